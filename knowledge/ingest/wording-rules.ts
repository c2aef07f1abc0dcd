import type { LexiconLanguage } from "../lexicon/index.ts";

/** What a program can check of one sentence. Each rule says what to change; a sentence may break several. */
export interface WordingRule {
  readonly id: string;
  readonly weight: "blocks" | "advice";
  /** The problem in words when the sentence breaks the rule, else undefined. */
  readonly problemIn: (sentence: string) => string | undefined;
}

const when = (holds: boolean, problem: string): string | undefined => (holds ? problem : undefined);

const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * The wording rules of `guidelines/README.md`. The dose-writing ones (space before the unit, no trailing zero, no naked
 * decimal, no "µg") follow the Institute for Safe Medication Practices, "List of Error-Prone Abbreviations": each of those
 * forms has led to tenfold or thousandfold overdoses.
 */
const wordingRules: readonly WordingRule[] = [
  {
    id: "starts-with-capital",
    weight: "blocks",
    problemIn: (sentence) => when(!/^["“‘(¿¡]?[\p{Lu}\p{N}]/u.test(sentence), "must start with a capital"),
  },
  {
    id: "ends-with-full-stop",
    weight: "blocks",
    problemIn: (sentence) => when(!/\.["”’)]?$/.test(sentence), "must end with a full stop"),
  },
  {
    id: "one-sentence-per-line",
    weight: "blocks",
    problemIn: (sentence) => when(wordsIn(sentence) < 2, "is too short to stand alone"),
  },
  {
    id: "no-markup",
    weight: "blocks",
    problemIn: (sentence) =>
      when(
        /[*_`<>|#]|\[[^\]]*\]|https?:|www\./i.test(sentence.replace(/[<>] ?(?=\d)/g, "")),
        "holds markup or a link; write plain words",
      ),
  },
  {
    id: "space-before-unit",
    weight: "blocks",
    problemIn: (sentence) =>
      when(
        /\d(?:mg|g|kg|mcg|micrograms?|ml|mL|l|mmol|mmHg|cm|mm|kcal)\b/.test(sentence),
        'needs a space between number and unit ("500 mg")',
      ),
  },
  {
    id: "no-trailing-zero",
    weight: "blocks",
    problemIn: (sentence) =>
      when(
        /\d\.0+\s*(?:mg|g|kg|micrograms?|mcg|ml|mL|units?|tablets?|puffs?)\b/.test(sentence),
        "has a trailing zero: 1.0 is read as 10",
      ),
  },
  {
    id: "no-naked-decimal",
    weight: "blocks",
    problemIn: (sentence) => when(/(?:^|[\s(])\.\d/.test(sentence), "has a naked decimal: .5 is read as 5"),
  },
  {
    id: "no-microgram-sign",
    weight: "blocks",
    problemIn: (sentence) => when(/[µμ]g|\bmcg\b/.test(sentence), 'must say "micrograms"'),
  },
  {
    id: "sentence-length",
    weight: "advice",
    problemIn: (sentence) =>
      when(wordsIn(sentence) > 30, `has ${wordsIn(sentence)} words; 20 or fewer are easier to read`),
  },
];

const subjectNamed: Readonly<Record<LexiconLanguage, WordingRule>> = {
  en: {
    id: "names-its-subject",
    weight: "blocks",
    problemIn: (sentence) =>
      when(
        /^(?:it|its|this|these|those|they|them|their|he|she|such)\b/i.test(sentence) ||
          /^that\s+(?:is|means|can|may|will|was)\b/i.test(sentence),
        "points at another line; name the subject instead",
      ),
  },
  es: {
    id: "names-its-subject",
    weight: "blocks",
    problemIn: (sentence) =>
      when(
        /^(?:esto|eso|aquello|est[ea]s?|es[eo]s?|esas?|ellos?|ellas?|él|sus?|lo|les?)\s/iu.test(sentence),
        "points at another line; name the subject instead",
      ),
  },
};

/** The rules a sentence of this language is held to. */
export const wordingRulesIn = (language: LexiconLanguage): readonly WordingRule[] => [
  subjectNamed[language],
  ...wordingRules,
];

/** Numbers that summon help in one country only. A topic that holds anywhere must not name them. */
const nationalNumber =
  /(?<![\d.,-])(?:999|911|112|111|000|988|811|116 ?123)(?![\d.,]*\d|\s*(?:mg|ml|mmol|mmHg|g\b|%|kcal))/;

export const nationalNumberRule: WordingRule = {
  id: "no-national-number",
  weight: "blocks",
  problemIn: (sentence) =>
    when(
      nationalNumber.test(sentence),
      'names a national number; write "your emergency number" or narrow `jurisdiction`',
    ),
};

/** Drugs with two names in use: the reader may know only the other one. United Kingdom's and Spain's name first. */
const doubleNamed: Readonly<Record<LexiconLanguage, readonly (readonly [string, string])[]>> = {
  en: [
    ["paracetamol", "acetaminophen"],
    ["salbutamol", "albuterol"],
    ["adrenaline", "epinephrine"],
  ],
  es: [
    ["paracetamol", "acetaminof\u00e9n"],
    ["salbutamol", "albuterol"],
    ["adrenalina", "epinefrina"],
  ],
};

/** The first use in a section without the other name, or undefined. */
export function missingOtherName(sectionText: string, language: LexiconLanguage): string | undefined {
  for (const [first, second] of doubleNamed[language]) {
    const at = sectionText.search(new RegExp(`\\b${first}\\b`, "i"));
    if (at < 0) continue;
    if (!sectionText.slice(at + first.length).startsWith(` (${second}`)) return `${first} (${second})`;
  }
  return undefined;
}
