import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, writtenPieces, countOf } from "../pieces.ts";

/** "At the lowest dose, and for the shortest time" for a comma alone, and "may talk fast and may be distracted" for one "may". */
export function joinedAsSource(pieces: readonly Piece[], source: Reading): readonly Piece[] {
  return withoutRepeated(withPauses(withCommas(withAside(pieces, source), source), source), source);
}

/** An "and" where the source has only a comma between the very same two words, and offers no choice behind them. */
function withCommas(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { and } = grammarOf(source.language).clauseWords;
  if (![...and].some((word) => countOf(claim, word) > countOf(source.tokens, word))) return claim;
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

/**
 * "Offer drinks and avoid juice" for "offer drinks, and avoid juice", and back: a pause before the second thing to do. Not behind a condition, which
 * the pause would end, nor behind a denial: "rest if you are tired and call", "do not rest and wait".
 */
function withPauses(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { clauseWords, actionWords } = grammarOf(source.language);
  const { and, or, opensClause, negates } = clauseWords;
  const joins = ({ text }: Piece, next: Piece | undefined): boolean =>
    (and.has(text) || or.has(text)) && (actionWords.instructing.has(next?.text ?? "") || next?.text === "do");
  const written = writtenPieces(source);
  let pieces = claim;
  for (let at = 1; at < pieces.length - 1; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || !joins(piece, pieces[at + 1])) continue;
    const hasPause = pieces[at - 1]?.text === ",";
    const before = pieces[hasPause ? at - 2 : at - 1];
    const place = written.findIndex(
      ({ text }, there) =>
        text === piece.text &&
        written[there + 1]?.text === pieces[at + 1]?.text &&
        written[written[there - 1]?.text === "," ? there - 2 : there - 1]?.text === before?.text,
    );
    if (place < 1 || before === undefined || (written[place - 1]?.text === ",") === hasPause) continue;
    const clause = pieces.slice(0, at - 1);
    const start = clause.findLastIndex(({ text }) => text === ",") + 1;
    if (clause.slice(start).some(({ text }) => opensClause.has(text) || negates.has(text))) continue;
    pieces = hasPause
      ? pieces.toSpliced(at - 1, 1)
      : pieces.toSpliced(at, 0, ...piecesFor([","], piece.from, source.language));
    if (!hasPause) at += 1;
  }
  return pieces;
}

/** Words that follow one another in the source with a comma between them, and no "or" there or later: a choice says "or" before its last. */
function commaPairs(source: Reading): ReadonlySet<string> {
  const { and, or } = grammarOf(source.language).clauseWords;
  const pairs = new Set<string>();
  let last: string | undefined;
  let between: string[] = [];
  for (const { isContent, stem, text } of writtenPieces(source)) {
    if (or.has(text)) pairs.clear();
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

/**
 * A modal word said again behind a comma, "and" or "or", where the source says it once for all that follows. What followed
 * the modal must still follow it: "may talk fast and is distracted" says more than "may talk fast and be distracted".
 */
function withoutRepeated(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { and, or, strengthGroups } = grammarOf(source.language).clauseWords;
  const joins = (word: string): boolean => word === "," || and.has(word) || or.has(word);
  const modal = (word: string): boolean => /^(?:may|must|should)$/.test(strengthGroups.get(word) ?? "");
  if (!claim.some(({ text }, at) => joins(claim[at - 1]?.text ?? "") && modal(text))) return claim;
  if (countOf(claim, "be") < countOf(source.tokens, "be")) return claim;
  let pieces = claim;
  for (let at = 1; at < pieces.length; at += 1) {
    const word = pieces[at]?.text ?? "";
    const before = pieces[at - 1]?.text ?? "";
    if (!joins(before) || !modal(word)) continue;
    const isRepeated = pieces.slice(0, at).some(({ text }) => text === word);
    // "Cannot poo or can pass wind": the second is not denied.
    if (pieces.some(({ text }, place) => text === word && pieces[place + 1]?.text === "not")) continue;
    if (!isRepeated || countOf(pieces, word) <= countOf(source.tokens, word)) continue;
    pieces = pieces.toSpliced(at, 1);
    at -= 1;
  }
  return pieces;
}

/** "A strain, often called a pulled muscle, is a torn muscle" for "A strain is a torn muscle, and is often called a pulled muscle". */
function withAside(pieces: readonly Piece[], source: Reading): readonly Piece[] {
  const open = pieces.findIndex(({ text }) => text === ",");
  const close = pieces.findIndex(({ text }, at) => at > open && text === ",");
  if (open < 1 || close < 0 || !/^(?:is|are)$/.test(pieces[close + 1]?.text ?? "")) return pieces;
  const { tokens } = source;
  const from = /^(?:which|who)$/.test(pieces[open + 1]?.text ?? "") ? open + 3 : open + 1;
  const aside = pieces.slice(from, close);
  const place = tokens.findIndex(
    ({ text }, at) =>
      /^(?:is|are)$/.test(text) &&
      tokens[at - 1]?.text === "and" &&
      tokens[at - 2]?.text === "," &&
      aside.every((piece, offset) => tokens[at + 1 + offset]?.text === piece.text),
  );
  if (place < 0 || aside.length === 0 || /^(?:\p{L}|,)/u.test(tokens[place + 1 + aside.length]?.text ?? ""))
    return pieces;
  const end = pieces.findLastIndex(({ kind }) => kind !== "mark") + 1;
  const joint = piecesFor(
    [",", "and", tokens[place]?.text ?? ""],
    pieces[open]?.from ?? { start: 0, end: 1 },
    source.language,
  );
  return [...pieces.slice(0, open), ...pieces.slice(close + 1, end), ...joint, ...aside, ...pieces.slice(end)];
}
