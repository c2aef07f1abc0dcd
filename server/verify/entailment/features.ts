import type { Alignment } from "./align.ts";
import { coverOf, precisionOf } from "./cover.ts";
import { compactness, orderKept, pairsKept, pairsKeptAnywhere } from "./order.ts";
import { directionsAgree, nearDirections } from "./polarity.ts";
import { numbersKept } from "./quantities-kept.ts";
import { limits } from "./strengths.ts";

/**
 * What the model weighs, with the way each may push: 1 only towards "supported", -1 only away, 0 as the data say. A claim of which less is found can
 * so never score higher, whatever a data set suggests. None looks at the claim alone: what says the same whatever the evidence can only learn how a
 * data set was made.
 */
export const features = {
  coverBest: 1,
  coverPair: 1,
  coverAnywhere: 1,
  coverSquared: 1,
  coverCertain: 1,
  countBest: 1,
  countAnywhere: 1,
  sameShare: 1,
  relativeShare: 0,
  kinShare: 0,
  precision: 1,
  harmonic: 1,
  trigramsSeen: 1,
  worstMissing: -1,
  worstMissingBest: -1,
  missing: -1,
  missingBest: -1,
  missingNames: -1,
  missingEveryday: -1,
  missingTrigrams: -1,
  missingOfQuestion: 0,
  swapped: -1,
  inserted: 0,
  lonely: 0,
  secondGain: 0,
  orderKept: 1,
  pairsKept: 1,
  pairsKeptAnywhere: 1,
  compactness: 0,
  firstCovered: 1,
  lastCovered: 1,
  denialDiffers: -1,
  denialConflict: -1,
  denialsMore: -1,
  denialsLess: -1,
  denialNowhere: -1,
  opposed: -1,
  directionAgrees: 1,
  directionTurns: -1,
  nearAgrees: 1,
  nearTurns: -1,
  directionAbsent: -1,
  numbersThere: 1,
  numbersMissing: -1,
  numbersConflict: -1,
  numbersBent: -1,
  numberShare: 1,
  logicMissing: -1,
  logicMissingBest: -1,
  logicShare: 1,
  limitsDropped: -1,
  strengthMore: -1,
  strengthLess: 0,
  quantifierDiffers: -1,
  quantifierMore: -1,
  unknownInBest: 0,
  unknownDiffers: -1,
  evidenceLength: 0,
  bestLength: 0,
} as const satisfies Readonly<Record<string, -1 | 0 | 1>>;
export type FeatureName = keyof typeof features;
export const featureNames = Object.keys(features) as readonly FeatureName[];

/** What stands for a share when there is nothing to share: between none and all, as most claims that say nothing of it. */
const nothingToShare = 0.7;

/** The features of one alignment by name; each is finite. */
export function featuresOf(
  alignment: Alignment,
  question: ReadonlySet<string> | undefined,
): Record<FeatureName, number> {
  const { claim, evidence, best, inBest, places } = alignment;
  const cover = coverOf(alignment, question);
  const precision = precisionOf(alignment);
  const directions = directionsAgree(alignment);
  const near = nearDirections(alignment);
  const numbers = numbersKept(alignment);
  const logicMissing = claim.logic.filter((each) => !evidence.logic.has(each)).length;
  const quantifier =
    claim.quantifier === undefined || best.quantifier === undefined ? 0 : claim.quantifier - best.quantifier;
  const yes = (holds: boolean): number => (holds ? 1 : 0);
  return {
    coverBest: cover.best,
    coverPair: cover.pair,
    coverAnywhere: cover.anywhere,
    coverSquared: cover.squared,
    coverCertain: cover.certain,
    countBest: cover.countBest,
    countAnywhere: cover.countAnywhere,
    sameShare: cover.same,
    relativeShare: cover.relative,
    kinShare: cover.kin,
    precision,
    harmonic: (2 * precision * cover.best) / (precision + cover.best || 1),
    trigramsSeen: cover.trigramsSeen,
    worstMissing: cover.worstAnywhere,
    worstMissingBest: cover.worstBest,
    missing: Math.min(6, cover.missingAnywhere),
    missingBest: Math.min(8, cover.missingBest),
    missingNames: Math.min(4, cover.missingNames),
    missingEveryday: Math.min(3, cover.missingEveryday),
    missingTrigrams: cover.missingTrigrams,
    missingOfQuestion: cover.ofQuestion,
    swapped: cover.swapped,
    inserted: cover.inserted,
    lonely: cover.lonely,
    secondGain: cover.pair - cover.best,
    orderKept: orderKept(places),
    pairsKept: pairsKept(places),
    pairsKeptAnywhere: pairsKeptAnywhere(alignment),
    compactness: compactness(places),
    firstCovered: inBest[0] as number,
    lastCovered: inBest[inBest.length - 1] as number,
    denialDiffers: cover.denialDiffers,
    denialConflict: cover.denialConflict,
    denialsMore: Math.min(3, Math.max(0, claim.denials - best.denials)),
    denialsLess: Math.min(3, Math.max(0, best.denials - claim.denials)),
    denialNowhere: yes(claim.denials > 0 && evidence.sentences.every(({ denials }) => denials === 0)),
    opposed: Math.min(3, cover.opposed),
    directionAgrees: yes(directions > 0),
    directionTurns: yes(directions < 0),
    nearAgrees: Math.min(2, near.agrees),
    nearTurns: Math.min(2, near.turns),
    directionAbsent: Math.min(2, cover.missingDirections),
    numbersThere: Math.min(3, numbers.there),
    numbersMissing: Math.min(3, numbers.missing),
    numbersConflict: Math.min(3, numbers.conflict),
    numbersBent: Math.min(3, numbers.bent),
    numberShare: claim.quantities.length === 0 ? nothingToShare : numbers.there / claim.quantities.length,
    logicMissing: Math.min(3, logicMissing),
    logicMissingBest: Math.min(3, claim.logic.filter((each) => !best.logic.includes(each)).length),
    logicShare: claim.logic.length === 0 ? nothingToShare : 1 - logicMissing / claim.logic.length,
    limitsDropped: limits.filter((each) => best.logic.includes(each) && !claim.logic.includes(each)).length,
    strengthMore: Math.max(0, claim.strength - best.strength),
    strengthLess: Math.max(0, best.strength - claim.strength),
    quantifierDiffers: Math.abs(quantifier),
    quantifierMore: Math.max(0, quantifier),
    unknownInBest: yes(best.unknown),
    unknownDiffers: yes(best.unknown !== claim.unknown),
    evidenceLength: Math.log1p(evidence.sentences.length),
    bestLength: Math.log1p(best.words.length),
  };
}
