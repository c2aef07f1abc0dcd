import { expect, test } from "vitest";
import { readLexicon } from "../lexicon/index.ts";
import { snapshotOf } from "../passage-hash.ts";
import { ofLanguage, openIndexByLanguage } from "./by-language.ts";
import { openEmbeddedIndex } from "./embedded-index.ts";
import { passageFor } from "./testing/passages.ts";

const cough = passageFor({ topicId: "cough", topicTitle: "Cough", text: "A cough clears the airways." });
const tos = passageFor({ topicId: "tos", topicTitle: "Tos", language: "es", text: "La tos limpia los pulmones." });
const snapshot = snapshotOf([cough, tos]);
const lexicon = readLexicon([]).lexicon;
const index = openIndexByLanguage(
  snapshot,
  new Map(["en", "es"].map((language) => [language, openEmbeddedIndex(ofLanguage(snapshot, language), lexicon)])),
  "embedded",
);
const ask = async (text: string, language: string) => {
  const { hits, snapshotId } = await index.search({
    text,
    earlier: [],
    language,
    jurisdiction: "unknown",
    audience: "patient",
    statuses: ["approved"],
    passagesMax: 5,
  });
  expect(snapshotId).toBe(snapshot.id);
  return hits.map(({ passage }) => passage.topicId);
};

test("a question is answered from the pages of its own language", async () => {
  expect(await ask("cough", "en")).toEqual(["cough"]);
  expect(await ask("tos", "es")).toEqual(["tos"]);
  expect(await ask("tos", "en")).toEqual([]);
});

test("a language without pages finds nothing, and a topic is found whatever its language", async () => {
  expect(await ask("husten", "de")).toEqual([]);
  expect(await index.topic("tos")).toEqual([tos]);
  expect(await index.topic("gone")).toEqual([]);
  expect(await index.ready()).toBe(true);
});
