import type { Turn } from "../../lexicon/equivalents.ts";
import { grammarOf } from "../grammar.ts";
import type { Reading } from "../reading.ts";
import { type Piece, piecesFor, placesOf, spanOf } from "./pieces.ts";

/**
 * "Chest pain can be caused by shingles" for "Shingles can cause chest pain": both sides change places together with the voice, never one of
 * the two alone. Only in a sentence of one clause, or before its first "because", "if", "but".
 */
export function turnedBack(pieces: readonly Piece[], source: Reading, turns: readonly Turn[]): readonly Piece[] {
  const { opensClause } = grammarOf(source.language).clauseWords;
  const texts = new Set(pieces.map(({ text }) => text));
  for (const { said, written } of turns) {
    if (!said.every((word) => texts.has(word)) || !written.every((word) => source.texts.has(word))) continue;
    const [place, ...more] = placesOf(pieces, said);
    if (place === undefined || more.length > 0 || place === 0) continue;
    if (placesOf(source.tokens, said).length > 0 || placesOf(pieces, written).length > 0) continue;
    if (placesOf(source.tokens, written).length !== 1) continue;
    const left = pieces.slice(0, place);
    if (left.some(({ text }) => opensClause.has(text) || /^[.;:]$/.test(text))) continue;
    const behind = pieces.slice(place + said.length);
    const ends = behind.findIndex(({ text }) => opensClause.has(text) || /^[.;:!?]$/.test(text));
    const right = ends < 0 ? behind : behind.slice(0, ends);
    if (right.length === 0) continue;
    const verb = piecesFor(written, spanOf(pieces.slice(place, place + said.length)), source.language);
    return [...right, ...verb, ...left, ...(ends < 0 ? [] : behind.slice(ends))];
  }
  return pieces;
}
