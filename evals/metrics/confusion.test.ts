import { expect, test } from "vitest";
import { confusionOf, type Judged, overRate, underRate } from "./confusion.ts";

const labels = ["emergency", "urgent", "none"] as const;
type Label = (typeof labels)[number];
const judged: readonly Judged<Label>[] = [
  { expected: "emergency", given: "emergency" },
  { expected: "emergency", given: "none" },
  { expected: "emergency", given: undefined },
  { expected: "urgent", given: "emergency" },
  { expected: "none", given: "none" },
  { expected: "none", given: "urgent" },
];

test("each case stands where its expected and its given level cross", () => {
  const { counts, errored } = confusionOf(labels, judged);
  expect(counts).toEqual([
    [1, 0, 1],
    [1, 0, 0],
    [0, 1, 1],
  ]);
  expect(errored).toEqual([1, 0, 0]);
});

test("a run that failed is under-triage, never a pass", () => {
  expect(underRate(confusionOf(labels, judged))).toEqual({ hits: 2, of: 4 });
});

test("over-triage is counted among those who could be raised", () => {
  expect(overRate(confusionOf(labels, judged))).toEqual({ hits: 2, of: 3 });
});
