import { highlightQuote } from "#web/ui/index.ts";
import type { CheckResult } from "./words.ts";

export type FailedCheck = Extract<CheckResult, { readonly kind: "failed" }>;
type FailureSpans = NonNullable<FailedCheck["spans"]>;
/** UTF-16 offsets, `end` exclusive. */
export type Span = NonNullable<FailureSpans["said"]>;

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The text cut where spans begin and end; joined again it is the same text. A span beyond the text marks what there is of it. */
export function piecesOf(text: string, spans: readonly Span[]): readonly Piece[] {
  const borders = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((border) => border >= 0 && border <= text.length)
    .sort((left, right) => left - right);
  const pieces: Piece[] = [];
  for (const [index, start] of borders.entries()) {
    const end = borders[index + 1];
    if (end === undefined) break;
    const marked = spans.some((span) => span.start <= start && span.end >= end);
    const last = pieces.at(-1);
    if (last?.marked === marked) pieces[pieces.length - 1] = { text: last.text + text.slice(start, end), marked };
    else pieces.push({ text: text.slice(start, end), marked });
  }
  return pieces;
}

/**
 * What failed in the sentence, over all its checks. One that can only point at the whole sentence is left out while another
 * points closer: everything marked shows nothing.
 */
export function failedSpans(text: string, failures: readonly FailedCheck[]): readonly Span[] {
  return closestSpans(
    text,
    failures.flatMap(({ spans }) => (spans?.said === undefined ? [] : [spans.said])),
  );
}

/** Without the spans that mark the whole text, while another is closer. */
export function closestSpans(text: string, spans: readonly Span[]): readonly Span[] {
  const closer = spans.filter(({ start, end }) => end - start < text.trim().length);
  return closer.length > 0 ? closer : spans;
}

export interface Excerpt {
  readonly pieces: readonly Piece[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * The whole sentences of a passage in which the quote and the span stand, with the span marked. Undefined when the span is
 * not in this text, or the quote is not: then it is not the text the check read, and a mark in it would mislead.
 */
export function excerptOf(passage: string, given: { readonly source: Span; readonly quote: string | undefined }) {
  const { source, quote } = given;
  if (source.start < 0 || source.end > passage.length || source.end <= source.start) return undefined;
  const quoted = quote === undefined ? undefined : highlightQuote(passage, quote);
  if (quoted?.found === false) return undefined;
  const quoteStart = quoted === undefined ? source.start : quoted.before.length;
  const from = Math.min(source.start, quoteStart);
  const to = Math.max(source.end, quoted === undefined ? source.end : quoteStart + quoted.quote.length);
  const sentences = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(passage)];
  const start = sentences.findLast(({ index }) => index <= from)?.index ?? 0;
  const end = sentences.find(({ index }) => index >= to)?.index ?? passage.length;
  const span = { start: source.start - start, end: source.end - start };
  return {
    pieces: piecesOf(passage.slice(start, end).trimEnd(), [span]),
    cutBefore: start > 0,
    cutAfter: end < passage.length,
  } satisfies Excerpt;
}
