import type { MeasureWords } from "../said-measures.ts";

const numberWords = "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" ");

function countOf(said: string): number {
  if (said === "un par de") return 2;
  if (said === "unos" || said === "unas" || said === "varios" || said === "varias") return 3;
  const word = numberWords.indexOf(said === "una" ? "un" : said);
  return word >= 0 ? word : Number(said);
}

export const spanishMeasureWords: MeasureWords = {
  countOf,
  days: { hora: 1 / 24, día: 1, dia: 1, semana: 7, mes: 30, año: 365 },
  // "Tengo 67 años" is an age; "tengo tres días con tos" is not.
  span: /(?:(?<!(?:tiene|tengo|cumplió|de)\s)|(?=\S+\s+\S+\s+(?:con|sin|que|así)(?!\p{L}))|(?<=(?:tos|fiebre|dolor|diarrea|vómitos)\s+(?:de\s+)?))(?<![\p{L}\d])(\d{1,3}|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|un par de|un[oa]s|vari[oa]s)\s+(hora|d[ií]a|semana|mes|año)(?:s|es)?(?!\p{L})(?!\s+(?:de (?:edad|nacid|vida|embarazo|gestación)|embarazada))/giu,
  isAge: /(?:hij[oa]|beb[eé]|niñ[oa]|nen[ea]|niet[oa]|sobrin[oa])\s(?:de|con)?\s?$/iu,
  isPregnancy: /embaraz|estoy de \d+ semanas/iu,
  isDay: /^d[ií]a$/iu,
  pressure: /(?<!\d)(\d{2,3})\s*(?:\/|con|sobre)\s*(\d{2,3})(?!\d)/u,
  celsius:
    /(?<![\d.,/])(3[5-9]|4[0-3])((?:[.,]\d)?)(?!\d)(?!\s*(?:semanas?|años?|mes(?:es)?|días?|kg|kilos|mg|ml|%|\/))/u,
  half: /^\s*(?:grados\s*)?y medio/iu,
  speaksOfHeat: /fiebre|temperatura|calentura|grados|termómetro|°/iu,
  speaksOfSugar: /(?:az[uú]car|glucosa|glucemia)[^.?!]{0,40}\d/iu,
  spanLimit:
    /(?:más de|durante|dura|al menos|por|después de|tras)\s+(?:unos )?(\d{1,3})\s+(hora|día|semana|mes|año)(?:s|es)?(?!\p{L})|(?<!\d)(\d{1,3})\s+(hora|día|semana|mes|año)(?:s|es)?\s+o más/giu,
  pressureLimit: /(?<!\d)(\d{2,3})\/(\d{2,3})\s*mmHg/gu,
  temperatureLimit: /(?<!\d)(\d{2}(?:\.\d)?) ?°C(?: \([^)]*\))? o más/gu,
};
