export { coverageMinDefault } from "./coverage-gate.ts";
export { type RetrievalRequest, retrieveEvidence } from "./retrieve-evidence.ts";
export type { Coverage, Evidence, EvidencePassage, Passage, ScoredPassage } from "./types.ts";
export {
  openQuestionRewriter,
  type QuestionRewriter,
  type ReadFloor,
  type RewriteModel,
  type RewriteRequest,
  type RewriteUse,
} from "./rewrite/index.ts";
