import type { Reading } from "../../reading.ts";
import { speaksOfOthers } from "../others.ts";
import { type Piece, piecesFor, spanOf, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/** What one does with a thing when the thing does what is said of it. */
const doing = /^(?:using|taking|having|keeping|wearing)$/;
const verbs =
  /^(?:can|cannot|may|might|could|will|helps?|does|is|are|causes?|makes?|lowers?|raises?|protects?|prevents?|reduces?|eases?|works?)$/;
/** Words of a name before its verb. */
const nameMax = 5;
/** Of these the number is what matters. */
const counted =
  /^(?:few|little|lot|number|pair|couple|second|minute|hour|day|night|week|month|year|time|dose|tablet|capsule|puff|unit|drop)s?$/;
const articles = /^(?:an?|the|your)$/;
const one: ReadonlyMap<string, string> = new Map([
  ["are", "is"],
  ["have", "has"],
  ["do", "does"],
  ["were", "was"],
]);
const anyNumber = /^(?:can|cannot|may|might|could|will|should|must)$/;

/**
 * "Keeping a diary can help" for "a diary can help", "vaccines help" for "a vaccine helps", and back: what a sentence is about, named as its
 * source names it. Only at the front of the sentence, where a thing stands for all of its kind. English alone.
 */
export function subjectAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en" || textAt(claim, 0) === textAt(source.tokens, 0)) return claim;
  return withoutDoing(claim, source) ?? withDoing(claim, source) ?? ofItsKind(claim, source) ?? claim;
}

function withoutDoing(claim: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  if (!doing.test(textAt(claim, 0)) || source.texts.has(textAt(claim, 0)) || !isSameName(claim, 1, source, 0))
    return undefined;
  return claim.slice(1);
}

function withDoing(claim: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  const first = textAt(source.tokens, 0);
  if (!doing.test(first) || claim.some(({ text }) => text === first) || !isSameName(claim, 0, source, 1))
    return undefined;
  return [...piecesFor([first], spanOf(claim.slice(0, 1)), source.language), ...claim];
}

/** The same words up to the same verb, articles aside; nobody's name: to have a doctor is not what a doctor does. */
function isSameName(claim: readonly Piece[], from: number, source: Reading, place: number): boolean {
  if (speaksOfOthers(source)) return false;
  let [at, there] = [from, place];
  if (articles.test(textAt(claim, at))) at += 1;
  if (articles.test(textAt(source.tokens, there))) there += 1;
  for (let length = 0; length <= nameMax; length += 1) {
    const word = textAt(claim, at + length);
    if (word !== textAt(source.tokens, there + length)) return false;
    if (length > 0 && verbs.test(word)) return true;
    if (claim[at + length]?.kind !== "word" || people.test(word)) return false;
  }
  return false;
}

const people = /^(?:doctor|nurse|midwife|pharmacist|dentist|specialist|carer|family|team|paramedic)s?$/;

/** "Vaccines help" for "a vaccine helps", and back: the name, and the verb that goes with it. */
function ofItsKind(claim: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  const { tokens } = source;
  const isOneThere = /^an?$/.test(textAt(tokens, 0));
  const isOneHere = /^an?$/.test(textAt(claim, 0));
  if (isOneThere === isOneHere) return undefined;
  const [at, there] = [isOneHere ? 1 : 0, isOneThere ? 1 : 0];
  for (let length = 0; length < nameMax - 2; length += 1) {
    const [said, written] = [claim[at + length], tokens[there + length]];
    if (said?.isContent !== true || written === undefined || counted.test(said.text)) return undefined;
    if (said.text === written.text) continue;
    if (!isPluralOf(isOneHere ? written.text : said.text, isOneHere ? said.text : written.text)) return undefined;
    const [verb, other] = [textAt(claim, at + length + 1), textAt(tokens, there + length + 1)];
    const [singular, plural] = isOneHere ? [verb, other] : [other, verb];
    const agrees =
      singular === plural ? anyNumber.test(verb) : one.get(plural) === singular || isPluralOf(singular, plural);
    if (!agrees) return undefined;
    const words = tokens.slice(0, there + length + 2).map(({ text }) => text);
    return put(claim, 0, at + length + 2, words, source);
  }
  return undefined;
}

/** One form with the ending "s" more than the other; of verbs it is the other way round. */
const isPluralOf = (longer: string, shorter: string): boolean =>
  longer === `${shorter}s` ||
  longer === `${shorter}es` ||
  (shorter.endsWith("y") && longer === `${shorter.slice(0, -1)}ies`);
