import type { Alignment } from "./align.ts";
import { meantOf } from "./meaning-features.ts";
import { replacedWords } from "./replaced-words.ts";
import { stancesKept } from "./stance.ts";

/**
 * What only English is asked, with the way each may push, as in `features`: our lists of meanings and the words of good and bad news are English.
 * A contrast can only lower a score.
 */
export const englishFeatures = {
  coverMeant: 1,
  contraryAnywhere: -1,
  contraryBest: -1,
  contraryInPlace: -1,
  contraryBeside: -1,
  replaced: -1,
  replacedMost: -1,
  stanceAgreesBest: 1,
  stanceTurnsBest: -1,
  stanceAgreesAll: 1,
  stanceTurnsAll: -1,
  stanceDenied: -1,
} as const satisfies Readonly<Record<string, -1 | 0 | 1>>;
export type EnglishFeatureName = keyof typeof englishFeatures;
export const englishFeatureNames = Object.keys(englishFeatures) as readonly EnglishFeatureName[];

const countMax = 3;

/** By name; each is finite. */
export function englishFeaturesOf(alignment: Alignment): Record<EnglishFeatureName, number> {
  const meant = meantOf(alignment);
  const replaced = replacedWords(alignment);
  const stances = stancesKept(alignment);
  return {
    coverMeant: meant.cover,
    contraryAnywhere: Math.min(countMax, meant.contraryAnywhere),
    contraryBest: Math.min(countMax, meant.contraryBest),
    contraryInPlace: Math.min(countMax, meant.contraryInPlace),
    contraryBeside: Math.min(countMax, meant.contraryBeside),
    replaced: Math.min(countMax, replaced.count),
    replacedMost: replaced.most,
    stanceAgreesBest: stances.agreesBest,
    stanceTurnsBest: stances.turnsBest,
    stanceAgreesAll: stances.agreesAll,
    stanceTurnsAll: stances.turnsAll,
    stanceDenied: stances.deniedInBest ? 1 : 0,
  };
}
