import type { Phrase } from "../../lexicon/equivalents.ts";
import type { Span } from "../../types.ts";
import { grammarOf } from "../grammar.ts";
import type { ReadingLanguage } from "../language.ts";
import type { Reading } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { remember } from "../remember.ts";

/** One word, number or mark of a claim while it is retold, and the stretch of the drafted sentence that it stands for. */
export interface Piece {
  readonly text: string;
  readonly kind: Token["kind"];
  /** Stands right behind the piece before it: "38°C", "follow-up". */
  readonly glued: boolean;
  readonly isContent: boolean;
  readonly stem: string;
  readonly from: Span;
}

export function piecesOf(reading: Reading): readonly Piece[] {
  const { isContent } = grammarOf(reading.language);
  return reading.tokens.map((token, at) => {
    const before = reading.tokens[at - 1];
    return {
      text: token.text,
      kind: token.kind,
      // The parts of "don't" share their place and are two words.
      glued: before !== undefined && before.end === token.start,
      isContent: token.kind === "word" && isContent(token),
      stem: token.stem,
      from: token,
    };
  });
}

/** The pieces of a source, made once: every claim that rests on it is compared with them. */
export const writtenPieces = remember((source: Reading): readonly Piece[] => piecesOf(source));

/** The words of a phrase as pieces that stand for this stretch of the drafted sentence. */
export function piecesFor(phrase: Phrase, from: Span, language: ReadingLanguage): readonly Piece[] {
  const { isContent, stemOf } = grammarOf(language);
  return phrase.map((text) => {
    const kind = /^\p{L}/u.test(text) ? "word" : /^\d/.test(text) ? "number" : "mark";
    const stem = kind === "word" ? stemOf(text) : kind === "number" ? text : "";
    const token: Token = { kind, text, stem, start: from.start, end: from.end };
    return { text, kind, glued: text === ",", isContent: kind === "word" && isContent(token), stem, from };
  });
}

export const spanOf = (pieces: readonly Piece[]): Span => ({
  start: Math.min(...pieces.map(({ from }) => from.start)),
  end: Math.max(...pieces.map(({ from }) => from.end)),
});

/** A stretch of the claim in other words, which stand for the same stretch of the draft; nothing yet stands in one without length. */
export function put(
  pieces: readonly Piece[],
  from: number,
  until: number,
  texts: readonly string[],
  { language }: Pick<Reading, "language">,
): readonly Piece[] {
  const near = pieces.slice(Math.min(from, pieces.length - 1), Math.max(until, from + 1));
  return pieces.toSpliced(from, until - from, ...piecesFor(texts, spanOf(near), language));
}

/** Where the last of the words ends: behind a bracket that closes there, before what closes the sentence. */
export const endOf = (pieces: readonly Pick<Piece, "kind" | "text">[]): number =>
  pieces.findLastIndex(({ kind, text }) => kind !== "mark" || text === ")") + 1;

export const countOf = (texts: readonly { readonly text: string }[], word: string): number =>
  texts.reduce((sum, { text }) => sum + (text === word ? 1 : 0), 0);

export const isAt = (texts: readonly { readonly text: string }[], at: number, phrase: Phrase): boolean =>
  phrase.every((word, offset) => texts[at + offset]?.text === word);

/** The first place where a phrase stands; -1 where it stands nowhere. */
export const placeOf = (texts: readonly { readonly text: string }[], phrase: Phrase): number =>
  texts.findIndex((_, at) => isAt(texts, at, phrase));

/** Where a phrase stands, not counting where it is only a part of the other phrase: "help" is no "help" in "help to". */
export function placesOf(
  texts: readonly { readonly text: string }[],
  phrase: Phrase,
  other: Phrase = [],
): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at + phrase.length <= texts.length; at += 1) {
    if (!isAt(texts, at, phrase)) continue;
    if (!isInside(texts, at, phrase, other)) places.push(at);
  }
  return places;
}

function isInside(texts: readonly { readonly text: string }[], at: number, phrase: Phrase, other: Phrase): boolean {
  for (let start = at + phrase.length - other.length; start <= at; start += 1)
    if (other.length > phrase.length && start >= 0 && isAt(texts, start, other)) return true;
  return false;
}
