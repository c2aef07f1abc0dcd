import { intlLocale, type Language } from "./language.ts";

/** An ISO date as "20 November 2026" or "20 de noviembre de 2026"; the text itself when it is not a date, rather than "Invalid Date". */
export function dateWords(iso: string, language: Language): string {
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  const wanted = { day: "numeric", month: "long", year: "numeric" } as const;
  return new Intl.DateTimeFormat(intlLocale[language], wanted).format(date);
}

/** When something was said, on the reader's clock: "08:24" today, "20 November, 08:24" before; empty when it is not known. */
export function clockWords(iso: string, language: Language, now = new Date()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  const clock = new Intl.DateTimeFormat(intlLocale[language], { hour: "2-digit", minute: "2-digit" }).format(date);
  if (date.toDateString() === now.toDateString()) return clock;
  const day = new Intl.DateTimeFormat(intlLocale[language], { day: "numeric", month: "long" }).format(date);
  return `${day}, ${clock}`;
}
