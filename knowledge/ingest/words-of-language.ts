import type { LexiconLanguage } from "../lexicon/index.ts";

/** Small words that only one of the languages has, and that no text of any length does without. */
const smallWords: Readonly<Record<LexiconLanguage, ReadonlySet<string>>> = {
  en: new Set("the of and to is are with for your you not from that this have has can will when if or by".split(" ")),
  es: new Set("el la los las de del que un una con para por su sus se si es son al como más y o en".split(" ")),
};

/** Fewer small words than this say nothing about a text's language. */
const smallWordsMin = 8;

/**
 * The language a text is written in by its small words, or undefined when it is too short to tell. A topic labelled with another language than
 * its own would be checked by rules that cannot read it.
 */
export function languageWritten(text: string): LexiconLanguage | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counted = (language: LexiconLanguage): number => words.filter((word) => smallWords[language].has(word)).length;
  const [english, spanish] = [counted("en"), counted("es")];
  if (Math.max(english, spanish) < smallWordsMin) return undefined;
  return english >= spanish ? "en" : "es";
}
