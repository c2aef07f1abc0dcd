import { expect, test } from "vitest";
import type { ReadingLanguage } from "../../reading/language.ts";
import { readText } from "../../reading/reading.ts";
import { adverbMoved } from "./adverbs-kept.ts";

const moved = (source: string, claim: string, language: ReadingLanguage = "en"): boolean =>
  adverbMoved(readText(claim, language), readText(source, language)) !== undefined;

test.each([
  ["Call if you vomit often or have a fever.", "Call if you vomit or often have a fever."],
  ["Call if you cough at night or have a fever.", "Call if you cough or have a fever at night."],
  ["It usually causes pain, swelling and fever.", "It causes pain usually, swelling and fever."],
  ["Rest often and drink water.", "Rest and drink water often."],
])("in %j the adverb is another's than in %j", (source, claim) => {
  expect(moved(source, claim)).toBe(true);
});

test.each([
  ["Call if you often feel dizzy.", "If you feel dizzy often, call."],
  ["Usually it gets better, but it can last.", "It usually gets better, but it can last."],
])("in %j the adverb is the same one's as in %j", (source, claim) => {
  expect(moved(source, claim)).toBe(false);
});

test.each([
  ["Llame si vomita a menudo o tiene fiebre.", "Llame si vomita o a menudo tiene fiebre.", true],
  ["Llame si siempre está cansado o tiene fiebre.", "Llame si está cansado o siempre tiene fiebre.", true],
  ["Llame si tiene dolor al despertar o mareo.", "Llame si tiene dolor o mareo al despertar.", true],
  ["Lávese a menudo las manos.", "Lávese las manos a menudo.", false],
] as const)("in Spanish, %j and %j: %j", (source, claim, isMoved) => {
  expect(moved(source, claim, "es")).toBe(isMoved);
});
