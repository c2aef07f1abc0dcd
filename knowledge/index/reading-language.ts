import type { LexiconLanguage } from "../lexicon/index.ts";

/** The language whose rules read a text: its own when there are rules for it, else English, whose words then fit nothing. */
export const readingLanguageOf = (language: string): LexiconLanguage => (language === "es" ? "es" : "en");
