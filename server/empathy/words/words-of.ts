import { englishWords } from "./english.ts";
import type { EmpathyWords } from "./empathy-words.ts";
import { spanishWords } from "./spanish.ts";

export type EmpathyLanguage = "en" | "es";
const words: Readonly<Record<EmpathyLanguage, EmpathyWords>> = { en: englishWords, es: spanishWords };

export const wordsOf = (language: EmpathyLanguage): EmpathyWords => words[language];

/** Undefined for a language nobody can read here: nothing is warmed then, and nothing measured. */
export const empathyLanguageOf = (language: string): EmpathyLanguage | undefined =>
  language === "en" || language === "es" ? language : undefined;
