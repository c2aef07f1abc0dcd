import type { Lexicon } from "#knowledge/lexicon/index.ts";
import { normalise } from "../reading/normalise.ts";
import { englishWording } from "./english-wording.ts";
import type { Wording } from "./wording.ts";

/** In how many of the guidance's passages a stem stands: what weight a word has comes from our own guidance, not from anybody's data. */
export interface Frequencies {
  readonly passages: number;
  readonly stems: Readonly<Record<string, number>>;
}

interface Phrase {
  readonly words: readonly string[];
  readonly key: string;
}

/** What words are to the scorer: which of them mean one thing, and how much each weighs. */
export interface Vocabulary {
  readonly wording: Wording;
  /** The phrase of the lexicon that begins at `at`, the longest of them; undefined when none does. */
  phraseAt(words: readonly string[], at: number): Phrase | undefined;
  /** The lexicon's term for one word, or its stem. */
  keyOf(word: string): string;
  /** 0 to 1: how much it says that this word is there. A word the guidance never uses weighs most. */
  weightOf(key: string, stem: string): number;
  isContent(word: string, stem: string): boolean;
}

// The name of the pandemic stands in every sentence of its literature: that it is there says nothing about what is said of it.
const backgroundWeight = 0.02;
// A word of every page still says a little.
const weightMin = 0.15;
const tellingWeight = 0.3;

export function vocabularyOf(
  lexicon: Pick<Lexicon, "same">,
  { passages, stems }: Frequencies,
  wording: Wording = englishWording,
): Vocabulary {
  const { wordsOf, stemOf, isGlueWord, isNeutral } = wording;
  const terms = new Map<string, string>();
  const phrases = new Map<string, Phrase[]>();
  for (const { term, alsoSaid } of lexicon.same) {
    const key = `=${term}`;
    for (const said of [term, ...alsoSaid]) {
      const words = wordsOf(normalise(said));
      const [first] = words;
      if (first === undefined) continue;
      if (words.length > 1) {
        if (!wording.readsPhrases) continue;
        const sharing = phrases.get(first);
        if (sharing === undefined) phrases.set(first, [{ words, key }]);
        else sharing.push({ words, key });
      } else if (!isGlueWord(first)) {
        terms.set(first, key);
        const stem = stemOf(first);
        if (!terms.has(stem)) terms.set(stem, key);
      }
    }
  }
  for (const sharing of phrases.values()) sharing.sort((one, other) => other.words.length - one.words.length);
  const counts = new Map(Object.entries(stems));
  const rarest = Math.log(passages + 1);
  return {
    wording,
    phraseAt(words, at) {
      const sharing = phrases.get(words[at] ?? "");
      return sharing?.find((phrase) => phrase.words.every((word, offset) => words[at + offset] === word));
    },
    keyOf(word) {
      const stem = stemOf(word);
      return terms.get(word) ?? terms.get(stem) ?? stem;
    },
    weightOf(key, stem) {
      if (wording.isBackground(key, stem)) return backgroundWeight;
      if (wording.isTelling(stem)) return tellingWeight;
      const count = counts.get(stem) ?? 0;
      return Math.max(weightMin, Math.log((passages + 1) / (count + 1)) / rarest);
    },
    // What the checks let a paraphrase bring in ("remember", "important") says nothing here either.
    isContent: (word, stem) => !isGlueWord(word) && !isGlueWord(stem) && !isNeutral(word, stem),
  };
}
