import { join } from "node:path";
import { grammarOf } from "../reading/grammar.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { normalise } from "../reading/normalise.ts";
import type { Reading } from "../reading/reading.ts";
import type { Span } from "../types.ts";
import { readLexiconFile } from "./read-yaml.ts";

export interface EntityMention extends Span {
  /** One id for one thing, whatever it is called. */
  readonly id: string;
  readonly kind: "condition" | "test";
}

export interface EntityLexicon {
  readonly raw: string;
  /** Number of illnesses and tests known in each language, for tests and reports. */
  readonly sizes: Readonly<Record<ReadingLanguage, number>>;
  /** Names of illnesses, tests and procedures in a text, in the order written. */
  mentionsIn(reading: Reading): readonly EntityMention[];
}

interface Name {
  readonly id: string;
  readonly kind: EntityMention["kind"];
  readonly stems: readonly string[];
}

type Book = ReadonlyMap<string, readonly Name[]>;

let opened: EntityLexicon | undefined;

/** Reads entities.yaml of each language, beside this file; once, for every reading of a claim asks it. Throws BrokenLexicon with file and line. */
export function openEntityLexicon(): EntityLexicon {
  opened ??= readAll();
  return opened;
}

function readAll(): EntityLexicon {
  const read = { en: readNames("en"), es: readNames("es") } as const satisfies Record<ReadingLanguage, unknown>;
  const remembered = new WeakMap<Reading, readonly EntityMention[]>();
  return {
    raw: `${read.en.raw}\n${read.es.raw}`,
    sizes: { en: read.en.size, es: read.es.size },
    mentionsIn(reading) {
      const before = remembered.get(reading);
      if (before !== undefined) return before;
      const found = findMentions(reading, read[reading.language].book);
      remembered.set(reading, found);
      return found;
    },
  };
}

function readNames(language: ReadingLanguage): { readonly book: Book; readonly raw: string; readonly size: number } {
  const file = readLexiconFile(join(import.meta.dirname, language, "entities.yaml"));
  const book = new Map<string, Name[]>();
  const taken = new Map<string, string>();
  const lists = [
    ["condition", file.list("conditions", ["name", "also"])],
    ["test", file.list("tests", ["name", "also"])],
  ] as const;
  for (const [kind, entries] of lists) {
    for (const entry of entries) {
      const id = entry.text("name");
      for (const written of [id, ...entry.texts("also", "may-be-left-out")]) {
        const stems = stemsOf(written, language);
        const [first] = stems;
        if (first === undefined) return entry.fail(`"${written}" has no letters`);
        const key = stems.join(" ");
        const other = taken.get(key);
        // Two spellings of one thing that read alike anyway are harmless; two things under one name are not.
        if (other === id) continue;
        if (other !== undefined) return entry.fail(`"${written}" already names "${other}"`);
        taken.set(key, id);
        book.set(first, [...(book.get(first) ?? []), { id, kind, stems }]);
      }
    }
  }
  // Longest first, so that "gestational diabetes" is not read as the shorter name inside it.
  for (const names of book.values()) names.sort((left, right) => right.stems.length - left.stems.length);
  return { book, raw: file.raw, size: lists.reduce((sum, [, entries]) => sum + entries.length, 0) };
}

function stemsOf(written: string, language: ReadingLanguage): readonly string[] {
  const tokens = grammarOf(language).tokensOf(normalise(written));
  return tokens.map(({ kind, stem, text }) => (kind === "mark" ? text : stem));
}

function findMentions({ tokens }: Reading, book: Book): readonly EntityMention[] {
  const found: EntityMention[] = [];
  const stemAt = (at: number): string => tokens[at]?.stem || (tokens[at]?.text ?? "");
  for (let at = 0; at < tokens.length; at += 1) {
    const name = book.get(stemAt(at))?.find(({ stems }) => stems.every((stem, offset) => stemAt(at + offset) === stem));
    const [first, last] = [tokens[at], tokens[at + (name?.stems.length ?? 1) - 1]];
    if (name === undefined || first === undefined || last === undefined) continue;
    found.push({ id: name.id, kind: name.kind, start: first.start, end: last.end });
    at += name.stems.length - 1;
  }
  return found;
}
