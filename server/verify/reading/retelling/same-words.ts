import type { Equivalent, Equivalents, Phrase } from "../../lexicon/equivalents.ts";
import type { Reading } from "../reading.ts";
import { isAt, type Piece, piecesFor, placesOf, spanOf } from "./pieces.ts";

/**
 * Puts the source's own phrase in the place of one that means the same, wherever the claim has one more of the one and the source one more
 * of the other. What both say alike is left alone.
 */
export function withSourceWords(
  claim: readonly Piece[],
  source: Reading,
  { byFirstWord, light }: Equivalents,
): readonly Piece[] {
  let pieces = claim;
  for (let at = 0; at < pieces.length; at += 1) {
    const text = pieces[at]?.text ?? "";
    const dropped = light.get(text)?.find((phrase) => isAt(pieces, at, phrase) && isMore(pieces, source, phrase));
    if (dropped !== undefined) {
      pieces = pieces.toSpliced(at, dropped.length);
      at -= 1;
      continue;
    }
    for (const equivalent of byFirstWord.get(text) ?? []) {
      const written = writtenFor(equivalent, pieces, at, source);
      if (written === undefined) continue;
      const said = pieces.slice(at, at + equivalent.said.length);
      pieces = pieces.toSpliced(at, said.length, ...piecesFor(written, spanOf(said), source.language));
      at += written.length - 1;
      break;
    }
  }
  return pieces;
}

const isMore = (pieces: readonly Piece[], source: Reading, phrase: Phrase): boolean =>
  placesOf(pieces, phrase).length > placesOf(source.tokens, phrase).length;

function writtenFor(
  { said, written, beside, ofCare }: Equivalent,
  pieces: readonly Piece[],
  at: number,
  source: Reading,
): Phrase | undefined {
  if (!isAt(pieces, at, said)) return undefined;
  if (ofCare && source.urgency.rank === 0) return undefined;
  if (beside === "number before" && !isNumber(pieces, at - 1)) return undefined;
  if (beside === "number after" && !isNumber(pieces, at + said.length)) return undefined;
  if (beside === "condition" && !opensCondition(pieces, at)) return undefined;
  return written.find((phrase) => {
    const places = placesOf(pieces, said, phrase);
    if (!places.includes(at)) return false;
    const wanted = placesOf(source.tokens, phrase, said);
    if (wanted.length <= placesOf(pieces, phrase, said).length) return false;
    const alike = placesOf(source.tokens, said, phrase).length;
    if (places.length <= alike) return false;
    // Some of them stay: this one is meant when a neighbour is the same.
    return alike === 0 || wanted.some((place) => hasNeighbour(pieces, at, said, source, place, phrase));
  });
}

/** A number in digits, or its unit: "38°C or above", "20 weeks or more". */
const isNumber = (pieces: readonly Piece[], at: number): boolean =>
  [at - 2, at - 1, at, at + 1].some((place) => pieces[place]?.kind === "number");

const opensCondition = (pieces: readonly Piece[], at: number): boolean =>
  at === 0 || /^(?:if|when|or|and|,|to|si|cuando|o|u|y|e|not)$/.test(pieces[at - 1]?.text ?? "");

const hasNeighbour = (
  pieces: readonly Piece[],
  at: number,
  said: Phrase,
  source: Reading,
  place: number,
  written: Phrase,
): boolean =>
  pieces[at - 1]?.text === source.tokens[place - 1]?.text ||
  pieces[at + said.length]?.text === source.tokens[place + written.length]?.text;
