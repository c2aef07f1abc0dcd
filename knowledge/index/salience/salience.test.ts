import { expect, test } from "vitest";
import { readLexicon } from "../../lexicon/index.ts";
import { snapshotOf } from "../../passage-hash.ts";
import { openCorpus } from "../corpus.ts";
import { readConversation } from "../question/read-conversation.ts";
import { salienceOf, understand } from "./salience.ts";
import { openEmbeddedIndex } from "../embedded-index.ts";
import { passageFor } from "../testing/passages.ts";
import { openTextReader } from "../text-reader.ts";

const { lexicon } = readLexicon([
  { name: "words.en.yaml", text: "language: en\nstopWords:\n  - [my, a, the, is, and, i, to]\n" },
]);

/** Twelve pages that mention a husband, and pages of a few illnesses. */
const husbands = Array.from({ length: 12 }, (_, at) =>
  passageFor({
    topicId: `page-${at}`,
    topicTitle: `Illness ${at}`,
    text: `Somebody and a husband read page number ${at}.`,
  }),
);
const shingles = (number: number, heading: string, text: string) =>
  passageFor({ topicId: "shingles", topicTitle: "Shingles", id: `shingles#${number}`, heading, text });
const snapshot = snapshotOf([
  ...husbands,
  shingles(1, "What is shingles?", "Shingles is a painful rash with blisters on one side of the body."),
  shingles(2, "How can I prevent shingles?", "A shingles rash is painful. Two doses make shingles rare."),
  shingles(3, "What are the symptoms of shingles?", "Shingles: a painful rash with blisters that burns."),
  passageFor({
    topicId: "measles",
    topicTitle: "Measles",
    heading: "What is measles?",
    text: "Measles is a rash with a fever in a child. A husband can catch it.",
  }),
]);
const corpus = openCorpus(snapshot, openTextReader(lexicon));
const term = (word: string) => corpus.reader.termOf(word);

const understood = (text: string) => understand(text, readConversation(text, [], corpus).terms, corpus);

test("a word that names a page keeps its weight, a word that only tells the story keeps about half", () => {
  expect(salienceOf(term("shingles"), corpus)).toBeGreaterThan(0.95);
  expect(salienceOf(term("husband"), corpus)).toBeLessThan(0.9);
  expect(salienceOf(term("husband"), corpus)).toBeGreaterThanOrEqual(0.5);
});

test("a word too rare to judge by is not taken for story", () => {
  expect(salienceOf(term("burns"), corpus)).toBeGreaterThan(salienceOf(term("husband"), corpus));
});

test("what stands only in sentences that ask nothing weighs less than what is asked", () => {
  const { terms } = understood("Shingles. My husband had a rash last year. Can I catch shingles from blisters?");
  const [rash, blisters] = [terms.get(term("rash")) ?? 0, terms.get(term("blisters")) ?? 0];
  expect(rash / salienceOf(term("rash"), corpus)).toBeCloseTo(0.7, 10);
  expect(blisters / salienceOf(term("blisters"), corpus)).toBeCloseTo(1, 10);
});

test("a short question tells no story, and all of its words count in full", () => {
  const { terms } = understood("is a husband at risk of a rash");
  expect(terms.get(term("husband"))).toBe(1);
});

test("the kinds asked come from the sentences that ask, not from the story", () => {
  const { kinds } = understood("Shingles. He was treated last year. The symptoms were bad. How can I prevent it?");
  expect(kinds).toContain("prevention");
  expect(kinds).not.toContain("symptoms");
});

const search = async (text: string) => {
  const index = openEmbeddedIndex(snapshot, lexicon);
  return index.search({
    text,
    earlier: [],
    language: "en",
    jurisdiction: "unknown",
    audience: "patient",
    statuses: ["approved"],
    passagesMax: 5,
  });
};

test("a caregiver who asks how to prevent it gets that section first, not the one with most of the words", async () => {
  const { hits } = await search("How do I prevent shingles? My husband has a painful rash with blisters.");
  expect(hits[0]?.passage.id).toBe("shingles#2");
});

test("whoever asks what it is gets the section that says so", async () => {
  expect((await search("what is shingles")).hits[0]?.passage.id).toBe("shingles#1");
});

test("a long story around one illness still ends on the page of that illness", async () => {
  const story = "Hello. My husband and I read your page. My husband is 60. He likes to read a number. Is it measles?";
  expect((await search(story)).hits[0]?.passage.topicId).toBe("measles");
});

test("coverage is that of the topic that came first, and nothing found covers nothing", async () => {
  const { coverage } = await search("shingles");
  expect(coverage.share).toBe(1);
  expect(coverage.margin).toBeGreaterThan(0);
  expect((await search("zorblax")).coverage).toMatchObject({ share: 0, topScore: 0 });
});

test("a withdrawn section is never found, however well it fits", async () => {
  const withdrawn = { ...shingles(2, "How can I prevent shingles?", "Shingles."), status: "withdrawn" as const };
  const index = openEmbeddedIndex(snapshotOf([withdrawn]), lexicon);
  const { hits } = await index.search({
    text: "how can I prevent shingles",
    earlier: [],
    language: "en",
    jurisdiction: "unknown",
    audience: "patient",
    statuses: ["approved", "withdrawn"],
    passagesMax: 5,
  });
  expect(hits).toEqual([]);
});
