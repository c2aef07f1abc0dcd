/** Numbers a person gives that guidance sets a limit on. Only to choose among the guidance's own sentences; nothing is judged here. */
export interface SaidMeasures {
  /** How long it has lasted, in days; the longest span said. */
  readonly days: number | undefined;
  readonly pressure: { readonly systolic: number; readonly diastolic: number } | undefined;
  /** °C */
  readonly temperature: number | undefined;
  readonly hasSugar: boolean;
}

/** How people say, and guidance limits, durations, blood pressure, heat and sugar in one language. */
export interface MeasureWords {
  readonly countOf: (said: string) => number;
  /** Days in a unit of time. */
  readonly days: Readonly<Record<string, number>>;
  /** A count and its unit. */
  readonly span: RegExp;
  /** "He's 8 months" is an age, "for 8 months" is not: tested on what stands before. */
  readonly isAge: RegExp;
  readonly isPregnancy: RegExp;
  readonly isDay: RegExp;
  readonly pressure: RegExp;
  /** Whole degrees and the decimal part. */
  readonly celsius: RegExp;
  /** "38 y medio": tested on what follows the whole degrees. */
  readonly half: RegExp | undefined;
  readonly speaksOfHeat: RegExp;
  readonly speaksOfSugar: RegExp;
  /** A count and unit, twice. */
  readonly spanLimit: RegExp;
  readonly pressureLimit: RegExp;
  readonly temperatureLimit: RegExp;
}

export function readMeasures(text: string, words: MeasureWords): SaidMeasures {
  const { countOf, isAge, isDay, half } = words;
  const isPregnancy = words.isPregnancy.test(text);
  let days: number | undefined;
  for (const found of text.matchAll(words.span)) {
    const [, count = "", unit = ""] = found;
    if (isAge.test(text.slice(Math.max(0, found.index - 25), found.index))) continue;
    if (isPregnancy && !isDay.test(unit)) continue;
    days = Math.max(days ?? 0, countOf(count.toLowerCase()) * (words.days[unit.toLowerCase()] ?? 0));
  }
  const [, upper, lower] = words.pressure.exec(text) ?? [];
  const isPressure = upper !== undefined && Number(upper) >= 60 && Number(upper) > Number(lower);
  const heat = words.celsius.exec(text);
  const hasHalf = heat !== null && half?.test(text.slice(heat.index + heat[0].length)) === true;
  const isHeat = heat !== null && (words.speaksOfHeat.test(text) || heat[2] !== "" || hasHalf);
  return {
    days,
    pressure: isPressure ? { systolic: Number(upper), diastolic: Number(lower) } : undefined,
    temperature: isHeat ? Number(`${heat[1]}${(heat[2] ?? "").replace(",", ".")}`) + (hasHalf ? 0.5 : 0) : undefined,
    hasSugar: words.speaksOfSugar.test(text),
  };
}

/** "met" when a limit the sentence names is reached by what was said, "not-met" when it names one that is not, else "none". */
export function limitIn(sentence: string, said: SaidMeasures, words: MeasureWords): "met" | "not-met" | "none" {
  const verdicts: boolean[] = [];
  if (said.days !== undefined) {
    for (const [, count, unit, otherCount, otherUnit] of sentence.matchAll(words.spanLimit)) {
      const limit = Number(count ?? otherCount) * (words.days[(unit ?? otherUnit ?? "").toLowerCase()] ?? 0);
      verdicts.push(said.days >= limit);
    }
  }
  if (said.temperature !== undefined) {
    for (const [, limit] of sentence.matchAll(words.temperatureLimit)) verdicts.push(said.temperature >= Number(limit));
  }
  if (said.pressure !== undefined) {
    const { systolic, diastolic } = said.pressure;
    for (const [, upper, lower] of sentence.matchAll(words.pressureLimit))
      verdicts.push(systolic >= Number(upper) || diastolic >= Number(lower));
  }
  if (verdicts.length === 0) return "none";
  return verdicts.some(Boolean) ? "met" : "not-met";
}
