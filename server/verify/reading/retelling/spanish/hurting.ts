import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { articles, type Condition, conditionsIn, goesOn, sameRun, textsOf } from "./places.ts";
import { textAt } from "../../tokens.ts";

const namesMax = 5;

/** "Si le duele un lado de la barriga" for "si tiene dolor en un lado de la barriga": the same pain in the same words of the body. */
export function hurtingAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (!claim.some(({ text }) => /^duelen?$/.test(text))) return claim;
  let pieces = claim;
  for (let at = pieces.length - 1; at > 0; at -= 1) {
    if (!/^duelen?$/.test(textAt(pieces, at)) || !/^(?:le|les|te)$/.test(textAt(pieces, at - 1))) continue;
    pieces = painNamed(pieces, at, source) ?? pieces;
  }
  return pieces;
}

/** The other way about: "tiene dolor en el pecho" for "le duele el pecho". */
export function painFeltAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  const verb = tokens.findIndex(({ text }, at) => /^duelen?$/.test(text) && /^les?$/.test(textAt(tokens, at - 1)));
  if (verb < 1) return claim;
  const at = claim.findIndex(({ text }) => text === "dolor");
  const from = articles.test(textAt(claim, at - 1)) ? at - 1 : at;
  if (at < 1 || textAt(claim, from - 1) !== "tiene" || !/^(?:de|en|del)$/.test(textAt(claim, at + 1))) return claim;
  for (let length = namesMax; length > 0; length -= 1) {
    const where = claim.slice(at + 2, at + 2 + length);
    if (where.length < length || where.at(-1)?.isContent !== true) continue;
    const end = sameRun(where, tokens, verb + 1);
    if (end === undefined || claim[at + 2 + length]?.isContent === true) continue;
    return put(claim, from - 1, at + 2 + length, textsOf(tokens, verb - 1, end), source);
  }
  return claim;
}

const openings = /^(?:si|cuando|que|o|,)$/;
const whomMax = 8;

/** "Si un niño le cuesta respirar", told from "si un niño tiene dificultad para respirar", is "si a un niño le cuesta respirar". */
export function toWhomAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  for (const [place, { text }] of tokens.entries()) {
    if (text !== "a" || !openings.test(textAt(tokens, place - 1))) continue;
    const length = tokens.slice(place + 1, place + 1 + whomMax).findIndex((one) => /^les?$/.test(one.text)) + 1;
    if (length < 2) continue;
    const whom = tokens.slice(place + 1, place + 1 + length);
    const at = claim.findIndex(
      ({ text: before }, here) => before === textAt(tokens, place - 1) && sameRun(whom, claim, here + 1) !== undefined,
    );
    if (at >= 0) return put(claim, at + 1, at + 1, ["a"], source);
  }
  return claim;
}

function painNamed(pieces: readonly Piece[], at: number, source: Reading): readonly Piece[] | undefined {
  const { tokens } = source;
  for (const [place, { text }] of tokens.entries()) {
    if (!/^dolor(?:es)?$/.test(text) || !/^(?:de|en|del)$/.test(textAt(tokens, place + 1))) continue;
    for (let length = namesMax; length > 0; length -= 1) {
      const where = pieces.slice(at + 1, at + 1 + length);
      if (where.length < length || where.at(-1)?.isContent !== true) continue;
      const end = sameRun(where, tokens, place + 2);
      if (end === undefined || pieces[at + 1 + length]?.isContent === true) continue;
      const opens = /^(?:si|cuando)$/.test(textAt(pieces, at - 2));
      const hasVerb =
        textAt(tokens, place - 1) === "tiene" ||
        (articles.test(textAt(tokens, place - 1)) && textAt(tokens, place - 2) === "tiene");
      const from = articles.test(textAt(tokens, place - 1)) ? place - 1 : place;
      const texts = textsOf(tokens, from, end);
      return put(pieces, at - 1, at + 1 + length, opens || hasVerb ? ["tiene", ...texts] : texts, source);
    }
  }
  return undefined;
}

/**
 * "Si tiene dolor de espalda y fiebre" for "si el dolor de espalda viene con fiebre": both at once either way. What comes with it may be a list only
 * where the claim says "tiene" before it once more; a list in front could come apart.
 */
export function togetherAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  const verb = tokens.findIndex(({ text }, at) => /^vienen?$/.test(text) && textAt(tokens, at + 1) === "con");
  if (verb < 2) return claim;
  const opening = tokens.slice(0, verb).findLastIndex(({ text }) => /^(?:si|cuando)$/.test(text));
  if (opening < 0) return claim;
  const [first, second] = [tokens.slice(opening + 1, verb), verb + 2];
  if (first.some(({ text }) => goesOn(text) || text === ",")) return claim;
  for (const condition of conditionsIn(claim)) {
    const split = splitOf(condition);
    if (split === undefined) continue;
    const end = sameRun(split.behind, tokens, second);
    if (sameRun(split.before, first, 0) !== first.length || end === undefined || goesOn(textAt(tokens, end))) continue;
    const { opensClause } = grammarOf(source.language).clauseWords;
    if (!/^[,.;]?$/.test(textAt(tokens, end)) && !opensClause.has(textAt(tokens, end))) continue;
    return put(claim, condition.at, condition.until, textsOf(tokens, opening, end), source);
  }
  return claim;
}

interface Split {
  readonly before: readonly Piece[];
  readonly behind: readonly Piece[];
}

/** "Tiene A y (además) tiene B", "tiene A y B", "tiene A con B", "además de A tiene B". */
function splitOf({ inner }: Condition): Split | undefined {
  const texts = inner.map(({ text }) => text);
  const has = texts.map((text, at) => (text === "tiene" ? at : -1)).filter((at) => at >= 0);
  const [one = -1, other] = has;
  const isList = (part: readonly Piece[]): boolean => part.some(({ text }) => goesOn(text) || text === ",");
  if (one === 0 && other !== undefined) {
    const and = texts.slice(0, other).lastIndexOf("y");
    if (and < 2 || other - and > 2 || (other - and === 2 && !/^(?:además|también)$/.test(texts[and + 1] ?? "")))
      return undefined;
    const before = inner.slice(1, and);
    return isList(before) ? undefined : { before, behind: inner.slice(other + 1) };
  }
  if (one === 0) {
    const joint = texts.findIndex((text) => text === "y" || text === "con");
    const [before, behind] = [inner.slice(1, joint), inner.slice(joint + 1)];
    return joint < 2 || isList(before) || isList(behind) ? undefined : { before, behind };
  }
  const start = texts[0] === "además" ? 1 : 0;
  if (one < start + 2 || !/^del?$/.test(texts[start] ?? "")) return undefined;
  const before = inner.slice(start + 1, one);
  return isList(before) ? undefined : { before, behind: inner.slice(one + 1) };
}
