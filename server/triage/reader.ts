import { z } from "zod";
import { forEachWordFeature, shapeOf } from "./reader-features.ts";
import { sumsOf, type Weight } from "./reader-sums.ts";
import { viewsOf } from "./reader-views.ts";
import { spellingOf } from "./spelling.ts";
import type { Reading, Token } from "./tokens.ts";
import type { Level, Mention } from "./types.ts";

export { readerViews } from "./reader-views.ts";

/**
 * The second reader: a logistic model over words, pairs of words, pieces of words and the lexicon's signs, for danger told in words no
 * phrase of the lexicon foresaw. It may only raise, and never explains itself as a rule. Trained by `evals/training/` on the project's own
 * cases; the file it is read from carries its training record and operating point.
 */
export interface Reader {
  /** Changes with the training. */
  readonly version: string;
  /**
   * How urgent the message reads, or "none": the highest reading of its views (see reader-views.ts), each with the signs of the messages
   * before. Bounded work per word; never throws.
   */
  readonly judge: (reading: Reading, mentions: readonly Mention[], earlier: readonly Mention[]) => ReaderVerdict;
  /** What its words alone weigh toward "urgent or more", for a stretch of tokens: which part of a message told it most. */
  readonly weigh?: (tokens: readonly Token[]) => number;
}

export interface ReaderVerdict {
  readonly level: Extract<Level, "emergency" | "urgent" | "none">;
  /** Logit that the message needs an emergency department or more, and, if it does, that it needs an ambulance. */
  readonly urgent: number;
  readonly emergency: number;
  /** It reads as a crisis of the mind: the crisis card goes with the level. */
  readonly crisis: boolean;
  /** Sure enough to call an ambulance with no sign of the lexicon beside it. */
  readonly sure?: boolean;
}

const weight = z.tuple([z.number(), z.number(), z.number()]);
export const readerFileSchema = z.strictObject({
  status: z.literal("sample"),
  version: z.string().min(8),
  /** What it was trained on and how well it did on groups it had not seen; see evals/training/README.md. */
  record: z.record(z.string(), z.unknown()),
  operatingPoint: z.strictObject({
    /** Logits from which the reader raises to "urgent", and from there to "emergency". */
    urgent: z.number(),
    emergency: z.number(),
    /** From which it also shows the crisis card. */
    crisis: z.number(),
    /** The sum of the first two from which an ambulance is called although no rule found any sign. */
    alone: z.number(),
  }),
  bias: weight,
  /** Feature, its weights for "urgent or more", "emergency rather than urgent" and "a crisis rather than anything else". */
  weights: z.record(z.string(), weight),
});
export type ReaderFile = z.infer<typeof readerFileSchema>;

/** @param isRealWord for words that are right as they stand, whether or not the model knows them */
export function readerOf(file: ReaderFile, isRealWord: (word: string) => boolean = () => false): Reader {
  const weights = new Map<string, Weight>(Object.entries(file.weights));
  const asKnown = wordsAsKnown(Object.keys(file.weights), isRealWord);
  const { operatingPoint: point } = file;
  const callsAmbulance = ([urgent, emergency]: Weight): boolean =>
    urgent >= point.urgent && emergency >= point.emergency;
  const isSure = (sum: Weight): boolean => callsAmbulance(sum) && sum[0] + sum[1] >= point.alone;
  return {
    version: file.version,
    weigh(tokens) {
      const seen = new Set<string>();
      let sum = 0;
      forEachWordFeature(tokens.map(shapeOf), (feature) => {
        if (!seen.has(feature)) sum += weights.get(feature)?.[0] ?? 0;
        seen.add(feature);
      });
      return sum;
    },
    judge(reading, mentions, earlier) {
      const { tokens } = reading;
      const views = viewsOf(reading);
      const whole = views[0];
      let highest: Weight = silent;
      let wholeCalls = false;
      let wholeSure = false;
      if (whole === undefined) return verdictOf(highest, "none", point);
      const judgeAll = (words: readonly string[]): void => {
        const sumOf = sumsOf({ tokens, words, mentions, earlier }, file.bias, weights);
        wholeCalls ||= callsAmbulance(sumOf(whole));
        wholeSure ||= isSure(sumOf(whole));
        for (const view of views) {
          const sum = sumOf(view);
          if (sum[0] > highest[0]) highest = sum;
        }
      };
      const words = tokens.map(shapeOf);
      judgeAll(words);
      // Once more as mistyped words may have been meant: what is unknown must not take away what is known, nor the other way round.
      const meant = tokens.map((token, at) => asKnown(token, words[at] ?? ""));
      if (meant.some((word, at) => word !== words[at])) judgeAll(meant);
      // Whether it needs an ambulance is asked of the view that reads as most urgent, as when the operating point was chosen, and of the
      // whole message: a part that says little answers by chance.
      const emergency = wholeCalls || callsAmbulance(highest);
      const level = emergency ? "emergency" : highest[0] >= point.urgent ? "urgent" : "none";
      return { ...verdictOf(highest, level, point), sure: emergency && (wholeSure || isSure(highest)) };
    },
  };
}

/** A message too short or too long to judge. */
const silent: Weight = [Number.NEGATIVE_INFINITY, 0, 0];

function verdictOf(
  [urgent, emergency, crisis]: Weight,
  level: ReaderVerdict["level"],
  point: ReaderFile["operatingPoint"],
): ReaderVerdict {
  return { level, urgent, emergency, crisis: level !== "none" && crisis >= point.crisis, sure: false };
}

/**
 * A word nobody has met, one slip of the thumb from one the model knows, is read as that one: a typing mistake must not take away what the
 * word says. What the model knows, or is a word, is read as it stands.
 */
function wordsAsKnown(
  features: readonly string[],
  isRealWord: (word: string) => boolean,
): (token: Token, shape: string) => string {
  const known = new Set(
    features.filter((feature) => /^[wpg] /.test(feature)).flatMap((feature) => feature.split(" ").slice(1)),
  );
  const spelling = spellingOf(known, new Set());
  return (token, shape) => {
    const plural = `${shape}s`;
    if (token.forms.includes(plural) && known.has(plural)) return plural;
    if (known.has(shape) || isRealWord(token.forms[0] ?? "")) return shape;
    return token.forms.find((form) => known.has(form)) ?? spelling.correct(shape)[0] ?? shape;
  };
}
