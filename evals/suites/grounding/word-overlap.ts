import { isGlueWord } from "#server/verify/reading/glue.ts";
import { normalise } from "#server/verify/reading/normalise.ts";

/** The rival every grounding judge has to beat: the share of the claim's words that stand in the evidence, 0 to 1. It knows no order and no "not". */
export function wordOverlap(claim: string, evidence: string): number {
  const wanted = wordsIn(claim);
  const there = wordsIn(evidence);
  if (wanted.size === 0) return 0;
  return [...wanted].filter((word) => there.has(word)).length / wanted.size;
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set([...normalise(text).matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word).filter((word) => !isGlueWord(word)));
