export { type BuiltInEntailment, builtInEntailment, openBuiltInEntailment } from "./built-in.ts";
export { type ModelFile, modelFileSchema } from "./model-file.ts";
export {
  type Entailment,
  type EntailmentEvidence,
  type EntailmentVerdict,
  type Judgement,
  notRun,
} from "./port.ts";
