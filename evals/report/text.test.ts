import { expect, test } from "vitest";
import { everyBlock } from "./report.fixture.ts";
import { reportText } from "./text.ts";

const printed = reportText(everyBlock);
const lines = printed.split("\n");

test("no line is wider than a terminal of 100 columns", () => {
  expect(lines.filter((line) => [...line].length > 100)).toEqual([]);
});

test("no line ends in blanks that a comparison of two runs would trip over", () => {
  expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
});

test("figures stand under their heads", () => {
  const head = lines.find((line) => line.includes("quiet")) ?? "";
  const row = lines.find((line) => line.trimStart().startsWith("heart")) ?? "";
  expect(head.indexOf("met") + "met".length).toBe(row.indexOf("9/10") + "9/10".length);
  expect(row).toContain("90.0 %");
  expect(row).toContain("none");
});

test("a promise that could not be measured is not called met", () => {
  expect(printed).toContain("bar nobody falls: 1 of 100 … not met");
  expect(printed).toContain("bar nobody rises: 0 of 100 … met");
  expect(printed).toContain("bar nobody waits: nothing to measure … not measured");
});

test("the matrix names failed runs and both ways of being wrong", () => {
  expect(printed).toMatch(/expected \\ given +emergency +none +error/);
  expect(printed).toContain("under-triage 1/1");
  expect(printed).toContain("over-triage  0/2");
});

test("cases are packed, shown words stand below their case, and an empty list says so", () => {
  expect(printed).toContain("chest-1 emergency → none · chest-2 urgent → none");
  expect(printed).toContain("  s-1\n    > <script>");
  expect(printed).toContain("Failed: none");
});

test("the points of a curve stand as figures", () => {
  expect(printed).toMatch(/stated +came true +cases\n +0\.200 +0\.250 +4\n +0\.900 +0\.800 +40/);
});
