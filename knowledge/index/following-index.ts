import type { PassageIndex } from "./port.ts";

/** Where the snapshot in use is named, and how an index of it is opened. */
export interface SnapshotSource {
  /** Undefined when nothing is named, or what is named cannot be read. */
  currentId(): Promise<string | undefined>;
  /** Rejects when the snapshot is not whole: it is then not used at all. */
  open(id: string): Promise<PassageIndex>;
}

export interface FollowingIndex extends PassageIndex {
  /** Changes over to the snapshot that is named now. Until the new index is open whole, and when it will not open, the old one answers. */
  follow(): Promise<"same" | "changed">;
}

/**
 * An index that follows the snapshot in use: what a clinician withdraws at a terminal is gone from a running server at its next look, and a
 * question under way keeps the passages it was given.
 */
export function openFollowingIndex(first: PassageIndex, source: SnapshotSource): FollowingIndex {
  let index = first;
  return {
    name: first.name,
    async follow() {
      const id = await source.currentId();
      if (id === undefined || id === index.snapshotId()) return "same";
      index = await source.open(id);
      return "changed";
    },
    search: (query) => index.search(query),
    topic: (topicId) => index.topic(topicId),
    snapshotId: () => index.snapshotId(),
    ready: () => index.ready(),
    notices: () => index.notices?.() ?? [],
  };
}
