import type { TreeNode } from "#server/verify/entailment/trees.ts";
import { seededRandom } from "#evals/metrics/index.ts";

/** A row of features with its label and how much it counts. */
export interface LabelledRow {
  readonly features: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface Boosting {
  readonly trees: number;
  readonly depth: number;
  readonly learningRate: number;
  /** Pull of every leaf towards zero. */
  readonly l2: number;
  /** The least curvature a leaf may rest on: about four times as many rows of even odds. */
  readonly leafMin: number;
  /** Share of the features each tree may ask. */
  readonly featureShare: number;
  /** For each feature: 1 may only raise the score as it grows, -1 only lower it, 0 either. */
  readonly direction: readonly (-1 | 0 | 1)[];
  readonly seed: number;
}

export interface Boosted {
  readonly bias: number;
  readonly trees: readonly TreeNode[];
}

const binsMax = 32;
// Enough for the sign of every sum to be the same on every machine; what is written is rounded anyway.
const digits = 1e4;

/**
 * Gradient-boosted trees for the logistic loss: J. Friedman, "Greedy function approximation", Annals of Statistics 29(5), 2001; second-order leaves,
 * and directions kept by bounding each side of a split by the middle of its two leaves, after T. Chen and C. Guestrin, "XGBoost", KDD 2016. The same
 * rows and settings give the same trees.
 */
export function boostTrees(rows: readonly LabelledRow[], boosting: Boosting): Boosted {
  const cuts = cutsOf(rows, boosting.direction.length);
  const bins = binsOf(rows, cuts);
  const positive = rows.reduce((sum, { label, weight }) => sum + label * weight, 0);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const bias = rounded(Math.log(positive / (total - positive)));
  const scores = new Float64Array(rows.length).fill(bias);
  const gradients = new Float64Array(rows.length);
  const curvatures = new Float64Array(rows.length);
  const random = seededRandom(boosting.seed);
  const all = rows.map((_, at) => at);
  const trees: TreeNode[] = [];
  for (let tree = 0; tree < boosting.trees; tree += 1) {
    for (const [at, { label, weight }] of rows.entries()) {
      const probability = 1 / (1 + Math.exp(-(scores[at] as number)));
      gradients[at] = (probability - label) * weight;
      curvatures[at] = probability * (1 - probability) * weight;
    }
    const asked = cuts.map((_, feature) => feature).filter(() => random() < boosting.featureShare);
    const grown = grow(all, { boosting, cuts, bins, gradients, curvatures, asked }, boosting.depth, {
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
    trees.push(grown);
    for (const [at, { features }] of rows.entries()) scores[at] = (scores[at] as number) + leafValueOf(grown, features);
  }
  return { bias, trees };
}

interface Ground {
  readonly boosting: Boosting;
  readonly cuts: readonly (readonly number[])[];
  readonly bins: readonly Uint8Array[];
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly asked: readonly number[];
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
  readonly middle: number;
}

function grow(members: readonly number[], ground: Ground, depth: number, bounds: Bounds): TreeNode {
  const { boosting, cuts, bins } = ground;
  const split = depth === 0 ? undefined : bestSplit(members, ground, bounds);
  if (split === undefined) {
    const [gradient, curvature] = sumsOf(members, ground);
    return rounded(leafOf(gradient, curvature, boosting.l2, bounds) * boosting.learningRate);
  }
  const { feature, bin, middle } = split;
  const own = bins[feature] as Uint8Array;
  const below = members.filter((at) => (own[at] as number) <= bin);
  const above = members.filter((at) => (own[at] as number) > bin);
  const direction = boosting.direction[feature] ?? 0;
  const lower: Bounds =
    direction > 0 ? { ...bounds, high: middle } : direction < 0 ? { ...bounds, low: middle } : bounds;
  const upper: Bounds =
    direction > 0 ? { ...bounds, low: middle } : direction < 0 ? { ...bounds, high: middle } : bounds;
  return [
    feature,
    cuts[feature]?.[bin] as number,
    grow(below, ground, depth - 1, lower),
    grow(above, ground, depth - 1, upper),
  ];
}

function bestSplit(members: readonly number[], ground: Ground, bounds: Bounds): Split | undefined {
  const { boosting, cuts, bins, gradients, curvatures, asked } = ground;
  const { l2, leafMin } = boosting;
  const [gradient, curvature] = sumsOf(members, ground);
  const before = gradient ** 2 / (curvature + l2);
  let best: Split | undefined;
  for (const feature of asked) {
    const count = cuts[feature]?.length ?? 0;
    if (count === 0) continue;
    const own = bins[feature] as Uint8Array;
    const sums = new Float64Array(2 * (count + 1));
    for (const at of members) {
      const bin = 2 * (own[at] as number);
      sums[bin] = (sums[bin] as number) + (gradients[at] as number);
      sums[bin + 1] = (sums[bin + 1] as number) + (curvatures[at] as number);
    }
    let [lowGradient, lowCurvature] = [0, 0];
    for (let bin = 0; bin < count; bin += 1) {
      lowGradient += sums[2 * bin] as number;
      lowCurvature += sums[2 * bin + 1] as number;
      const highGradient = gradient - lowGradient;
      const highCurvature = curvature - lowCurvature;
      if (lowCurvature < leafMin || highCurvature < leafMin) continue;
      const gain = lowGradient ** 2 / (lowCurvature + l2) + highGradient ** 2 / (highCurvature + l2) - before;
      if (gain <= (best?.gain ?? 1e-6)) continue;
      const low = leafOf(lowGradient, lowCurvature, l2, bounds);
      const high = leafOf(highGradient, highCurvature, l2, bounds);
      if ((high - low) * (boosting.direction[feature] ?? 0) < 0) continue;
      best = { feature, bin, gain, middle: (low + high) / 2 };
    }
  }
  return best;
}

function sumsOf(members: readonly number[], { gradients, curvatures }: Ground): readonly [number, number] {
  let gradient = 0;
  let curvature = 0;
  for (const at of members) {
    gradient += gradients[at] as number;
    curvature += curvatures[at] as number;
  }
  return [gradient, curvature];
}

const leafOf = (gradient: number, curvature: number, l2: number, { low, high }: Bounds): number =>
  Math.max(low, Math.min(high, -gradient / (curvature + l2)));

const rounded = (value: number): number => Math.round(value * digits) / digits;

export function leafValueOf(tree: TreeNode, features: Float64Array): number {
  let node = tree;
  while (typeof node !== "number") node = (features[node[0]] as number) < node[1] ? node[2] : node[3];
  return node;
}

/** Where a feature may be cut: between all its values when they are few, else at its quantiles. */
function cutsOf(rows: readonly LabelledRow[], count: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, feature) => {
    const sorted = Float64Array.from(rows, ({ features }) => features[feature] as number).sort();
    const distinct = [...new Set(sorted)];
    const cuts =
      distinct.length <= binsMax
        ? distinct.slice(1).map((value, at) => (value + (distinct[at] as number)) / 2)
        : Array.from(
            { length: binsMax - 1 },
            (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / binsMax)] as number,
          );
    return [...new Set(cuts.map(rounded))].filter((cut) => cut > (sorted[0] as number));
  });
}

function binsOf(rows: readonly LabelledRow[], cuts: readonly (readonly number[])[]): readonly Uint8Array[] {
  return cuts.map((own, feature) =>
    Uint8Array.from(rows, ({ features }) => {
      const value = features[feature] as number;
      let bin = 0;
      while (bin < own.length && value >= (own[bin] as number)) bin += 1;
      return bin;
    }),
  );
}
