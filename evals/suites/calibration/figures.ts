import { type Interval, mean, type ReliabilityBin, seededRandom } from "#evals/metrics/index.ts";
import type { Judged } from "./choose-threshold.ts";

/** One answer with the group it belongs to, for intervals that draw whole groups. */
export interface GroupedJudged extends Judged {
  readonly group: string;
}

const binsDefault = 10;

/** Bins of (nearly) equal numbers of answers: where many probabilities lie close together, even bins say little. Equal probabilities share a bin. */
export function adaptiveBins(judged: readonly Judged[], bins = binsDefault): readonly ReliabilityBin[] {
  const sorted = [...judged].sort((one, other) => one.probability - other.probability);
  const result: ReliabilityBin[] = [];
  for (let from = 0; from < sorted.length; ) {
    const share = (sorted.length - from) / Math.max(1, bins - result.length);
    let to = Math.min(sorted.length, from + Math.max(1, Math.round(share)));
    while (to < sorted.length && sorted[to]?.probability === sorted[to - 1]?.probability) to += 1;
    result.push(binOf(sorted.slice(from, to)));
    from = to;
  }
  return result;
}

function binOf(inside: readonly Judged[]): ReliabilityBin {
  return {
    low: inside[0]?.probability ?? 0,
    high: inside.at(-1)?.probability ?? 0,
    cases: inside.length,
    stated: mean(inside.map(({ probability }) => probability)),
    observed: mean(inside.map(({ unsafe }) => (unsafe ? 0 : 1))),
  };
}

/** Mean distance of stated from observed over bins of equal numbers, weighted by answers. Undefined for none. */
export function adaptiveCalibrationError(judged: readonly Judged[]): number | undefined {
  if (judged.length === 0) return undefined;
  return adaptiveBins(judged).reduce(
    (sum, { cases, stated = 0, observed = 0 }) => sum + (cases / judged.length) * Math.abs(stated - observed),
    0,
  );
}

/** Brier score = reliability - resolution + uncertainty (+ what is lost by binning). */
interface BrierParts {
  readonly score: number;
  /** How far stated lies from observed: 0 is best. */
  readonly reliability: number;
  /** How far the bins lie apart: more is better. */
  readonly resolution: number;
  /** What the mix of the cases alone gives; nobody can change it. */
  readonly uncertainty: number;
  readonly withinBins: number;
}

/** The parts of the Brier score (A. Murphy, Journal of Applied Meteorology 12, 1973), over bins of equal numbers. Undefined for no answers. */
export function brierParts(judged: readonly Judged[]): BrierParts | undefined {
  const base = mean(judged.map(({ unsafe }) => (unsafe ? 0 : 1)));
  const score = mean(judged.map(({ probability, unsafe }) => (probability - (unsafe ? 0 : 1)) ** 2));
  if (base === undefined || score === undefined) return undefined;
  const bins = adaptiveBins(judged);
  const over = (part: (bin: ReliabilityBin) => number): number =>
    bins.reduce((sum, bin) => sum + (bin.cases / judged.length) * part(bin), 0);
  const reliability = over(({ stated = 0, observed = 0 }) => (stated - observed) ** 2);
  const resolution = over(({ observed = 0 }) => (observed - base) ** 2);
  const uncertainty = base * (1 - base);
  return { score, reliability, resolution, uncertainty, withinBins: score - (reliability - resolution + uncertainty) };
}

interface RiskAt {
  /** Share of the answers that are released, the surest first. */
  readonly coverage: number;
  /** Share of these that are unsafe. */
  readonly risk: number;
}

/**
 * Risk of what is released, for every share that is (Y. Geifman and R. El-Yaniv, "Selective Classification for Deep Neural Networks", 2017). Equal
 * probabilities count as drawn in any order, so their unsafe answers are spread evenly.
 */
export function riskCoverage(judged: readonly Judged[]): readonly RiskAt[] {
  const byProbability = [...Map.groupBy(judged, ({ probability }) => probability)].sort(
    ([one], [other]) => other - one,
  );
  const points: RiskAt[] = [];
  let [released, failures] = [0, 0];
  for (const [, equal] of byProbability) {
    const share = equal.filter(({ unsafe }) => unsafe).length / equal.length;
    for (let at = 0; at < equal.length; at += 1) {
      released += 1;
      failures += share;
      points.push({ coverage: released / judged.length, risk: failures / released });
    }
  }
  return points;
}

/** Area under the risk-coverage curve: the mean risk over all shares released. Lower is better; undefined for no answers. */
export const areaUnderRiskCoverage = (judged: readonly Judged[]): number | undefined =>
  mean(riskCoverage(judged).map(({ risk }) => risk));

const draws = 1_000;

/**
 * Percentile bootstrap interval of any figure, by drawing whole groups with replacement. Undefined for fewer than two groups.
 * @param seed the same answers and seed always give the same interval
 */
export function groupBootstrap(
  judged: readonly GroupedJudged[],
  figure: (drawn: readonly Judged[]) => number | undefined,
  seed: number,
): Interval | undefined {
  const groups = [...Map.groupBy(judged, ({ group }) => group).values()];
  if (groups.length < 2) return undefined;
  const random = seededRandom(seed);
  const figures: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const value = figure(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []));
    if (value !== undefined) figures.push(value);
  }
  figures.sort((one, other) => one - other);
  const at = (share: number): number | undefined => figures[Math.round(share * (figures.length - 1))];
  const [low, high] = [at(0.025), at(0.975)];
  return low === undefined || high === undefined ? undefined : { low, high };
}
