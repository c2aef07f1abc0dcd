import type { PassageIndex, PassageQuery, SearchResult } from "../port.ts";

/** What an index without passages finds. */
export const emptyResult = (snapshotId: string): SearchResult => ({
  snapshotId,
  hits: [],
  coverage: { terms: [], matched: [], share: 0, topScore: 0, margin: 0 },
});

/** A ready index without passages, for tests of what stands around an index. */
export const emptyIndex = (name: PassageIndex["name"], snapshotId: string): PassageIndex => ({
  name,
  search: async () => emptyResult(snapshotId),
  topic: async () => [],
  snapshotId: () => snapshotId,
  ready: async () => true,
});

/** For tests where what is asked makes no difference. */
export const shortQuery: PassageQuery = {
  text: "cough",
  earlier: [],
  language: "en",
  jurisdiction: "unknown",
  audience: "patient",
  statuses: [],
  passagesMax: 1,
};
