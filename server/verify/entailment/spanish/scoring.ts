import { features, featureNames, featuresOf } from "../features.ts";
import type { Scoring } from "../scoring.ts";
import { differenceNames, differencesOf, turning } from "./differences.ts";
import { spanishWording } from "./wording.ts";

const names: readonly string[] = [...featureNames, ...differenceNames];
const turningAt = names.flatMap((name, at) => (turning.has(name) ? [at] : []));

/**
 * Spanish is scored by the features of English, read with Spanish words, and by what the readers of the checks find different. Another number, a
 * denial, an opposite, other people, another urgency, limit or strength can never be outvoted by how much of the claim is found.
 */
export const spanishScoring: Scoring = {
  language: "es",
  wording: spanishWording,
  featureNames: names,
  directions: [...Object.values(features), ...differenceNames.map(() => -1 as const)],
  rowOf: (alignment, question) => {
    const seen = featuresOf(alignment, question);
    const found = differencesOf(alignment);
    return Float64Array.from([
      ...featureNames.map((name) => seen[name]),
      ...differenceNames.map((name) => found[name]),
    ]);
  },
  isTurned: (row) => turningAt.some((at) => (row[at] as number) > 0),
};
