import { join } from "node:path";
import { grammarOf } from "../reading/grammar.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { normalise } from "../reading/normalise.ts";
import type { Reading } from "../reading/reading.ts";
import { lettersApart } from "./distance.ts";
import { type LexiconEntry, readLexiconFile } from "./read-yaml.ts";

export interface DrugMention {
  /** One id for one medicine, whatever it is called: "paracetamol", "combination co-codamol", "class nsaid". */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface DrugLexicon {
  readonly raw: string;
  /** Number of single medicines, for reports and tests. */
  readonly medicines: number;
  /** Names of medicines in a text, in the order written. */
  mentionsIn(reading: Reading): readonly DrugMention[];
  /** The medicine a word looks like without being it, or undefined. Confusable names are ISMP's look-alike problem. */
  looksLike(word: string, language: ReadingLanguage): string | undefined;
}

interface Name {
  readonly id: string;
  readonly words: readonly string[];
}

/** The names one language knows, by their first word. */
interface NameBook {
  readonly names: Map<string, Name[]>;
  readonly taken: Map<string, string>;
  /** Names of one word, and whether a look-alike may be two letters away: brands are too often ordinary words. */
  readonly singles: Map<string, 1 | 2>;
}
const spanishDirectory = join(import.meta.dirname, "es");

/** Reads drugs.yaml from the lexicon directory, and the Spanish names beside this file. Throws BrokenLexicon with file and line. */
export function openDrugLexicon(lexiconDirectory: string): DrugLexicon {
  const file = readLexiconFile(join(lexiconDirectory, "drugs.yaml"));
  const english: NameBook = { names: new Map(), taken: new Map(), singles: new Map() };
  const add = addTo(english, "en");
  const medicines = file.list("medicines", ["name", "also", "brands", "class"]);
  for (const entry of medicines) {
    const id = entry.text("name");
    entry.text("class");
    for (const name of [id, ...entry.texts("also", "may-be-left-out")]) add(entry, id, name, 2);
    for (const name of entry.texts("brands", "may-be-left-out")) add(entry, id, name, 1);
  }
  for (const entry of file.list("combinations", ["name", "also", "brands", "contains"])) {
    const name = entry.text("name");
    if (entry.texts("contains", "required").length < 2) entry.fail(`"${name}" must contain two medicines or more`);
    const written = [name, ...entry.texts("also", "may-be-left-out"), ...entry.texts("brands", "may-be-left-out")];
    for (const one of written) add(entry, `combination ${name}`, one, 1);
  }
  for (const entry of file.list("classes", ["name", "also"])) {
    const name = entry.text("name");
    for (const one of [name, ...entry.texts("also", "may-be-left-out")]) add(entry, `class ${name}`, one, 1);
  }
  for (const entry of file.list("ambiguous", ["name"]))
    add(entry, `packet ${entry.text("name")}`, entry.text("name"), 1);
  const { book: spanish, raw } = readSpanishNames(english);
  const books = { en: english, es: spanish } as const satisfies Record<ReadingLanguage, NameBook>;
  for (const { names } of Object.values(books)) sortByLength(names);

  const remembered = new WeakMap<Reading, readonly DrugMention[]>();
  const looksLike = { en: similarTo(english), es: similarTo(spanish) } as const;
  return {
    raw: `${file.raw}\n${raw}`,
    medicines: medicines.length,
    mentionsIn(reading) {
      const before = remembered.get(reading);
      if (before !== undefined) return before;
      const found = findMentions(reading, books[reading.language].names);
      remembered.set(reading, found);
      return found;
    },
    looksLike: (word, language) => looksLike[language](word),
  };
}

const addTo =
  ({ names, taken, singles }: NameBook, language: ReadingLanguage) =>
  (entry: LexiconEntry, id: string, written: string, lettersApartMax: 1 | 2): void => {
    const words = grammarOf(language)
      .tokensOf(normalise(written))
      .map((token) => token.text);
    const key = words.join(" ");
    const first = words[0];
    if (first === undefined) throw entry.fail(`"${written}" has no letters`);
    if (taken.has(key) && taken.get(key) !== id) throw entry.fail(`"${written}" already names another medicine`);
    if (taken.has(key)) return;
    taken.set(key, id);
    names.set(first, [...(names.get(first) ?? []), { id, words }]);
    if (words.length === 1 && !id.startsWith("class ")) singles.set(first, lettersApartMax);
  };

/** Spanish texts use Spanish names and, beside them, international names and brands. */
function readSpanishNames(english: NameBook): { readonly book: NameBook; readonly raw: string } {
  const file = readLexiconFile(join(spanishDirectory, "drugs.yaml"));
  const book: NameBook = {
    names: new Map([...english.names].map(([first, list]) => [first, [...list]])),
    taken: new Map(english.taken),
    singles: new Map(english.singles),
  };
  const ids = new Set(english.taken.values());
  const add = addTo(book, "es");
  for (const entry of file.list("names", ["of", "also"])) {
    const id = entry.text("of");
    if (!ids.has(id)) throw entry.fail(`there is no medicine "${id}"`);
    for (const name of entry.texts("also", "required")) add(entry, id, name, 2);
  }
  return { book, raw: file.raw };
}

/** Longest first, so that "co-codamol" is not read as a shorter name inside it. */
function sortByLength(names: NameBook["names"]): void {
  for (const list of names.values()) list.sort((left, right) => right.words.length - left.words.length);
}

function similarTo({ names, singles }: NameBook): (word: string) => string | undefined {
  const similar = [...singles].map(([name, max]) => ({ name, max, letters: lettersOf(name) }));
  const looked = new Map<string, string | undefined>();
  return (word) => {
    if (word.length < 5 || names.has(word)) return undefined;
    if (looked.has(word)) return looked.get(word);
    const found = nearest(word, similar);
    // Bounded: words of patients pass through here and must not pile up.
    if (looked.size > 2000) looked.clear();
    looked.set(word, found);
    return found;
  };
}

function findMentions(reading: Reading, names: ReadonlyMap<string, readonly Name[]>): readonly DrugMention[] {
  const { tokens } = reading;
  const found: DrugMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "mark") continue;
    const singular = token.text.length > 5 && token.text.endsWith("s") ? token.text.slice(0, -1) : token.text;
    const candidates = names.get(token.text) ?? names.get(singular);
    const match = candidates?.find(
      ({ words }) =>
        words.length === 1 || words.every((word, offset) => offset === 0 || tokens[at + offset]?.text === word),
    );
    if (match === undefined) continue;
    const last = tokens[at + match.words.length - 1];
    found.push({ id: match.id, start: token.start, end: last?.end ?? token.end });
    at += match.words.length - 1;
  }
  return found;
}

/** One letter for short names, two for longer ones: more would make ordinary words into medicines. */
function nearest(
  word: string,
  singles: readonly { readonly name: string; readonly max: 1 | 2; readonly letters: number }[],
): string | undefined {
  const letters = lettersOf(word);
  for (const { name, max: nameMax, letters: others } of singles) {
    const max = word.length >= 7 ? nameMax : 1;
    if (Math.abs(name.length - word.length) > max) continue;
    // Each change can add or remove at most two kinds of letter.
    if (bitsIn(letters ^ others) > 2 * max) continue;
    if (lettersApart(word, name, max) <= max) return name;
  }
  return undefined;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function bitsIn(value: number): number {
  let bits = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
