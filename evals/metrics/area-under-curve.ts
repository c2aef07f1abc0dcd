import type { Interval } from "./clopper-pearson.ts";

/** What one case scored, and whether it is one of those that ought to score high. */
export interface Scored {
  readonly score: number;
  readonly positive: boolean;
}

export interface AreaUnderCurve {
  readonly area: number;
  /** 95 % after DeLong, cut to 0 and 1; undefined when either side has fewer than two cases. */
  readonly interval: Interval | undefined;
  readonly positives: number;
  readonly negatives: number;
}

const z95 = 1.959963984540054;

/**
 * Area under the ROC curve: the chance that a positive scores above a negative, ties counted half, from midranks (J. Hanley and B. McNeil, Radiology
 * 143, 1982). The interval is DeLong's (E. DeLong, D. DeLong and D. Clarke-Pearson, Biometrics 44, 1988) in the sorted form of X. Sun and W. Xu (IEEE
 * Signal Processing Letters 21(11), 2014). It takes cases for independent: rows that share a claim make it too narrow. Undefined when one side is empty.
 */
export function areaUnderCurve(cases: readonly Scored[]): AreaUnderCurve | undefined {
  const positive = cases.filter((each) => each.positive).map(({ score }) => score);
  const negative = cases.filter((each) => !each.positive).map(({ score }) => score);
  const [positives, negatives] = [positive.length, negative.length];
  if (positives === 0 || negatives === 0) return undefined;
  const all = midranks([...positive, ...negative]);
  const ofPositives = midranks(positive);
  const ofNegatives = midranks(negative);
  // For each positive the share of negatives below it, and for each negative the share of positives above it.
  const above = positive.map((_, at) => ((all[at] as number) - (ofPositives[at] as number)) / negatives);
  const below = negative.map(
    (_, at) => 1 - ((all[positives + at] as number) - (ofNegatives[at] as number)) / positives,
  );
  const area = above.reduce((sum, each) => sum + each, 0) / positives;
  return { area, interval: intervalOf(area, above, below), positives, negatives };
}

function intervalOf(area: number, above: readonly number[], below: readonly number[]): Interval | undefined {
  if (above.length < 2 || below.length < 2) return undefined;
  const variance = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + (value - area) ** 2, 0) / (values.length - 1);
  const reach = z95 * Math.sqrt(variance(above) / above.length + variance(below) / below.length);
  return { low: Math.max(0, area - reach), high: Math.min(1, area + reach) };
}

/** Ranks from 1; equal values share the middle of theirs. */
function midranks(values: readonly number[]): Float64Array {
  const order = values.map((_, at) => at).sort((one, other) => (values[one] as number) - (values[other] as number));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}
