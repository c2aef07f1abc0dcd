import { expect, test } from "vitest";
import { normalise } from "../reading/normalise.ts";
import { align, nearness } from "./align.ts";
import { prepareEvidence } from "./prepare-evidence.ts";
import { readStatement } from "./read-statement.ts";
import { sentencesOf } from "./sentences.ts";
import { hasUnreadable, wordsOf } from "./tokens.ts";
import { vocabularyOf } from "./vocabulary.ts";

const vocabulary = vocabularyOf(
  { same: [{ term: "shortness of breath", alsoSaid: ["breathless", "trouble breathing"] }] },
  { passages: 100, stems: {} },
);
const statement = (text: string) => readStatement(normalise(text), vocabulary);
const aligned = (claim: string, ...texts: readonly string[]) =>
  align(statement(claim), prepareEvidence(texts, vocabulary));
/** How near each word of the claim is to one of the best sentence. */
const nearOf = (claim: string, ...texts: readonly string[]) => [...(aligned(claim, ...texts)?.inBest ?? [])];

test("a word is matched by itself, its forms, the lexicon's other words and its kin, in that order", () => {
  expect(nearOf("Masks leak.", "A mask leaked.")).toEqual([nearness.same, nearness.same]);
  expect(nearOf("She is breathless.", "She had trouble breathing.")).toEqual([nearness.same]);
  expect(nearOf("Hypertension medication.", "Hypertensive drugs.")).toEqual([nearness.relative, nearness.kin]);
  expect(nearOf("Ibuprofen.", "Naproxen.")).toEqual([0]);
});

test("a kind answers for its member, and no member for another", () => {
  expect(nearOf("Cats catch it.", "Animals catch it.")[0]).toBe(nearness.kin);
  expect(nearOf("Animals catch it.", "Cats catch it.")[0]).toBe(nearness.kin);
  expect(nearOf("Cats catch it.", "Dogs catch it.")[0]).toBe(0);
  expect(nearOf("Vitamin C helps.", "Vitamin D helps.")[0]).toBe(0);
});

test("names with digits are whole: neither their letters nor their numbers stand for them", () => {
  expect(wordsOf("il-6 and covid-19 in 2020")).toEqual(["il-6", "and", "covid-19", "in", "2020"]);
  expect(nearOf("The drug gns561 works.", "The drug gns562 works.")[1]).toBe(0);
  expect(statement("covid-19").quantities).toEqual([]);
});

test("the best sentence is the one that covers most, and of two the shorter", () => {
  const best = aligned(
    "Zinc heals colds.",
    "Iron rusts. Zinc heals many colds in winter. Zinc heals colds. Gold.",
  )?.best;
  expect(best?.words.map(({ stem }) => stem)).toEqual(statement("Zinc heals colds.").words.map(({ stem }) => stem));
});

test("a place is taken in the order of the claim", () => {
  expect([...(aligned("Zinc heals, iron heals.", "Zinc heals and iron heals.")?.places ?? [])]).toEqual([0, 1, 2, 3]);
});

test.each([
  ["No fever was found.", "fever", true],
  ["Fever was found.", "fever", false],
  ["She has a cough but no fever.", "cough", false],
  ["He never had a cough, and the fever passed.", "fever", false],
  ["Masks don't leak.", "leak", true],
  ["It was not only fever.", "fever", false],
  ["Treatment failed to reduce fever.", "fever", true],
  ["It was not without fever.", "fever", false],
])("a denial covers what follows it, up to the end of its clause: %s", (text, stem, denied) => {
  expect(statement(text).words.find((word) => word.stem === stem)?.denied).toBe(denied);
});

test.each([
  ["Zinc raises it.", "Zinc lowers it.", 1],
  ["Symptomatic people.", "Asymptomatic people.", 0],
  ["Masks are safe.", "Masks are dangerous.", 1],
  ["Masks are safe.", "Masks are blue.", undefined],
])("an opposite is seen: %s against %s", (claim, evidence, at) => {
  const opposed = aligned(claim, evidence)?.opposed ?? [];
  expect(opposed.indexOf(true)).toBe(at ?? -1);
});

test("sentences end where they end, and not at an abbreviation", () => {
  expect(sentencesOf("Ask Dr. Smith. Take 2.5 mg, e.g. Panadol.\nThen rest! Is it better? Yes")).toEqual([
    "Ask Dr. Smith.",
    "Take 2.5 mg, e.g. Panadol.",
    "Then rest!",
    "Is it better?",
    "Yes",
  ]);
});

test("what nobody can read is told from what is read", () => {
  expect(
    ["über Sjögren", "38 °C, 5 µg", "α-blockers", "plain"].filter((text) => hasUnreadable(normalise(text))),
  ).toEqual([]);
  for (const text of ["\u0430spirin", "水", "do\u200bnot", "a\ufffdb"])
    expect(hasUnreadable(normalise(text)), text).toBe(true);
});

test("without a word on one side there is nothing to lay over the other", () => {
  expect(aligned("It is.", "Zinc heals.")).toBeUndefined();
  expect(aligned("Zinc heals.", "")).toBeUndefined();
});
