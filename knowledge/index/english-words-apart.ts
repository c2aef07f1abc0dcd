import { stem } from "./porter-stemmer.ts";

/** Everyday words that the stemmer gives one stem, and that are two things: a baby is "teething", and "teeth" ache at any age. */
const apart: ReadonlyMap<string, string> = new Map(
  Object.entries({
    teething: "teething teethe teethes teethed",
  }).flatMap(([apartStem, words]) => words.split(" ").map((word): [string, string] => [word, apartStem])),
);

/** The stem of an English word. */
export const stemEnglishWord = (word: string): string => apart.get(word) ?? stem(word);
