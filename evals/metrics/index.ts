export { type AreaUnderCurve, areaUnderCurve, type Scored } from "./area-under-curve.ts";
export { bootstrapInterval, mean } from "./bootstrap.ts";
export { brierScore, expectedCalibrationError, type ReliabilityBin, reliabilityOf } from "./calibration.ts";
export { clopperPearson, type Interval } from "./clopper-pearson.ts";
export { type Confusion, confusionOf, type Judged, overRate, underRate } from "./confusion.ts";
export { type Detection, detectionOf, f1Of, precisionOf, recallOf } from "./detection.ts";
export { type Moves, movesOf, type Pair, signTest } from "./paired.ts";
export {
  condensedNdcg,
  discountedGain,
  type Grades,
  hitAt,
  judgedShare,
  ndcg,
  recallAt,
  reciprocalRank,
} from "./ranking.ts";
export { type Rate, rateOf, shareOf } from "./rate.ts";
export { seededRandom } from "./seeded-random.ts";
