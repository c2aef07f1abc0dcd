import { openEquivalents } from "../../lexicon/equivalents.ts";
import type { Span } from "../../types.ts";
import { type Reading, readTokens } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { withSourceArticles } from "./words/articles.ts";
import { compoundsAsSource } from "./words/compounds.ts";
import { describedAsSource } from "./conditions/described.ts";
import { equatedAsSource } from "./order/equated.ts";
import { framedAsSource } from "./order/frames.ts";
import { joinedAsSource } from "./order/joints.ts";
import { listsAsSource } from "./order/lists.ts";
import { withSourceOrder } from "./order/moved.ts";
import { onesAsSource } from "./order/ones.ts";
import { type Piece, piecesOf, spanOf } from "./pieces.ts";
import { named } from "./order/pronouns.ts";
import { reasonAsSource } from "./conditions/reasons.ts";
import { restatedAsSource } from "./conditions/restated.ts";
import { withSourceWords } from "./words/same-words.ts";
import { sharedAsSource } from "./order/shared.ts";
import { supposedAsSource } from "./conditions/supposed-as-source.ts";
import { addressedAsSource } from "./spanish/addressed.ts";
import { spanishSteps } from "./spanish/tell-spanish.ts";
import type { Step } from "./step.ts";
import { timelyAsSource } from "./order/timely.ts";
import { turnedAsSource } from "./order/turned.ts";
import { unfoldedAsSource } from "./conditions/unfolded.ts";
import { voicedAsSource } from "./order/voiced.ts";
import { wordSteps } from "./words/worded.ts";

/** A claim in the words and the order of its source, as far as that can be had without changing what it says. */
export interface Retold {
  /** The source's own where nothing else is left of the claim: then there is nothing to compare. */
  readonly reading: Reading;
  /** The stretch of the drafted sentence (as normalised) that a stretch of `reading` stands for. */
  readonly drafted: (place: Span) => Span;
}

/**
 * Tells a claim again as its source would: with the source's own phrase where the claim has another of the same meaning, with a phrase or
 * condition in the source's place, in the source's voice. Every step keeps the meaning of the claim whatever the source says, so whatever
 * is different afterwards was different before; the checks then compare as strictly as if the claim had been copied. Undefined when there is
 * nothing to retell. Pure.
 */
export function retell(sentence: Reading, source: Reading): Retold | undefined {
  if (sentence.text === source.text) return undefined;
  const drafted = piecesOf(sentence);
  const { pieces, isWhole } = tell(drafted, source, stepsOf[source.language]);
  if (pieces === drafted && !isWhole) return undefined;
  const { text, tokens } = isWhole ? source : written(pieces);
  return {
    reading: isWhole ? source : readTokens(text, tokens, sentence.language),
    drafted: (place) => draftedOf(tokens, pieces, place, sentence),
  };
}

export interface Told {
  readonly pieces: readonly Piece[];
  /** Word for word what the source says, from beginning to end. */
  readonly isWhole: boolean;
}

/** Conditions first, then places. In this order. */
export const placeSteps: readonly Step[] = [
  compoundsAsSource,
  supposedAsSource,
  reasonAsSource,
  equatedAsSource,
  voicedAsSource,
  restatedAsSource,
  framedAsSource,
  unfoldedAsSource,
  describedAsSource,
  supposedAsSource,
  listsAsSource,
  turnedAsSource,
  withSourceOrder,
  timelyAsSource,
  joinedAsSource,
  named,
  onesAsSource,
  sharedAsSource,
];

/** Words before places, because what is moved is found by its words. */
export const stepsOf = {
  en: [...wordSteps, ...placeSteps],
  es: [...spanishSteps, ...wordSteps, ...placeSteps],
} as const satisfies Readonly<Record<string, readonly Step[]>>;

/** What these steps make of a claim that is not yet told by the words that mean the same; `README.md` shows each of them at work. Pure. */
export function tell(drafted: readonly Piece[], source: Reading, steps: readonly Step[]): Told {
  const equivalents = openEquivalents().of[source.language];
  const addressed = source.language === "es" ? addressedAsSource(drafted, source, equivalents) : drafted;
  let pieces = withSourceWords(addressed, source, equivalents);
  // Most claims differ in nothing else from what they rest on.
  let whole = withSourceArticles(pieces, source);
  // A phrase that was told may have stood in the way of another before it, or be a part of one.
  if (whole === undefined && pieces !== addressed) {
    pieces = withSourceWords(pieces, source, equivalents);
    whole = withSourceArticles(pieces, source);
  }
  for (const step of steps) {
    if (whole !== undefined) break;
    const told = step(pieces, source, equivalents);
    // Most claims need one step or two; the others would only be looked through for nothing.
    if (told !== pieces) whole = withSourceArticles(told, source);
    pieces = told;
  }
  return whole === undefined ? { pieces, isWhole: false } : { pieces: whole, isWhole: true };
}

/** The text of these pieces, and the place of each in it. */
function written(pieces: readonly Piece[]): { readonly text: string; readonly tokens: readonly Token[] } {
  let text = "";
  const tokens: Token[] = [];
  for (const { text: word, glued, kind, stem } of pieces) {
    if (text !== "" && !glued) text += " ";
    const start = text.length;
    text += word;
    tokens.push({ kind, text: word, stem, start, end: text.length });
  }
  return { text, tokens };
}

function draftedOf(tokens: readonly Token[], pieces: readonly Piece[], { start, end }: Span, sentence: Reading): Span {
  const inside = pieces.filter((_, at) => (tokens[at]?.start ?? end) < end && (tokens[at]?.end ?? start) > start);
  return inside.length === 0 ? { start: 0, end: Math.max(1, sentence.text.length) } : spanOf(inside);
}
