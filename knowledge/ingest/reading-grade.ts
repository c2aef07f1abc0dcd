import type { LexiconLanguage } from "../lexicon/index.ts";

/** Vowel runs, less a silent final e: within about one syllable in ten of a dictionary count on health leaflets. */
function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return letters === "" ? 0 : 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^l]e)$/, (end) => end[0] ?? "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/**
 * United States school grade needed to read the sentences: Kincaid et al., "Derivation of New Readability Formulas",
 * Naval Technical Training Command, 1975 (Flesch-Kincaid grade level). 0 for no words. `unavoidable` words (the topic's own
 * name, drug names) are counted as two syllables: they cannot be put more plainly, and would drown what can.
 */
export function readingGrade(sentences: readonly string[], unavoidable: ReadonlySet<string>): number {
  const words = sentences.flatMap((sentence) => sentence.split(/[\s/-]+/).filter((word) => /[a-z]/i.test(word)));
  const syllablesOf = (word: string): number =>
    Math.min(
      syllablesIn(word),
      unavoidable.has(word.toLowerCase().replace(/[^a-z]/g, "")) ? 2 : Number.MAX_SAFE_INTEGER,
    );
  if (words.length === 0 || sentences.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/**
 * How easy Spanish is to read, 0 to 100: Szigriszt Pazos, "Sistemas predictivos de legibilidad del mensaje escrito: formula de
 * perspicuidad", Universidad Complutense de Madrid, 1993, with the INFLESZ bands of Barrio-Cantalejo et al., Anales del Sistema Sanitario
 * de Navarra, 2008: from 55 on a text is "normal", the least they ask of anything written for patients.
 */
export function perspicuity(sentences: readonly string[], unavoidable: ReadonlySet<string>): number {
  const words = sentences.flatMap((sentence) => sentence.toLowerCase().match(/\p{L}+/gu) ?? []);
  if (words.length === 0 || sentences.length === 0) return 100;
  const syllables = words.reduce((sum, word) => {
    const spoken =
      word.match(/[aeo\u00e1\u00e9\u00f3\u00ed\u00fa]|[iu\u00fc]+(?![aeo\u00e1\u00e9\u00f3\u00ed\u00faiu\u00fc])/g)
        ?.length ?? 1;
    return sum + (unavoidable.has(word) ? Math.min(2, spoken) : Math.max(1, spoken));
  }, 0);
  return 206.835 - 62.3 * (syllables / words.length) - words.length / sentences.length;
}

/** Wording that is prescribed ("Call your emergency number") or has no plainer word. */
const mandated = ["emergency", "pharmacist", "medicine", "medicines", "temperature", "pregnancy", "immediately"];

const gradeMax = 8;
const perspicuityMin = 55;

/** What is too hard about a topic's sentences, in words, or undefined when everyone can be expected to read them. */
export function readingProblem(
  sentences: readonly string[],
  unavoidable: ReadonlySet<string>,
  language: LexiconLanguage,
): string | undefined {
  switch (language) {
    case "en": {
      const grade = readingGrade(sentences, new Set([...unavoidable, ...mandated]));
      return grade > gradeMax
        ? `reads at grade ${grade.toFixed(1)}; guidance for everyone stays at 8 or lower`
        : undefined;
    }
    case "es": {
      const ease = perspicuity(sentences, unavoidable);
      return ease < perspicuityMin
        ? `has a perspicuity of ${ease.toFixed(0)} (INFLESZ); guidance for everyone stays at ${perspicuityMin} or above`
        : undefined;
    }
    default: {
      const unhandled: never = language;
      throw new Error(`Unhandled language: ${String(unhandled)}`);
    }
  }
}
