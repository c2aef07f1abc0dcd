import { expect, test } from "vitest";
import { evidenceOf, passageOf } from "./fixtures/given.ts";
import { sentenceQuoted } from "./sentence-quoted.ts";

const lines = ["Take ibuprofen with food.", "Do not take ibuprofen if you have asthma.", "Rest.", "Rest."];
const evidence = evidenceOf(passageOf(lines));
const quoted = (quote: string, passageId = "topic#1") => sentenceQuoted(evidence, { passageId, quote });

test.each([
  ["the whole sentence", "Do not take ibuprofen if you have asthma."],
  ["most of it, in other letters", "do not take ibuprofen if you have"],
])("a quote of %s is of that sentence, as it was written", (_, quote) => {
  expect(quoted(quote)).toBe(lines[1]);
});

test.each([
  ["a scrap", "asthma"],
  ["nothing", ""],
  ["what stands twice", "Rest."],
  ["two sentences", "Take ibuprofen with food. Do not take ibuprofen if you have asthma."],
  ["what stands nowhere", "Take ibuprofen without food."],
])("a quote of %s is of no sentence", (_, quote) => {
  expect(quoted(quote)).toBeUndefined();
});

test("a passage that was not found, or two that share an id, have no sentence", () => {
  expect(quoted("Rest well.", "elsewhere#1")).toBeUndefined();
  const twice = evidenceOf(passageOf(lines), passageOf(["Something else."]));
  expect(sentenceQuoted(twice, { passageId: "topic#1", quote: lines[0] ?? "" })).toBeUndefined();
});
