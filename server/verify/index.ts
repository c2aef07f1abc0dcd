export { type Checks, type ChecksConfig, checksVersion, openChecks } from "./open-checks.ts";
export { preparePassage } from "./reading/source.ts";
export { verifySentence } from "./verify-sentence.ts";
export { checkWholeAnswer, type ContradictingPair, type WholeAnswer, type WholeAnswerResult } from "./whole-answer.ts";
export * from "./types.ts";
