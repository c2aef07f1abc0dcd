import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, placesOf, spanOf } from "../pieces.ts";

/** Phrases that say when, and mean the same wherever in their clause they stand. */
const when = {
  en: [["the", "same", "day"], ["straight", "away"], ["at", "night"], ["for", "now"], ["again"], ["now"], ["today"]],
  es: [["el", "mismo", "día"], ["de", "inmediato"], ["otra", "vez"], ["ahora"], ["hoy"]],
} as const;
/** How often something is so or done: only where its clause denies, counts and limits nothing, for "not every day" is no "never". */
const often = {
  en: [
    ["usually"],
    ["often"],
    ["sometimes"],
    ["each", "day"],
    ["each", "night"],
    ["each", "week"],
    ["each", "year"],
    ["every", "day"],
    ["once", "a", "day"],
    ["twice", "a", "day"],
  ],
  es: [["a menudo"], ["a veces"], ["cada", "día"], ["cada", "noche"], ["todos", "los", "días"]],
} as const;

const ends = /^[,.;:!?()]$/;

/**
 * "Call again your emergency number" for "call your emergency number again", "usually, it gets better" for "it usually gets better": a phrase that
 * says when, put where the source has it in the same clause. It never passes "and", "or", a comma or what opens a clause.
 */
export function timelyAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  let pieces = claim;
  for (const phrase of when[source.language]) pieces = moved(pieces, phrase, source, false) ?? pieces;
  for (const phrase of often[source.language]) pieces = moved(pieces, phrase, source, true) ?? pieces;
  return pieces;
}

function moved(
  claim: readonly Piece[],
  phrase: readonly string[],
  source: Reading,
  isFrequency: boolean,
): readonly Piece[] | undefined {
  const [word = ""] = phrase;
  if (!source.texts.has(word)) return undefined;
  const [at, ...more] = placesOf(claim, phrase);
  if (at === undefined || more.length > 0) return undefined;
  const [place, ...others] = placesOf(source.tokens, phrase);
  if (place === undefined || others.length > 0) return undefined;
  const [before, behind] = [source.tokens[place - 1]?.text, source.tokens[place + phrase.length]?.text];
  const end = at + phrase.length;
  if (claim[at - 1]?.text === before && claim[end]?.text === behind) return undefined;
  const hasComma = claim[end]?.text === "," && (at === 0 || /^[.,;:]$/.test(claim[at - 1]?.text ?? ""));
  const rest = claim.toSpliced(at, hasComma ? phrase.length + 1 : phrase.length);
  const [from, until] = clauseAround(rest, at, source);
  if (isFrequency && rest.slice(from, until).some(({ text }) => graded(text, source))) return undefined;
  const to = placeBetween(rest, before, behind, from, until, source);
  if (to === undefined) return undefined;
  const passed = rest.slice(Math.min(at, to), Math.max(at, to));
  if (source.urgency.rank > 0 && end < claim.length - 1 && passed.some(({ text }) => about[source.language].test(text)))
    return undefined;
  return rest.toSpliced(to, 0, ...piecesFor(phrase, spanOf(claim.slice(at, end)), source.language));
}

const graded = (text: string, { language }: Reading): boolean =>
  grammarOf(language).clauseWords.negates.has(text) || counted.test(text);
const counted =
  /^(?:only|always|never|rarely|all|any|some|many|most|few|every|each|more|less|solo|siempre|nunca|tod[oa]s|algun[oa]s|much[oa]s|poc[oa]s|cada|más|menos)$/;

/** Behind these another verb begins, and a time for itself: "tome la pastilla antes de comer ahora". */
const ownVerb = {
  en: /^(?:who|that|which|has|have)$/,
  es: /^(?:antes de|después de|para|sin|que|lo|la|los|las|le|les|se)$/,
} as const;
/** Behind these stands what it is about: "call for a headache now, or a rash". */
const about = { en: /^(?:for|about|after|before|during)$/, es: /^(?:por|tras|durante)$/ } as const;

/** From where to where its clause goes, not past "and" or "or". */
function clauseAround(pieces: readonly Piece[], at: number, { language }: Reading): readonly [number, number] {
  const { and, or, opensClause } = grammarOf(language).clauseWords;
  const parts = (text: string): boolean =>
    ends.test(text) || and.has(text) || or.has(text) || opensClause.has(text) || ownVerb[language].test(text);
  const from = pieces.slice(0, at).findLastIndex(({ text }) => parts(text)) + 1;
  const length = pieces.slice(at).findIndex(({ text }) => parts(text));
  return [from, length < 0 ? pieces.length : at + length];
}

/** The only place of the clause that stands between the words the source has around the phrase; articles are no such words. */
function placeBetween(
  pieces: readonly Piece[],
  before: string | undefined,
  behind: string | undefined,
  from: number,
  until: number,
  { language }: Reading,
): number | undefined {
  const { opensClause } = grammarOf(language).clauseWords;
  const isEnd = (text: string | undefined): boolean => text === undefined || ends.test(text) || opensClause.has(text);
  const places: number[] = [];
  for (let to = from; to <= until; to += 1) {
    const last = pieces[to - 1]?.text;
    const next = pieces[to]?.text;
    const isBehind = to === from ? isEnd(before) : last === before;
    const isBefore = to === until ? isEnd(behind) : next === behind;
    if (isBehind && isBefore) places.push(to);
  }
  return places.length === 1 ? places[0] : undefined;
}
