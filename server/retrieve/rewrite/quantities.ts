import type { RewriteWords } from "./rewrite-words.ts";

/** A number with its unit; "" when it stands alone. */
interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** Articles that count one before a unit: "a week", "una semana". */
const oneBefore = /\b(?:an?|una?)\b/;
/** What a thermometer shows: a bare number there is a temperature, whatever the summary writes behind it. */
const celsiusRange = [34, 43] as const;
const fahrenheitRange = [94, 109] as const;

function quantitiesIn(text: string, { numbers, units }: RewriteWords): readonly Quantity[] {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[°º]/g, " ")
    .replace(/(\d),(?=\d{3}\b)/g, "$1")
    .replace(/(\d),(?=\d)/g, "$1.");
  const words = plain.match(/\d+(?:\.\d+)?|[a-zµ%]+/g) ?? [];
  return words.flatMap((word, at): Quantity[] => {
    const unit = units.get(words[at + 1] ?? "") ?? "";
    const value = /^\d/.test(word) ? Number(word) : numbers.get(word);
    if (value !== undefined) return [{ value, unit }];
    return oneBefore.test(word) && unit !== "" ? [{ value: 1, unit }] : [];
  });
}

const isWithin = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;

/** Months in a unit of age; a bare age is in years. */
const months: Readonly<Record<string, number>> = { "": 12, year: 12, month: 1, week: 12 / 52, day: 12 / 365 };

/** True when a number is the age that was read. "She is 4" gives it without its unit. */
export const isAge = (value: number, unit: string, ageInMonths: number | undefined): boolean =>
  ageInMonths !== undefined && value * (months[unit] ?? 0) === ageInMonths;

/**
 * True when every number of the summary is one the person gave, with the unit they gave it. A unit may be left out, and added to what can
 * only be a temperature; a number without one never becomes a dose or a time.
 */
export function numbersAreSaid(
  rewrite: string,
  said: readonly string[],
  ageInMonths: number | undefined,
  words: RewriteWords,
): boolean {
  const given = said.flatMap((text) => quantitiesIn(text, words));
  return quantitiesIn(rewrite, words).every(
    ({ value, unit }) =>
      isAge(value, unit, ageInMonths) ||
      given.some((known) => {
        if (known.value !== value) return false;
        if (known.unit === unit || unit === "") return true;
        if (known.unit !== "") return false;
        if (unit === "celsius") return isWithin(value, celsiusRange);
        return unit === "fahrenheit" && isWithin(value, fahrenheitRange);
      }),
  );
}
