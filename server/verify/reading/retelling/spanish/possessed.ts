import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, put, spanOf } from "../pieces.ts";
import { articles } from "./places.ts";
import { textAt } from "../../tokens.ts";

const ownedMax = 3;

/**
 * "No le prepare la fórmula" for "no prepare la fórmula del bebé": "le" says whose it is, where the claim has named nobody but the one whose the source
 * says it is.
 */
export function possessedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const at = claim.findIndex(({ text }) => /^les?$/.test(text));
  if (at < 0) return claim;
  const { tokens } = source;
  const verb = tokens.findIndex(({ text }) => text === textAt(claim, at + 1));
  const article = textAt(claim, at + 2);
  if (verb < 0 || !/^(?:el|la|los|las)$/.test(article) || textAt(tokens, verb + 1) !== article) return claim;
  for (let length = 1; length <= ownedMax; length += 1) {
    const owned = claim.slice(at + 3, at + 3 + length);
    if (!owned.every(({ text }, more) => text === textAt(tokens, verb + 2 + more))) return claim;
    const of = verb + 2 + length;
    if (!/^del?$/.test(textAt(tokens, of))) continue;
    const owner = articles.test(textAt(tokens, of + 1)) ? of + 2 : of + 1;
    const name = textAt(tokens, owner);
    // Right behind its article: whoever else was named could be meant as well.
    const named = claim.flatMap(({ text }, place) =>
      text === name && articles.test(textAt(claim, place - 1)) ? [place] : [],
    );
    if (named.length !== 1 || textAt(claim, at + 3 + length) === textAt(tokens, of)) return claim;
    if (claim.some(({ text }) => text !== name && people.test(text))) return claim;
    const texts = tokens.slice(of, owner + 1).map(({ text }) => text);
    const told = claim.toSpliced(at + 3 + length, 0, ...piecesFor(texts, spanOf(owned), source.language));
    return told.toSpliced(at, 1);
  }
  return claim;
}

const gives = /^(?:dé|dele|den|dar|darle|da|ofrezca|administre|lleve|pida|pregunte|diga|avise)/;
const whose: ReadonlyMap<string, string> = new Map([
  ["a", "de"],
  ["al", "del"],
]);

/** "No le ponga comida en la boca a una persona" for "en la boca de una persona": of what is somebody's own, and never of what is given to them. */
export function ownedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const verb = claim.findIndex(({ text }, at) => /^les?$/.test(text) || (at === 0 && /[áéíóú]\p{L}+les?$/u.test(text)));
  const own = /^les?$/.test(textAt(claim, verb)) ? textAt(claim, verb + 1) : textAt(claim, verb);
  if (verb < 0 || gives.test(own)) return claim;
  const { tokens } = source;
  for (let at = verb + 2; at < claim.length; at += 1) {
    const of = whose.get(textAt(claim, at));
    const [before, behind] = [textAt(claim, at - 1), textAt(claim, at + 1)];
    if (of === undefined || claim[at - 1]?.isContent !== true) continue;
    const isThere = tokens.some(
      ({ text }, place) => text === of && textAt(tokens, place - 1) === before && textAt(tokens, place + 1) === behind,
    );
    if (
      isThere &&
      !tokens.some(({ text }, place) => text === textAt(claim, at) && textAt(tokens, place - 1) === before)
    )
      return put(claim, at, at + 1, [of], source);
  }
  return claim;
}

const people =
  /^(?:personas?|alguien|niñ[oa]s?|hij[oa]s?|beb[eé]s?|adult[oa]s?|mujer|mujeres|hombres?|pareja|madre|padre|médico)$/;
