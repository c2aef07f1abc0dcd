import { join } from "node:path";
import { grammarOf } from "../reading/grammar.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { normalise } from "../reading/normalise.ts";
import type { Around, Beside, Crossed, Equivalent, Equivalents, Gapped, Phrase, Split, Where } from "./equivalents.ts";
import { nounFormsOf, verbFormsOf } from "./inflected.ts";
import { spanishNounFormsOf, spanishParticiplesOf, spanishVerbFormsOf } from "./inflected-spanish.ts";
import { type LexiconEntry, readLexiconFolder } from "./read-yaml.ts";

/** All forms of a verb or noun, in one order. */
interface Inflection {
  readonly verbFormsOf: (written: string) => readonly string[];
  readonly nounFormsOf: (written: string) => readonly [one: string, many: string];
}

const inflections = {
  en: { verbFormsOf, nounFormsOf },
  es: { verbFormsOf: spanishVerbFormsOf, nounFormsOf: spanishNounFormsOf },
} as const satisfies Record<ReadingLanguage, Inflection>;
/** Marks where what a phrase is about stands in it. */
const gap = "...";
const nothing: ReadonlySet<string> = new Set();

/** Reads the folder `equivalents` of a language. Throws BrokenLexicon with file and line. */
export function readEquivalents(language: ReadingLanguage): {
  readonly raw: string;
  readonly equivalents: Equivalents;
} {
  const file = readLexiconFolder(join(import.meta.dirname, language, "equivalents"));
  const phrase = phraseReader(language);
  const { verbFormsOf, nounFormsOf } = inflections[language];
  const listed = (key: string, ...allowedKeys: readonly string[]): readonly LexiconEntry[] =>
    file.list(key, allowedKeys);
  /** Lists that a language may do without. */
  const also: typeof listed = (key, ...allowedKeys) => (file.has(key) ? listed(key, ...allowedKeys) : []);

  const all: Equivalent[] = [];
  const split: Split[] = [];
  const alike = (texts: readonly string[], entry: LexiconEntry): void => {
    all.push(...eachForEach(texts.map(phrase), besideOf(entry)));
  };
  /** Each form of each of these for the same form of each other. */
  const allAlike = (words: readonly (readonly string[])[], entry: LexiconEntry): void => {
    for (const texts of columnsOf(words)) alike(texts, entry);
  };

  for (const entry of listed("same", "phrases", "beside")) alike(severalOf(entry, "phrases"), entry);
  for (const entry of also("forms", "forms", "beside")) allAlike(formsIn(entry), entry);
  for (const entry of also("nouns", "nouns", "beside")) allAlike(severalOf(entry, "nouns").map(nounFormsOf), entry);
  for (const entry of also("participles", "verbs"))
    allAlike(severalOf(entry, "verbs").map(spanishParticiplesOf), entry);
  for (const entry of listed("split", "phrases")) split.push(...around(severalOf(entry, "phrases"), entry, phrase));
  for (const entry of also("verbs", "verbs", "beside")) {
    for (const texts of columnsOf(severalOf(entry, "verbs").map(verbFormsOf))) {
      const closed = texts.map((text) => text.replace(` ${gap}`, ""));
      alike(closed, entry);
      // "Put it off", "put off the visit", "delay the visit"
      if (!texts.some((text) => text.includes(gap))) continue;
      const open = texts.flatMap((text, at) => [text, `${closed[at]} ${gap}`]);
      split.push(...around(open.filter(hasOneGap), entry, phrase));
    }
  }
  for (const entry of also("toldVerbs", "said", "written", "beside")) {
    const written = entry.texts("written", "required").map(verbFormsOf);
    for (const verb of entry.texts("said", "required"))
      for (const [form, said] of verbFormsOf(verb).entries())
        all.push({
          said: phrase(said),
          written: written.map((forms) => phrase(forms[form] ?? "")),
          beside: besideOf(entry),
          where: "anywhere",
          notBefore: nothing,
        });
  }
  for (const entry of listed("told", "said", "written", "beside", "where", "notBefore")) {
    const written = entry.texts("written", "required").map(phrase);
    const notBefore = new Set(entry.texts("notBefore", "may-be-left-out"));
    const [beside, where] = [besideOf(entry), whereOf(entry)];
    for (const said of entry.texts("said", "required"))
      all.push({ said: phrase(said), written, beside, where, notBefore });
  }
  const turns = listed("turned", "this", "that").map((entry) => ({
    written: phrase(entry.text("this")),
    said: phrase(entry.text("that")),
  }));
  const crossed = also("crossed", "phrases").flatMap((entry) => crossedIn(entry, phrase));
  const light = listed("light", "word").map((entry) => phrase(entry.text("word")));
  return {
    raw: file.raw,
    equivalents: {
      byFirstWord: Map.groupBy(longestFirst(all), ({ said }) => said[0] ?? ""),
      turns: longestFirst(turns),
      split: Map.groupBy(split, ({ said }) => said.before[0] ?? ""),
      crossed: Map.groupBy(crossed, ({ said }) => longestOf(said.literals)),
      light: Map.groupBy(light, ([first]) => first ?? ""),
    },
  };
}

const longestFirst = <Told extends { readonly said: Phrase }>(all: readonly Told[]): readonly Told[] =>
  all.toSorted((one, other) => other.said.length - one.said.length);

const longestOf = (words: Phrase): string => words.toSorted((one, other) => other.length - one.length)[0] ?? "";

function severalOf(entry: LexiconEntry, key: string): readonly string[] {
  const texts = [...new Set(entry.texts(key, "required"))];
  return texts.length < 2 ? entry.fail("a phrase alone is the same as nothing") : texts;
}

/** Each of these for each other. */
function eachForEach(phrases: readonly Phrase[], beside: Beside): readonly Equivalent[] {
  const each = [...new Map(phrases.map((words) => [words.join(" "), words])).values()];
  return each.map((said) => {
    const written = each.filter((other) => other !== said);
    return { said, written, beside, where: "anywhere", notBefore: nothing };
  });
}

/** "Call/calls/called" */
function formsIn(entry: LexiconEntry): readonly (readonly string[])[] {
  const words = severalOf(entry, "forms").map((forms) => forms.split("/"));
  const length = words[0]?.length ?? 0;
  if (words.some((forms) => forms.length !== length)) entry.fail("each of these needs as many forms as the others");
  return words;
}

const hasOneGap = (text: string): boolean => text.split(gap).length === 2;

function around(texts: readonly string[], entry: LexiconEntry, phrase: (written: string) => Phrase): readonly Split[] {
  const each = [...new Set(texts)].map((written): Around => {
    const [before = "", behind = ""] = written.split(gap).map((part) => part.trim());
    if (before === "" || !hasOneGap(written)) entry.fail(`each of these has one gap, marked ${gap}`);
    return { before: phrase(before), behind: behind === "" ? [] : phrase(behind) };
  });
  return pairsOf(each);
}

function crossedIn(entry: LexiconEntry, phrase: (written: string) => Phrase): readonly Crossed[] {
  const isGap = (word: string): boolean => /^[A-Z]$/.test(word);
  const each = severalOf(entry, "phrases").map((written): Gapped => {
    const words = written.split(" ").flatMap((word) => (isGap(word) ? [word] : phrase(word)));
    return { phrase: words, literals: words.filter((word) => !isGap(word)) };
  });
  return pairsOf(each);
}

const pairsOf = <One>(each: readonly One[]): readonly { readonly said: One; readonly written: One }[] =>
  each.flatMap((said) => each.filter((written) => written !== said).map((written) => ({ said, written })));

/** The first forms of all of them, then the second ones. The same words need be read but once. */
function columnsOf(words: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const columns = (words[0] ?? []).map((_, form) => words.map((forms) => forms[form] ?? ""));
  const texts = columns.map((column) => column.join("/"));
  return columns.filter((_, form) => texts.indexOf(texts[form] ?? "") === form);
}

/** Most phrases of English are of plain words, each of which is read once; some words of Spanish are read as one with the next. */
function phraseReader(language: ReadingLanguage): (written: string) => Phrase {
  const { tokensOf } = grammarOf(language);
  const read = (written: string): Phrase => tokensOf(normalise(written)).map(({ text }) => text);
  const known = new Map<string, Phrase>();
  return (written) => {
    if (language !== "en" || !plain.test(written)) return read(written);
    return written.split(" ").flatMap((word) => {
      const texts = known.get(word) ?? read(word);
      known.set(word, texts);
      return texts;
    });
  };
}
const plain = /^\p{Ll}+(?: \p{Ll}+)*$/u;

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
