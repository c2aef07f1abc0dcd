/** Units a dose, a temperature or a reading is written with, and the one way they are indexed. */
const units: readonly (readonly [RegExp, string])[] = [
  [/(\d(?:[\d.]*\d)?)\s*(?:°\s*|degrees?\s+|deg\s+)?(?:celsius|centigrade|c)\b/g, "$1c "],
  [/(\d(?:[\d.]*\d)?)\s*(?:°\s*|degrees?\s+|deg\s+)?(?:fahrenheit|f)\b/g, "$1f "],
  [/(\d(?:[\d.]*\d)?)\s*(?:micrograms?|mcg|ug)\b/g, "$1mcg "],
  [/(\d(?:[\d.]*\d)?)\s*(?:kilograms?|kilos?|kgs?)\b/g, "$1kg "],
  [/(\d(?:[\d.]*\d)?)\s*(?:milligrams?|mgs?)\b/g, "$1mg "],
  [/(\d(?:[\d.]*\d)?)\s*(?:millilit(?:re|er)s?|mls?)\b/g, "$1ml "],
  [/(\d(?:[\d.]*\d)?)\s*(?:mmol\s*\/\s*l(?:it(?:re|er))?|mmol)\b/g, "$1mmol "],
  [/(\d(?:[\d.]*\d)?)\s*mg\s*\/\s*dl\b/g, "$1mgdl "],
];

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
 * its ending and an apostrophe its place ("can't" is "cant"), a hyphen parts two words.
 */
export function tokenise(text: string): string[] {
  let plain = text.toLowerCase();
  // Most guidance is plain ASCII; skipping what cannot apply halves the time to read it all.
  if (/[^\x20-\x7e]/.test(plain))
    plain = plain.replace(/[µμ]/g, "u").replace(/[’ʼ]/g, "'").normalize("NFKD").replace(/\p{M}/gu, "");
  plain = plain
    .replace(/(\d),(?=\d{3}\b)/g, "$1")
    .replace(/['`]s\b/g, "")
    .replace(/['`]/g, "");
  if (/\d/.test(plain)) for (const [written, indexed] of units) plain = plain.replace(written, indexed);
  const words = plain.match(/[a-z]+|\d+(?:\.\d+)?[a-z]*/g) ?? [];
  return words.map(foldSpelling);
}

/** A number without a unit says nothing about the topic: ages, days and counts would match at random. */
export const isBareNumber = (word: string): boolean => /^\d+(?:\.\d+)?$/.test(word);

/** A number with its unit ("39c", "500mg"). */
export const isMeasure = (word: string): boolean => /^\d.*[a-z]$/.test(word);
