import { grammarOf } from "./grammar.ts";
import type { Reading } from "./reading.ts";
import type { ReadingLanguage } from "./language.ts";

/** What opens a part of a sentence that a condition behind it belongs to: "a plan that says what to do when …". */
const opens = {
  en: /^(?:that|which|who|whether|what|how|where|why)$/,
  es: /^(?:que|cual|quien|quienes|qué|cómo|dónde|si)$/,
} as const satisfies Record<ReadingLanguage, RegExp>;

/** True when a condition stands inside "that …", "what to do …" or the like, with no comma to set it apart. */
export function isInside({ start }: { readonly start: number }, { tokens, language }: Reading): boolean {
  const place = tokens.findIndex((token) => token.start >= start);
  for (let at = place - 1; at >= 0; at -= 1) {
    const text = tokens[at]?.text ?? "";
    if (/^[,.;:()]$/.test(text)) return false;
    if (opens[language].test(text)) return true;
  }
  return false;
}

const contrasts = /^(?:but|pero|sino)$/;

/** True when a condition ends the last of two things to do, with no comma to set it apart: "rest, and call a doctor if you have a fever". */
export function isOfLastAlone({ start }: { readonly start: number }, { tokens, language }: Reading): boolean {
  const { clauseWords, actionWords } = grammarOf(language);
  const place = tokens.findIndex((token) => token.start >= start);
  if (tokens[place - 1]?.text === ",") return false;
  for (let at = place - 1; at > 0; at -= 1) {
    const text = tokens[at]?.text ?? "";
    if (/^[.;:]$/.test(text)) return false;
    const joins = clauseWords.and.has(text) || clauseWords.or.has(text) || contrasts.test(text);
    if (tokens[at - 1]?.text !== "," || !joins) continue;
    return tokens.slice(at + 1, Math.min(place, at + 4)).some((token) => actionWords.instructing.has(token.text));
  }
  return false;
}
