import { expect, test } from "vitest";
import { readLexicon } from "../../lexicon/index.ts";
import { openCorpus } from "../corpus.ts";
import { openTextReader } from "../text-reader.ts";
import { snapshotOf } from "../../passage-hash.ts";
import { passageFor } from "../testing/passages.ts";
import { readText } from "./read-question.ts";

const { lexicon } = readLexicon([
  {
    name: "words.en.yaml",
    text: [
      "language: en",
      "implies:",
      "  - words: [after a fry up, hiatus hernia]",
      "    also: gallstones",
      "stopWords:",
      "  - [my, a, the, is, and, i, to, with, from]",
      "notCovered:",
      "  - [hernia]",
    ].join("\n"),
  },
]);
const page = (topicTitle: string, text: string, drugs: readonly string[] = []) =>
  passageFor({ topicId: topicTitle.toLowerCase(), topicTitle, heading: `About ${topicTitle}`, text, drugs });
const corpus = openCorpus(
  snapshotOf([
    page("Gallstones", "Gallstones hurt under the ribs."),
    page("Ibuprofen", "Ibuprofen is a painkiller.", ["ibuprofen"]),
    page("Flu", "Flu comes with aches."),
  ]),
  openTextReader(lexicon),
);
const weightOf = (text: string, label: string): number =>
  readText(text, corpus, new Set()).slots.find((slot) => slot.label === label)?.weightUncovered ?? Number.NaN;

test("a word that stands only in a longer phrase of the lexicon does not turn somebody away for telling with it", () => {
  expect(weightOf("gallstones from a fry", "fry")).toBeCloseTo(0.2 * corpus.topicIdfMax, 10);
});

test("beside a medicine such a word counts in full: it may be what the medicine is asked about with", () => {
  expect(weightOf("ibuprofen with a fry", "fry")).toBeCloseTo(corpus.topicIdfMax, 10);
});

test("the name of an illness without a page counts in full, though a phrase of the lexicon has it", () => {
  expect(weightOf("gallstones and a hernia", "hernia")).toBeCloseTo(corpus.topicIdfMax, 10);
});
