import type { Reading } from "../../reading.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, piecesFor, spanOf } from "../pieces.ts";
import { type Condition, conditionsIn, goesOn, sameRun, textsOf } from "./places.ts";

const has = /^(?:tiene|tienen)$/;
const is = /^(?:está|es|son|están)$/;
const nameMax = 5;

/**
 * "Si un niño tiene fiebre, puede sudar" for "un niño con fiebre puede sudar", "si tiene gota, puede durar" for "la gota puede durar": whom or
 * what a statement is about, said in a condition before it. What is so of them follows in the same words, and no order: an order would come to
 * hold for them alone.
 */
export function borneAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.urgency.rank > 0) return claim;
  const { tokens } = source;
  for (const condition of conditionsIn(claim)) {
    if (!condition.isFirst) continue;
    const main = claim.slice(condition.until + 1);
    const inside = insideName(condition, main, source);
    if (inside !== undefined) return inside;
    const end = bearerEnd(condition, source) ?? thingEnd(condition, source);
    if (end === undefined || goesOn(textAt(tokens, end))) continue;
    const from = textAt(main, 0) === "le" && textAt(tokens, end) !== "le" ? 1 : 0;
    const isSame = textAt(main, from) === textAt(tokens, end) && verbs.test(textAt(tokens, end));
    if (!isSame) continue;
    return [...piecesFor(textsOf(tokens, 0, end), spanOf(condition.inner), source.language), ...main.slice(from)];
  }
  return claim;
}

const verbs =
  /^(?:puede|pueden|suele|suelen|debe|deben|necesita|necesitan|tiene|tienen|es|son|está|están|podría|podrían|no|se|normalmente|a menudo|a veces|también)$/;

/** "Un niño tiene fiebre": "un niño con fiebre". */
function bearerEnd({ inner }: Condition, { tokens }: Reading): number | undefined {
  for (let verb = 1; verb <= nameMax && verb < inner.length - 1; verb += 1) {
    const said = textAt(inner, verb);
    const what = inner.slice(verb + 1);
    const behind = sameRun(inner.slice(0, verb), tokens, 0);
    if (behind === undefined) continue;
    const link = textAt(tokens, behind);
    if (has.test(said) && link === "con") return sameRun(what, tokens, behind + 1);
    if (link === "que" && textAt(tokens, behind + 1) === said) return sameRun(what, tokens, behind + 2);
    if (is.test(said)) return sameRun(what, tokens, behind);
  }
  return undefined;
}

const having = /^(?:tiene|toma|usa|lleva|hace)$/;

/** "Tiene gota": "la gota"; "lleva un diario": "un diario". */
function thingEnd({ inner }: Condition, { tokens }: Reading): number | undefined {
  const from = textAt(inner, 0) === "usted" ? 1 : 0;
  return having.test(textAt(inner, from)) ? sameRun(inner.slice(from + 1), tokens, 0) : undefined;
}

const withins = /^(?:del?|en|para|con)$/;

/** "Si toma ibuprofeno, los efectos comunes son …" for "los efectos comunes del ibuprofeno son …", "en personas con gota" at its end. */
function insideName({ inner }: Condition, main: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  const { tokens, language } = source;
  const from = textAt(inner, 0) === "usted" ? 1 : 0;
  if (!/^(?:tiene|toma|usa)$/.test(textAt(inner, from))) return undefined;
  const what = inner.slice(from + 1);
  const rest = main.filter(({ text }, at) => text !== "le" || textAt(tokens, at) === "le");
  for (const [lead, { text }] of tokens.entries()) {
    if (lead === 0 || !withins.test(text)) continue;
    const isOfPeople = /^(?:las )?personas (?:con|que tienen|que toman|que usan)/.exec(
      textsOf(tokens, lead + 1, lead + 6).join(" "),
    )?.[0];
    const skipped = isOfPeople === undefined ? 0 : isOfPeople.split(" ").length;
    // "The effects of ibuprofen", and no "risk of bleeding", which is not had.
    const isEffect =
      /^(?:toma|usa)$/.test(textAt(inner, from)) && textsOf(tokens, 0, lead).some((word) => /^efectos?$/.test(word));
    if (isOfPeople === undefined && !(isEffect && /^del?$/.test(text))) continue;
    const end = sameRun(what, tokens, lead + 1 + skipped);
    if (end === undefined || goesOn(textAt(tokens, end)) || goesOn(textAt(tokens, lead - 1))) continue;
    // Nothing but a name that goes on, or the end, stands behind.
    const front = sameRun(rest.slice(0, lengthOf(rest, tokens, lead)), tokens, 0);
    if (front !== lead) continue;
    const cut = lengthOf(rest, tokens, lead);
    if (textAt(rest, cut) !== textAt(tokens, end)) continue;
    const near = spanOf(inner);
    return [...rest.slice(0, cut), ...piecesFor(textsOf(tokens, lead, end), near, language), ...rest.slice(cut)];
  }
  return undefined;
}

/** How many words of the claim the first words of the source are. */
function lengthOf(rest: readonly Piece[], tokens: Reading["tokens"], lead: number): number {
  for (let length = 1; length <= rest.length; length += 1)
    if (rest[length - 1]?.text === textAt(tokens, lead - 1) && sameRun(rest.slice(0, length), tokens, 0) === lead)
      return length;
  return 0;
}
