import type { ReadingLanguage } from "../reading/language.ts";
import { readEquivalents } from "./read-equivalents.ts";

/** Where alone a phrase may stand for another. */
export type Beside = "anywhere" | "number before" | "number after" | "condition";

/** In what sources alone it may: those that send somebody for care, those that speak of nobody but the reader, those that forbid. */
export type Where = "anywhere" | "care" | "reader" | "denied";

/** A phrase, word by word as the tokens of its language are. */
export type Phrase = readonly string[];

/** What may be said for what is written. */
export interface Equivalent {
  readonly said: Phrase;
  readonly written: readonly Phrase[];
  readonly beside: Beside;
  readonly where: Where;
  /** Words that must not follow what is written: "ask for advice" is no "ask if you have advice". */
  readonly notBefore: ReadonlySet<string>;
}

/** With its two sides exchanged, `that` says what `this` says: "a can cause b", "b can be caused by a". */
export interface Turn {
  readonly written: Phrase;
  readonly said: Phrase;
}

/** Two phrases of one meaning, each around what it is about: "let {your doctor} know", "tell {your doctor}". */
export interface Split {
  readonly said: Around;
  readonly written: Around;
}

export interface Around {
  readonly before: Phrase;
  /** Empty for a phrase that stands in front alone. */
  readonly behind: Phrase;
}

/** Two phrases of one meaning around the same things in another order: "cover A with B", "put B over A". */
export interface Crossed {
  readonly said: Gapped;
  readonly written: Gapped;
}

export interface Gapped {
  /** Capitals are gaps: V, S, G and D of one verb, with "s", with "ing" and what is done; U of one word, N and M of a number, others of several words. */
  readonly phrase: Phrase;
  /** The words of it that are no gaps. */
  readonly literals: Phrase;
}

export interface Equivalents {
  /** By the first word of what is said; longer phrases first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Equivalent[]>;
  readonly turns: readonly Turn[];
  /** By the first word of what is said. */
  readonly split: ReadonlyMap<string, readonly Split[]>;
  /** By the longest word of what is said. */
  readonly crossed: ReadonlyMap<string, readonly Crossed[]>;
  /** Words that add nothing, by their first word. */
  readonly light: ReadonlyMap<string, readonly Phrase[]>;
}

export interface EquivalentsLexicon {
  readonly raw: string;
  readonly of: Readonly<Record<ReadingLanguage, Equivalents>>;
}

let opened: EquivalentsLexicon | undefined;

/**
 * Reads the folder `equivalents` of each language, beside this file; once, because every reading of a claim needs it. Throws BrokenLexicon with file
 * and line.
 */
export function openEquivalents(): EquivalentsLexicon {
  opened ??= readAll();
  return opened;
}

function readAll(): EquivalentsLexicon {
  const read = { en: readEquivalents("en"), es: readEquivalents("es") } as const satisfies Record<
    ReadingLanguage,
    unknown
  >;
  return { raw: `${read.en.raw}\n${read.es.raw}`, of: { en: read.en.equivalents, es: read.es.equivalents } };
}
