/** How many of how many. Kept as counts, so that "none of none" can never pass for 100 %. */
export interface Rate {
  readonly hits: number;
  readonly of: number;
}

/** Counts the items for which `holds` is true. */
export function rateOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Rate {
  return { hits: items.filter(holds).length, of: items.length };
}

/** The share, 0 to 1; undefined when there was nothing to count. */
export function shareOf({ hits, of }: Rate): number | undefined {
  return of === 0 ? undefined : hits / of;
}
