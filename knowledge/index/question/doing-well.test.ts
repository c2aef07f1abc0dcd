import { expect, test } from "vitest";
import { withoutDoingWell } from "./doing-well.ts";

const left = (text: string, language: "en" | "es" = "en") =>
  withoutDoingWell(text, language).replace(/\s+/g, " ").trim();

test.each([
  ["my 4 year old has a fever but is drinking and playing", "my 4 year old has a fever"],
  ["fever of 39, she's eating, drinking and sleeping fine", "fever of 39,"],
  ["he has a cough but still playing", "he has a cough"],
  ["snotty nose, drinking plenty, no rash", "snotty nose, , no rash"],
  ["a rash but he is happy", "a rash"],
])("what says that somebody is well is left out: %s", (text, rest) => {
  expect(left(text)).toBe(rest);
});

test.each([
  "he is not eating and drinking",
  "she stopped eating and drinking",
  "pain when eating and drinking",
  "my dad is drinking",
  "trouble sleeping",
  "heartburn after eating or drinking",
  "is it ok to exercise while breast feeding",
  "my toddler is not sleeping well",
  "my mum has not really been eating well",
])("what may be the trouble itself stays: %s", (text) => {
  expect(left(text)).toBe(text);
});

test("in Spanish too", () => {
  expect(left("mi hijo tiene fiebre pero está comiendo y jugando", "es")).toBe("mi hijo tiene fiebre");
  expect(left("tiene tos, come bien y duerme bien", "es")).toBe("tiene tos,");
  for (const text of ["no come ni duerme bien", "le duele cuando come", "no está comiendo bien"])
    expect(left(text, "es")).toBe(text);
});
