import { plainlySaid, type TextReader, tokenise, type Unit } from "#knowledge/index/index.ts";
import type { LexiconLanguage } from "#knowledge/lexicon/index.ts";
import type { RewriteWords } from "./rewrite-words.ts";

/** `denied`: a denier stands before it in its clause, or the index reads it as denied. `well`: said only to say that nothing is wrong there. */
export type Polarity = "so" | "denied" | "well";

/** A meaning where it was said. */
export interface SaidUnit extends Unit {
  readonly polarity: Polarity;
  /** Place of its first word in its clause. */
  readonly at: number;
}

/** A stretch of text in which a denial, and a body part with what is felt there, belong together. */
export interface Clause {
  readonly words: readonly string[];
  readonly units: readonly SaidUnit[];
  /** Which sentence it is part of. */
  readonly sentence: string;
}

/** Stand for a word that denies nothing, and for one that does. */
const unheard = "\u00b7";
const denying = "\u2020";
/** So many words before a meaning a denier still turns it: "I don't think it is any kind of fever". */
const denierReach = 6;

/** Reads a text clause by clause, as the index reads it, with every denial seen that its words allow. */
export function clausesIn(
  text: string,
  reader: TextReader,
  language: LexiconLanguage,
  words: RewriteWords,
): readonly Clause[] {
  return plainlySaid(text, language)
    .split(/[.!?\n]+(?=\s|$)/)
    .flatMap((sentence, number) =>
      sentence
        .split(/[,;:()]+(?=\s|$)|\s[-\u2013\u2014]\s/)
        .flatMap((part) => splitBefore(part, words.turns))
        .map((clause): Clause => ({ ...readClause(clause, reader, language, words), sentence: `${number}` })),
    );
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
  { deniers, noDenial, denyingPhrases, wellAfter }: RewriteWords,
): Omit<Clause, "sentence"> {
  const said = tokenise(clause, language);
  // The words of "not sure if" stay in their places, so that the places of all others hold.
  const heard = said
    .join(" ")
    .replace(noDenial, (phrase) => phrase.replace(/\S+/g, unheard))
    .replace(denyingPhrases, (phrase) => phrase.replace(/\S+/g, denying))
    .split(" ");
  const units: SaidUnit[] = [];
  let from = 0;
  for (const unit of reader.read(clause)) {
    const at = placeOf(unit.words, said, from);
    from = at + unit.words.length;
    const isDenied =
      unit.isDenied ||
      heard.slice(Math.max(0, at - denierReach), at).some((word) => word === denying || deniers.has(word));
    const isWell = wellAfter.test(` ${heard.slice(from).join(" ")}`);
    units.push({ ...unit, at, polarity: isDenied ? "denied" : isWell ? "well" : "so" });
  }
  return { words: said, units };
}

function placeOf(wanted: readonly string[], said: readonly string[], from: number): number {
  for (let at = from; at + wanted.length <= said.length; at += 1) {
    if (wanted.every((word, ahead) => said[at + ahead] === word)) return at;
  }
  return from;
}
