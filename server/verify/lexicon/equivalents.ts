import { join } from "node:path";
import { grammarOf } from "../reading/grammar.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { normalise } from "../reading/normalise.ts";
import { type LexiconEntry, readLexiconFile } from "./read-yaml.ts";

/** Where alone a phrase may stand for another. */
export type Beside = "anywhere" | "number before" | "number after" | "condition";

/** A phrase, word by word as the tokens of its language are. */
export type Phrase = readonly string[];

/** What may be said for what is written. */
export interface Equivalent {
  readonly said: Phrase;
  readonly written: readonly Phrase[];
  readonly beside: Beside;
  /** Only where the source sends somebody for care. */
  readonly ofCare: boolean;
  /** Words that must not follow what is written: "ask for advice" is no "ask if you have advice". */
  readonly notBefore: ReadonlySet<string>;
}

/** With its two sides exchanged, `that` says what `this` says: "a can cause b", "b can be caused by a". */
export interface Turn {
  readonly written: Phrase;
  readonly said: Phrase;
}

export interface Equivalents {
  /** By the first word of what is said; longer phrases first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Equivalent[]>;
  readonly turns: readonly Turn[];
  /** Words that add nothing, by their first word. */
  readonly light: ReadonlyMap<string, readonly Phrase[]>;
}

export interface EquivalentsLexicon {
  readonly raw: string;
  readonly of: Readonly<Record<ReadingLanguage, Equivalents>>;
}

let opened: EquivalentsLexicon | undefined;

/**
 * Reads equivalents.yaml of each language, beside this file; once, because every reading of a claim needs it. Throws BrokenLexicon with file
 * and line.
 */
export function openEquivalents(): EquivalentsLexicon {
  opened ??= readAll();
  return opened;
}

function readAll(): EquivalentsLexicon {
  const read = { en: readOne("en"), es: readOne("es") } as const satisfies Record<ReadingLanguage, unknown>;
  return { raw: `${read.en.raw}\n${read.es.raw}`, of: { en: read.en.equivalents, es: read.es.equivalents } };
}

function readOne(language: ReadingLanguage): { readonly raw: string; readonly equivalents: Equivalents } {
  const file = readLexiconFile(join(import.meta.dirname, language, "equivalents.yaml"));
  const phrase = (written: string): Phrase =>
    grammarOf(language)
      .tokensOf(normalise(written))
      .map(({ text }) => text);
  const all: Equivalent[] = [];
  for (const entry of file.list("same", ["phrases", "beside"])) {
    const phrases = entry.texts("phrases", "required").map(phrase);
    if (phrases.length < 2) entry.fail("a phrase alone is the same as nothing");
    const beside = besideOf(entry);
    for (const said of phrases)
      all.push({
        said,
        written: phrases.filter((other) => other !== said),
        beside,
        ofCare: false,
        notBefore: new Set(),
      });
  }
  for (const entry of file.list("told", ["said", "written", "beside", "where", "notBefore"])) {
    const written = entry.texts("written", "required").map(phrase);
    const where = entry.may("where");
    if (where !== undefined && where !== "care") entry.fail(`"where" can only be care`);
    const notBefore = new Set(entry.texts("notBefore", "may-be-left-out"));
    for (const said of entry.texts("said", "required").map(phrase))
      all.push({ said, written, beside: besideOf(entry), ofCare: where === "care", notBefore });
  }
  const turns = file
    .list("turned", ["this", "that"])
    .map((entry) => ({ written: phrase(entry.text("this")), said: phrase(entry.text("that")) }));
  const light = file.list("light", ["word"]).map((entry) => phrase(entry.text("word")));
  const longestFirst = all.toSorted((one, other) => other.said.length - one.said.length);
  return {
    raw: file.raw,
    equivalents: {
      byFirstWord: Map.groupBy(longestFirst, ({ said }) => said[0] ?? ""),
      turns: turns.toSorted((one, other) => other.said.length - one.said.length),
      light: Map.groupBy(light, ([first]) => first ?? ""),
    },
  };
}

function besideOf(entry: LexiconEntry): Beside {
  const beside = entry.may("beside") ?? "anywhere";
  return beside === "anywhere" || beside === "number before" || beside === "number after" || beside === "condition"
    ? beside
    : entry.fail(`nobody knows how to stand beside "${beside}"`);
}
