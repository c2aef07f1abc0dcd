import type { LexiconLanguage } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { followDenial } from "./denial.ts";
import { stemEnglishWord } from "./english-words-apart.ts";
import { readingLanguageOf } from "./reading-language.ts";
import { stemSpanishWord } from "./spanish-words-apart.ts";
import { isBareNumber, tokenise as tokeniseIn } from "./tokenise.ts";

/** Raised when the same text would be read into other terms or weights than before: a stored index is then another index. */
export const readingVersion = 8;

/** One meaning found in a text: a word, or a phrase the lexicon knows. */
export interface Unit {
  /** What it is indexed as: a stem, or the lexicon's own term. */
  readonly term: string;
  /** For a phrase of several words, the terms of its content words, which are indexed beside it. */
  readonly parts: readonly string[];
  /** The words as they were written, folded. */
  readonly words: readonly string[];
  /** True when the lexicon knows it: such a word is never taken for a misspelling. */
  readonly inLexicon: boolean;
  /** True for a word that tells the circumstances ("stairs", "football"): not knowing it says little about the topic. */
  readonly isCircumstance: boolean;
  /** True for a place in the body or a sensation: never enough by itself to choose a topic. */
  readonly isVague: boolean;
  /** True when it is an entry of the lexicon, not only a word of one: "cat bite" is, "cat" is not. */
  readonly isConcept: boolean;
  /** True when the person says it is not so ("no fever"): it is not what is asked about. */
  readonly isDenied: boolean;
}

/** Reads text into terms, the same way for guidance and for questions. */
export interface TextReader {
  readonly lexicon: Lexicon;
  /** `stems` remembers what was stemmed, for reading much guidance at once; a question is never remembered. */
  read(text: string, stems?: Map<string, string>): Unit[];
  /** The term a single word is indexed as. */
  termOf(word: string): string;
  /** Terms that `term` also points at (a drug's class). */
  impliedBy(term: string): readonly string[];
  /** True when a word may be replaced by a similar one of the guidance. */
  mayBeMisspelt(word: string): boolean;
  /** True for a place in the body or a sensation. */
  isVague(term: string): boolean;
  isCircumstance(term: string): boolean;
  /** True when a word names an illness, operation, medicine or animal, whether or not the guidance knows it. */
  namesSomethingElse(word: string): boolean;
}

export function openTextReader(lexicon: Lexicon): TextReader {
  const language = readingLanguageOf(lexicon.language);
  const stem = stemmers[language];
  const clinicalEnding = clinicalEndings[language];
  const tokenise = (text: string): string[] => tokeniseIn(text, language);
  const stopWords = new Set(lexicon.stopWords.flatMap(tokenise));
  const circumstances = new Set(lexicon.circumstances.flatMap(tokenise).map(stem));

  const neverCorrected = new Set(lexicon.neverCorrected.flatMap(tokenise));
  const keyOf = (words: readonly string[]): string => words.map(stem).join(" ");

  // Phrase, as stems joined by spaces, to the lexicon's term. A term of one word is indexed as its stem.
  const termOfPhrase = new Map<string, string>();
  const lexiconWords = new Set<string>();
  const namedAlone = new Set<string>();
  // Most words start no phrase: knowing the longest one for each first stem saves looking.
  const longestFrom = new Map<string, number>();
  const learn = (words: readonly string[]): void => {
    const first = stem(words[0] ?? "");
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
    for (const word of words) lexiconWords.add(word);
    if (words.length === 1) namedAlone.add(words.join(" "));
  };
  for (const { term, alsoSaid } of lexicon.same) {
    const canonical = keyOf(tokenise(term));
    for (const phrase of [term, ...alsoSaid]) {
      const words = tokenise(phrase);
      const key = keyOf(words);
      if (!termOfPhrase.has(key)) termOfPhrase.set(key, canonical);
      learn(words);
    }
  }

  const termOfKey = (key: string): string => termOfPhrase.get(key) ?? key;
  const termOf = (word: string): string => termOfKey(stem(word));
  const isContent = (word: string): boolean => word.length > 1 && !stopWords.has(word) && !isBareNumber(word);

  const implied = new Map<string, string[]>();
  for (const { words, also } of lexicon.implies) {
    const target = termOfKey(keyOf(tokenise(also)));
    for (const phrase of words) {
      const said = tokenise(phrase);
      const key = keyOf(said);
      const term = termOfKey(key);
      implied.set(term, [...(implied.get(term) ?? []), target]);
      learn(said);
      // "Hot tea over" must be seen whole: each of its words alone says nothing about a scald.
      termOfPhrase.set(key, term);
    }
  }
  for (const { words, also } of lexicon.otherNames) {
    const target = termOfKey(keyOf(tokenise(also)));
    for (const name of words.map(tokenise)) {
      const [word = ""] = name;
      if (name.length !== 1 || termOf(word) === target) continue;
      implied.set(termOf(word), [...(implied.get(termOf(word)) ?? []), target]);
      neverCorrected.add(word);
    }
  }
  const vague = new Set(lexicon.vague.map((words) => termOfKey(keyOf(tokenise(words)))));
  const missed = new Set(lexicon.missedWhenAbsent.flatMap(tokenise).map(termOf));
  const isMissed = ({ term, words }: Unit): boolean => [term, ...words.map(termOf)].some((one) => missed.has(one));
  const notCovered = new Set(lexicon.notCovered.flatMap(tokenise).map(stem));
  const isVague = (term: string): boolean => vague.has(term);

  function phraseAt(words: readonly string[], stems: readonly string[], at: number): Unit | undefined {
    const longest = longestFrom.get(stems[at] ?? "") ?? 0;
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
      const term = termOfPhrase.get(stems.slice(at, at + length).join(" "));
      if (term === undefined) continue;
      // "Médico" has the stem of "medicación"; a word of grammar means what the lexicon says only when it is written there itself.
      if (length === 1 && stopWords.has(words[at] ?? "") && !namedAlone.has(words[at] ?? "")) continue;
      const said = words.slice(at, at + length);
      const parts = length === 1 ? [] : said.filter(isContent).map(termOf);
      return {
        term,
        parts,
        words: said,
        inLexicon: true,
        isCircumstance: false,
        isVague: vague.has(term),
        isConcept: true,
        isDenied: false,
      };
    }
    return undefined;
  }

  function readClause(words: readonly string[], remembered: Map<string, string> | undefined): Unit[] {
    const stems = words.map((word) => remembered?.get(word) ?? stem(word));
    if (remembered !== undefined) for (const [at, word] of words.entries()) remembered.set(word, stems[at] ?? word);
    const units: Unit[] = [];
    const denial = followDenial(language);
    for (let at = 0; at < words.length; ) {
      const unit = phraseAt(words, stems, at) ?? wordAt(words, stems, at);
      if (unit === undefined) denial.passOver(words[at] ?? "", words[at + 1]);
      else units.push({ ...unit, isDenied: denial.covers(isMissed(unit)) });
      at += unit?.words.length ?? 1;
    }
    return units;
  }

  function wordAt(words: readonly string[], stems: readonly string[], at: number): Unit | undefined {
    const word = words[at] ?? "";
    if (!isContent(word)) return undefined;
    const term = stems[at] ?? word;
    const isCircumstance = circumstances.has(term);
    const inLexicon = isCircumstance || lexiconWords.has(word);
    const isConcept = implied.has(term);
    return {
      term,
      parts: [],
      words: [word],
      inLexicon,
      isCircumstance,
      isVague: isVague(term),
      isConcept,
      isDenied: false,
    };
  }

  return {
    lexicon,
    termOf,
    isVague,
    namesSomethingElse: (word) => notCovered.has(stem(word)) || clinicalEnding.test(word) || lexiconWords.has(word),
    isCircumstance: (term) => circumstances.has(term),
    read: (text, remembered) => clausesOf(text).flatMap((clause) => readClause(tokenise(clause), remembered)),
    impliedBy: (term) => implied.get(term) ?? [],
    mayBeMisspelt: (word) => !lexiconWords.has(word) && !neverCorrected.has(word) && !stopWords.has(word),
  };
}

/** Sentences and their parts. A phrase never runs across a comma, and neither does a "no". A point inside a number parts nothing. */
const clausesOf = (text: string): string[] => text.split(/[.,;:!?()\n]+(?=\s|$)|\s[-\u2013\u2014]\s/);

const stemmers: Readonly<Record<LexiconLanguage, (word: string) => string>> = {
  en: stemEnglishWord,
  es: stemSpanishWord,
};

/** How names of illnesses, operations and medicines end; for those no list has. */
const clinicalEndings: Readonly<Record<LexiconLanguage, RegExp>> = {
  en: /(?:itis|osis|oma|emia|pathy|algia|ectomy|otomy|oscopy|plasty|plegia|uria|rrhea|trophy|lysis|mab|nib|pril|sartan|olol|azole|cillin|mycin|micin|cycline|statin|oxetine|pram|zepam|zolam|triptan|gliptin|gliflozin|glutide|lukast|terol|sone|solone|caine|vir|parin|xaban|dipine|thiazide|tidine|setron|fylline)s?$/,
  // "Toma", "persona", "vivir" and "academia" are everyday words that end alike.
  es: /(?:itis|(?<!^d)osis|[a-z]{4}oma|(?<!^acad|pid|pand)emia|patia|algia|ectomia|otomia|scopia|plastia|plejia|uria|rrea|trofia|lisis|mab|nib|pril|sartan|olol|azol|cilina|micina|ciclina|statina|oxetina|pram|zepam|zolam|triptan|gliptina|gliflozina|glutida|lukast|terol|[nt][ai]sona|solona|caina|[ao]vir|parina|xaban|dipino|tiazida|tidina|setron|filina)s?$/,
};
