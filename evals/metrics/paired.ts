import { incompleteBeta } from "./beta.ts";

/** One case measured twice: as it is, and in a variant that should change nothing. Ranks count upwards with urgency. */
export interface Pair {
  readonly id: string;
  readonly base: number;
  readonly variant: number;
}

/** The off-diagonal cells of McNemar's table, by name. */
export interface Moves {
  readonly equal: number;
  readonly up: readonly string[];
  readonly down: readonly string[];
}

export function movesOf(pairs: readonly Pair[]): Moves {
  return {
    equal: pairs.filter(({ base, variant }) => base === variant).length,
    up: pairs.filter(({ base, variant }) => variant > base).map(({ id }) => id),
    down: pairs.filter(({ base, variant }) => variant < base).map(({ id }) => id),
  };
}

/**
 * Two-sided exact McNemar (sign) test: the chance of a split at least this uneven if up and down were equally likely. Undefined when
 * nothing moved.
 */
export function signTest({ up, down }: { readonly up: number; readonly down: number }): number | undefined {
  const moved = up + down;
  if (moved === 0) return undefined;
  const most = Math.max(up, down);
  return Math.min(1, 2 * incompleteBeta(0.5, most, moved - most + 1));
}
