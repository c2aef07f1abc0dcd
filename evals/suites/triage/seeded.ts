import { createHash } from "node:crypto";

/** A number from 0 to `below` - 1 that is always the same for the same words, on every machine. */
export function seededNumber(below: number, ...seed: readonly (string | number)[]): number {
  if (below < 1) throw new RangeError("there is nothing to choose from");
  return createHash("sha256").update(JSON.stringify(seed)).digest().readUInt32BE(0) % below;
}

/** Up to `count` of the items, each at most once, in their own order; always the same ones for the same seed. */
export function seededPick<Item>(items: readonly Item[], count: number, ...seed: readonly (string | number)[]): Item[] {
  const order = items.map((item, at) => ({ item, at, lot: seededNumber(2 ** 32, ...seed, at) }));
  return order
    .sort((first, second) => first.lot - second.lot || first.at - second.at)
    .slice(0, count)
    .sort((first, second) => first.at - second.at)
    .map(({ item }) => item);
}
