import { nounFormsOf } from "../../../lexicon/inflected.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

const every = /^(?:every|each)$/;
const articles = /^(?:the|your|these|those|their)$/;
/** "Every 8 hours" and "all day" say how often and how long. */
const times =
  /^(?:second|minute|hour|day|night|morning|evening|afternoon|week|weekend|month|year|time|meal|other|of|one)s?$/;
const agreeing: ReadonlyMap<string, string> = new Map([
  ["are", "is"],
  ["have", "has"],
  ["do", "does"],
  ["need", "needs"],
  ["were", "was"],
]);
const nameMax = 3;
const numbers = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|half|double|once|twice)$/;

/**
 * "All your checks" for "every check", and back, together with the verb behind it. Not where anything is counted: "every tablet has 5 mg" is
 * not "all the tablets have 5 mg"; nor of times. English alone.
 */
export function eachAsSource(drafted: readonly Piece[], source: Reading): readonly Piece[] {
  const { texts, tokens } = source;
  const claim = source.language === "en" && texts.has("any") ? anyAsSource(drafted, source) : drafted;
  if (source.language !== "en" || !(texts.has("every") || texts.has("each") || texts.has("all"))) return claim;
  if (!claim.some(({ text }) => text === "all" || every.test(text))) return claim;
  if (tokens.some(({ text }) => numbers.test(text))) return claim;
  let pieces = claim;
  for (const [from, { text }] of claim.entries()) {
    const at = pieces.indexOf(claim[from] as Piece);
    if (at < 0 || (text !== "all" && !every.test(text))) continue;
    const pair = paired(pieces, at, tokens);
    if (pair === undefined) continue;
    const { said, written, place } = pair;
    const [verb, there] = [textAt(pieces, at + said.length), textAt(tokens, place + written.length)];
    const agrees = said.isAll ? agreeing.get(verb) === there : agreeing.get(there) === verb;
    const [length, taken] = agrees ? [said.length + 1, written.length + 1] : [said.length, written.length];
    const words = tokens.slice(place, place + taken).map((token) => token.text);
    pieces = put(pieces, at, at + length, words, source);
  }
  return pieces;
}

/** "Any allergies" for "any allergy", and back: any number of them. */
function anyAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  let pieces = claim;
  for (const [at, { text }] of claim.entries()) {
    if (text !== "any") continue;
    for (const place of source.tokens.keys()) {
      const told = anyAt(pieces, at, source, place);
      if (told === undefined) continue;
      pieces = told;
      break;
    }
  }
  return pieces;
}

function anyAt(pieces: readonly Piece[], at: number, source: Reading, place: number): readonly Piece[] | undefined {
  if (textAt(source.tokens, place) !== "any") return undefined;
  for (let next = 1; next <= nameMax; next += 1) {
    const [said, written] = [textAt(pieces, at + next), textAt(source.tokens, place + next)];
    if (said === written) continue;
    const isOther = nounFormsOf(said)[1] === written || nounFormsOf(written)[1] === said;
    return isOther ? put(pieces, at + next, at + next + 1, [written], source) : undefined;
  }
  return undefined;
}

/** The same things here and in the source, once said of all and once of every one. */
function paired(pieces: Words, at: number, tokens: Words) {
  for (let length = 1; length <= nameMax; length += 1)
    for (const place of tokens.keys()) {
      const said = groupAt(pieces, at, length);
      const written = said === undefined ? undefined : groupAt(tokens, place, length);
      if (said !== undefined && written?.stem === said.stem && written.isAll !== said.isAll)
        return { said, written, place };
    }
  return undefined;
}

interface Group {
  readonly isAll: boolean;
  readonly stem: string;
  readonly length: number;
}

type Words = readonly { readonly text: string; readonly kind: string; readonly stem: string }[];

/** Of one that is not said of all, the name has as many words as are asked for. */
function groupAt(of: Words, at: number, length = 1): Group | undefined {
  const text = textAt(of, at);
  const isAll = text === "all";
  if (!isAll && !every.test(text)) return undefined;
  let thing = at + 1;
  if (isAll && textAt(of, thing) === "of") thing += 1;
  if (isAll && articles.test(textAt(of, thing))) thing += 1;
  // "All your blood tests": the name ends with the first word of many, and "every blood test" is as long as what it is compared with.
  const names: string[] = [];
  for (let end = thing; end < thing + nameMax; end += 1) {
    const named = of[end];
    if (named?.kind !== "word" || times.test(named.text)) return undefined;
    names.push(named.stem);
    if (isAll ? /[^s]s$/.test(named.text) : names.length === length)
      return { isAll, stem: names.join(" "), length: end + 1 - at };
  }
  return undefined;
}
