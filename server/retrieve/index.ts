export { coverageMinDefault } from "./coverage-gate.ts";
export { type RetrievalRequest, retrieveEvidence } from "./retrieve-evidence.ts";
export type { Coverage, Evidence, Passage, ScoredPassage } from "./types.ts";
