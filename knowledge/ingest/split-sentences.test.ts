import { expect, test } from "vitest";
import { splitSentences } from "./split-sentences.ts";

test.each([
  ["One thing. Another thing.", ["One thing.", "Another thing."]],
  ["A fever is 38.5°C or more. Rest.", ["A fever is 38.5°C or more.", "Rest."]],
  ["Ask e.g. Dr. Smith about it.", ["Ask e.g. Dr. Smith about it."]],
  ["Drink water. 2 cups are enough.", ["Drink water.", "2 cups are enough."]],
  ["Is it bad? Usually not.", ["Is it bad?", "Usually not."]],
  ["A line\nthat wraps. Done.", ["A line that wraps.", "Done."]],
])("%j is read as its sentences", (paragraph, sentences) => {
  expect(splitSentences(paragraph)).toEqual(sentences);
});
