import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { reportText } from "#evals/report/index.ts";
import { notRun } from "#server/verify/entailment/index.ts";
import { grounding } from "./grounding-suite.ts";
import { judgeRows } from "./judge-rows.ts";
import { supportOf } from "./rows.ts";
import { groundingSections } from "./sections.ts";
import { wordOverlap } from "./word-overlap.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-grounding-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function run(rows: readonly object[], show = false) {
  const file = path.join(folder, "claims.jsonl");
  fs.writeFileSync(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  const outcome = await grounding.run({ caseFiles: [file], show, onProgress: () => undefined });
  if (outcome.kind === "refused") throw new Error(outcome.problem);
  return { rows: outcome.rows, text: reportText(outcome.report) };
}

const rest = "Rest and drink plenty of water when you have a cold.";
const burn = "Cool a burn under running water for 20 minutes.";
const rows = [
  { id: "1", claim: "Drink plenty of water when you have a cold.", evidence: rest, label: "supported" },
  { id: "2", claim: "Cool a burn under running water for 20 minutes.", evidence: burn, label: "supported" },
  { id: "3", claim: "Cool a burn under running water for 2 minutes.", evidence: burn, label: "refuted" },
  { id: "4", claim: "Vaccines are kept in a refrigerator.", evidence: rest, unsupported: 1 },
  { id: "5", claim: "Rest.", evidence: "水を飲みます。", label: "neutral" },
  { id: "6", claim: "Rest when you have a cold.", evidence: rest },
];

test("each row gets a verdict and a score in its order, and what cannot be read is not run", async () => {
  const { rows: out } = await run(rows);
  expect(out.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(out[1]).toMatchObject({ verdict: "supported" });
  expect(out[4]).toEqual({ id: "5", ...notRun });
});

test("the scorer, word overlap and both ablations stand in one table", async () => {
  const { text } = await run(rows);
  for (const label of ["built-in scorer", "word overlap", "no evidence", "another row's evidence"])
    expect(text).toContain(label);
  expect(text).toMatch(/no evidence +0\.500/);
});

test("claims are printed only when asked for", async () => {
  expect((await run(rows)).text).not.toContain("refrigerator");
  expect((await run(rows, true)).text).toContain("Rest.");
});

test("a row nobody labelled is judged and counted nowhere", () => {
  expect(rows.map((row) => supportOf(row as never))).toEqual([1, 1, 0, 0, 0, undefined]);
});

test("the other evidence is never the row's own, and none where there is no other", () => {
  const seen: (readonly string[])[] = [];
  const judge = {
    judgeNow: (_: string, { texts }: { readonly texts: readonly string[] }) => {
      seen.push(texts);
      return notRun;
    },
  };
  judgeRows(
    [
      { id: "1", claim: "a", evidence: "x" },
      { id: "2", claim: "b", evidence: "y" },
    ],
    judge,
    () => undefined,
  );
  // Of each row: prepared, judged, judged on the clock, without evidence, with the other's.
  // The second row's evidence was prepared before, as the first row's other.
  expect(seen.map(([text]) => text)).toEqual(["x", "x", "x", undefined, "y", "y", "y", undefined, "x"]);
  seen.length = 0;
  judgeRows([{ id: "1", claim: "a", evidence: "x" }], judge, () => undefined);
  expect(seen.at(-1)).toEqual([""]);
});

test("a scorer no better than overlap does not meet its promise", () => {
  const judged = rows.slice(0, 4).map((row) => ({
    row: row as never,
    supported: row.label === "supported",
    judgement: { verdict: "neutral" as const, score: 0.5 },
    overlap: row.label === "supported" ? 1 : 0,
    withoutEvidence: notRun,
    withOther: notRun,
    claimMicroseconds: 1,
    prepareMicroseconds: undefined,
  }));
  const [first] = groundingSections(judged, false);
  expect(first?.blocks[0]).toMatchObject({ kind: "bars", rows: [{ met: false }] });
});

test("word overlap counts words that say something, in any order and whatever is denied", () => {
  expect(wordOverlap("Rest will not help a cold", "A cold: help, rest!")).toBe(1);
  expect(wordOverlap("Zinc helps", "Zinc is sold")).toBe(0.5);
  expect(wordOverlap("It was the", "It was the")).toBe(wordOverlap("was", "was"));
  expect(wordOverlap("The", "The")).toBe(0);
});

test("a row without evidence is refused by its place and field", async () => {
  await expect(run([{ id: "1", claim: "a" }])).rejects.toThrow(/claims\.jsonl:1: evidence/);
});
