import { expect, test } from "vitest";
import { readText } from "../../reading.ts";
import { retell } from "../retell.ts";

const isSource = (source: string, claim: string): boolean => {
  const written = readText(source, "en");
  return retell(readText(claim, "en"), written)?.reading === written;
};

test.each([
  ["Tell a nurse about any allergy or any kidney disease.", "Tell a nurse about any allergies or any kidney disease."],
  ["Report any new symptoms.", "Report any new symptom."],
])("%j may be said as %j: any number of them", (source, claim) => {
  expect(isSource(source, claim)).toBe(true);
});

test.each([
  ["Tell a nurse about any allergy.", "Tell a nurse about all allergies."],
  ["Tell a nurse about any allergy.", "Tell a nurse about some allergies."],
  ["Report any new symptom.", "Report any new tablets."],
  ["Report any new symptom.", "Report many new symptoms."],
])("%j is never said as %j", (source, claim) => {
  expect(isSource(source, claim)).toBe(false);
});
