import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readTriageRows } from "./rows.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-triage-rows-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function read(...rows: readonly object[]) {
  const file = path.join(folder, "cases.jsonl");
  fs.writeFileSync(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  return readTriageRows([file]);
}

function problemOf(...rows: readonly object[]): string {
  const outcome = read(...rows);
  return outcome.kind === "refused" ? outcome.problem : "";
}

test("one text and a list of messages are the same kind of case", () => {
  const outcome = read({ id: "a", text: "my chest hurts" }, { id: "b", messages: ["hi", "my chest hurts"] });
  expect(outcome.kind === "read" && outcome.cases.map(({ row }) => row.messages)).toEqual([
    ["my chest hurts"],
    ["hi", "my chest hurts"],
  ]);
});

test.each([
  ["messages", { id: "a" }],
  ["text", { id: "a", text: "x", messages: ["y"] }],
  ["messages", { id: "a", messages: [] }],
  ["level", { id: "a", text: "x", level: "Emergency" }],
  ["emergency", { id: "a", text: "x", emergency: true }],
  ["emergency", { id: "a", text: "x", level: "urgent", emergency: 1 }],
  ["pairOf", { id: "a", text: "x", pairOf: "nobody" }],
  ["pairOf", { id: "a", text: "x", pairOf: "a" }],
])("a case with something wrong in %s says so", (field, row) => {
  expect(problemOf({ id: "fine", text: "x" }, row)).toMatch(new RegExp(`cases\\.jsonl:2: ${field}: `));
});
