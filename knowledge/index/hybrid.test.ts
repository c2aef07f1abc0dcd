import { beforeAll, expect, test } from "vitest";
import { loadLexicon } from "../lexicon/index.ts";
import type { Passage } from "../passage.ts";
import { snapshotOf } from "../passage-hash.ts";
import { type Corpus, openCorpus } from "./corpus.ts";
import { fuseWithMeaning, rankHybrid, textToEmbed } from "./hybrid.ts";
import type { PassageQuery } from "./port.ts";
import { readConversation } from "./question/read-conversation.ts";
import { openTextReader } from "./text-reader.ts";
import { passageFor } from "./testing/passages.ts";

const asthma = [1, 2, 3, 4, 5].map((number) =>
  passageFor({ topicId: "asthma", id: `asthma#${number}`, topicTitle: "Asthma", text: `Asthma part ${number}.` }),
);
const croup = passageFor({ topicId: "croup", topicTitle: "Croup", text: "Croup gives a barking cough." });
const fever = passageFor({ topicId: "fever", topicTitle: "Fever", text: "A fever is 38 °C or more." });

let corpus: Corpus;
beforeAll(async () => {
  corpus = openCorpus(snapshotOf([...asthma, croup, fever]), openTextReader((await loadLexicon()).lexicon));
});
const query = (text: string, earlier: readonly string[] = []): PassageQuery => ({
  text,
  earlier,
  language: "en",
  jurisdiction: "unknown",
  audience: "patient",
  statuses: ["approved"],
  passagesMax: 10,
});
const rank = (text: string, byWords: readonly Passage[], byMeaning: readonly Passage[], hitsMax = 10) => {
  const words = byWords.map((passage, place) => ({ passage, score: 10 - place }));
  const reading = readConversation(text, [], corpus);
  return rankHybrid({ byWords: words, fused: fuseWithMeaning(words, byMeaning) }, reading, corpus, hitsMax);
};

test("the nearest in meaning comes first when no word is known, however many passages another topic has", () => {
  const { hits, coverage } = rank("scorching", [], [fever, ...asthma, croup]);
  expect(hits.map(({ passage }) => passage.topicId).slice(0, 2)).toEqual(["fever", "asthma"]);
  expect(coverage).toMatchObject({ share: 0, matched: [] });
});

test("what words and meaning agree on stays first, and each passage comes once", () => {
  const { hits } = rank("fever", [fever], [fever, croup]);
  expect(hits.map(({ passage }) => passage.id)).toEqual(["fever#1", "croup#1"]);
});

test("coverage is of the topic that came first, by its words", () => {
  const known = rank("fever", [fever], [fever, croup]);
  expect(known.coverage.share).toBe(1);
  const [first, second] = known.hits;
  expect(known.coverage.margin).toBeCloseTo((first?.score ?? 0) - (second?.score ?? 0));
  // Two of three lists put croup first, and croup covers nothing of a question about fever.
  const other = rank("fever", [], [croup, fever]);
  expect(other.hits[0]?.passage.topicId).toBe("croup");
  expect(other.coverage.share).toBe(0);
});

test("equal sums are put in the same order whatever order a server left them in", () => {
  const reading = readConversation("scorching", [], corpus);
  const tied = [fever, croup].map((passage) => ({ passage, score: 0.5 }));
  const orders = [tied, tied.toReversed()].map((fused) =>
    rankHybrid({ byWords: [], fused }, reading, corpus, 10).hits.map(({ passage }) => passage.id),
  );
  expect(orders).toEqual([
    ["croup#1", "fever#1"],
    ["croup#1", "fever#1"],
  ]);
});

test("nothing found at all is no result and no coverage", () => {
  expect(rank("", [], [])).toMatchObject({ hits: [], coverage: { share: 0, topScore: 0, margin: 0 } });
});

test("a message is embedded alone unless it leans on the one before", () => {
  const embedded = (text: string, earlier: readonly string[]) =>
    textToEmbed(query(text, earlier), readConversation(text, earlier, corpus), corpus);
  expect(embedded("is croup dangerous", [])).toBe("is croup dangerous");
  expect(embedded("what about at night?", ["my son has croup"])).toBe("my son has croup\nwhat about at night?");
  expect(embedded("what is a fever", ["my son has croup"])).toBe("what is a fever");
});
