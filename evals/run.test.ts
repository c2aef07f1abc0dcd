import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-evals-"));
const cases = path.join(folder, "cases.jsonl");
const out = path.join(folder, "out.jsonl");
const page = path.join(folder, "report.html");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name));
  fs.writeFileSync(
    cases,
    [
      { id: "chest", text: "I have crushing chest pain going down my left arm and I am sweating", level: "emergency" },
      { id: "pills", messages: ["hello", "how much vitamin d should i take in winter"], level: "none" },
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(""),
  );
});

function evals(...typed: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ["--import", "./server/node-version.mjs", "evals/run.ts", ...typed], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, stdout, stderr })));
}

test("a good run prints figures, writes both files whole and leaves nothing else", async () => {
  const first = await evals("triage", "--cases", cases, "--out", out, "--report", page);
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/emergencies: at "emergency" +1\/1 +100\.0 %/);
  expect(first.stdout).not.toContain("vitamin d should i take in winter");
  expect(first.stderr).toContain("cases: 2 of 2");
  const rows = fs
    .readFileSync(out, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; level: string });
  expect(rows.map(({ id, level }) => [id, level])).toEqual([
    ["chest", "emergency"],
    ["pills", "none"],
  ]);
  expect(fs.readFileSync(page, "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  expect(fs.readdirSync(folder).sort()).toEqual(["cases.jsonl", "out.jsonl", "report.html"]);
  const second = await evals("triage", "--cases", cases);
  expect(second.stdout).toBe(first.stdout);
});

test("a line that is no JSON is named, nothing is written, and what stood there before is left alone", async () => {
  fs.appendFileSync(cases, '{"id": "my chest hurts"\n');
  fs.writeFileSync(out, "yesterday's figures");
  const { code, stdout, stderr } = await evals("triage", "--cases", cases, "--out", out);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/cases\.jsonl:3: not one JSON object on a line/);
  expect(stderr).not.toContain("my chest hurts");
  expect(fs.readFileSync(out, "utf8")).toBe("yesterday's figures");
});

test.each([
  ["nothing at all", []],
  ["a suite that is not there", ["horoscope"]],
  ["a word every object knows", ["constructor"]],
  ["a flag that is not there", ["triage", "--fast"]],
  ["two suites at once", ["triage", "negation"]],
  ["a suite without cases of its own", ["negation"]],
  ["a share this suite does not take", ["triage", "--alpha", "0.1"]],
  ["a share beyond its range", ["calibration", "--alpha", "2"]],
  ["a file this suite does not make", ["triage", "--write", "calibration.json"]],
])("after %s the suites are listed with their rows", async (_, typed) => {
  const { code, stdout, stderr } = await evals(...typed);
  expect([code, stdout]).toEqual([2, ""]);
  for (const word of ["triage:", "negation:", "--cases"]) expect(stderr).toContain(word);
});

test("the cases cannot be overwritten by their own figures, nor one file written twice", async () => {
  const before = fs.readFileSync(cases, "utf8");
  for (const typed of [
    ["--out", cases],
    ["--out", out, "--report", out],
    ["--out", path.join(folder, "absent", "out.jsonl")],
  ]) {
    expect((await evals("triage", "--cases", cases, ...typed)).code).toBe(2);
  }
  expect(fs.readFileSync(cases, "utf8")).toBe(before);
});
