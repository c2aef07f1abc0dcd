/** Numbers a person gives that guidance sets a limit on. Only to choose among the guidance's own sentences; nothing is judged here. */
export interface SaidMeasures {
  /** How long it has lasted, in days; the longest span said. */
  readonly days: number | undefined;
  readonly pressure: { readonly systolic: number; readonly diastolic: number } | undefined;
  /** °C */
  readonly temperature: number | undefined;
  readonly hasSugar: boolean;
}

const numberWords = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const spans: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };
const span =
  /\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|a few|a)[\s-]+(hour|day|week|month|year)s?\b(?![\s-]*(?:olds?|pregnan|gone))/gi;
const pressure = /\b(\d{2,3})\s*(?:\/|over)\s*(\d{2,3})\b/;
const celsius = /\b(3[5-9]|4[0-3])((?:\.\d)?)\b(?!\s*(?:weeks?|years?|yrs?|months?|kg|mg|ml|%|\/))/;
const speaksOfHeat = /\b(?:temp\w*|fever\w*|thermometer|degrees|burning up|°|c\b)/i;
const speaksOfSugar = /\b(?:sugars?|glucose|hypo|bm)\b[^.?!]{0,40}\d/i;

/** "He's 8 months" is an age, "for 8 months" is not. */
const isAge =
  /\b(?:he'?s|she'?s|(?:he|she|baby|son|daughter|who) is|aged?|i'?m|i am)(?: only| just| about| nearly| now)?\s$/i;

export function readMeasures(text: string): SaidMeasures {
  const isPregnancy = /\bpregnan|\bi'?m \d+ weeks/i.test(text);
  let days: number | undefined;
  for (const found of text.matchAll(span)) {
    const [, count = "", unit = ""] = found;
    if (isAge.test(text.slice(Math.max(0, found.index - 25), found.index))) continue;
    if (isPregnancy && unit.toLowerCase() !== "day") continue;
    days = Math.max(days ?? 0, countOf(count.toLowerCase()) * (spans[unit.toLowerCase()] ?? 0));
  }
  const [, upper, lower] = pressure.exec(text) ?? [];
  const isPressure = upper !== undefined && Number(upper) >= 60 && Number(upper) > Number(lower);
  const heat = celsius.exec(text);
  const isHeat = heat !== null && (speaksOfHeat.test(text) || heat[2] !== "");
  return {
    days,
    pressure: isPressure ? { systolic: Number(upper), diastolic: Number(lower) } : undefined,
    temperature: isHeat ? Number(`${heat[1]}${heat[2]}`) : undefined,
    hasSugar: speaksOfSugar.test(text),
  };
}

function countOf(said: string): number {
  if (said === "a") return 1;
  if (said === "a couple of") return 2;
  if (said === "a few") return 3;
  const word = numberWords.indexOf(said);
  return word >= 0 ? word : Number(said);
}

const spanLimit =
  /\b(?:more than|over|longer than|after|at least|lasts?|lasted|for)\s+(?:about )?(\d{1,3})\s+(hour|day|week|month|year)s?\b|\b(\d{1,3})\s+(hour|day|week|month|year)s?\s+or\s+(?:more|longer)\b/gi;
const pressureLimit = /\b(\d{2,3})\/(\d{2,3})\s*mmHg/g;

const temperatureLimit = /\b(\d{2}(?:\.\d)?)°C(?: \([^)]*\))? or (?:above|higher|more)/g;

/** "met" when a limit the sentence names is reached by what was said, "not-met" when it names one that is not, else "none". */
export function limitIn(sentence: string, said: SaidMeasures): "met" | "not-met" | "none" {
  const verdicts: boolean[] = [];
  if (said.days !== undefined) {
    for (const [, count, unit, otherCount, otherUnit] of sentence.matchAll(spanLimit)) {
      const limit = Number(count ?? otherCount) * (spans[(unit ?? otherUnit ?? "").toLowerCase()] ?? 0);
      verdicts.push(said.days >= limit);
    }
  }
  if (said.temperature !== undefined) {
    for (const [, limit] of sentence.matchAll(temperatureLimit)) verdicts.push(said.temperature >= Number(limit));
  }
  if (said.pressure !== undefined) {
    const { systolic, diastolic } = said.pressure;
    for (const [, upper, lower] of sentence.matchAll(pressureLimit))
      verdicts.push(systolic >= Number(upper) || diastolic >= Number(lower));
  }
  if (verdicts.length === 0) return "none";
  return verdicts.some(Boolean) ? "met" : "not-met";
}
