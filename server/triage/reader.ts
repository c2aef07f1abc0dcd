import { z } from "zod";
import { byUrgency } from "./levels.ts";
import { forEachWordFeature, shapeOf, signFeature } from "./reader-features.ts";
import { type View, viewsOf } from "./reader-views.ts";
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
}

export interface ReaderVerdict {
  readonly level: Extract<Level, "emergency" | "urgent" | "none">;
  /** Logit that the message needs an emergency department or more, and, if it does, that it needs an ambulance. */
  readonly urgent: number;
  readonly emergency: number;
  /** It reads as a crisis of the mind: the crisis card goes with the level. */
  readonly crisis: boolean;
}

const weight = z.tuple([z.number(), z.number(), z.number()]);
type Weight = Readonly<z.infer<typeof weight>>;
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
  const judgeView = (seen: Seen, view: View, tokens: readonly Token[]): ReaderVerdict => {
    let [urgent, emergency, crisis] = file.bias;
    const add = (sightings: Sightings, from: number, to: number): void => {
      for (const { own, firstEnd, lastStart } of sightings.values()) {
        if (lastStart < from || firstEnd > to) continue;
        urgent += own[0];
        emergency += own[1];
        crisis += own[2];
      }
    };
    add(seen.words, view.from, view.to);
    add(seen.signs, tokens[view.from]?.start ?? 0, tokens[view.to - 1]?.end ?? 0);
    const level = urgent < point.urgent ? "none" : emergency < point.emergency ? "urgent" : "emergency";
    return { level, urgent, emergency, crisis: level !== "none" && crisis >= point.crisis };
  };
  return {
    version: file.version,
    judge(reading, mentions, earlier) {
      let highest: ReaderVerdict = { level: "none", urgent: Number.NEGATIVE_INFINITY, emergency: 0, crisis: false };
      const views = viewsOf(reading);
      if (views.length === 0) return highest;
      const judgeAll = (words: readonly string[]): void => {
        const seen = seenIn(words, mentions, earlier, weights);
        for (const view of views) {
          if (highest.level === "emergency") return;
          const verdict = judgeView(seen, view, reading.tokens);
          const behind = byUrgency(verdict.level, highest.level);
          if (behind < 0 || (behind === 0 && verdict.urgent > highest.urgent)) highest = verdict;
        }
      };
      const words = reading.tokens.map(shapeOf);
      judgeAll(words);
      if (highest.level === "emergency") return highest;
      // Once more as mistyped words may have been meant: what is unknown must not take away what is known, nor the other way round.
      const meant = reading.tokens.map((token, at) => asKnown(token, words[at] ?? ""));
      if (meant.some((word, at) => word !== words[at])) judgeAll(meant);
      return highest;
    },
  };
}

/** Where a feature the model knows ends first and begins last: a view lacks one end of the message at most, so that is all it asks. */
interface Sighting {
  readonly own: Weight;
  firstEnd: number;
  lastStart: number;
}
type Sightings = ReadonlyMap<Weight, Sighting>;

/** Features of words at their places among the words, of signs at theirs among the characters. */
interface Seen {
  readonly words: Sightings;
  readonly signs: Sightings;
}

/** Looks every feature up once, however many views it stands in. */
function seenIn(
  said: readonly string[],
  mentions: readonly Mention[],
  earlier: readonly Mention[],
  weights: ReadonlyMap<string, Weight>,
): Seen {
  const words = new Map<Weight, Sighting>();
  const signs = new Map<Weight, Sighting>();
  const note = (sightings: Map<Weight, Sighting>, feature: string, start: number, end: number): void => {
    const own = weights.get(feature);
    if (own === undefined) return;
    const before = sightings.get(own);
    if (before === undefined) {
      sightings.set(own, { own, firstEnd: end, lastStart: start });
      return;
    }
    before.firstEnd = Math.min(before.firstEnd, end);
    before.lastStart = Math.max(before.lastStart, start);
  };
  forEachWordFeature(said, (feature, from, to) => note(words, feature, from, to));
  // What an earlier message said stands in every view.
  const everywhere = { start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
  for (const mention of earlier) note(signs, signFeature(mention), everywhere.start, everywhere.end);
  for (const mention of mentions) note(signs, signFeature(mention), mention.span.start, mention.span.end);
  return { words, signs };
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
