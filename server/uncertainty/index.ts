export { binomialTail } from "./binomial-tail.ts";
export { type Calibration, calibrationSchema } from "./calibration-file.ts";
export {
  calibrationFile,
  calibrationInUse,
  calibrationNotice,
  type Confidence,
  confidenceOf,
  leansOn,
  mayRelease,
  notCalibrated,
  measuredSignals,
  onRecord,
  probabilityOf,
} from "./confidence.ts";
export { type LoadedCalibration, loadCalibration, readCalibration, shippedCalibration } from "./load-calibration.ts";
export { buildSamplePrompt, type SamplePrompt, samplePromptVersion } from "./sample-prompt.ts";
export type { AnswerSampler, Sampled, SampleRequest } from "./sampler.ts";
export {
  doseUnits,
  readSample,
  type SampledAction,
  type SampledAnswer,
  type SampledDose,
  sampledActions,
  samplesDefault,
  type SelfConsistency,
  selfConsistencyOf,
} from "./self-consistency.ts";
export {
  type SentenceRead,
  type SignalName,
  type Signals,
  signalMeanings,
  signalNames,
  signalsOf,
  towardsRelease,
  withSentence,
  withSamples,
} from "./signals.ts";
export {
  differingParts,
  type VersionPart,
  type Versions,
  type VersionsInUse,
  versionParts,
  versionsOf,
} from "./versions.ts";
export { wordListsVersion } from "./word-lists-version.ts";
