import { expect, test } from "vitest";
import { readLexicon } from "../../lexicon/index.ts";
import { openCorpus } from "../corpus.ts";
import { correctSpelling, editDistance } from "./correct-spelling.ts";
import { openTextReader } from "../text-reader.ts";
import { passageFor } from "../testing/passages.ts";
import { snapshotOf } from "../../passage-hash.ts";

const { lexicon } = readLexicon([
  { name: "drugs.en.yaml", text: "language: en\nneverCorrected:\n  - [hydroxyzine]\n" },
]);
const corpus = openCorpus(
  snapshotOf([
    passageFor({
      topicId: "steroids",
      text: "Prednisolone and paracetamol help with inflammation and constipation. Hydralazine is another medicine.",
      drugs: ["prednisolone", "paracetamol", "hydralazine"],
    }),
  ]),
  openTextReader(lexicon),
);

test.each([
  ["constapation", "constipation"],
  ["constipaton", "constipation"],
  ["paracetmol", "paracetamol"],
  ["inflamation", "inflammation"],
])("%s is taken for %s", (written, meant) => {
  expect(correctSpelling(written, corpus)).toBe(meant);
});

test.each([
  ["prednisone", "another drug, two letters from one that is known"],
  ["hydroxyzine", "on the list of confused drug names"],
  ["help", "a short word"],
  ["lupus", "nothing near it"],
])("%s is left alone: %s", (written) => {
  expect(correctSpelling(written, corpus)).toBeUndefined();
});

test("two swapped letters are one edit", () => {
  expect(editDistance("asthma", "ashtma", 2)).toBe(1);
  expect(editDistance("asthma", "eczema", 2)).toBe(3);
});
