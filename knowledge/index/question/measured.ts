import type { LexiconLanguage } from "../../lexicon/index.ts";
import { withoutAccents } from "../spanish-stemmer.ts";
import { plainFigures } from "../tokenise.ts";

/** How a language writes readings, and what the lexicon calls the thing they belong to. */
interface ReadingWords {
  readonly plain: (text: string) => string;
  readonly celsius: RegExp;
  readonly fahrenheit: RegExp;
  /** Upper and lower number. */
  readonly pressure: RegExp;
  /** Must be said for "14/9" to be a reading in centimetres of mercury and no date; absent where nobody measures so. */
  readonly centimetres?: RegExp;
  readonly sugar: RegExp;
  readonly fever: string;
  readonly pressureHigh: string;
  readonly pressureLow: string;
  readonly pressureNamed: string;
  readonly sugarHigh: string;
  readonly sugarLow: string;
  readonly sugarNamed: string;
}

/** What a number in a question says: a reading belongs to a page even when the page's name is never written. */
const words: Readonly<Record<LexiconLanguage, ReadingWords>> = {
  en: {
    plain: (text) => text.toLowerCase(),
    celsius:
      /\b(?:temp(?:erature)?|fever|thermometer)\b.{0,30}?\b(3[4-9]|4[0-3])(?:\.\d)?\b|\b(3[89]|4[0-2])(?:\.\d)?\s?(?:°\s?)?c\b|\b(37\.[5-9]|3[89]\.\d|4[01]\.\d)\b(?!\s?(?:kg|kilo|%|mmol|cm|mg|ml|weeks?|stone))/,
    fahrenheit:
      /\b(10[0-7](?:\.\d)?)\s?(?:°\s?)?f\b|\b(?:temp(?:erature)?|fever|thermometer)\b.{0,30}?\b(10[0-7])(?:\.\d)?\b/,
    pressure: /\b(\d{2,3})\s*(?:\/|over)\s*(\d{2,3})\b/g,
    sugar:
      /\b(?:sugars?|glucose|bm|bms|glucometer|hypo|libre)\b[^.?!\d]{0,40}?(\d{1,3}(?:\.\d)?)\b(?!\s*(?:mg\b|g\b|grams?|units?|tablets?|times|days?|weeks?|years?|hours?|teaspoons?|spoons?|lumps?))/,
    fever: "fever",
    pressureHigh: "high blood pressure",
    pressureLow: "low blood pressure",
    pressureNamed: "blood pressure",
    sugarHigh: "high blood sugar",
    sugarLow: "low blood sugar",
    sugarNamed: "blood sugar",
  },
  es: {
    plain: (text) => plainFigures(withoutAccents(text.toLowerCase())),
    // "38 años" and "38 semanas" are no fever, however a sentence goes on.
    celsius:
      /\b(?:temperatura|temp|fiebre|calentura|termometro|destemplanza)\b.{0,30}?\b(3[4-9]|4[0-3])(?:\.\d)?\b(?! *(?:anos|semanas|dias|meses|horas))|\b(3[89]|4[0-2])(?:\.\d)?\s?(?:°|º|grados?|c\b)|\b(37\.[5-9]|3[89]\.\d|4[01]\.\d)\b(?!\s?(?:kg|kilo|%|mmol|cm|mg|ml|semanas?|anos?|mese?s?))/,
    fahrenheit:
      /\b(10[0-7](?:\.\d)?)\s?(?:°\s?|grados? )?f\b|\b(?:temperatura|temp|fiebre|calentura|termometro)\b.{0,30}?\b(10[0-7])(?:\.\d)?\b/,
    centimetres: /\b(?:presion|tension|hipertens\w+)\b/,
    // "14/9" and "14 con 9" are how 140/90 is said in Spain and much of Latin America.
    pressure: /\b(\d{1,3})\s*(?:\/|sobre|con)\s*(\d{1,3})\b(?!\s*(?:mg|ml|anos|dias|semanas|meses|\/))/g,
    sugar:
      /\b(?:azucar(?:es)?|glucosa|glucemia|glicemia|glucometro|dextro|destrostix|hemoglucotest)\b[^.?!\d]{0,40}?(\d{1,3}(?:\.\d)?)\b(?!\s*(?:mg\b(?!\s*\/)|g\b|gramos?|unidades|pastillas?|veces|dias?|semanas?|meses|anos?|horas?|cucharad\w+|sobres?|terron\w*))|\b([4-9]\d|[1-6]\d\d) (?:de |en |el |en el )?(?:azucar|glucosa|glucemia|glucometro)\b/,
    fever: "fiebre",
    pressureHigh: "presión arterial alta",
    pressureLow: "presión baja",
    pressureNamed: "presión arterial",
    sugarHigh: "azúcar alta",
    sugarLow: "azúcar baja",
    sugarNamed: "azúcar en la sangre",
  },
};

/** UK and US adult levels as the guidance has them: below 4 mmol/L (70 mg/dL) is low; 11 mmol/L (200 mg/dL) is high. */
const sugarLowBelow = 4;
const sugarHighFrom = 11;
const mgPerDlFrom = 36;
const mgPerMmol = 18;
/** 140/90 mmHg and above is high in a clinic (NHS); the upper number below 90 or the lower below 60 is low (NHS). */
const systolicHigh = 140;
const diastolicHigh = 90;
const systolicLow = 90;
const diastolicLow = 60;
/** An upper number below this can only be in centimetres of mercury. */
const centimetresBelow = 30;

/** Names, in the lexicon's words, of what the readings in a text belong to. Nothing is diagnosed: a name only finds a page. */
export function namesOfReadings(text: string, language: LexiconLanguage): readonly string[] {
  const { celsius, fahrenheit, pressure, sugar, ...said } = words[language];
  const plain = said.plain(text);
  const names: string[] = [];
  if (celsius.test(plain) || fahrenheit.test(plain)) names.push(said.fever);
  for (const [, upper, lower] of plain.matchAll(pressure)) {
    const isCentimetres = Number(upper) < centimetresBelow;
    if (isCentimetres && said.centimetres?.test(plain) !== true) continue;
    const [systolic, diastolic] = [upper, lower].map((number) => Number(number) * (isCentimetres ? 10 : 1));
    if (systolic === undefined || diastolic === undefined) continue;
    if (systolic < 60 || systolic > 280 || diastolic < 30 || diastolic > 180 || systolic <= diastolic) continue;
    if (systolic >= systolicHigh || diastolic >= diastolicHigh) names.push(said.pressureHigh);
    else if (systolic < systolicLow || diastolic < diastolicLow) names.push(said.pressureLow);
    else names.push(said.pressureNamed);
  }
  const level = sugar
    .exec(plain)
    ?.slice(1)
    .find((number) => number !== undefined);
  if (level !== undefined) {
    const value = Number(level) >= mgPerDlFrom ? Number(level) / mgPerMmol : Number(level);
    names.push(value < sugarLowBelow ? said.sugarLow : value >= sugarHighFrom ? said.sugarHigh : said.sugarNamed);
  }
  return names;
}
