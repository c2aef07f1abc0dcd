export {
  type AnswerDecision,
  type CaseRule,
  caseRuleOf,
  decideAnswer,
  decideSentence,
  type DraftResult,
  firstStop,
  type SentenceDecision,
  type Situation,
} from "./decide.ts";
export { type HoldReason, holdReasons, type ReleasedSentence, type StopReason, stopReasons } from "./types.ts";
