import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { readCases } from "./read-cases.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-read-cases-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const schema = z.object({ id: z.string(), level: z.enum(["urgent", "none"]).optional() });

function read(...contents: readonly string[]) {
  const files = contents.map((content, at) => {
    const file = path.join(folder, `cases-${at + 1}.jsonl`);
    fs.writeFileSync(file, content);
    return file;
  });
  return readCases(files, schema);
}

function problemOf(...contents: readonly string[]): string {
  const outcome = read(...contents);
  return outcome.kind === "refused" ? outcome.problem : "";
}

test("cases of several files are read in order, with blank lines, Windows line ends and a byte order mark", () => {
  const outcome = read('\uFEFF{"id":"a"}\r\n\r\n{"id":"b","note":"ours"}\r\n', '{"id":"c","level":"none"}');
  expect(outcome.kind === "read" && outcome.cases.map(({ row }) => row)).toEqual([
    { id: "a" },
    { id: "b" },
    { id: "c", level: "none" },
  ]);
});

test("a line that is no JSON is named, and what it says is not repeated", () => {
  const problem = problemOf('{"id":"a"}\n{"id": my chest hurts}\n');
  expect(problem).toMatch(/cases-1\.jsonl:2: not one JSON object on a line$/);
});

test("a field that is missing or misspelt is named with its line", () => {
  expect(problemOf('{"id":"a"}\n{"level":"none"}')).toMatch(/cases-1\.jsonl:2: id: /);
  expect(problemOf('{"id":"a","level":"severe"}')).toMatch(/cases-1\.jsonl:1: level: /);
  expect(problemOf("[1]")).toMatch(/cases-1\.jsonl:1: the row: /);
});

test("the same id twice is refused, across files too: a figure must not count one case twice", () => {
  expect(problemOf('{"id":"a"}', '{"id":"b"}\n{"id":"a"}')).toMatch(
    /cases-2\.jsonl:2: id: the same id stands at .*cases-1\.jsonl:1$/,
  );
});

test("an empty file and a file that is not there measure nothing", () => {
  expect(problemOf("\n")).toMatch(/no cases$/);
  const outcome = readCases([path.join(folder, "absent.jsonl")], schema);
  expect(outcome).toEqual({ kind: "refused", problem: expect.stringMatching(/absent\.jsonl: cannot be read$/) });
});
