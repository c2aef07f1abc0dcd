import { expect, test } from "vitest";
import { isQuotedFrom } from "./quoted.ts";

const texts = ["Take 2.5 mg at night. Children don’t need it.", "Rest at home, and drink water."];

test.each(["Take 2.5 mg", "take 2.5 MG  at night.", "children don't need", "Rest at home,", "and drink water."])(
  "is quoted: %s",
  (quote) => {
    expect(isQuotedFrom(quote, texts)).toBe(true);
  },
);

test.each([
  ["half a number", "5 mg at night"],
  ["half a word in front", "hildren don't need"],
  ["half a word behind", "Children don't nee"],
  ["a word before an apostrophe", "t need it"],
  ["two words", "at night"],
  ["marks", ". . ."],
  ["two passages", "need it. Rest at home"],
  ["words with a gap", "Take 2.5 mg. Children"],
  ["nothing", ""],
])("is not quoted: %s", (_, quote) => {
  expect(isQuotedFrom(quote, texts)).toBe(false);
});

test("a quote that stands inside a word first and by itself later is found", () => {
  expect(isQuotedFrom("one two three", ["Someone two three. One two three."])).toBe(true);
});
