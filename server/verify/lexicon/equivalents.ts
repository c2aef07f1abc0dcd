import { join } from "node:path";
import { grammarOf } from "../reading/grammar.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { normalise } from "../reading/normalise.ts";
import { type LexiconEntry, readLexiconFolder } from "./read-yaml.ts";

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

export interface Equivalents {
  /** By the first word of what is said; longer phrases first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Equivalent[]>;
  readonly turns: readonly Turn[];
  /** By the first word of what is said. */
  readonly split: ReadonlyMap<string, readonly Split[]>;
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
  const read = { en: readOne("en"), es: readOne("es") } as const satisfies Record<ReadingLanguage, unknown>;
  return { raw: `${read.en.raw}\n${read.es.raw}`, of: { en: read.en.equivalents, es: read.es.equivalents } };
}

function readOne(language: ReadingLanguage): { readonly raw: string; readonly equivalents: Equivalents } {
  const file = readLexiconFolder(join(import.meta.dirname, language, "equivalents"));
  const phrase = (written: string): Phrase =>
    grammarOf(language)
      .tokensOf(normalise(written))
      .map(({ text }) => text);
  /** Each of these for each other. */
  const alike = (texts: readonly string[], entry: LexiconEntry): readonly Equivalent[] => {
    const phrases = [...new Set(texts)].map(phrase);
    if (texts.length < 2) entry.fail("a phrase alone is the same as nothing");
    const beside = besideOf(entry);
    const notBefore = new Set<string>();
    return phrases.map((said) => {
      const written = phrases.filter((other) => other !== said);
      return { said, written, beside, where: "anywhere", notBefore };
    });
  };
  const all: Equivalent[] = [
    ...file.list("same", ["phrases", "beside"]).flatMap((entry) => alike(entry.texts("phrases", "required"), entry)),
    ...file.list("forms", ["forms", "beside"]).flatMap((entry) => {
      const words = entry.texts("forms", "required").map((forms) => forms.split("/"));
      const length = words[0]?.length ?? 0;
      if (words.some((forms) => forms.length !== length)) entry.fail("each of these needs as many forms as the others");
      return Array.from({ length }, (_, form) => words.map((forms) => forms[form] ?? "")).flatMap((column) =>
        alike(column, entry),
      );
    }),
    ...file.list("told", ["said", "written", "beside", "where", "notBefore"]).flatMap((entry) => {
      const written = entry.texts("written", "required").map(phrase);
      const notBefore = new Set(entry.texts("notBefore", "may-be-left-out"));
      return entry
        .texts("said", "required")
        .map((said) => ({ said: phrase(said), written, beside: besideOf(entry), where: whereOf(entry), notBefore }));
    }),
  ];
  const turns = file
    .list("turned", ["this", "that"])
    .map((entry) => ({ written: phrase(entry.text("this")), said: phrase(entry.text("that")) }));
  const split = file.list("split", ["phrases"]).flatMap((entry): readonly Split[] => {
    const around = entry.texts("phrases", "required").map((written): Around => {
      const [before = "", behind = "", ...more] = written.split("...").map((part) => part.trim());
      if (before === "" || more.length > 0 || !written.includes("..."))
        entry.fail("each of these has one gap, marked ...");
      return { before: phrase(before), behind: behind === "" ? [] : phrase(behind) };
    });
    return around.flatMap((said) => around.filter((written) => written !== said).map((written) => ({ said, written })));
  });
  const light = file.list("light", ["word"]).map((entry) => phrase(entry.text("word")));
  const longestFirst = all.toSorted((one, other) => other.said.length - one.said.length);
  return {
    raw: file.raw,
    equivalents: {
      byFirstWord: Map.groupBy(longestFirst, ({ said }) => said[0] ?? ""),
      turns: turns.toSorted((one, other) => other.said.length - one.said.length),
      split: Map.groupBy(split, ({ said }) => said.before[0] ?? ""),
      light: Map.groupBy(light, ([first]) => first ?? ""),
    },
  };
}

function whereOf(entry: LexiconEntry): Where {
  const where = entry.may("where") ?? "anywhere";
  return where === "anywhere" || where === "care" || where === "reader" || where === "denied"
    ? where
    : entry.fail(`nobody knows where "${where}" is`);
}

function besideOf(entry: LexiconEntry): Beside {
  const beside = entry.may("beside") ?? "anywhere";
  return beside === "anywhere" || beside === "number before" || beside === "number after" || beside === "condition"
    ? beside
    : entry.fail(`nobody knows how to stand beside "${beside}"`);
}
