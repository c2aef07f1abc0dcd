import type { Conversation } from "../conversation/index.ts";
import type { CardPlace } from "../triage/index.ts";
import type { Language } from "../triage/types.ts";

/** Where a card is read: the country the person confirmed, and Spanish for words written in Spanish whatever the page's language is. */
export function cardPlaceOf({ country, locale }: Conversation, language: Language): CardPlace {
  return { country, locale: language === "es" ? "es" : locale };
}
