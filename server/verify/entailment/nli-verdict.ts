import type { EntailmentVerdict, Judgement } from "./port.ts";

/** What a model says of one window and one sentence of the claim: probabilities. */
export interface Reading {
  readonly supported: number;
  /** 0 for a model that knows no contradiction. */
  readonly contradicted: number;
  /** Contradiction is likelier than anything else. */
  readonly againstMost: boolean;
}

/** Likelier than everything else together. */
const supportedMin = 0.5;

/**
 * What a model's readings of a claim come to; `bySentence` holds, for each sentence of the claim, its reading in every window.
 *
 * A sentence is supported when the window that supports it best does so with more than even odds: guidance says a thing once, and the other windows
 * are about something else. It is contradicted when contradiction is the likeliest reading of some window and no window supports it more strongly.
 * That is less than "any window": such models read "Adults may take two" as contradicting "Children may take one", which the next window says word
 * for word, and an answer held for it would be held for nothing. It is not left to the best window either: when one passage says yes and another, with
 * more certainty, no, nobody may be told yes. Even odds between the two go to the contradiction. A claim takes its weakest sentence: contradicted when
 * any is, supported only when each is, and its score is the lowest.
 *
 * Over long evidence the best of windows is the usual way (P. Laban et al., "SummaC", TACL 10, 2022; L. Tang et al., "MiniCheck", EMNLP 2024).
 */
export function judgementOfReadings(bySentence: readonly (readonly Reading[])[]): Judgement | undefined {
  const sentences = bySentence.map(sentenceOf);
  const score = Math.min(...sentences.map(({ support }) => support));
  if (sentences.length === 0 || !(score >= 0 && score <= 1)) return undefined;
  const said = sentences.map(({ verdict }) => verdict);
  const verdict = (["contradicted", "neutral"] as const).find((held) => said.includes(held)) ?? "supported";
  return { verdict, score };
}

function sentenceOf(readings: readonly Reading[]): { readonly verdict: EntailmentVerdict; readonly support: number } {
  const support = Math.max(...readings.map(({ supported }) => supported));
  const against = readings.some(({ contradicted, againstMost }) => againstMost && contradicted >= support);
  return { verdict: against ? "contradicted" : support > supportedMin ? "supported" : "neutral", support };
}

/** Logits of one pair as a reading; undefined when they are no numbers or not as many as the labels. */
export function readingOf(
  logits: readonly number[],
  places: { readonly count: number; readonly supported: number; readonly contradicted: number | undefined },
): Reading | undefined {
  if (logits.length !== places.count || !logits.every(Number.isFinite)) return undefined;
  const highest = Math.max(...logits);
  const shares = logits.map((logit) => Math.exp(logit - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const contradicted = places.contradicted === undefined ? 0 : (shares[places.contradicted] as number) / total;
  return {
    supported: (shares[places.supported] as number) / total,
    contradicted,
    againstMost: places.contradicted !== undefined && logits[places.contradicted] === highest,
  };
}
