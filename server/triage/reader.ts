import { z } from "zod";
import { byUrgency } from "./levels.ts";
import type { Reading, Token } from "./tokens.ts";
import type { Level, Mention } from "./types.ts";

/**
 * The second reader: a logistic model over words, pairs of words, pieces of words and the lexicon's signs, for danger told in words no
 * phrase of the lexicon foresaw. It may only raise, and never explains itself as a rule. Trained by `evals/training/` on the project's own
 * cases; the file it is read from carries its training record and operating point.
 */
export interface Reader {
  /** Changes with the training. */
  readonly version: string;
  /** How urgent the message reads, or "none". Bounded work per word; never throws. */
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

// Fewer words than this say too little for a model to raise an alarm; rules still read them.
const wordsMin = 3;
// A page of text holds every word of every danger; the model was trained on messages.
const wordsMax = 400;
// A part of a message is read by itself only when it could stand alone.
const viewWordsMin = 5;
const thoughtsLeftOut = 2;
const pieceLetters = 5;
// Which shapes a number can have matters (a fever, an age), its digits do not.
const feverFrom = 38;
const feverTo = 43;

export function readerOf(file: ReaderFile): Reader {
  const weights = new Map(Object.entries(file.weights));
  const { operatingPoint: point } = file;
  const judgeOne = (features: ReadonlySet<string>): ReaderVerdict => {
    let [urgent, emergency, crisis] = file.bias;
    for (const feature of features) {
      const own = weights.get(feature);
      if (own === undefined) continue;
      urgent += own[0];
      emergency += own[1];
      crisis += own[2];
    }
    const level = urgent < point.urgent ? "none" : emergency < point.emergency ? "urgent" : "emergency";
    return { level, urgent, emergency, crisis: level !== "none" && crisis >= point.crisis };
  };
  return {
    version: file.version,
    judge(reading, mentions, earlier) {
      let highest: ReaderVerdict = { level: "none", urgent: Number.NEGATIVE_INFINITY, emergency: 0, crisis: false };
      for (const view of readerViews(reading, mentions, earlier)) {
        const verdict = judgeOne(view);
        const behind = byUrgency(verdict.level, highest.level);
        if (behind < 0 || (behind === 0 && verdict.urgent > highest.urgent)) highest = verdict;
        if (highest.level === "emergency") break;
      }
      return highest;
    },
  };
}

/**
 * The message as a whole, then without its first or its last thought or two, each time with the signs of the messages before: "thank you
 * for your time", "no fever," and "my husband says it is nothing" must not talk the reader down. The highest reading holds. Training uses
 * the same views.
 */
export function readerViews(
  { tokens }: Reading,
  mentions: readonly Mention[],
  earlier: readonly Mention[],
): readonly ReadonlySet<string>[] {
  if (tokens.length < wordsMin || tokens.length > wordsMax) return [];
  const thoughts = tokens.flatMap((token, at) => (at > 0 && opensThought(token, tokens[at - 1]) ? [at] : []));
  const ranges: (readonly [from: number, to: number])[] = [[0, tokens.length]];
  for (const from of thoughts.slice(0, thoughtsLeftOut)) ranges.push([from, tokens.length]);
  for (const to of thoughts.slice(-thoughtsLeftOut)) ranges.push([0, to]);
  return ranges
    .filter(([from, to], at) => at === 0 || to - from >= viewWordsMin)
    .map(([from, to]) => {
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to - 1]?.end ?? 0;
      const within = mentions.filter(({ span }) => span.start >= start && span.end <= end);
      return readerFeatures(tokens.slice(from, to), [...earlier, ...within]);
    });
}

const contrasts = new Set(["but", "pero", "although", "though", "aunque"]);

function opensThought(token: Token, before: Token | undefined): boolean {
  return token.pauseBefore || token.sentence !== before?.sentence || contrasts.has(token.forms[0] ?? "");
}

/**
 * What the reader sees, each feature once: words `w`, pairs of neighbours `p`, pairs with one word between `g`, pieces of five letters
 * `s`, and the lexicon's signs `c` with whether they are denied, old or asked about in general. Training and reading share this function.
 */
export function readerFeatures(tokens: readonly Token[], mentions: readonly Mention[]): ReadonlySet<string> {
  const features = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const word = shapeOf(token);
    features.add(`w ${word}`);
    const next = tokens[at + 1];
    if (next !== undefined) features.add(`p ${word} ${shapeOf(next)}`);
    const second = tokens[at + 2];
    if (second !== undefined) features.add(`g ${word} ${shapeOf(second)}`);
    const bounded = `_${word}_`;
    for (let from = 0; from + pieceLetters <= bounded.length; from += 1) {
      features.add(`s ${bounded.slice(from, from + pieceLetters)}`);
    }
  }
  for (const mention of mentions) features.add(`c ${mention.concept} ${standingOf(mention)}`);
  return features;
}

/** The word as it was meant (corrected, unstretched), so that a typing mistake is no other word; a plural stays one. */
function shapeOf(token: Token): string {
  const typed = token.forms[0] ?? "";
  const last = token.forms.at(-1) ?? "";
  const form = last === typed.slice(0, -1) ? typed : last;
  const { value } = token;
  if (value === undefined || !/^\d/.test(form)) return form;
  if (value >= feverFrom && value <= feverTo) return "#fever";
  return value < 10 ? "#few" : value < 100 ? "#tens" : "#many";
}

function standingOf({ assertion, temporality, experiencer }: Mention): string {
  if (assertion === "negated") return "denied";
  if (temporality === "hypothetical") return "asked";
  if (temporality === "historical" || experiencer === "family-history") return "old";
  return "here";
}
