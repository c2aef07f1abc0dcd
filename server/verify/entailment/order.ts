import type { Alignment } from "./align.ts";
import type { StatementWord } from "./read-statement.ts";

/** Neighbours in the claim that stand no further apart than this are neighbours in the evidence too. */
const apartMax = 2;

/** Share of neighbouring matched words that keep their order in the best sentence; 0.5 when there is no pair to tell. */
export function orderKept(places: Int32Array): number {
  let kept = 0;
  let pairs = 0;
  let before = -1;
  for (const place of places) {
    if (place < 0) continue;
    if (before >= 0) {
      pairs += 1;
      if (place > before) kept += 1;
    }
    before = place;
  }
  return pairs === 0 ? 0.5 : kept / pairs;
}

/** Share of the claim's neighbouring words that are near neighbours, in that order, in the best sentence. */
export function pairsKept(places: Int32Array): number {
  if (places.length < 2) return (places[0] ?? -1) < 0 ? 0 : 1;
  let kept = 0;
  for (let at = 1; at < places.length; at += 1) {
    const before = places[at - 1] as number;
    const here = places[at] as number;
    if (before >= 0 && here > before && here - before <= apartMax) kept += 1;
  }
  return kept / (places.length - 1);
}

/** The same in any sentence of the evidence. */
export function pairsKeptAnywhere({ claim, evidence }: Alignment): number {
  const { words } = claim;
  if (words.length < 2) return evidence.byKey.has(words[0]?.key ?? "") ? 1 : 0;
  let kept = 0;
  for (let at = 1; at < words.length; at += 1) {
    const before = evidence.byKey.get((words[at - 1] as StatementWord).key);
    const here = evidence.byKey.get((words[at] as StatementWord).key);
    if (before === undefined || here === undefined) continue;
    const follows = before.some((one) =>
      here.some((other) => other.sentence === one.sentence && other.at > one.at && other.at - one.at <= apartMax),
    );
    if (follows) kept += 1;
  }
  return kept / (words.length - 1);
}

/** How closely the matched words stand together in the best sentence: 1 is side by side. */
export function compactness(places: Int32Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = -1;
  let matched = 0;
  for (const place of places) {
    if (place < 0) continue;
    matched += 1;
    low = Math.min(low, place);
    high = Math.max(high, place);
  }
  return high < 0 ? 0 : Math.min(1, matched / (high - low + 1));
}
