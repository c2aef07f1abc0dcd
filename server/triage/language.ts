import type { RuleSet } from "./rules.ts";
import type { Reading } from "./tokens.ts";
import type { Mention } from "./types.ts";

export interface LanguageReading {
  readonly language: "en" | "es" | "unknown";
  /** True when the floor can read the text well enough for silence to mean something. */
  readonly understood: boolean;
}

// "ok", "38.5", "cuz of meds": too short to judge; calling these foreign would alarm people for typing little.
const wordsToJudge = 4;
const stopWordShareMin = 0.2;
const lexiconShareMin = 0.3;
// In a handful of words one known word is enough; in a long text a single look-alike ("vomis") proves nothing.
const shortWordsMax = 7;

/**
 * English when enough everyday English words, or a phrase of the English lexicon, are there. Anything else is not understood, and
 * triage then errs upward: the Spanish phrases of the lexicon can raise a level, their absence proves nothing.
 */
export function languageOf(
  text: string,
  reading: Reading,
  mentions: readonly Mention[],
  rules: RuleSet,
): LanguageReading {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin * 2 < letters) return { language: "unknown", understood: false };

  const words = reading.tokens.filter((token) => token.value === undefined);
  const share = (stopWords: ReadonlySet<string>): number =>
    words.length === 0
      ? 0
      : words.filter((word) => word.forms.some((form) => stopWords.has(form))).length / words.length;
  const english = share(rules.languages.en);
  const inLexicon = words.filter((word) =>
    mentions.some(({ span }) => span.start <= word.start && word.end <= span.end),
  ).length;
  const spanish = share(rules.languages.es);
  if (spanish > english && spanish >= stopWordShareMin) return { language: "es", understood: false };
  const other = share(rules.languages.other);
  if (other > english && other >= stopWordShareMin) return { language: "unknown", understood: false };
  const known = english * words.length + inLexicon;
  const enough =
    words.length <= shortWordsMax
      ? known >= 1
      : english >= stopWordShareMin || inLexicon >= words.length * lexiconShareMin;
  if (enough || words.length < wordsToJudge) return { language: "en", understood: true };
  return { language: "unknown", understood: false };
}
