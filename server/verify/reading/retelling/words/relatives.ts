import type { Reading } from "../../reading.ts";
import { type Piece, put, writtenPieces } from "../pieces.ts";
import { textAt } from "../../tokens.ts";
import { isKept } from "./fillers.ts";
import { remember } from "../../remember.ts";

const links: ReadonlySet<string> = new Set(["who", "that", "which"]);
const is = /^(?:is|are)$/;
const has: ReadonlySet<string> = new Set(["has", "have"]);
const articles = /^(?:an?|the|your|their|his|her)$/;
const participle =
  /(?:ed|en|ught|set|put|made|done|told|held|cut|hurt|lost|left|kept|worn|torn|drawn|known|shown|grown|sent)$/;
/** With "who" before them these have no other form, or one that means something else: whoever smokes need not be smoking. */
const otherwise =
  /^(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|will|would|should|must|not|never|only|also|still|often|usually|always|just|feels?|us(?:e|es|ed)|drives?|drinks?|smokes?|gets?|goes|go|comes?)$/;
/** What alone may follow the name without "who is": how old or how much, at what risk, and what somebody or something does or has had done. */
const bounds = /^(?:under|over|above|below|aged|between|younger|older|less|more)$/;
/** What "you" have done with a thing that is told by it: whoever else may have prescribed it. */
const yours = /^(?:agreed|discussed|missed|taken|chosen|bought|swallowed|tried|planned|booked|eaten|skipped)$/;
const given = /^(?:prescribed|given|offered|recommended|advised)$/;
const agentMax = 3;

type Words = readonly Pick<Piece, "text" | "stem" | "isContent" | "kind">[];

/** A thing told by a clause of its own: from its name to the end of the clause's first words. */
interface Relative {
  readonly at: number;
  readonly length: number;
  readonly kind: "is" | "does" | "by" | "you" | "given";
  readonly name: string;
  /** What is said of it first, as written; of what it does, the stem. */
  readonly word: string;
  /** Who does it, as stems. */
  readonly agent: readonly string[];
}

/**
 * "People living alone" for "people who live alone", "a baby under 3 months" for "a baby who is under 3 months", "the level set by your team"
 * for "the level your team has set", and back: the same is said of the same thing. Never behind a comma, where more is said of what is known
 * already. English alone.
 */
export function relativesAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  const tokens = writtenPieces(source);
  const written = writtenRelatives(source);
  let pieces = claim;
  for (const said of relativesIn(claim).toReversed()) {
    if (written.some((other) => isSame(said, other))) continue;
    const [place, length] = shortOf(tokens, said) ?? [];
    if (place === undefined || length === undefined) continue;
    const texts = tokens.slice(place, place + length).map(({ text }) => text);
    pieces = put(pieces, said.at, said.at + said.length, texts, source);
  }
  const own = written.length === 0 ? [] : relativesIn(pieces);
  for (const there of written) {
    if (own.some((other) => isSame(there, other))) continue;
    const [place, length] = shortOf(pieces, there) ?? [];
    if (place === undefined || length === undefined) continue;
    const texts = tokens.slice(there.at, there.at + there.length).map(({ text }) => text);
    pieces = put(pieces, place, place + length, texts, source);
  }
  return pieces;
}

const writtenRelatives = remember((source: Reading): readonly Relative[] => relativesIn(writtenPieces(source)));

const isSame = (one: Relative, other: Relative): boolean =>
  one.kind === other.kind && one.name === other.name && one.word === other.word;

function relativesIn(of: Words): readonly Relative[] {
  const found: Relative[] = [];
  for (const [at, { text }] of of.entries()) {
    const relative = links.has(text) ? linked(of, at) : has.has(text) ? owned(of, at) : undefined;
    if (relative !== undefined) found.push(relative);
  }
  return found;
}

/** "Someone who is pregnant", "people who live alone", "a vaccine that has been given". */
function linked(of: Words, link: number): Relative | undefined {
  const name = of[link - 1];
  const [verb, next] = [of[link + 1], of[link + 2]];
  if (name === undefined || !isName(name) || verb === undefined) return undefined;
  const told = { at: link - 1, name: name.stem, agent: [] };
  if (is.test(verb.text)) {
    if (next === undefined || !stands(of, link + 2)) return undefined;
    return { ...told, length: 3, kind: "is", word: next.text };
  }
  const done = textAt(of, link + 3);
  if (has.has(verb.text) && next?.text === "been" && participle.test(done)) {
    const kind = given.test(done) ? "given" : "is";
    return kind === "is"
      ? { ...told, length: 4, kind, word: done }
      : { ...told, length: forYou(of, link + 4) ? 7 : 5, kind, word: done };
  }
  if (!verb.isContent || otherwise.test(verb.text) || /(?:ed|ing)$/.test(verb.text)) return undefined;
  return { ...told, length: 3, kind: "does", word: verb.stem };
}

/** "The level (that) your team has set", "a dose you have missed", "a medicine you have been prescribed". */
function owned(of: Words, aux: number): Relative | undefined {
  const isBeen = textAt(of, aux + 1) === "been";
  const done = textAt(of, isBeen ? aux + 2 : aux + 1);
  if (!participle.test(done)) return undefined;
  const isYou = textAt(of, aux - 1) === "you";
  let from = aux - 1;
  while (!isYou && of[from]?.isContent === true && aux - from <= agentMax) from -= 1;
  if (!isYou && (from === aux - 1 || !articles.test(textAt(of, from)))) return undefined;
  const agent = isYou ? [] : of.slice(from + 1, aux).map(({ stem }) => stem);
  const before = links.has(textAt(of, from - 1)) ? from - 2 : from - 1;
  const name = of[before];
  if (name === undefined || !isName(name)) return undefined;
  const kind = isYou ? (isBeen ? "given" : "you") : "by";
  if (kind === "given" ? !given.test(done) : isBeen || (kind === "you" && !yours.test(done))) return undefined;
  const end = isBeen ? aux + 3 : aux + 2;
  return { at: before, length: end - before, kind, name: name.stem, word: done, agent };
}

/** "Under 3 months", "at risk of falls", "having treatment", "infected with": told of the name that stands right before. */
function stands(of: Words, at: number): boolean {
  const text = textAt(of, at);
  if (bounds.test(text)) return true;
  if (text === "at") return /^(?:risk|high|higher|increased)$/.test(textAt(of, at + 1));
  return text.length > 4 && (text.endsWith("ing") || participle.test(text));
}

const isName = ({ text, isContent }: Words[number]): boolean => isContent || people.test(text);
const people = /^(?:person|people|someone|somebody|anyone|those|everyone)$/;
const forYou = (of: Words, at: number): boolean => textAt(of, at) === "for" && textAt(of, at + 1) === "you";

/** Where the same thing is told in fewer words, and how many pieces that takes. */
function shortOf(of: Words, said: Relative): readonly [number, number] | undefined {
  for (let at = 0; at < of.length; at += 1) {
    const length = of[at]?.stem === said.name ? shortFrom(of, at, said) : undefined;
    if (length !== undefined) return [at, length];
    // "A prescribed medicine"
    if (said.kind === "given" && of[at + 1]?.stem === said.name && textAt(of, at) === said.word) return [at, 2];
  }
  return undefined;
}

function shortFrom(of: Words, at: number, { kind, word, agent }: Relative): number | undefined {
  const next = of[at + 1];
  if (next === undefined) return undefined;
  switch (kind) {
    case "is":
      return next.text === word && !isKept(of, at, participle.test(word)) ? 1 : undefined;
    case "does":
      return next.stem === word && next.text.endsWith("ing") && !isKept(of, at, false) ? 2 : undefined;
    case "by": {
      if (next.text !== word || textAt(of, at + 2) !== "by") return undefined;
      const from = articles.test(textAt(of, at + 3)) ? at + 4 : at + 3;
      const isAgent = agent.every((stem, offset) => of[from + offset]?.stem === stem);
      return isAgent && of[from + agent.length]?.isContent !== true ? from + agent.length - at : undefined;
    }
    case "you":
      return next.text === word && textAt(of, at + 2) !== "by" && !isKept(of, at, true) ? 2 : undefined;
    case "given":
      if (next.text !== word || textAt(of, at + 2) === "by" || isKept(of, at, true)) return undefined;
      return forYou(of, at + 2) ? 4 : 2;
    default: {
      const unhandled: never = kind;
      throw new Error(`Unhandled relative: ${String(unhandled)}`);
    }
  }
}
