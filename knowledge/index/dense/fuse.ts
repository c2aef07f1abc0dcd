/** One of the lists that are fused: what it found, best first, each at most once. */
export type RankedList<Item> = readonly Item[];

export interface Fused<Item> {
  readonly item: Item;
  /** Sum over the lists of `weight / (rankConstant + rank)`; ranks count from 1. */
  readonly score: number;
}

/**
 * The paper's constant. Larger makes the first places of one list worth less beside agreement between lists. Qdrant counts ranks
 * from 0: the same sum there is `{ rrf: { k: rankConstant + 1 } }`.
 */
export const rankConstant = 60;

/**
 * Reciprocal rank fusion. G. V. Cormack, C. L. A. Clarke, S. Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual
 * rank learning methods", SIGIR 2009. An item counts once in a list, at its first place. Best first; equal sums keep the order in
 * which the items first appear, the first list's first.
 */
export function fuse<Item>(
  lists: readonly RankedList<Item>[],
  weights: readonly number[] = lists.map(() => 1),
): readonly Fused<Item>[] {
  const sums = new Map<Item, number>();
  lists.forEach((list, number) => {
    const weight = weights[number] ?? 1;
    [...new Set(list)].forEach((item, place) => {
      sums.set(item, (sums.get(item) ?? 0) + weight / (rankConstant + place + 1));
    });
  });
  return [...sums].map(([item, score]) => ({ item, score })).sort((left, right) => right.score - left.score);
}
