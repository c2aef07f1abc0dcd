import { expect, test } from "vitest";
import type { ReadingLanguage } from "../../reading/language.ts";
import { readText } from "../../reading/reading.ts";
import { smallWordsChanged } from "./small-words-kept.ts";

const changed = (source: string, claim: string, language: ReadingLanguage = "en"): boolean =>
  smallWordsChanged(readText(claim, language), readText(source, language)) !== undefined;

test.each([
  [
    "Call for a fever before the operation or a cough after it.",
    "Call for a fever after the operation or a cough before it.",
  ],
  [
    "It spreads from 4 days before the rash until 4 days after it.",
    "It spreads from 4 days after the rash until 4 days before it.",
  ],
  [
    "Call for chills during treatment, or chills after a drip.",
    "Call for chills after treatment, or chills during a drip.",
  ],
  [
    "Wait for 10 seconds after each puff, then another puff.",
    "Wait for 10 seconds before each puff, then another puff.",
  ],
  ["Raise both arms to check one side.", "Raise one arm to check both sides."],
  ["Tell your doctor if you have asthma or have had an ulcer.", "Tell your doctor if you have asthma or an ulcer."],
])("the small words of %j say something else in %j", (source, claim) => {
  expect(changed(source, claim)).toBe(true);
});

test.each([
  ["Call for a fever before the operation.", "Call for fever before an operation."],
  ["Tell your doctor if you have had an ulcer.", "If you have had an ulcer, tell your doctor."],
  ["Rest while you are ill.", "Rest during an illness."],
])("the small words of %j say the same in %j", (source, claim) => {
  expect(changed(source, claim)).toBe(false);
});

test.each([
  [
    "Llame por fiebre antes de la operación o tos después.",
    "Llame por fiebre después de la operación o tos antes.",
    true,
  ],
  ["Avise si tiene asma o ha tenido una úlcera.", "Avise si ha tenido asma o tiene una úlcera.", true],
  ["Descanse mientras tenga fiebre.", "Descanse durante la fiebre.", false],
] as const)("in Spanish, %j and %j: %j", (source, claim, isChanged) => {
  expect(changed(source, claim, "es")).toBe(isChanged);
});
