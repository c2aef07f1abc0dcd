import type { Coverage } from "#knowledge/index/port.ts";
import type { EntailmentResult } from "../verify/examine-sentence.ts";
import type { Verdict } from "../verify/types.ts";

interface SignalMeaning {
  /** Which end speaks for releasing the answer: the fitted probability may only go that way. */
  readonly good: "high" | "low";
  readonly means: string;
}

/** Everything the probability may lean on. Each is a number from 0 to 1; the list is closed, because a calibration names its members. */
export const signalMeanings = {
  coverageShare: {
    good: "high",
    means: "share of the question, weighted by rarity, that the best topic covers",
  },
  topScore: {
    good: "high",
    means: "score of the best passage, squeezed to 0..1: how strongly anything matched at all",
  },
  margin: {
    good: "high",
    means:
      "distance from the best topic to the next one that the question does not name beside it, as a share of the best score: whether there was a choice",
  },
  novelty: {
    good: "low",
    means:
      "share of the question's content words that stand in no list and name no page: how far it is from what was evaluated",
  },
  minimumEntailment: {
    good: "high",
    means:
      "lowest probability any judge gave to any claim so far, in words of the draft's own, that the evidence bears it out",
  },
  checkDisagreement: {
    good: "low",
    means: "largest share of judges, over these claims, that said otherwise than the deterministic checks",
  },
  sampleEntropy: {
    good: "low",
    means: "spread of the meanings of several short answers of the model, 0 all alike to 1 all different",
  },
} as const satisfies Record<string, SignalMeaning>;

export type SignalName = keyof typeof signalMeanings;
export const signalNames = Object.keys(signalMeanings) as readonly SignalName[];

/** `undefined` is "nobody measured it", never a value: no model, no judge, a judge that did not run. */
export type Signals = Readonly<Record<SignalName, number | undefined>>;

/** The score at which `topScore` stands at a half: about the middle of our own questions over the built-in index. */
const topScoreHalf = 16;

/**
 * The signals of an answer of which nothing has been said yet. With judges, "no claim was doubted so far" is a measurement (the least of none is 1);
 * without any, entailment and disagreement stay unmeasured.
 *
 * @param judges how many judges read the language of this answer
 */
export function signalsOf(coverage: Coverage, { judges }: { readonly judges: number }): Signals {
  const { terms, unheardOf, share, topScore, margin } = coverage;
  return {
    coverageShare: measured(share),
    topScore: topScore > 0 ? measured(topScore / (topScore + topScoreHalf)) : undefined,
    margin: topScore > 0 ? measured(margin / topScore) : undefined,
    novelty: terms.length === 0 || unheardOf === undefined ? undefined : measured(unheardOf.length / terms.length),
    minimumEntailment: judges > 0 ? 1 : undefined,
    checkDisagreement: judges > 0 ? 0 : undefined,
    sampleEntropy: undefined,
  };
}

/** What the checks and the judges said of one sentence, as `examineSentence` gives it and as the log keeps it. */
export interface SentenceRead {
  readonly checks: Verdict["kind"];
  readonly entailment: EntailmentResult;
}

/**
 * The same with one more sentence, shown or held: a draft is as sure as its worst claim. Entailment only falls and disagreement only rises. A
 * sentence that needed no judge (word for word, no claim, held by the checks before) changes nothing; a claim that nobody could judge makes both
 * unmeasured for the rest of the answer, because the least of an unknown number is unknown.
 */
export function withSentence(signals: Signals, { checks, entailment }: SentenceRead): Signals {
  const { minimumEntailment, checkDisagreement } = signals;
  if (entailment.kind === "not-needed" || minimumEntailment === undefined || checkDisagreement === undefined) {
    return signals;
  }
  const { judgements } = entailment;
  const unread =
    judgements.length === 0 ||
    judgements.some(({ verdict, score }) => verdict === "not-run" || !Number.isFinite(score));
  if (unread) return { ...signals, minimumEntailment: undefined, checkDisagreement: undefined };
  const otherwise = judgements.filter(({ verdict }) => (verdict === "supported") !== (checks === "supported")).length;
  return {
    ...signals,
    minimumEntailment: measured(Math.min(minimumEntailment, ...judgements.map(({ score }) => score))),
    checkDisagreement: Math.max(checkDisagreement, otherwise / judgements.length),
  };
}

/** The same once the samples are in; `undefined` when there were none. */
export const withSamples = (signals: Signals, entropy: number | undefined): Signals => ({
  ...signals,
  sampleEntropy: entropy === undefined ? undefined : measured(entropy),
});

/** A signal as the fit sees it: 0 speaks against releasing, 1 for it. */
export const towardsRelease = (name: SignalName, value: number): number =>
  signalMeanings[name].good === "high" ? value : 1 - value;

/** An index that scores beyond its scale is cut to it; what is no number was not measured. */
const measured = (value: number): number | undefined =>
  Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : undefined;
