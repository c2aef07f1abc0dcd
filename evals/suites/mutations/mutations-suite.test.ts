import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { reportText } from "#evals/report/index.ts";
import { mutationSuite } from "./mutations-suite.ts";
import { ownParaphrases } from "./own-paraphrases.ts";
import { readSentenceRows } from "./rows.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-mutations-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const own = "Take one tablet of Nocturol at night, unless you are pregnant.";
const rows = [
  { id: "s1", source: own },
  { id: "p1", source: own, text: "Unless you are pregnant, take a handful of Nocturol at noon.", closeness: "free" },
];

async function run(show: boolean) {
  const file = path.join(folder, "ours.jsonl");
  fs.writeFileSync(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  const outcome = await mutationSuite.run({ caseFiles: [file], show, onProgress: () => undefined });
  if (outcome.kind === "refused") throw new Error(outcome.problem);
  return { rows: outcome.rows, text: reportText(outcome.report), errored: outcome.errored };
}

test("anybody's sentence is spoiled in its own passage, their paraphrase judged, and words are printed only when asked for", {
  timeout: 60_000,
}, async () => {
  const { rows: out, text, errored } = await run(false);
  expect(errored).toEqual([]);
  const mutants = out.filter(({ kind }) => kind === "mutant");
  expect(mutants.length).toBeGreaterThan(20);
  expect(new Set(mutants.map(({ quote }) => quote))).toEqual(new Set([own]));
  expect(new Set(mutants.map(({ source }) => source))).toEqual(new Set(rows.map(({ text }) => text ?? own)));
  expect(out.filter(({ kind }) => kind === "paraphrase")).toMatchObject([{ id: "p1", released: false }]);
  expect(text).toContain("1 sentences of 1 topics");
  expect(text).toMatch(/licence allows any\): 1 of 1/);
  expect(text).not.toContain("handful");
  expect((await run(true)).text).toContain("handful");
});

test("the project's own paraphrases are enough, of both languages and every closeness, and none is its source", () => {
  const read = readSentenceRows(ownParaphrases());
  if (read.kind === "refused") throw new Error(read.problem);
  const all = read.cases.map(({ row }) => row);
  expect(all.filter(({ lang }) => lang === "en").length).toBeGreaterThanOrEqual(300);
  expect(all.filter(({ lang }) => lang === "es").length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ closeness }) => closeness))).toEqual(new Set(["light", "medium", "free"]));
  expect(all.filter(({ text, source }) => text === undefined || text === source)).toEqual([]);
});
