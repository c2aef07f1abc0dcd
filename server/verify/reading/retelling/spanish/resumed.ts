import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Token, textAt } from "../../tokens.ts";
import { type Piece, countOf, put } from "../pieces.ts";
import { agree, hungOn, withoutAccents } from "./clitics.ts";
import { articles, determiners, textsOf } from "./places.ts";

const nameMax = 4;
const objects = /^l[oa]s?$/;
/** Behind these a verb without a subject has the one that the clause before is about. */
const joints = /^(?:porque|ya que|puesto que|así que|pero)$/;

/**
 * "Tape el corte con una gasa y cámbiela" for "cambie la gasa", "no tome aspirina, porque puede …" for "porque la aspirina puede …": a name
 * that the claim has said already and then leaves to a pronoun, or to the verb alone, said as often as the source says it. The pronoun must
 * agree with the name, and no nearer name may agree with it.
 */
export function resumedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  let pieces = claim;
  for (let at = 1; at < pieces.length; at += 1)
    pieces = objectNamed(pieces, at, source) ?? subjectNamed(pieces, at, source) ?? pieces;
  return pieces;
}

interface Name {
  /** Where the name itself begins in the source, behind its article, and where it ends. */
  readonly from: number;
  readonly until: number;
  /** Where the claim has said it. */
  readonly said: number;
}

/** The longest name at this place of the source that the claim has said before. */
function nameAt(pieces: readonly Piece[], before: number, tokens: readonly Token[], start: number): Name | undefined {
  let from = start;
  while (determiners.test(textAt(tokens, from)) || /^al?$/.test(textAt(tokens, from))) from += 1;
  for (let length = nameMax; length > 0; length -= 1) {
    const words = tokens.slice(from, from + length);
    if (words.length < length || words.some(({ kind }) => kind !== "word")) continue;
    const said = lastRun(words, pieces.slice(0, before));
    if (said !== undefined && pieces[said]?.isContent === true && pieces[said + length - 1]?.isContent === true)
      return { from, until: from + length, said };
  }
  return undefined;
}

function lastRun(words: readonly Token[], pieces: readonly Piece[]): number | undefined {
  const at = pieces.findLastIndex((_, place) => words.every(({ text }, more) => textAt(pieces, place + more) === text));
  return at < 0 ? undefined : at;
}

function objectNamed(pieces: readonly Piece[], at: number, source: Reading): readonly Piece[] | undefined {
  const { tokens } = source;
  const word = textAt(pieces, at);
  const isBefore = objects.test(word);
  if (!isBefore && (source.texts.has(word) || !/.l[oa]s?$/.test(word))) return undefined;
  const next = textAt(pieces, at + 1);
  const [one, two] = isBefore ? [{ verb: withoutAccents(next), pronouns: [word] }] : hungOn(word);
  // "Désela": to somebody, and what is given.
  const isThere = (verb = ""): boolean => tokens.some(({ text }) => text !== "de" && withoutAccents(text) === verb);
  const hung = two?.pronouns[0] === "se" && !isThere(one?.verb) && isThere(two.verb) ? two : one;
  const pronoun = hung?.pronouns.at(-1) ?? "";
  if (hung === undefined || !objects.test(pronoun)) return undefined;
  const until = isBefore ? at + 2 : at + 1;
  const { isContent } = grammarOf(source.language);
  for (const [place, token] of tokens.entries()) {
    if (token.text === "de" || withoutAccents(token.text) !== hung.verb) continue;
    if (isBefore && (textAt(tokens, place - 1) === pronoun || token.text !== next)) continue;
    const name = nameAt(pieces, at, tokens, place + 1);
    if (name === undefined) continue;
    if (nextContent(pieces, until) !== nextContent(tokens, name.until, isContent)) continue;
    if (isSaidOf(pieces, hung.verb, pronoun, name))
      return put(pieces, at, until, textsOf(tokens, place, name.until), source);
    if (!isMeant(pieces, at, pronoun, name, tokens)) continue;
    return put(pieces, at, until, textsOf(tokens, place, name.until), source);
  }
  return undefined;
}

/** "Si está embarazada, o cree que puede estarlo": what somebody is, said of them before, and nothing else since. */
const isSaidOf = (pieces: readonly Piece[], verb: string, pronoun: string, { said }: Name): boolean =>
  pronoun === "lo" &&
  (verb === "estar" ? /^est(?:á|án|é|én)$/ : verb === "ser" ? /^(?:es|son|sea|sean)$/ : /$^/).test(
    textAt(pieces, said - 1),
  ) &&
  !pieces.slice(said + 1).some(({ text }) => /^(?:est(?:á|án|é|én)|es|son|sea|sean)$/.test(text));

const nextContent = (
  of: readonly (Token | Piece)[],
  from: number,
  isContent: (token: Token) => boolean = () => false,
): string =>
  of.slice(from).find((one) => one.kind === "word" && ("isContent" in one ? one.isContent : isContent(one as Token)))
    ?.stem ?? "";

/** What a name without an article ends in: "naloxona" is "la", "glucagón" is "lo". */
function endingOf(name: Piece | undefined): string {
  const [, vowel = "", many = ""] = /([aonlr])(s?)$/.exec(name?.text ?? "") ?? [];
  if (vowel === "") return "";
  return vowel === "a" ? `la${many}` : many === "" ? "lo" : "los";
}

/** The name agrees with the pronoun, and no name said after it does. */
function isMeant(
  pieces: readonly Piece[],
  at: number,
  pronoun: string,
  { from, said }: Name,
  tokens: readonly Token[],
): boolean {
  const own = textAt(pieces, said - 1);
  const article = determiners.test(own) || /^(?:al|del)$/.test(own) ? own : textAt(tokens, from - 1);
  if (!agree(pronoun, article) && !(articles.test(article) ? false : agree(pronoun, endingOf(pieces[said]))))
    return false;
  return !pieces
    .slice(said + 1, at)
    .some(({ text }, place) => agree(pronoun, text) && pieces[said + 2 + place]?.isContent === true);
}

/** "No tome aspirina, porque puede …": what is taken is what can. */
function subjectNamed(pieces: readonly Piece[], at: number, source: Reading): readonly Piece[] | undefined {
  const { tokens } = source;
  const joint = textAt(pieces, at);
  if (!joints.test(joint)) return undefined;
  const place = tokens.findIndex(({ text }) => text === joint);
  if (place < 0) return undefined;
  const name = nameAt(pieces, at, tokens, place + 1);
  if (name === undefined || textAt(tokens, name.until) !== textAt(pieces, at + 1)) return undefined;
  const words = tokens.slice(name.from, name.until);
  if (words.some(({ text }) => countOf(pieces, text) >= countOf(tokens, text))) return undefined;
  // "La gripe la causan virus": the pronoun says whom the name before it is.
  const pronoun = textAt(pieces, at + 1);
  if (articles.test(pronoun) && textAt(tokens, name.until + 1) !== textAt(pieces, at + 2)) return undefined;
  const isTopic = objects.test(pronoun) && isMeant(pieces, at, pronoun, name, tokens);
  if (!isTopic && !isForemost(pieces, name.said, source)) return undefined;
  return put(pieces, at + 1, at + 1, textsOf(tokens, place + 1, name.until), source);
}

/** The clause begins with the name, or its verb acts on it: no preposition, "y" or "o" stands between. */
function isForemost(pieces: readonly Piece[], said: number, { language }: Reading): boolean {
  const { clauseWords, actionWords } = grammarOf(language);
  for (let at = said - 1; at >= 0; at -= 1) {
    const { text, kind } = pieces[at] as Piece;
    if (actionWords.instructing.has(text) || kind === "mark") return true;
    if (clauseWords.prepositions.has(text) || clauseWords.and.has(text) || clauseWords.or.has(text)) return false;
  }
  return true;
}
