import { join } from "node:path";
import { normalise } from "../reading/normalise.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import type { Reading } from "../reading/reading.ts";
import type { Span } from "../types.ts";
import { BrokenLexicon } from "./broken-lexicon.ts";
import { type LexiconEntry, readLexiconFile } from "./read-yaml.ts";

export interface ReassuranceMention extends Span {
  readonly phrase: string;
  /** The words as they stand in the sentence. */
  readonly words: string;
  /** Said inside a condition ("if the place is safe"): it does not state that it is so. */
  readonly conditional: boolean;
}

export interface ReassuranceExample {
  readonly phrase: string;
  readonly fires: readonly string[];
  readonly staysQuiet: readonly string[];
}

export interface ReassuranceLexicon {
  readonly language: ReadingLanguage;
  readonly raw: string;
  readonly examples: readonly ReassuranceExample[];
  mentionsIn(reading: Reading): readonly ReassuranceMention[];
}

/** A place in a phrase: one of several word sequences, perhaps absent, or a gap of up to three words. */
type Place =
  | { readonly kind: "words"; readonly oneOf: readonly (readonly string[])[]; readonly optional: boolean }
  | { readonly kind: "gap" };

interface Phrase {
  readonly written: string;
  readonly places: readonly Place[];
  readonly denies: boolean;
}

const gapWordsMax = 3;
const denialsOf: Readonly<Record<ReadingLanguage, ReadonlySet<string>>> = {
  en: new Set(["not", "no", "never", "nothing", "without", "nor", "neither"]),
  es: new Set(["no", "nunca", "nada", "sin", "ni", "tampoco", "ningún", "ninguna"]),
};
/** May stand between a denial and what it denies: "not always harmless". */
const betweenOf: Readonly<Record<ReadingLanguage, ReadonlySet<string>>> = {
  es: new Set("es son está están ser siempre un una el la del todo completamente totalmente suele".split(" ")),
  en: new Set([
    "always",
    "usually",
    "be",
    "a",
    "an",
    "the",
    "necessarily",
    "is",
    "are",
    "completely",
    "totally",
    "entirely",
    "perfectly",
  ]),
};

/** Where the Spanish comforts lie, and more English ones: beside this file. */
export const spanishReassuranceDirectory: string = join(import.meta.dirname, "es");
export const moreReassuranceDirectory: string = join(import.meta.dirname, "en");

/** Reads reassurance.yaml from a directory, as written in this language. Throws BrokenLexicon with file and line. */
export function openReassuranceLexicon(lexiconDirectory: string, language: ReadingLanguage): ReassuranceLexicon {
  const file = readLexiconFile(join(lexiconDirectory, "reassurance.yaml"));
  const byFirstWord = new Map<string, Phrase[]>();
  const examples: ReassuranceExample[] = [];
  for (const entry of file.list("phrases", ["phrase", "fires", "staysQuiet"])) {
    const written = entry.text("phrase");
    const phrase = parsePhrase(written, entry, language);
    const first = phrase.places[0];
    if (first?.kind !== "words" || first.optional) return entry.fail("a phrase must begin with a word");
    for (const word of new Set(first.oneOf.map((words) => words[0] ?? ""))) {
      byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), phrase]);
    }
    examples.push({
      phrase: written,
      fires: entry.texts("fires", "required"),
      staysQuiet: entry.texts("staysQuiet", "required"),
    });
  }
  if (examples.length === 0) throw new BrokenLexicon("reassurance.yaml:1: there is no phrase");
  return { language, raw: file.raw, examples, mentionsIn: (reading) => findMentions(reading, byFirstWord) };
}

function parsePhrase(written: string, entry: LexiconEntry, language: ReadingLanguage): Phrase {
  const { tokensOf } = grammarOf(language);
  const places: Place[] = [];
  for (const part of written.match(/\([^)]*\)\??|\S+/g) ?? []) {
    if (part === "...") {
      places.push({ kind: "gap" });
      continue;
    }
    const optional = part.endsWith("?");
    const inside = part.replace(/^\(|\)?\??$/g, "");
    const oneOf = inside.split("|").map((words) => tokensOf(normalise(words)).map((token) => token.text));
    if (oneOf.some((words) => words.length === 0)) return entry.fail(`"${part}" has an empty alternative`);
    // Longer alternatives first, or "most" would hide "most likely".
    oneOf.sort((left, right) => right.length - left.length);
    places.push({ kind: "words", oneOf, optional });
  }
  const first = places[0];
  const denies = first?.kind === "words" && first.oneOf.some((words) => denialsOf[language].has(words[0] ?? ""));
  return { written, places, denies };
}

function findMentions(
  reading: Reading,
  byFirstWord: ReadonlyMap<string, readonly Phrase[]>,
): readonly ReassuranceMention[] {
  const words = reading.tokens.map((token) => token.text);
  const found: ReassuranceMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const phrase of byFirstWord.get(words[at] ?? "") ?? []) {
      const end = matchFrom(words, at, phrase.places, 0);
      if (end === undefined) continue;
      if (!phrase.denies && isDenied(words, at, reading.language)) continue;
      const start = reading.tokens[at]?.start ?? 0;
      const conditional = reading.clauses.some(
        (clause) => clause.kind === "condition" && start >= clause.start && start < clause.end,
      );
      const last = reading.tokens[end - 1]?.end ?? start;
      found.push({ phrase: phrase.written, words: words.slice(at, end).join(" "), conditional, start, end: last });
    }
  }
  return found;
}

/** The place after the match, or undefined. */
function matchFrom(words: readonly string[], at: number, places: readonly Place[], place: number): number | undefined {
  const current = places[place];
  if (current === undefined) return at;
  if (current.kind === "gap") {
    for (let skipped = 0; skipped <= gapWordsMax; skipped += 1) {
      if (skipped > 0 && /^[.;:!?]$/.test(words[at + skipped - 1] ?? ".")) return undefined;
      const end = matchFrom(words, at + skipped, places, place + 1);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  for (const sequence of current.oneOf) {
    if (!sequence.every((word, offset) => words[at + offset] === word)) continue;
    const end = matchFrom(words, at + sequence.length, places, place + 1);
    if (end !== undefined) return end;
  }
  return current.optional ? matchFrom(words, at, places, place + 1) : undefined;
}

/** "It is not harmless" is a warning. "No doubt it is harmless" is not. */
function isDenied(words: readonly string[], at: number, language: ReadingLanguage): boolean {
  let place = at - 1;
  while (place >= at - 2 && betweenOf[language].has(words[place] ?? "")) place -= 1;
  return denialsOf[language].has(words[place] ?? "");
}
