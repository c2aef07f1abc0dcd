import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { openEmbeddedIndex, type PassageIndex } from "#knowledge/index/index.ts";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
import { coverageMinDefault } from "./index.ts";
import { evidenceFor, linesOf, share, topicsFor } from "./testing/ask-index.ts";

/**
 * The retrieval sets, asked the way a patient's question is asked. The floors below are a little under what was measured when
 * the sets were written; a change of lexicon, weights or guidance that loses questions must be seen.
 */
const caseSchema = z
  .object({ id: z.string(), text: z.string(), topic: z.string().optional(), topics: z.array(z.string()).optional() })
  .transform(({ id, text, topic, topics }) => ({ id, text, topics: topics ?? (topic === undefined ? [] : [topic]) }));
const conversationSchema = z
  .object({
    id: z.string(),
    messages: z.array(z.string()).min(2),
    topic: z.string().nullable().optional(),
    topics: z.array(z.string()).optional(),
  })
  .transform(({ messages, topic, topics }) => ({ messages, topics: topics ?? [topic ?? null] }));
const readCases = (name: string) => linesOf(name).map((line) => caseSchema.parse(JSON.parse(line)));
const conversations = linesOf("conversations.jsonl").map((line) => conversationSchema.parse(JSON.parse(line)));

const topicsLookedAt = 3;
let index: PassageIndex;
beforeAll(async () => {
  const { snapshot } = await loadGuidelines(`${import.meta.dirname}/../../knowledge/guidelines`);
  index = openEmbeddedIndex(snapshot, (await loadLexicon()).lexicon);
});

const answered = async (text: string): Promise<boolean> => (await topicAnswered([text])) !== null;

const topicAnswered = async (messages: readonly string[]): Promise<string | null> => {
  const evidence = await evidenceFor(index, "en", messages);
  return evidence.kind === "found" ? evidence.topicId : null;
};

/** Numbers divisible by 3 of the files written blind: counted, never looked at, never tuned on. */
const isHeldOut = ({ id }: { readonly id: string }): boolean => Number(id.replace(/\D/g, "")) % 3 === 0;
const blindQuestions = readCases("questions-2.jsonl");
const blindOutOfScope = readCases("out-of-scope-2.jsonl");
const isTuned = (line: { readonly id: string }): boolean => !isHeldOut(line);

test.each([
  { set: "questions", lines: readCases("questions.jsonl"), atLeast: 300, first: 0.945, firstThree: 0.99, passed: 0.98 },
  {
    set: "questions-2, tuned on",
    lines: blindQuestions.filter(isTuned),
    atLeast: 200,
    first: 0.9,
    firstThree: 0.975,
    passed: 0.87,
  },
  {
    set: "questions-2, held out",
    lines: blindQuestions.filter(isHeldOut),
    atLeast: 100,
    first: 0.82,
    firstThree: 0.91,
    passed: 0.79,
  },
])("people's own words find their topic and pass the gate: $set", async ({ set, lines, atLeast, ...floor }) => {
  expect(lines.length).toBeGreaterThanOrEqual(atLeast);
  const places = await Promise.all(
    lines.map(async ({ text, topics }) =>
      (await topicsFor(index, "en", text)).findIndex((topic) => topics.includes(topic)),
    ),
  );
  const first = share(places.map((place) => place === 0));
  const firstThree = share(places.map((place) => place >= 0 && place < topicsLookedAt));
  const passed = share(await Promise.all(lines.map(({ text }) => answered(text))));
  console.info(
    `retrieval, ${set}: ${lines.length} questions, hit@1 ${first.toFixed(3)}, hit@3 ${firstThree.toFixed(3)}, passed ${passed.toFixed(3)}`,
  );
  expect(firstThree).toBeGreaterThanOrEqual(floor.firstThree);
  expect(first).toBeGreaterThanOrEqual(floor.first);
  expect(passed).toBeGreaterThanOrEqual(floor.passed);
});

test.each([
  { set: "out-of-scope", lines: readCases("out-of-scope.jsonl"), atLeast: 80, floor: 0.97 },
  { set: "out-of-scope-2, tuned on", lines: blindOutOfScope.filter(isTuned), atLeast: 60, floor: 0.97 },
  { set: "out-of-scope-2, held out", lines: blindOutOfScope.filter(isHeldOut), atLeast: 30, floor: 0.9 },
])("the gate refuses what the guidance has no page for: $set", async ({ set, lines, atLeast, floor }) => {
  expect(lines.length).toBeGreaterThanOrEqual(atLeast);
  const refused = 1 - share(await Promise.all(lines.map(({ text }) => answered(text))));
  console.info(`gate at ${coverageMinDefault}, ${set}: ${lines.length} questions, refused ${refused.toFixed(3)}`);
  expect(refused).toBeGreaterThanOrEqual(floor);
});

test.each(conversations)("$messages is answered about $topics", async ({ messages, topics }) => {
  expect(topics).toContain(await topicAnswered(messages));
});

test.each([
  "write me a poem about cats",
  "whats the best way to lose weight fast",
  "tell me a joke",
  "who won the match",
])("'%s' names nothing a clinician would read", async (question) => {
  const { coverage } = await index.search({
    text: question,
    earlier: [],
    language: "en",
    jurisdiction: "unknown",
    audience: "patient",
    statuses: ["sample"],
    passagesMax: 5,
  });
  expect(coverage.matched).toEqual([]);
});
