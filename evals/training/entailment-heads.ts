import type { Scoring } from "#server/verify/entailment/scoring.ts";
import { type Boosted, type Boosting, boostTrees, type LabelledRow } from "./boosted-trees.ts";
import type { GroundingPair } from "./grounding-pairs.ts";

/** A pair as the scorer sees it: one row of features for each sentence of its claim. */
export interface ReadPair extends Omit<GroundingPair, "evidence" | "claim"> {
  readonly rows: readonly Float64Array[];
}

/** One question asked of a pair. */
export interface Head {
  readonly label: (pair: ReadPair) => 0 | 1;
  /** How much a pair counts; 0 leaves it out. */
  readonly weight: (pair: ReadPair) => number;
  readonly boosting: Boosting;
  /** The features it may ask, by their place in a row; all when absent. */
  readonly asks?: ReadonlySet<number>;
  /** What the log-odds of a claim's sentences come to. */
  readonly joined: (odds: readonly number[]) => number;
}

const shared = { depth: 3, learningRate: 0.06, l2: 10, leafMin: 5, featureShare: 0.5, seed: 20261120 };
/** What may make a claim look contradicted; of what is merely missing nothing follows. */
const turning: ReadonlySet<string> = new Set([
  "denialDiffers",
  "denialConflict",
  "denialsMore",
  "denialsLess",
  "opposed",
  "directionTurns",
  "nearTurns",
  "numbersConflict",
  "numbersBent",
  "quantifierDiffers",
  // What only English is asked.
  "contraryAnywhere",
  "contraryBest",
  "contraryInPlace",
  "contraryBeside",
  "stanceTurnsBest",
  "stanceTurnsAll",
  // What only Spanish is asked.
  "denialMore",
  "denialLess",
  "deniedOtherwise",
  "oppositeSaid",
]);
// "Refuted" there means that a word was swapped; for half of them the evidence says nothing to the contrary.
const swapsWeight = 0.3;

export const supportedHeadOf = ({ directions }: Scoring): Head => ({
  label: ({ label }) => (label === "supported" ? 1 : 0),
  weight: ({ weight }) => weight,
  boosting: { ...shared, trees: 160, direction: directions },
  joined: (odds) => odds.reduce((sum, each) => sum + each, 0) / odds.length,
});

export const contradictedHeadOf = ({ featureNames, language }: Scoring): Head => ({
  label: ({ label }) => (label === "refuted" ? 1 : 0),
  weight: ({ source, weight }) =>
    source.includes("medhallu") ? 0 : source.includes("covidfact") ? swapsWeight : weight,
  boosting: {
    ...shared,
    trees: 80,
    direction: featureNames.map((name) => (turning.has(name) ? 1 : 0)),
  },
  // Its refuted pairs are all made by machine, and most of them by adding something: what is added is not thereby denied.
  ...(language === "es" ? { asks: new Set(featureNames.flatMap((name, at) => (turning.has(name) ? [at] : []))) } : {}),
  joined: (odds) => Math.max(...odds),
});

/** Each sentence of a claim bears the claim's label, and all of them together count as one pair. */
export function fitHead(head: Head, pairs: readonly ReadPair[]): Boosted {
  const { asks } = head;
  const rows = pairs.flatMap((pair): readonly LabelledRow[] => {
    const weight = head.weight(pair);
    if (weight === 0) return [];
    return pair.rows.map((row) => ({
      // An empty column offers no place to cut.
      features: asks === undefined ? row : row.map((value, at) => (asks.has(at) ? value : 0)),
      label: head.label(pair),
      weight: weight / pair.rows.length,
    }));
  });
  return boostTrees(rows, head.boosting);
}

const determinantMin = 1e-2;

/** The line through log-odds that makes them probabilities of the labels (Platt scaling), by Newton's method. */
export function plattOf(points: readonly { readonly odds: number; readonly label: 0 | 1; readonly weight: number }[]): {
  readonly scale: number;
  readonly shift: number;
} {
  let [scale, shift] = [1, 0];
  for (let step = 0; step < 20; step += 1) {
    const sums = { slope: 0, level: 0, slopes: 1e-9, both: 0, levels: 1e-9 };
    for (const { odds, label, weight } of points) {
      const stated = 1 / (1 + Math.exp(-(scale * odds + shift)));
      const error = (label - stated) * weight;
      const curvature = stated * (1 - stated) * weight;
      sums.slope += error * odds;
      sums.level += error;
      sums.slopes += curvature * odds * odds;
      sums.both += curvature * odds;
      sums.levels += curvature;
    }
    const determinant = sums.slopes * sums.levels - sums.both ** 2;
    // Labels that the odds part without one mistake fit no line: the steps would grow for ever. What was found so far stands.
    if (!(determinant > determinantMin)) break;
    scale += (sums.levels * sums.slope - sums.both * sums.level) / determinant;
    shift += (sums.slopes * sums.level - sums.both * sums.slope) / determinant;
  }
  return { scale: Math.round(scale * 1e4) / 1e4, shift: Math.round(shift * 1e4) / 1e4 };
}
