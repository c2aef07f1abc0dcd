import { openEquivalents } from "../../lexicon/equivalents.ts";
import type { Span } from "../../types.ts";
import { type Reading, readText } from "../reading.ts";
import { framedAsSource } from "./frames.ts";
import { joinedAsSource } from "./joints.ts";
import { withSourceOrder } from "./moved.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { named } from "./pronouns.ts";
import { withSourceWords } from "./same-words.ts";
import { turnedBack } from "./turned.ts";

/** A claim in the words and the order of its source, as far as that can be had without changing what it says. */
export interface Retold {
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
  const equivalents = openEquivalents().of[source.language];
  const drafted = piecesOf(sentence);
  let pieces = withSourceWords(drafted, source, equivalents);
  pieces = framedAsSource(pieces, source);
  pieces = turnedBack(pieces, source, equivalents.turns);
  pieces = withSourceOrder(pieces, source);
  pieces = joinedAsSource(pieces, source);
  pieces = named(pieces, source);
  if (pieces === drafted) return undefined;
  const { text, places } = written(pieces);
  return { reading: readText(text, sentence.language), drafted: (place) => draftedOf(places, place, sentence) };
}

interface Place extends Span {
  readonly from: Span;
}

function written(pieces: readonly Piece[]): { readonly text: string; readonly places: readonly Place[] } {
  let text = "";
  const places: Place[] = [];
  for (const piece of pieces) {
    if (text !== "" && !piece.glued) text += " ";
    places.push({ start: text.length, end: text.length + piece.text.length, from: piece.from });
    text += piece.text;
  }
  return { text, places };
}

function draftedOf(places: readonly Place[], { start, end }: Span, sentence: Reading): Span {
  const inside = places.filter((place) => place.start < end && place.end > start);
  if (inside.length === 0) return { start: 0, end: Math.max(1, sentence.text.length) };
  return {
    start: Math.min(...inside.map(({ from }) => from.start)),
    end: Math.max(...inside.map(({ from }) => from.end)),
  };
}

