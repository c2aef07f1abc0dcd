import { expect, test } from "vitest";
import { stem } from "./porter-stemmer.ts";

/** The examples given with each step of Porter's paper, carried through to the final stem. */
const fromThePaper: readonly (readonly [string, string])[] = [
  ["caresses", "caress"],
  ["ponies", "poni"],
  ["ties", "ti"],
  ["cats", "cat"],
  ["feed", "feed"],
  ["agreed", "agre"],
  ["plastered", "plaster"],
  ["bled", "bled"],
  ["motoring", "motor"],
  ["sing", "sing"],
  ["conflated", "conflat"],
  ["troubled", "troubl"],
  ["sized", "size"],
  ["hopping", "hop"],
  ["tanned", "tan"],
  ["falling", "fall"],
  ["hissing", "hiss"],
  ["fizzed", "fizz"],
  ["failing", "fail"],
  ["filing", "file"],
  ["happy", "happi"],
  ["sky", "sky"],
  ["relational", "relat"],
  ["conditional", "condit"],
  ["vietnamization", "vietnam"],
  ["differently", "differ"],
  ["predication", "predic"],
  ["operator", "oper"],
  ["decisiveness", "decis"],
  ["hopefulness", "hope"],
  ["sensibility", "sensibl"],
  ["triplicate", "triplic"],
  ["formative", "form"],
  ["formalize", "formal"],
  ["electrical", "electr"],
  ["goodness", "good"],
  ["revival", "reviv"],
  ["allowance", "allow"],
  ["inference", "infer"],
  ["airliner", "airlin"],
  ["adjustable", "adjust"],
  ["replacement", "replac"],
  ["adoption", "adopt"],
  ["communism", "commun"],
  ["effective", "effect"],
  ["probate", "probat"],
  ["rate", "rate"],
  ["cease", "ceas"],
  ["controlling", "control"],
  ["rolling", "roll"],
];

test.each(fromThePaper)("%s is stemmed to %s, as in Porter's paper", (word, expected) => {
  expect(stem(word)).toBe(expected);
});

test.each([
  ["vomiting", "vomit"],
  ["vomited", "vomits"],
  ["breathing", "breathed"],
  ["rashes", "rash"],
  ["infections", "infection"],
  ["dizziness", "dizzy"],
  ["wheezing", "wheezes"],
])("a person who writes %s finds what speaks of %s", (written, indexed) => {
  expect(stem(written)).toBe(stem(indexed));
});

test("a dose or a short word is left alone", () => {
  expect(stem("500mg")).toBe("500mg");
  expect(stem("is")).toBe("is");
});
