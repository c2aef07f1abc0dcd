import { intlLocale, type Language } from "./language.ts";

type Forms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The form a language uses with this many things; `#` in it becomes the number, written as the language writes it. */
export function counted(language: Language, count: number, forms: Forms): string {
  const locale = intlLocale[language];
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace("#", new Intl.NumberFormat(locale).format(count));
}
