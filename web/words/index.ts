import { page as englishPage, widget as englishWidget, type PageWords, type WidgetWords } from "./en.ts";
import { page as spanishPage, widget as spanishWidget } from "./es.ts";
import type { Language } from "./language.ts";

export { clockWords, dateWords } from "./dates.ts";
export type { PageWords } from "./en.ts";
export { intlLocale, type Language, languageName, languageOfTag, languages } from "./language.ts";
export { languageOfText } from "./language-of-text.ts";

export const pageWords = { en: englishPage, es: spanishPage } satisfies Record<Language, PageWords>;
export const widgetWords = { en: englishWidget, es: spanishWidget } satisfies Record<Language, WidgetWords>;
