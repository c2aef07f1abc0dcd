import { join } from "node:path";
import { grammarOf } from "../reading/grammar.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { normalise } from "../reading/normalise.ts";
import type { Reading } from "../reading/reading.ts";
import type { Span } from "../types.ts";
import { readLexiconFile } from "./read-yaml.ts";

export interface JargonMention extends Span {
  /** Stems of the word itself, and of the plain words for it. */
  readonly stems: readonly string[];
  readonly plain: readonly string[];
}

export interface JargonLexicon {
  readonly raw: string;
  /** Words of the profession in a text, in the order written. */
  mentionsIn(reading: Reading): readonly JargonMention[];
}

type Word = Omit<JargonMention, keyof Span>;

/** Reads jargon.yaml of each language, beside this file. Throws BrokenLexicon with file and line. */
export function openJargonLexicon(): JargonLexicon {
  const read = { en: readWords("en"), es: readWords("es") } as const satisfies Record<ReadingLanguage, unknown>;
  return {
    raw: `${read.en.raw}\n${read.es.raw}`,
    mentionsIn({ tokens, language }) {
      const { book } = read[language];
      const found: JargonMention[] = [];
      for (const [at, { stem, start }] of tokens.entries()) {
        const word = book
          .get(stem)
          ?.find(({ stems }) => stems.every((one, offset) => tokens[at + offset]?.stem === one));
        const last = tokens[at + (word?.stems.length ?? 1) - 1];
        if (word !== undefined && last !== undefined) found.push({ ...word, start, end: last.end });
      }
      return found;
    },
  };
}

function readWords(language: ReadingLanguage): {
  readonly book: ReadonlyMap<string, readonly Word[]>;
  readonly raw: string;
} {
  const file = readLexiconFile(join(import.meta.dirname, language, "jargon.yaml"));
  const book = new Map<string, Word[]>();
  const stemsOf = (written: string): readonly string[] =>
    grammarOf(language)
      .tokensOf(normalise(written))
      .filter(({ kind }) => kind !== "mark")
      .map(({ stem }) => stem);
  for (const entry of file.list("words", ["word", "plain"])) {
    const word = { stems: stemsOf(entry.text("word")), plain: stemsOf(entry.text("plain")) };
    const [first] = word.stems;
    if (first === undefined) return entry.fail("a word must have letters");
    book.set(first, [...(book.get(first) ?? []), word]);
  }
  return { book, raw: file.raw };
}
