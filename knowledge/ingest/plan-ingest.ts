import type { Snapshot } from "../passage.ts";

/** What an ingest will do, by passage id; printed before anything is written. */
export interface IngestPlan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly retired: readonly string[];
}

/** Compares by hash over text and all metadata, so that a new review date of one source is a change too. Pure. */
export function planIngest({ seen, found }: { seen: Snapshot | undefined; found: Snapshot }): IngestPlan {
  const before = new Map((seen?.passages ?? []).map((passage) => [passage.id, passage.hash]));
  const after = new Set(found.passages.map((passage) => passage.id));
  const idsWhere = (holds: (hashBefore: string | undefined, hash: string) => boolean) =>
    found.passages.filter(({ id, hash }) => holds(before.get(id), hash)).map(({ id }) => id);
  return {
    added: idsWhere((hashBefore) => hashBefore === undefined),
    changed: idsWhere((hashBefore, hash) => hashBefore !== undefined && hashBefore !== hash),
    unchanged: idsWhere((hashBefore, hash) => hashBefore === hash),
    retired: [...before.keys()].filter((id) => !after.has(id)),
  };
}
