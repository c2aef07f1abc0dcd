import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./question/correct-spelling.ts";
import { openVocabulary } from "./vocabulary.ts";

const letters = fc.constantFrom(..."abcé-1");
const word = fc.array(letters, { minLength: 1, maxLength: 8 }).map((some) => some.join(""));

test("no word within the edits, with the same first letter, is left out", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), word, fc.constantFrom(1, 2), (words, written, editsMax) => {
      const near = openVocabulary(words).near(written, editsMax);
      const meant = words.filter((known) => known[0] === written[0] && editDistance(written, known, 2) <= editsMax);
      expect(near).toEqual(expect.arrayContaining(meant));
      expect(new Set(near).size).toBe(near.length);
    }),
  );
});

test("words that cannot be meant are not looked at", () => {
  const vocabulary = openVocabulary(["constipation", "paracetamol", "chickenpoxes", "cough"]);
  expect(vocabulary.near("constapation", 2)).toEqual(["constipation"]);
  expect([vocabulary.has("cough"), vocabulary.has("constapation")]).toEqual([true, false]);
});
