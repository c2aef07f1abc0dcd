import { expect, test } from "vitest";
import { detectionOf, f1Of, precisionOf, recallOf } from "./detection.ts";

const items = [
  ...Array.from({ length: 6 }, () => ({ there: true, reported: true })),
  ...Array.from({ length: 2 }, () => ({ there: true, reported: false })),
  { there: false, reported: true },
  ...Array.from({ length: 11 }, () => ({ there: false, reported: false })),
];
const detection = detectionOf(items, { there: (item) => item.there, reported: (item) => item.reported });

test("every item lands in one of the four cells", () => {
  expect(detection).toEqual({ found: 6, missed: 2, falseAlarms: 1, rightlyQuiet: 11 });
});

test("precision, recall and F1 come from the cells", () => {
  expect(precisionOf(detection)).toEqual({ hits: 6, of: 7 });
  expect(recallOf(detection)).toEqual({ hits: 6, of: 8 });
  expect(f1Of(detection)).toBeCloseTo(12 / 15, 12);
});

test("a detector that was never needed and never spoke has no F1, which is not an F1 of one", () => {
  expect(f1Of({ found: 0, missed: 0, falseAlarms: 0, rightlyQuiet: 9 })).toBeUndefined();
});
