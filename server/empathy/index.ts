export { type Claim, type ClaimType, claimTypes, safetyTypes } from "./claims.ts";
export { extractClaims } from "./extract-claims.ts";
export { type Empathy, openEmpathy } from "./open-empathy.ts";
export {
  checkBothWays,
  type Difference,
  type Share,
  type TwoWayCheck,
  type TwoWayFailure,
  twoWayFailures,
  type TwoWayGiven,
  type TwoWayThresholds,
  twoWayThresholds,
} from "./two-way-check.ts";
export {
  type AnswerToWarm,
  type EmpathyLevel,
  empathyLevels,
  type Rewritten,
  type Warmer,
  type WarmRequest,
} from "./types.ts";
export {
  type PlainReason,
  plainReasons,
  warmAnswer,
  type WarmAnswerSettings,
  type Warmed,
  type WarmedSentence,
} from "./warm-answer.ts";
export type { AnswerToMeasure } from "./answer-read.ts";
export { type EmpathicFailures, measureEmpathy } from "./empathic-failures.ts";
export { openerOf } from "./granularity.ts";
export {
  type EmpathicFailure,
  type Metric,
  type MetricName,
  metricNames,
  metricRanges,
  metricsOf,
} from "./metrics.ts";
