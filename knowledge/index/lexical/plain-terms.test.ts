import { expect, test } from "vitest";
import { isGrammarWord, plainTerms } from "./index.ts";

test("what is asked of a topic stays, words of grammar go", () => {
  expect(plainTerms("What are the symptoms of type 2 diabetes, and which treatments help?")).toEqual([
    "symptom",
    "type",
    "2",
    "diabet",
    "treatment",
    "help",
  ]);
  expect(plainTerms("I don't know what this is")).toEqual([]);
  expect([isGrammarWord("which"), isGrammarWord("cause")]).toEqual([true, false]);
});

test("remembered stems are the same stems", () => {
  const stems = new Map<string, string>();
  const text = "Coughing, coughs and a cough";
  expect(plainTerms(text, stems)).toEqual(plainTerms(text));
  expect(stems.get("coughing")).toBe("cough");
});
