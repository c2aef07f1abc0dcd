import { afterAll, expect, test } from "vitest";
import { reportText } from "#evals/report/index.ts";
import type { SuiteGiven } from "../suite.ts";
import { documents, judgments, openFolder, queries } from "./retrieval.fixture.ts";
import { ownRetrievalCases, readOwnQuestions } from "./own-sets.ts";
import { retrieval } from "./retrieval-suite.ts";

const folder = openFolder("retrieval-suite");
afterAll(folder.remove);

const run = (given: Partial<SuiteGiven>) =>
  retrieval.run({ caseFiles: [], show: false, onProgress: () => undefined, ...given });
const collection = () => ({
  corpus: folder.gzip("corpus.jsonl.gz", documents),
  queries: folder.rows("queries.jsonl", queries),
  qrels: folder.rows("qrels.jsonl", judgments),
});

test("a story around an illness sends plain BM25 to the garden, and the product to the answer", async () => {
  const outcome = await run({ files: collection() });
  if (outcome.kind === "refused") throw new Error(outcome.problem);
  const firstOf = (system: string) =>
    outcome.rows.find((row) => row["id"] === "Q1" && row["form"] === "message" && row["system"] === system)?.["ranked"];
  expect(firstOf("plain BM25")).toEqual(["garden-1", "morrow-2", "morrow-1"]);
  expect(firstOf("embedded index")).toEqual(["morrow-2", "morrow-1", "garden-1"]);
});

test("the report says how many questions could be measured, and is the same twice", async () => {
  const [first, second] = [await run({ files: collection() }), await run({ files: collection() })];
  if (first.kind === "refused" || second.kind === "refused") throw new Error("refused");
  const text = reportText(first.report);
  expect(text).toContain("4 documents, 3 questions, 2 of them with a document graded 2 or more");
  expect(text).toMatch(/embedded index +1\.000/);
  expect(text).not.toContain("lovely website");
  expect(reportText(second.report)).toBe(text);
});

test("bad input is refused with its place", async () => {
  const qrels = folder.rows("bad.jsonl", [{ query_id: "Q9", doc_id: "x", rel: 1 }]);
  expect(await run({ files: { ...collection(), qrels } })).toMatchObject({ kind: "refused" });
});

// Opening two indexes over all of the guidance takes seconds where several programs share the machine.
const openingMs = 60_000;

test(
  "a lay question is asked of the shipped guidance, and one about something else is recognised",
  async () => {
    const caseFiles = [
      folder.rows("ours.jsonl", [
        { id: "a1", text: "how much paracetamol can i take in a day", topic: "paracetamol" },
        { id: "a2", text: "how do i change a flat tyre" },
      ]),
    ];
    const outcome = await run({ caseFiles });
    if (outcome.kind === "refused") throw new Error(outcome.problem);
    const embedded = outcome.rows.filter((row) => row["system"] === "embedded index");
    expect(embedded.map((row) => row["answeredFrom"])).toEqual(["paracetamol", null]);
    expect(reportText(outcome.report)).toContain("hit@3 at least 0.95, all questions: 1 of 1");
  },
  openingMs,
);

test("of the project's own sets every third number of the later ones is held out, and Spanish is asked in Spanish", () => {
  const read = readOwnQuestions(ownRetrievalCases());
  if (read.kind === "refused") throw new Error(read.problem);
  const heldOut = read.questions.filter((question) => question.heldOut);
  expect(heldOut.length).toBeGreaterThan(100);
  expect(new Set(heldOut.map(({ set }) => set))).not.toContain("questions");
  expect(heldOut.every(({ id }) => Number(id.slice(1)) % 3 === 0)).toBe(true);
  const spanish = read.questions.filter(({ language }) => language === "es");
  expect(new Set(spanish.map(({ set }) => set))).toEqual(
    new Set(["questions-3", "questions-4", "questions-es", "out-of-scope-3", "out-of-scope-es"]),
  );
});
