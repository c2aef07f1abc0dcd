import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { reportText } from "#evals/report/index.ts";
import { negation } from "./negation-suite.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-negation-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function run(rows: readonly object[], show = false) {
  const file = path.join(folder, "sentences.jsonl");
  fs.writeFileSync(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  const outcome = await negation.run({ caseFiles: [file], show, onProgress: () => undefined });
  if (outcome.kind === "refused") throw new Error(outcome.problem);
  return { rows: outcome.rows, text: reportText(outcome.report) };
}

const rows = [
  {
    id: "1",
    sentence: "no fever since yesterday",
    concept: "fever",
    negation: "negated",
    temporality: "recent",
    experiencer: "patient",
  },
  {
    id: "2",
    sentence: "I have a fever",
    concept: "fever",
    negation: "affirmed",
    temporality: "recent",
    experiencer: "patient",
  },
  {
    id: "3",
    sentence: "I had a fever ten years ago",
    concept: "fever",
    negation: "affirmed",
    temporality: "historical",
  },
  { id: "4", sentence: "the rash is gone", concept: "fever", negation: "negated" },
];

test("each sentence is read for denial, time and person", async () => {
  const { rows: read } = await run(rows);
  expect(read).toEqual([
    { id: "1", negation: "negated", temporality: "recent", experiencer: "patient" },
    { id: "2", negation: "affirmed", temporality: "recent", experiencer: "patient" },
    { id: "3", negation: "affirmed", temporality: "historical", experiencer: "patient" },
    { id: "4", negation: "not found", temporality: "not found", experiencer: "not found" },
  ]);
});

test("a concept that is not in its sentence counts as missed, never as agreement", async () => {
  const { text } = await run(rows);
  expect(text).toMatch(/negated +1\/1 +100\.0 % +\S+ +1\/2 +50\.0 %/);
});

test("sentences are printed only when asked for", async () => {
  expect((await run(rows)).text).not.toContain("the rash is gone");
  expect((await run(rows, true)).text).toContain("fever: the rash is gone");
});
