export {
  type Entailment,
  type EntailmentEvidence,
  openBuiltInEntailment,
  openJudges,
} from "./entailment/index.ts";
export { type EntailmentResult, type Examined, type Examiners, examineSentence } from "./examine-sentence.ts";
export { sentenceQuoted } from "./sentence-quoted.ts";
export type { JoinedResult } from "./joined/check-joined.ts";
export { type Checks, type ChecksConfig, checksVersion, openChecks } from "./open-checks.ts";
export { preparePassage } from "./reading/source.ts";
export { verifySentence } from "./verify-sentence.ts";
export { checkWholeAnswer, type ContradictingPair, type WholeAnswer, type WholeAnswerResult } from "./whole-answer.ts";
export * from "./types.ts";
