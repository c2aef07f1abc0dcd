import { beforeAll, expect, test } from "vitest";
import { openEmbeddedIndex, type PassageIndex } from "#knowledge/index/index.ts";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
import { severalQuestions } from "./several-questions.ts";
import { evidenceFor } from "./testing/ask-index.ts";

let index: PassageIndex;
beforeAll(async () => {
  const { snapshot } = await loadGuidelines(`${import.meta.dirname}/../../knowledge/guidelines`);
  index = openEmbeddedIndex(snapshot, (await loadLexicon()).lexicon);
});

test.each([
  ["can cats get flu from me? and how long am i infectious with flu", "flu", "can cats get flu from me?"],
  ["What helps a cold? And what is the treatment for lupus?", "common-cold", "And what is the treatment for lupus?"],
])("“%s” is answered about %s, and what is not covered is named", async (text, topic, left) => {
  const evidence = await evidenceFor(index, "en", [text]);
  expect(evidence).toMatchObject({ kind: "found", topicId: topic, coverage: { notCovered: [left] } });
});

test("beside a medicine nothing is passed over: what is not known may be what it must not be taken with", async () => {
  const evidence = await evidenceFor(index, "en", ["can I take ibuprofen with Zorblax? and what helps back pain?"]);
  expect(evidence.kind).toBe("none");
});

test("what was told beside the questions is looked up with each of them", async () => {
  const evidence = await evidenceFor(index, "en", [
    "I have lupus. What helps with it? And what is the treatment for gout in lupus?",
  ]);
  expect(evidence.kind).toBe("none");
});

test("a message that the guidance covers as a whole leaves nothing out", async () => {
  const evidence = await evidenceFor(index, "en", ["How long does flu last? And is flu contagious?"]);
  expect(evidence.kind === "found" && evidence.coverage).not.toHaveProperty("notCovered");
});

test.each([
  ["I have a cold. It is bad.", undefined],
  ["What helps a cold?", undefined],
  [
    "My temp is 38.5. Is that high? When do I call?",
    { told: ["My temp is 38.5."], asked: ["Is that high?", "When do I call?"] },
  ],
  [
    "¿Cuánto dura la gripe? ¿Y qué es el lupus?",
    { told: [], asked: ["¿Cuánto dura la gripe?", "¿Y qué es el lupus?"] },
  ],
])("“%s” is parted into its questions", (text, parts) => {
  expect(severalQuestions(text)).toEqual(parts);
});
