import type { Alignment } from "./align.ts";
import { englishFeatureNames, englishFeatures, englishFeaturesOf } from "./english-features.ts";
import { englishWording } from "./english-wording.ts";
import { featureNames, features, featuresOf } from "./features.ts";
import type { Wording } from "./wording.ts";

/** How claims of one language are scored: what its words are, what is asked of an alignment, and what no weight may outvote. */
export interface Scoring {
  readonly language: "en" | "es";
  readonly wording: Wording;
  /** In the order of a row. */
  readonly featureNames: readonly string[];
  /** The way each may push: 1 only towards "supported", -1 only away, 0 as the data say. */
  readonly directions: readonly (-1 | 0 | 1)[];
  /** One row of features, each finite. */
  rowOf(alignment: Alignment, question: ReadonlySet<string> | undefined): Float64Array;
  /** True for a row that is never supported, whatever the trees say of it. */
  isTurned(row: Float64Array): boolean;
}

export const englishScoring: Scoring = {
  language: "en",
  wording: englishWording,
  featureNames: [...featureNames, ...englishFeatureNames],
  directions: [...Object.values(features), ...Object.values(englishFeatures)],
  rowOf: (alignment, question) => {
    // Both give their features in the order of their names, and reading them by name costs as much again.
    const seen = Object.values(featuresOf(alignment, question));
    const meant = Object.values(englishFeaturesOf(alignment));
    const row = new Float64Array(seen.length + meant.length);
    row.set(seen);
    row.set(meant, seen.length);
    return row;
  },
  isTurned: () => false,
};
