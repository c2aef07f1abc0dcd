import { grammarOf } from "../reading/grammar.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { readText } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import type { SentenceInContext } from "../types.ts";
import { englishSpeech, type Speech } from "./speech.ts";
import { spanishSpeech } from "./spanish-speech.ts";

export const speeches: Readonly<Record<ReadingLanguage, Speech>> = { en: englishSpeech, es: spanishSpeech };

const stemsOf = (words: ReadonlySet<string>, language: ReadingLanguage): ReadonlySet<string> =>
  new Set([...words].map(grammarOf(language).stemOf));
/** Stems of the words any sentence of warmth or question may be made of. */
export const conversationStems = {
  en: stemsOf(englishSpeech.conversationWords, "en"),
  es: stemsOf(spanishSpeech.conversationWords, "es"),
} as const;
export const questionStems = {
  en: stemsOf(englishSpeech.questionWords, "en"),
  es: stemsOf(spanishSpeech.questionWords, "es"),
} as const;

// Keyed by the reading of the patient's words, which is made once for a turn.
const remembered = new WeakMap<object, ReadonlySet<string>>();

/** Stems of what the patient said is so: not what they asked, fear, deny or read. */
export function statedStems(given: SentenceInContext): ReadonlySet<string> {
  const { patient } = caseOf(given);
  const before = remembered.get(patient);
  if (before !== undefined) return before;
  const { language } = patient;
  const { doubt } = speeches[language];
  const stated = new Set<string>();
  for (const part of given.patientText.split(/(?<=[.!?\n])/)) {
    if (part.trim().endsWith("?")) continue;
    const reading = readText(part, language);
    if (doubt.test(reading.text)) continue;
    for (const word of reading.content) if (word.negations === 0) stated.add(word.stem);
  }
  remembered.set(patient, stated);
  return stated;
}
