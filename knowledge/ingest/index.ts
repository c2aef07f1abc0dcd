/** The face of the ingest room. Nothing here loads the parsers: a warm start reads one snapshot and hashes the files. */
export type { IngestOutcome, IngestProgress, IngestRequest, SnapshotSink } from "./ingest.ts";
export { ingest } from "./ingest.ts";
export type { IngestPlan } from "./plan-ingest.ts";
export { type ContentProblem, showProblem } from "./problem.ts";
export { readingProblem } from "./reading-grade.ts";
export { openSnapshotStore, type SnapshotStore, type StoredSnapshot } from "./snapshot-store.ts";
export { openSigningKey, type SigningKey, SigningKeyUnreadable } from "./signing-key.ts";
