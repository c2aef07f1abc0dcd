import { expect, test } from "vitest";
import type { ReadingLanguage } from "../../reading/language.ts";
import { readText } from "../../reading/reading.ts";
import { otherTime } from "./tenses-kept.ts";

const isOther = (source: string, claim: string, language: ReadingLanguage = "en"): boolean =>
  otherTime(readText(claim, language), readText(source, language)) !== undefined;

test.each([
  ["Tell a doctor if you have an allergy to penicillin.", "Tell a doctor if you have had an allergy to penicillin."],
  ["Tell a doctor if you had an allergy to penicillin.", "Tell a doctor if you have an allergy to penicillin."],
  ["Tell a doctor if you are allergic to aspirin.", "Tell a doctor if you were allergic to aspirin."],
  ["Call a doctor if the pain is severe.", "Call a doctor if the pain was severe."],
  ["Call a doctor if you smoked.", "Call a doctor if you smoke."],
])("%j speaks of another time than %j", (source, claim) => {
  expect(isOther(source, claim)).toBe(true);
});

test.each([
  ["Tell a doctor if you have had an ulcer.", "If you had an ulcer, tell a doctor."],
  ["Call if a prescribed opioid makes you dizzy.", "Call if the opioid you were prescribed makes you dizzy."],
  ["Call if you have taken too much.", "If you've had too much, call."],
  ["Do not take what was prescribed for another person.", "Do not take what a doctor prescribed for another person."],
])("%j speaks of the same time as %j", (source, claim) => {
  expect(isOther(source, claim)).toBe(false);
});

test.each([
  ["Avise si tiene alergia a la penicilina.", "Avise si tuvo alergia a la penicilina.", true],
  ["Avise si ha tenido una úlcera.", "Avise si tiene una úlcera.", true],
  ["Avise si toma aspirina.", "Avise si tomaba aspirina.", true],
  ["Avise si ha tenido una úlcera.", "Avise si tuvo una úlcera.", false],
  ["Llame si hace poco tuvo una operación.", "Llame si tuvo una operación hace poco.", false],
] as const)("in Spanish, %j and %j: %j", (source, claim, isAnother) => {
  expect(isOther(source, claim, "es")).toBe(isAnother);
});
