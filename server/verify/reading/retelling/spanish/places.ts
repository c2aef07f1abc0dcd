import type { Piece } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

interface Text {
  readonly text: string;
}

export const determiners =
  /^(?:un|una|unos|unas|el|la|los|las|su|sus|este|esta|estos|estas|algún|alguna|algunos|algunas)$/;

/** Articles and "su", which a claim may have otherwise than its source. */
export const articles = /^(?:un|una|unos|unas|el|la|los|las|su|sus)$/;

/** The words of a stretch of the source. */
export const textsOf = (of: readonly Text[], from: number, until: number): readonly string[] =>
  of.slice(from, until).map(({ text }) => text);

/** Where these words end in the other text when they begin there, articles aside on both sides; undefined where any differs. */
export function sameRun(words: readonly Text[], other: readonly Text[], from: number): number | undefined {
  let place = from;
  for (const { text } of words) {
    if (articles.test(text)) continue;
    while (articles.test(textAt(other, place))) place += 1;
    if (textAt(other, place) !== text) return undefined;
    place += 1;
  }
  return place === from ? undefined : place;
}

export interface Condition {
  /** The word that opens it. */
  readonly at: number;
  readonly inner: readonly Piece[];
  /** Behind its last word. */
  readonly until: number;
  readonly isFirst: boolean;
}

const opens = /^(?:si|cuando)$/;
const commasMax = 4;

/** A condition at the front, ended by one of its first commas, or the last one of the sentence. */
export function conditionsIn(pieces: readonly Piece[]): readonly Condition[] {
  if (opens.test(textAt(pieces, 0)))
    return pieces
      .flatMap(({ text }, at) => (text === "," ? [at] : []))
      .slice(0, commasMax)
      .map((comma) => ({ at: 0, inner: pieces.slice(1, comma), until: comma, isFirst: true }));
  const at = pieces.findLastIndex(({ text }) => opens.test(text));
  const until = pieces.findLastIndex(({ kind }) => kind !== "mark") + 1;
  return at < 0 ? [] : [{ at, inner: pieces.slice(at + 1, until), until, isFirst: false }];
}

/** What would go on behind a phrase and belong to it. */
export const goesOn = (text: string): boolean => /^(?:y|e|o|u|ni|-|\()$/.test(text);
