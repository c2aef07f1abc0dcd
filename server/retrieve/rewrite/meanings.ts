import { plainlySaid, type TextReader, tokenise, type Unit } from "#knowledge/index/index.ts";
import type { LexiconLanguage } from "#knowledge/lexicon/index.ts";
import type { RewriteWords } from "./rewrite-words.ts";

/**
 * How a meaning stands where it is said. `denied`: a denier stands before it in its clause, or the index reads it as denied. `well`: said
 * only to say that nothing is wrong there. `past`: it was so once. `moot`: feared, thought, tested for or asked about.
 */
export type Standing = "so" | "denied" | "well" | "past" | "moot";

/** A meaning where it was said. */
export interface SaidUnit extends Unit {
  readonly standing: Standing;
  /** "before", "until" or the like, when it stands directly before it; else "". */
  readonly guard: string;
  /** True when it is only asked whether to take or do it. */
  readonly isAsked: boolean;
  /** Place of its first word in its clause. */
  readonly at: number;
}

/** A stretch of text in which a denial, and a body part with what is felt there, belong together. */
export interface Clause {
  /** As they are read. */
  readonly words: readonly string[];
  /** As they were written: reading leaves "very" out, and says "my" for "his". */
  readonly written: readonly string[];
  readonly units: readonly SaidUnit[];
  /** Which sentence it is part of. */
  readonly sentence: string;
  /** True when that sentence asks. */
  readonly isAsking: boolean;
}

/** Stand for a word that denies nothing, and for one that does. */
const unheard = "\u00b7";
const denying = "\u2020";
/** So many words before a meaning a denier still turns it: "I don't think it is any kind of fever". */
const denierReach = 6;

/** Reads a text clause by clause, as the index reads it, with every denial, doubt and past seen that its words allow. */
export function clausesIn(
  text: string,
  reader: TextReader,
  language: LexiconLanguage,
  words: RewriteWords,
): readonly Clause[] {
  return text
    .replace(...words.spelledOut)
    .split(/(?<=[.!?])(?=\s|$)|\n/)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .flatMap((sentence, number) => {
      const clauses = sentence
        .split(/[.!?,;:()\n]+(?=\s|$)|[¿¡]|\s[-\u2013\u2014]\s/)
        .flatMap((part) => splitBefore(part, words.turns))
        .map((clause) => readClause(clause, reader, language, words))
        .filter((clause) => clause.words.length > 0);
      const isAsking = sentence.includes("?") || clauses.some(({ written }) => words.asking.test(written.join(" ")));
      return clauses.map((clause): Clause => ({ ...clause, sentence: `${number}`, isAsking }));
    });
}

function splitBefore(text: string, turns: RegExp): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  for (;;) {
    const found = turns.exec(rest.slice(1).toLowerCase());
    if (found === null) break;
    parts.push(rest.slice(0, found.index + 1));
    rest = rest.slice(found.index + 1);
  }
  return [...parts, rest];
}

function readClause(
  clause: string,
  reader: TextReader,
  language: LexiconLanguage,
  words: RewriteWords,
): Pick<Clause, "words" | "written" | "units"> {
  const plain = plainlySaid(clause, language);
  const said = tokenise(plain, language);
  // The words of "not sure if" stay in their places, so that the places of all others hold.
  const heard = said
    .join(" ")
    .replace(words.noDenial, (phrase) => phrase.replace(/\S+/g, unheard))
    .replace(words.denyingPhrases, (phrase) => phrase.replace(/\S+/g, denying))
    .split(" ");
  const units: SaidUnit[] = [];
  let from = 0;
  for (const unit of reader.read(plain)) {
    const at = placeOf(unit.words, said, from);
    const between = said.slice(from, at);
    from = at + unit.words.length;
    units.push({
      ...unit,
      at,
      standing: standingOf(unit, at, said, heard, words),
      guard: between.findLast((word) => words.guards.has(word)) ?? "",
      isAsked: words.askedBefore.test(said.slice(0, at).join(" ")),
    });
  }
  return { words: said, written: tokenise(clause, language), units };
}

function standingOf(
  unit: Unit,
  at: number,
  said: readonly string[],
  heard: readonly string[],
  words: RewriteWords,
): Standing {
  const until = at + unit.words.length;
  const ends = said.slice(0, at).findLastIndex((word) => words.denialEnds.has(word));
  const isTurned = heard
    .slice(Math.max(0, at - denierReach, ends), at)
    .some((word) => word === denying || words.deniers.has(word));
  // "Not getting better" denies nothing else, and is not "better" either.
  const isInsideTurn = heard.slice(at, until).some((word) => word === unheard || word === denying);
  if (unit.isDenied || isTurned || isInsideTurn) return "denied";
  const behind = ` ${heard.slice(until).join(" ")}`;
  if (words.wellAfter.test(behind)) return "well";
  const before = said.slice(0, at).join(" ");
  const clause = said.join(" ");
  const isPast = words.pastBefore.test(before) || words.pastAfter.test(behind);
  if (isPast || (words.pastAnywhere.test(clause) && !words.onset.test(clause))) return "past";
  return words.mootBefore.test(before) ? "moot" : "so";
}

function placeOf(wanted: readonly string[], said: readonly string[], from: number): number {
  for (let at = from; at + wanted.length <= said.length; at += 1) {
    if (wanted.every((word, ahead) => said[at + ahead] === word)) return at;
  }
  return from;
}
