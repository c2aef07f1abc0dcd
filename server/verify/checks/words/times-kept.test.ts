import { expect, test } from "vitest";
import type { ReadingLanguage } from "../../reading/language.ts";
import { readText } from "../../reading/reading.ts";
import { timeMoved } from "./times-kept.ts";

const moved = (source: string, claim: string, language: ReadingLanguage = "en"): boolean =>
  timeMoved(readText(claim, language), readText(source, language)) !== undefined;

test.each([
  ["Take it now, and rest.", "Take it, and rest now."],
  ["Get help now if shaking comes on.", "Get help if shaking comes on now."],
  ["Stop it and contact a doctor straight away.", "Stop it straight away and contact a doctor."],
  ["Contact a doctor now for a headache, a rash or pain.", "Contact a doctor for a headache now, a rash or pain."],
  ["Call at once if a person goes missing.", "Call if a person goes missing at once."],
])("in %j the time is another's than in %j", (source, claim) => {
  expect(moved(source, claim)).toBe(true);
});

test.each([
  ["Call a doctor now if you have a rash.", "If you have a rash, call a doctor now."],
  ["Contact a doctor the same day for a rash.", "For a rash, contact a doctor the same day."],
  ["Contact a doctor straight away for a rash or pain.", "Contact a doctor for a rash or pain straight away."],
])("in %j the time is the same one's as in %j", (source, claim) => {
  expect(moved(source, claim)).toBe(false);
});

test.each([
  ["Llame ahora si rompe aguas.", "Llame si rompe aguas ahora.", true],
  ["Diga ahora a alguien que está mal.", "Diga a alguien que está mal ahora.", true],
  ["Llame ahora si rompe aguas.", "Si rompe aguas, llame ahora.", false],
] as const)("in Spanish, %j and %j: %j", (source, claim, isMoved) => {
  expect(moved(source, claim, "es")).toBe(isMoved);
});
