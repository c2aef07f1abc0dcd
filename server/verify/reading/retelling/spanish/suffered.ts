import { openEntityLexicon } from "../../../lexicon/entities.ts";
import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { articles, type Condition, conditionsIn, goesOn, sameRun, textsOf } from "./places.ts";
import { textAt } from "../../tokens.ts";

const somebody =
  /^(?:personas?|alguien|quien|quienes|niñ[oa]s?|hij[oa]s?|beb[eé]s?|adult[oa]s?|mujer|mujeres|hombres?|pacientes?|pareja|madres?|padres?|familiar|familiares)$/;
/** What somebody feels or has, and not what is used, worn or eaten: "con dolor", not "con comida". */
const feelings =
  /^(?:dolor|dolores|fiebre|tos|náuseas|vómitos|diarrea|mareos?|picazón|sarpullido|estreñimiento|acidez|cansancio|síntomas|resfriado|problemas|dificultad)$/;

/**
 * "Si tiene dolor de pecho" for "con dolor de pecho", "si un bebé se dio un golpe en la cabeza" for "por un golpe en la cabeza en un bebé":
 * who has what, said in a condition, told as the source says it. The person and what they have are those of the source word for word.
 */
export function sufferedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  for (const condition of conditionsIn(claim)) {
    const told = inSomebody(claim, condition, source) ?? withFeeling(claim, condition, source);
    if (told !== undefined) return told;
  }
  return claim;
}

/** How somebody has something, or came by it: "tiene", "se dio", "se ha dado". */
function verbIn(inner: readonly Piece[]): readonly [number, number] | undefined {
  const at = inner.findIndex(({ text }) => /^(?:tiene|tienen|se|recibe|recibió|sufrió)$/.test(text));
  if (at < 1) return undefined;
  if (textAt(inner, at) !== "se") return [at, at + 1];
  const next = textAt(inner, at + 1);
  if (/^(?:da|dan|dio|dieron)$/.test(next)) return [at, at + 2];
  return /^(?:ha|han)$/.test(next) && textAt(inner, at + 2) === "dado" ? [at, at + 3] : undefined;
}

function inSomebody(
  claim: readonly Piece[],
  { at, inner, until }: Condition,
  source: Reading,
): readonly Piece[] | undefined {
  const [verb, behind] = verbIn(inner) ?? [];
  if (verb === undefined || behind === undefined) return undefined;
  const who = inner.slice(0, verb);
  if (!who.some(({ text }) => somebody.test(text))) return undefined;
  const { tokens } = source;
  for (const [lead, { text }] of tokens.entries()) {
    if (text !== "por") continue;
    const inside = sameRun(inner.slice(behind), tokens, lead + 1);
    if (inside === undefined || textAt(tokens, inside) !== "en") continue;
    const end = sameWho(who, source, inside + 1);
    if (end === undefined || goesOn(textAt(tokens, end))) continue;
    return put(claim, at, until, textsOf(tokens, lead, end), source);
  }
  return undefined;
}

/** "En un bebé o en una persona mayor": the preposition may be said again. */
function sameWho(who: readonly Piece[], { tokens }: Reading, from: number): number | undefined {
  let place = from;
  for (const { text } of who) {
    if (articles.test(text)) continue;
    while (articles.test(textAt(tokens, place)) || (textAt(tokens, place) === "en" && text !== "en")) place += 1;
    if (textAt(tokens, place) !== text) return undefined;
    place += 1;
  }
  return place;
}

function withFeeling(
  claim: readonly Piece[],
  { at, inner, until }: Condition,
  source: Reading,
): readonly Piece[] | undefined {
  const { tokens } = source;
  const from = textAt(inner, 0) === "usted" ? 1 : 0;
  if (textAt(inner, from) !== "tiene") return undefined;
  const what = inner.slice(from + 1);
  const { or, and } = grammarOf(source.language).clauseWords;
  if (what.some(({ text }) => or.has(text) || and.has(text) || text === ",")) return undefined;
  const names = openEntityLexicon().mentionsIn(source);
  for (const [lead, token] of tokens.entries()) {
    if (token.text !== "con") continue;
    const end = sameRun(what, tokens, lead + 1);
    if (end === undefined || goesOn(textAt(tokens, end))) continue;
    const start = articles.test(textAt(tokens, lead + 1)) ? lead + 2 : lead + 1;
    const isIllness = names.some((name) => name.kind === "condition" && name.start === tokens[start]?.start);
    if (!isIllness && !feelings.test(textAt(tokens, start))) continue;
    // "A una persona con fiebre" is somebody else, "tos con sangre" and "ibuprofeno con paracetamol" are two things together.
    if (tokens.slice(0, lead).some(({ text }) => somebody.test(text) || text === "tiene")) continue;
    if (!standsFree(source, lead)) continue;
    return put(claim, at, until, textsOf(tokens, lead, end), source);
  }
  return undefined;
}

/** Somebody is told to do something, so that "con fiebre" is how they are while they do it. */
function standsFree({ tokens, language }: Reading, lead: number): boolean {
  const { actionWords, clauseWords } = grammarOf(language);
  const first = textAt(tokens, 0) === "no" ? textAt(tokens, 1) : textAt(tokens, 0);
  if (!actionWords.instructing.has(first) && !/^(?:conduzca|trabaje|fume)$/.test(first)) return false;
  // "Llame por una herida con fiebre": there the fever is part of what the call is for.
  return !tokens
    .slice(0, lead)
    .some(
      ({ text }) =>
        text === "por" ||
        text === "," ||
        clauseWords.and.has(text) ||
        clauseWords.or.has(text) ||
        clauseWords.opensClause.has(text),
    );
}
