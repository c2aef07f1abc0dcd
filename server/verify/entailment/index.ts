export { type BuiltInEntailment, builtInEntailment, openBuiltInEntailment } from "./built-in.ts";
export { type ModelFile, modelFileSchema } from "./model-file.ts";
export { openNliFolder, type NliFolderOptions } from "./nli-folder.ts";
export {
  type JudgePlace,
  type JudgeProvider,
  type JudgesConfig,
  type JudgesOpened,
  openJudges,
} from "./open-judges.ts";
export {
  type Entailment,
  type EntailmentEvidence,
  type EntailmentVerdict,
  type Judgement,
  notRun,
} from "./port.ts";
export { isQuotedFrom } from "./quoted.ts";
