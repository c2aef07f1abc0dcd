import type { Match } from "./match.ts";

// One mark for each token of a message.

export function coverage(length: number, matches: readonly Match[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const match of matches) covered.fill(1, match.from, match.to);
  return covered;
}

export function starts(length: number, matches: readonly Match[]): Uint8Array {
  const at = new Uint8Array(length);
  for (const match of matches) at[match.from] = 1;
  return at;
}

/** "A child who had a fit": a person named by the topic itself is nobody near. */
export function startsOutside(covered: Uint8Array, matches: readonly Match[]): Uint8Array {
  return starts(
    covered.length,
    matches.filter(({ from }) => covered[from] !== 1),
  );
}

/** Marks the token right after each match. */
export function endsOf(length: number, matches: readonly Match[]): Uint8Array {
  const at = new Uint8Array(length + 1);
  for (const match of matches) at[match.to] = 1;
  return at;
}

export function anySet(flags: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (flags[at] === 1) return true;
  return false;
}
