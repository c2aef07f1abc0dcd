import type { Language } from "../triage/index.ts";
import type { Conversation } from "./conversations.ts";

export const isSpanish = (locale: string): boolean => /^es\b/i.test(locale);

/** The language a person is told things in that answer no message of theirs: the one they wrote last, else the one their page speaks. */
export function languageOf({ triageState, locale }: Pick<Conversation, "triageState" | "locale">): Language {
  return triageState.language ?? (isSpanish(locale) ? "es" : "en");
}
