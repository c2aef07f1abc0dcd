import { grammarOf } from "../grammar.ts";
import type { Reading } from "../reading.ts";
import { type Piece, piecesFor, piecesOf } from "./pieces.ts";

const countOf = (texts: readonly { readonly text: string }[], word: string): number =>
  texts.reduce((sum, { text }) => sum + (text === word ? 1 : 0), 0);

/** "At the lowest dose, and for the shortest time" for a comma alone, and "may talk fast and may be distracted" for one "may". */
export function joinedAsSource(pieces: readonly Piece[], source: Reading): readonly Piece[] {
  return withoutRepeated(withCommas(pieces, source), source);
}

/** An "and" where the source has only a comma between the very same two words, in a sentence that offers no choice. */
function withCommas(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { and, or } = grammarOf(source.language).clauseWords;
  if (source.tokens.some(({ text }) => or.has(text))) return claim;
  let pieces = claim;
  const pairs = commaPairs(source);
  for (let at = 1; at < pieces.length; at += 1) {
    const word = pieces[at]?.text ?? "";
    if (!and.has(word) || countOf(pieces, word) <= countOf(source.tokens, word)) continue;
    const before = pieces.slice(0, at).findLast(({ isContent }) => isContent);
    const after = pieces.slice(at + 1).find(({ isContent }) => isContent);
    if (before === undefined || after === undefined || !pairs.has(`${before.stem} ${after.stem}`)) continue;
    const from = pieces[at]?.from ?? before.from;
    pieces = pieces.toSpliced(at, 1, ...(pieces[at - 1]?.text === "," ? [] : piecesFor([","], from, source.language)));
  }
  return pieces;
}

/** Words that follow one another in the source with a comma between them and neither "and" nor "or". */
function commaPairs(source: Reading): ReadonlySet<string> {
  const { and, or } = grammarOf(source.language).clauseWords;
  const pairs = new Set<string>();
  let last: string | undefined;
  let between: string[] = [];
  for (const { isContent, stem, text } of piecesOf(source)) {
    if (!isContent) {
      between.push(text);
      continue;
    }
    if (last !== undefined && between.includes(",") && !between.some((word) => and.has(word) || or.has(word)))
      pairs.add(`${last} ${stem}`);
    last = stem;
    between = [];
  }
  return pairs;
}

/** A modal word said again behind a comma, "and" or "or", where the source says it once for all that follows. */
function withoutRepeated(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { and, or, strengthGroups } = grammarOf(source.language).clauseWords;
  const modal = (word: string): boolean => /^(?:may|must|should)$/.test(strengthGroups.get(word) ?? "");
  let pieces = claim;
  for (let at = 1; at < pieces.length; at += 1) {
    const word = pieces[at]?.text ?? "";
    const before = pieces[at - 1]?.text ?? "";
    if (!modal(word) || !(before === "," || and.has(before) || or.has(before))) continue;
    const isRepeated = pieces.slice(0, at).some(({ text }) => text === word);
    if (!isRepeated || countOf(pieces, word) <= countOf(source.tokens, word)) continue;
    pieces = pieces.toSpliced(at, 1);
    at -= 1;
  }
  return pieces;
}
