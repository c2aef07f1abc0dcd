import { intlLocale, type Language } from "./language.ts";

/** An ISO date as "20 November 2026" or "20 de noviembre de 2026"; the text itself when it is not a date, rather than "Invalid Date". */
export function dateWords(iso: string, language: Language): string {
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  const wanted = { day: "numeric", month: "long", year: "numeric" } as const;
  return new Intl.DateTimeFormat(intlLocale[language], wanted).format(date);
}
