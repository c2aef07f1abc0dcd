import type { MeasureWords } from "../said-measures.ts";

const numberWords = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

function countOf(said: string): number {
  if (said === "a") return 1;
  if (said === "a couple of") return 2;
  if (said === "a few") return 3;
  const word = numberWords.indexOf(said);
  return word >= 0 ? word : Number(said);
}

export const englishMeasureWords: MeasureWords = {
  countOf,
  days: { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 },
  span: /\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|a few|a)[\s-]+(hour|day|week|month|year)s?\b(?![\s-]*(?:olds?|pregnan|gone))/gi,
  isAge:
    /\b(?:he'?s|she'?s|(?:he|she|baby|son|daughter|who) is|aged?|i'?m|i am)(?: only| just| about| nearly| now)?\s$/i,
  isPregnancy: /\bpregnan|\bi'?m \d+ weeks/i,
  isDay: /^day$/i,
  pressure: /\b(\d{2,3})\s*(?:\/|over)\s*(\d{2,3})\b/,
  celsius: /\b(3[5-9]|4[0-3])((?:\.\d)?)\b(?!\s*(?:weeks?|years?|yrs?|months?|kg|mg|ml|%|\/))/,
  half: undefined,
  speaksOfHeat: /\b(?:temp\w*|fever\w*|thermometer|degrees|burning up|°|c\b)/i,
  speaksOfSugar: /\b(?:sugars?|glucose|hypo|bm)\b[^.?!]{0,40}\d/i,
  spanLimit:
    /\b(?:more than|over|longer than|after|at least|lasts?|lasted|for)\s+(?:about )?(\d{1,3})\s+(hour|day|week|month|year)s?\b|\b(\d{1,3})\s+(hour|day|week|month|year)s?\s+or\s+(?:more|longer)\b/gi,
  pressureLimit: /\b(\d{2,3})\/(\d{2,3})\s*mmHg/g,
  temperatureLimit: /\b(\d{2}(?:\.\d)?)°C(?: \([^)]*\))? or (?:above|higher|more)/g,
};
