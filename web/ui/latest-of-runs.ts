/** One item of a list, and how long the run was that it stands for: 1 when it stands for itself. */
export interface LatestOfRun<Item> {
  readonly item: Item;
  readonly runLength: number;
}

/** The list with each run of passing items folded into its last one. Items that do not pass all stay. */
export function latestOfRuns<Item>(
  items: readonly Item[],
  isPassing: (item: Item) => boolean,
): readonly LatestOfRun<Item>[] {
  const kept: LatestOfRun<Item>[] = [];
  let passedBefore = false;
  for (const item of items) {
    const passes = isPassing(item);
    const run = passes && passedBefore ? kept.pop() : undefined;
    kept.push({ item, runLength: (run?.runLength ?? 0) + 1 });
    passedBefore = passes;
  }
  return kept;
}
