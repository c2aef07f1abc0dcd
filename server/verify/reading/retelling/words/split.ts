import type { Equivalents, Split } from "../../../lexicon/equivalents.ts";
import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { isAt, type Piece, piecesFor, spanOf } from "../pieces.ts";

/** Words between the two parts: "let every doctor, dentist and pharmacist know". */
const betweenMax = 9;
const closes = /^[.;:?!]$/;
const articles = /^(?:an?|the|your|their|his|her)$/;

/**
 * "Let your doctor know" for "tell your doctor", "make asthma worse" for "worsen asthma": two phrases of one meaning of which one stands around
 * what it is about. What it is about must be the same in the source, articles aside.
 */
export function splitAsSource(claim: readonly Piece[], source: Reading, { split }: Equivalents): readonly Piece[] {
  if (!claim.some(({ text }) => split.has(text))) return claim;
  const { opensClause, negates } = grammarOf(source.language).clauseWords;
  // "Never stop a medicine without advice from a doctor" stops nothing from anything.
  const ends = ({ text }: Piece): boolean => closes.test(text) || opensClause.has(text) || negates.has(text);
  let pieces = claim;
  for (let at = 0; at < pieces.length; at += 1) {
    for (const { said, written } of split.get(pieces[at]?.text ?? "") ?? []) {
      if (!written.before.every((word) => source.texts.has(word))) continue;
      if (!written.behind.every((word) => source.texts.has(word)) || !isAt(pieces, at, said.before)) continue;
      const changed = changedAt(at, said, written);
      if (changed === undefined) continue;
      pieces = changed;
      break;
    }
  }
  return pieces;

  function changedAt(at: number, said: Split["said"], written: Split["said"]): readonly Piece[] | undefined {
    const from = at + said.before.length;
    for (let length = 1; length <= betweenMax; length += 1) {
      const last = pieces[from + length - 1];
      if (last === undefined || ends(last)) return undefined;
      if (!isAt(pieces, from + length, said.behind)) continue;
      const about = pieces.slice(from, from + length);
      if (!stands(about, written)) continue;
      const end = from + length + said.behind.length;
      const put = (phrase: Split["said"]["before"]): readonly Piece[] =>
        phrase.length === 0 ? [] : piecesFor(phrase, spanOf(pieces.slice(at, end)), source.language);
      return [...pieces.slice(0, at), ...put(written.before), ...about, ...put(written.behind), ...pieces.slice(end)];
    }
    return undefined;
  }

  /** The same words, in the source's phrase of the same meaning. */
  function stands(about: readonly Piece[], { before, behind }: Split["said"]): boolean {
    const words = about.map(({ text }) => text).filter((text) => !articles.test(text));
    return (
      words.length > 0 &&
      source.tokens.some((_, place) => {
        if (!isAt(source.tokens, place, before)) return false;
        let next = place + before.length;
        for (const word of words) {
          while (articles.test(source.tokens[next]?.text ?? "")) next += 1;
          if (source.tokens[next]?.text !== word) return false;
          next += 1;
        }
        return isAt(source.tokens, next, behind);
      })
    );
  }
}
