import path from "node:path";
import { expect, test } from "vitest";
import { extractClaims, openEmpathy, safetyTypes } from "./index.ts";

const empathy = openEmpathy(path.resolve(import.meta.dirname, "../../knowledge/lexicon"));
const typesIn = (text: string, language: "en" | "es" = "en", said = "") => [
  ...new Set(extractClaims([text], language, empathy, said).map(({ type }) => type)),
];

test.each([
  ["Call your emergency number if a child is very hard to wake.", ["red-flag", "population", "condition"]],
  ["Do not take naproxen if you have heart failure.", ["contraindication", "medicine", "condition"]],
  ["Take 500 mg of paracetamol every 4 hours.", ["dose", "medicine"]],
  ["Rest for 2 days.", ["recommendation", "timing"]],
  ["Ask a pharmacist about a cough.", ["care"]],
  ["Drink plenty of water.", ["recommendation"]],
  ["A cold is caused by a virus.", ["cause"]],
  ["Croup is an illness of the windpipe.", ["definition"]],
  ["Hay fever lasts all summer.", ["statement"]],
])("%s", (text, types) => {
  expect(typesIn(text)).toEqual(expect.arrayContaining(types));
});

test("what a sentence is for is read in Spanish, too", () => {
  expect(typesIn("Llame a su número de emergencias si le cuesta respirar.", "es")).toContain("red-flag");
  expect(typesIn("No tome ibuprofeno si está embarazada.", "es")).toEqual(
    expect.arrayContaining(["contraindication", "medicine", "population", "condition"]),
  );
});

test("warmth made of what the person said has no claims; the same words from nobody are claims", () => {
  const warm = "It is hard to see your daughter with a fever.";
  expect(typesIn(warm, "en", "My daughter has a fever.")).toEqual([]);
  expect(typesIn(warm, "en", "Is it safe to fly?")).not.toEqual([]);
});

test("a claim is a place and a type, and holds no words", () => {
  const [claim] = extractClaims(["Rest.", "Take 5 ml of ibuprofen."], "en", empathy).filter(
    ({ type }) => type === "medicine",
  );
  expect(claim).toEqual({ type: "medicine", sentence: 1, start: 13, end: 22 });
});

test("doses, contraindications and red flags are among the claims of which none may be lost", () => {
  for (const type of ["dose", "contraindication", "red-flag", "medicine"] as const)
    expect(safetyTypes.has(type)).toBe(true);
  for (const type of ["statement", "recommendation"] as const) expect(safetyTypes.has(type)).toBe(false);
});
