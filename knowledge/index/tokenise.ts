import type { LexiconLanguage } from "../lexicon/index.ts";

type Written = readonly (readonly [RegExp, string])[];

const amount = String.raw`(\d(?:[\d.]*\d)?)\s*`;
const written = (unit: string, indexed: string): readonly [RegExp, string] => [
  new RegExp(`${amount}${unit}\\b`, "g"),
  `$1${indexed} `,
];

/** Units a dose, a temperature or a reading is written with, and the one way they are indexed. */
const units: Readonly<Record<LexiconLanguage, Written>> = {
  en: [
    written(String.raw`(?:°\s*|degrees?\s+|deg\s+)?(?:celsius|centigrade|c)`, "c"),
    written(String.raw`(?:°\s*|degrees?\s+|deg\s+)?(?:fahrenheit|f)`, "f"),
    written("(?:micrograms?|mcg|ug)", "mcg"),
    written("(?:kilograms?|kilos?|kgs?)", "kg"),
    written("(?:milligrams?|mgs?)", "mg"),
    written("(?:millilit(?:re|er)s?|mls?)", "ml"),
    written(String.raw`(?:mmol\s*\/\s*l(?:it(?:re|er))?|mmol)`, "mmol"),
    written(String.raw`mg\s*\/\s*dl`, "mgdl"),
  ],
  es: [
    written(String.raw`(?:°\s*|grados?\s+)?(?:celsius|centigrados?|c)`, "c"),
    written(String.raw`(?:°\s*|grados?\s+)?(?:fahrenheit|f)`, "f"),
    // Patients say "39 grados" of a fever, and the scale goes without saying.
    [/\b(3[4-9](?:\.\d)?|4[0-3](?:\.\d)?)\s*(?:°|grados?\b)/g, "$1c "],
    written("(?:microgramos?|mcg|ug)", "mcg"),
    written("(?:kilogramos?|kilos?|kgs?)", "kg"),
    written("(?:miligramos?|mgs?)", "mg"),
    written("(?:mililitros?|mls?)", "ml"),
    written(String.raw`(?:mmol\s*\/\s*l(?:itros?)?|milimoles|mmol)`, "mmol"),
    written(String.raw`mg\s*\/\s*dl`, "mgdl"),
  ],
};

/** Figures as English writes them: "1.000" and "1,000" are a thousand, "38,5" and "38 y medio" are 38.5. */
export const plainFigures = (text: string): string =>
  text
    .replace(/\b([1-9]\d{0,2})[.,](?=\d{3}\b)/g, "$1")
    .replace(/(\d),(?=\d{1,2}(?!\d))/g, "$1.")
    .replace(/(\d) y medi[oa]\b/g, "$1.5");

/** British and American spelling meet in the middle: diarrhoea and diarrhea, haemorrhage and hemorrhage, colour and color. */
function foldSpelling(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  return word
    .replace(/[ao]e/g, "e")
    .replace(/our(?=s?$)/, "or")
    .replace(/is(?=(?:e|ed|es|ing|ation|ations)$)/, "iz");
}

/**
 * Words of a text, lower case and without accents; number and unit become one word ("500 mg" is "500mg"), a possessive loses
 * its ending and an apostrophe its place ("can't" is "cant"), a hyphen parts two words. Spelling is folded in English alone:
 * "caer" and "revise" are Spanish words.
 */
export function tokenise(text: string, language: LexiconLanguage = "en"): string[] {
  let plain = text.toLowerCase();
  // Most guidance is plain ASCII; skipping what cannot apply halves the time to read it all.
  if (/[^\x20-\x7e]/.test(plain))
    plain = plain.replace(/[µμ]/g, "u").replace(/[’ʼ]/g, "'").normalize("NFKD").replace(/\p{M}/gu, "");
  plain = language === "es" ? plainFigures(plain) : plain.replace(/(\d),(?=\d{3}\b)/g, "$1");
  plain = plain.replace(/['`]s\b/g, "").replace(/['`]/g, "");
  if (/\d/.test(plain)) for (const [said, indexed] of units[language]) plain = plain.replace(said, indexed);
  const words = plain.match(/[a-z]+|\d+(?:\.\d+)?[a-z]*/g) ?? [];
  return language === "en" ? words.map(foldSpelling) : words;
}

/** A number without a unit says nothing about the topic: ages, days and counts would match at random. */
export const isBareNumber = (word: string): boolean => /^\d+(?:\.\d+)?$/.test(word);

/** A number with its unit ("39c", "500mg"). */
export const isMeasure = (word: string): boolean => /^\d.*[a-z]$/.test(word);
