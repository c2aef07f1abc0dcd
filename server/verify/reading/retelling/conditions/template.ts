import type { Reading } from "../../reading.ts";
import type { ReadingLanguage } from "../../language.ts";
import { type Token, textAt } from "../../tokens.ts";
import type { Piece } from "../pieces.ts";

/**
 * A way of saying something, with places left open. Parts stand between spaces: a word, "a|b" for one of two, "a?" for one that may be missing;
 * "{x}" for some words, "{x?}" for some or none, "{c:if|when}" for one of these words, kept, "_" in a word of several; "{v~}" for a verb as it is said of "you" or "they",
 * and "{v~ing}", "{v~ed}" for the same verb in that form. "^" and "$" are the two ends of the sentence.
 */
export interface Template {
  readonly parts: readonly Part[];
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
}

type Part =
  | { readonly kind: "word"; readonly any: ReadonlySet<string>; readonly isOptional: boolean }
  | { readonly kind: "one"; readonly name: string; readonly any: ReadonlySet<string> }
  | { readonly kind: "words"; readonly name: string; readonly isOptional: boolean }
  | { readonly kind: "verb"; readonly name: string; readonly form: string };

/** What stood in the open places. */
export type Bound = ReadonlyMap<string, readonly Piece[]>;

const wordsMax = 14;

export function templateOf(written: string): Template {
  const parts = written.split(" ").filter((part) => part !== "^" && part !== "$");
  return { parts: parts.map(partOf), isAtStart: written.startsWith("^ "), isAtEnd: written.endsWith(" $") };
}

function partOf(written: string): Part {
  const open = /^\{(\w+)([?~:]?)([^}]*)\}$/.exec(written);
  const isOptional = written.endsWith("?");
  if (open === null) return { kind: "word", any: wordsOf(isOptional ? written.slice(0, -1) : written), isOptional };
  const [, name = "", mark, rest = ""] = open;
  if (mark === ":") return { kind: "one", name, any: wordsOf(rest) };
  return mark === "~" ? { kind: "verb", name, form: rest } : { kind: "words", name, isOptional: mark === "?" };
}

const wordsOf = (written: string): ReadonlySet<string> =>
  new Set(written.split("|").map((word) => word.replaceAll("_", " ")));

/** The words without which no text is written so, one of each: for a quick look at whether a text can be. */
export const neededWords = ({ parts }: Template): readonly (readonly string[])[] =>
  parts.flatMap((part) => (part.kind === "one" || (part.kind === "word" && !part.isOptional) ? [[...part.any]] : []));

const articles = {
  en: /^(?:an?|the|your)$/,
  es: /^(?:un|una|unos|unas|el|la|los|las|su|sus)$/,
} as const satisfies Record<ReadingLanguage, RegExp>;
/** "A few" is not "few", nor "the only" "only". */
const counted = /^(?:few|little|lot|bit|number|while|only|second|poc[oa]s?|únic[oa]s?)$/;
const ends = /^[.;:!?]$/;

/** A claim while it is looked through, beside its source: no open place takes more words than the source has in one row. */
export interface Compared {
  readonly pieces: readonly Piece[];
  readonly source: Reading;
  /** How far the words from each place on stand in the source in one row; filled when asked. */
  readonly reach: Map<number, number>;
}

/**
 * Tries every way in which a claim is said so from this place, until one is accepted: where it ends, and what stood in the open places. True when
 * one was.
 */
export function isSaidFrom(
  template: Template,
  compared: Compared,
  from: number,
  accept: (end: number, bound: Bound) => boolean,
): boolean {
  const { pieces, source } = compared;
  const { parts, isAtStart, isAtEnd } = template;
  const own = articles[source.language];
  const bound = new Map<string, readonly Piece[]>();
  const tried = (index: number, at: number): boolean => {
    const part = parts[index];
    if (part === undefined) {
      if (isAtEnd && pieces.slice(at).some(({ kind }) => kind !== "mark")) return false;
      return accept(at, new Map(bound));
    }
    const piece = pieces[at];
    switch (part.kind) {
      case "word":
        if (piece !== undefined && part.any.has(piece.text)) {
          if (tried(index + 1, at + 1)) return true;
        } else if (own.test(textAt(pieces, at)) && part.any.has(textAt(pieces, at + 1)) && tried(index + 1, at + 2))
          return true;
        return part.isOptional && tried(index + 1, at);
      case "one":
        return piece !== undefined && part.any.has(piece.text) && withBound(part.name, [piece], index, at + 1);
      case "verb": {
        const isThere = piece?.isContent === true && isInForm(piece.text, part.form);
        return isThere && withBound(part.name, [piece], index, at + 1);
      }
      case "words": {
        if (part.isOptional && withBound(part.name, [], index, at)) return true;
        const before = bound.get(part.name);
        const last = reachFrom(compared, at);
        const behind = parts[index + 1];
        for (let end = at + 1; end <= last; end += 1) {
          // "A blood" is no sign in "for a blood test": an open place at the end ends where its phrase does.
          if (behind === undefined ? !isAtEnd && pieces[end]?.isContent === true : !canBegin(behind, pieces, end, own))
            continue;
          const run = pieces.slice(at, end);
          if (before !== undefined && !isSameRun(before, run)) continue;
          if (withBound(part.name, run, index, end)) return true;
        }
        return false;
      }
      default: {
        const unhandled: never = part;
        throw new Error(`Unhandled part: ${JSON.stringify(unhandled)}`);
      }
    }
  };
  const withBound = (name: string, run: readonly Piece[], index: number, end: number): boolean => {
    const before = bound.get(name);
    bound.set(name, run);
    if (tried(index + 1, end)) return true;
    if (before === undefined) bound.delete(name);
    else bound.set(name, before);
    return false;
  };
  return (!isAtStart || from === 0) && tried(0, from);
}

/** A quick look at whether what stands here can be the first word of this part. */
function canBegin(part: Part, pieces: readonly Piece[], at: number, own: RegExp): boolean {
  if (part.kind !== "word" && part.kind !== "one") return true;
  if (part.kind === "word" && part.isOptional) return true;
  const text = textAt(pieces, at);
  return part.any.has(text) || (own.test(text) && part.any.has(textAt(pieces, at + 1)));
}

/** How far the words from here stand in the source in one row, whatever articles stand between them. */
function reachFrom({ pieces, source, reach }: Compared, at: number): number {
  const before = reach.get(at);
  if (before !== undefined) return before;
  const { tokens, language } = source;
  const own = articles[language];
  let first = at;
  while (own.test(textAt(pieces, first))) first += 1;
  let most = first;
  for (const [start, token] of tokens.entries()) {
    if (!isSameWord(pieces[first], token)) continue;
    let end = first + 1;
    for (let place = start + 1; end < pieces.length && end - at < wordsMax; end += 1) {
      if (ends.test(textAt(pieces, end))) break;
      if (own.test(textAt(pieces, end))) continue;
      while (own.test(textAt(tokens, place))) place += 1;
      if (!isSameWord(pieces[end], tokens[place])) break;
      place += 1;
    }
    most = Math.max(most, end);
  }
  reach.set(at, most);
  return most;
}

/** As it is said of "you" a verb is in none of the other forms. English alone asks for a form. */
const isInForm = (text: string, form: string): boolean =>
  form === "" ? !/(?:ing|ed)$/.test(text) || plain.test(text) : inForm[form]?.test(text) === true;
const plain = /^(?:need|feed|bleed|speed|bring|sing)$/;
const inForm: Readonly<Record<string, RegExp>> = {
  ing: /ing$/,
  ed: /(?:ed|en|ught|lt|st|de|ne|ld|wn|pt|nt)$/,
  s: /s$/,
  noun: /ion$/,
};
const irregular: ReadonlyMap<string, string> = new Map([["write", "written"]]);

/** The same verb, in the form that is asked for; "dehydration" is what has dehydrated. */
function isVerb(verb: Piece, token: Token, form: string): boolean {
  if (form === "noun") return token.text === `${verb.stem}ion`;
  const isSame = token.stem === verb.stem || irregular.get(verb.text) === token.text;
  return isSame && isInForm(token.text, form);
}

const isSameRun = (one: readonly Piece[], other: readonly Piece[]): boolean =>
  one.length === other.length && one.every(({ text }, at) => text === other[at]?.text);

export interface Written {
  readonly start: number;
  readonly end: number;
}

/** Where the source says the same words in the other way; undefined where it does not. */
export function writtenAs(template: Template, bound: Bound, { tokens, language }: Reading): Written | undefined {
  const last = template.isAtStart ? 0 : tokens.length - 1;
  for (let start = 0; start <= last; start += 1) {
    const end = written(template, 0, bound, tokens, start, language);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

function written(
  template: Template,
  index: number,
  bound: Bound,
  tokens: readonly Token[],
  at: number,
  language: ReadingLanguage,
): number | undefined {
  const part = template.parts[index];
  if (part === undefined)
    return template.isAtEnd && tokens.slice(at).some(({ kind }) => kind !== "mark") ? undefined : at;
  const next = (place: number | undefined): number | undefined =>
    place === undefined ? undefined : written(template, index + 1, bound, tokens, place, language);
  const skipped = articles[language].test(textAt(tokens, at)) && !counted.test(textAt(tokens, at + 1)) ? at + 1 : at;
  switch (part.kind) {
    case "word":
      for (const place of skipped === at ? [at] : [at, skipped])
        if (part.any.has(textAt(tokens, place))) {
          const end = next(place + 1);
          if (end !== undefined) return end;
        }
      return part.isOptional ? next(at) : undefined;
    case "one":
    case "words":
      return next(behindRun(bound.get(part.name) ?? [], tokens, at, language));
    case "verb": {
      const [verb] = bound.get(part.name) ?? [];
      const token = tokens[skipped];
      if (verb === undefined || token?.kind !== "word") return undefined;
      return isVerb(verb, token, part.form) ? next(skipped + 1) : undefined;
    }
    default: {
      const unhandled: never = part;
      throw new Error(`Unhandled part: ${JSON.stringify(unhandled)}`);
    }
  }
}

/** Where the source has said the same words, whatever articles stand between them. */
function behindRun(
  run: readonly Piece[],
  tokens: readonly Token[],
  from: number,
  language: ReadingLanguage,
): number | undefined {
  let place = from;
  for (let at = 0; at < run.length; at += 1) {
    const isFree = articles[language].test(textAt(run, at));
    const isFreeThere = articles[language].test(textAt(tokens, place));
    if (isFree && !isFreeThere) {
      if (counted.test(textAt(run, at + 1))) return undefined;
      continue;
    }
    if (isFreeThere && !isFree) {
      if (counted.test(textAt(tokens, place + 1))) return undefined;
      place += 1;
    }
    if (isFree && isFreeThere) {
      if (textAt(run, at) !== textAt(tokens, place) && counted.test(textAt(run, at + 1))) return undefined;
      place += 1;
      continue;
    }
    if (!isSameWord(run[at], tokens[place])) return undefined;
    place += 1;
  }
  return place;
}

/** One thing or several of it: "a kidney stone", "kidney stones". */
function isSameWord(piece: Piece | undefined, token: Token | undefined): boolean {
  if (piece === undefined || token === undefined) return false;
  if (piece.text === token.text) return true;
  return piece.isContent && piece.stem === token.stem && oneOf(piece.text) === oneOf(token.text);
}
const oneOf = (text: string): string => text.replace(/(?<=[^s])s$/, "");

/** The words of a template with its places filled: a verb in the form the source has. Undefined where the source has none. */
export function toldOf({ parts }: Template, bound: Bound, { tokens }: Reading): readonly string[] | undefined {
  const texts: string[] = [];
  for (const part of parts) {
    if (part.kind === "word") {
      const [word] = part.any;
      if (word !== undefined) texts.push(word);
      continue;
    }
    const run = bound.get(part.name) ?? [];
    if (part.kind !== "verb") {
      texts.push(...run.map(({ text }) => text));
      continue;
    }
    const [verb] = run;
    const form = tokens.find((token) => verb !== undefined && isVerb(verb, token, part.form));
    if (form === undefined) return undefined;
    texts.push(form.text);
  }
  return texts;
}
