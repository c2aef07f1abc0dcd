import type { Language } from "./language.ts";

// Short words that stand in nearly every sentence of one language and are no word of the other.
const telltale = {
  en: "the and of to is are was it you your i my can what how when if with for that this not do does or have has will be been on at from before more than there any help who which an",
  es: "el la los las un una de del que y en su sus con para por se si es son está están esta este lo le al más cuando como cómo qué o ha han muy hay puede llame ni sin sobre usted",
} as const satisfies Record<Language, string>;

/**
 * The language of words the server sent, where the wire does not name it: by the short words that fill every sentence.
 * Undefined when there are too few of them, or of both: then nothing is guessed.
 */
export function languageOfText(text: string): Language | undefined {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = found.filter((word) => isTelltale("en", word)).length;
  const spanish = found.filter((word) => isTelltale("es", word)).length + (/[¿¡ñ]/i.test(text) ? 1 : 0);
  if (spanish >= 2 && spanish > 2 * english) return "es";
  return english >= 2 && english > 2 * spanish ? "en" : undefined;
}

const isTelltale = (language: Language, word: string): boolean => ` ${telltale[language]} `.includes(` ${word} `);
