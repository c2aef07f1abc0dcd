/** The languages the patient's page and the widget speak. */
export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** Each language as those who speak it write it. */
export const languageName = { en: "English", es: "Español" } as const satisfies Record<Language, string>;

/** What `Intl` is asked for. */
export const intlLocale = { en: "en-GB", es: "es" } as const satisfies Record<Language, string>;

/** The language of a tag such as "es-419" or "ES"; undefined when the page does not speak it, or there is no tag. */
export function languageOfTag(tag: string | null | undefined): Language | undefined {
  const short = /^[a-z]+/.exec((tag ?? "").toLowerCase())?.[0];
  return languages.find((language) => language === short);
}
