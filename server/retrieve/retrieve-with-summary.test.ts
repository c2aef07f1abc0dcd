import { beforeAll, expect, test } from "vitest";
import { openEmbeddedIndex, type PassageIndex, type PassageQuery } from "#knowledge/index/index.ts";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
import { coverageMinDefault, type QuestionRewriter, type RetrievalRequest, retrieveEvidence } from "./index.ts";

let index: PassageIndex;
beforeAll(async () => {
  const { snapshot } = await loadGuidelines(`${import.meta.dirname}/../../knowledge/guidelines`);
  index = openEmbeddedIndex(snapshot, (await loadLexicon()).lexicon);
});

const asking = (question: string, rewriter: QuestionRewriter | undefined): RetrievalRequest => ({
  question,
  earlier: [],
  language: "en",
  country: "unknown",
  audience: "patient",
  statuses: ["sample"],
  today: "2026-11-20",
  passagesMax: 6,
  coverageMin: coverageMinDefault,
  rewriter,
});

type Rewritten = Awaited<ReturnType<QuestionRewriter["rewrite"]>>;
const rewriter = (rewritten: Rewritten | Promise<Rewritten>): QuestionRewriter => ({
  name: "scripted v1",
  rewrite: async () => rewritten,
});
const summary = (text: string) => rewriter({ kind: "used", text });

/** The index, with every query that reached it. */
function watched(): { readonly watching: PassageIndex; readonly queries: PassageQuery[] } {
  const queries: PassageQuery[] = [];
  const search = (query: PassageQuery) => {
    queries.push(query);
    return index.search(query);
  };
  return { watching: { ...index, search }, queries };
}

const cough = "I have had a cough for three weeks now after a cold, no fever. when does it go";

test("an accepted summary is searched with beside the person's own words, and the record says so", async () => {
  const { watching, queries } = watched();
  const evidence = await retrieveEvidence(asking(cough, summary("how long does a cough last after a cold")), watching);
  expect(evidence).toMatchObject({
    kind: "found",
    rewrite: { kind: "used", rewriter: "scripted v1" },
  });
  expect(queries.map(({ text, summary: line }) => ({ text, line }))).toEqual([
    { text: cough, line: undefined },
    { text: cough, line: "how long does a cough last after a cold" },
  ]);
  expect(JSON.stringify(evidence)).not.toContain("how long does a cough last after a cold");
});

test("without a rewriter there is nothing to record", async () => {
  expect(await retrieveEvidence(asking(cough, undefined), index)).not.toHaveProperty("rewrite");
});

test.each([
  { kind: "refused", because: "denial-changed", rewriter: "scripted v1" },
  { kind: "not-run", because: "timeout" },
  { kind: "not-run", because: "failed" },
] as const)("a summary that is $kind ($because) leaves what the person's own words found", async (rewritten) => {
  const { watching, queries } = watched();
  const { rewrite, ...evidence } = await retrieveEvidence(asking(cough, rewriter(rewritten)), watching);
  expect(rewrite).toEqual(rewritten);
  expect(evidence).toEqual(await retrieveEvidence(asking(cough, undefined), index));
  expect(queries).toHaveLength(1);
});

test.each([
  "how do I change a flat tyre",
  "is lupus hereditary",
  "lump in my breast",
  "can I take adalimumab with ibuprofen",
])("no summary opens a gate that '%s' leaves shut, and nobody waits for one", async (question) => {
  const { watching, queries } = watched();
  const late = rewriter(new Promise(() => {}));
  for (const one of [late, summary("how long does a cough last after a cold"), summary("paracetamol dose")]) {
    expect(await retrieveEvidence(asking(question, one), watching)).toMatchObject({
      kind: "none",
      because: "no-coverage",
      rewrite: { kind: "not-run", because: "no-evidence" },
    });
  }
  expect(queries.every((query) => query.summary === undefined)).toBe(true);
});

test("a summary about something else cannot lead to a page that the person's own words do not cover", async () => {
  const evidence = await retrieveEvidence(asking(cough, summary("stroke symptoms face arm speech")), index);
  const own = await retrieveEvidence(asking(cough, undefined), index);
  expect(evidence).toEqual({ ...own, rewrite: { kind: "not-run", because: "covers-less" } });
});

test("giving up on a shut gate ends the model's work", async () => {
  let given: AbortSignal | undefined;
  const hanging: QuestionRewriter = {
    name: "scripted v1",
    rewrite: (_, signal) => {
      given = signal;
      return new Promise(() => {});
    },
  };
  await retrieveEvidence(asking("how do I change a flat tyre", hanging), index);
  expect(given?.aborted).toBe(true);
});

test("an index that breaks between the two searches keeps what the first one found", async () => {
  const breaking: PassageIndex = {
    ...index,
    search: (query) => (query.summary === undefined ? index.search(query) : Promise.reject(new Error("broken"))),
  };
  const evidence = await retrieveEvidence(asking(cough, summary("how long does a cough last after a cold")), breaking);
  const own = await retrieveEvidence(asking(cough, undefined), index);
  expect(evidence).toEqual({ ...own, rewrite: { kind: "not-run", because: "failed" } });
});
