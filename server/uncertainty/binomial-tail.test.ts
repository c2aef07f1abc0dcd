import { expect, test } from "vitest";
import { binomialTail } from "./binomial-tail.ts";

test("the chance of few failures is the exact sum", () => {
  expect(binomialTail(0, 59, 0.05)).toBeCloseTo(0.95 ** 59, 12);
  expect(binomialTail(1, 3, 0.5)).toBeCloseTo(0.5, 12);
  expect(binomialTail(2, 10, 0.1)).toBeCloseTo(0.9298091736, 9);
});

// Clinical reference 3.7, "labels needed": with one answer fewer the promise does not hold.
test.each([
  [0.1, 0, 29],
  [0.1, 5, 103],
  [0.05, 0, 59],
  [0.05, 1, 93],
  [0.05, 2, 124],
  [0.05, 5, 208],
  [0.02, 2, 313],
  [0.01, 1, 473],
  [0.001, 5, 10_511],
])("at %f with %i failures, %i labels are enough and one fewer is not", (alpha, failures, labels) => {
  expect(binomialTail(failures, labels, alpha)).toBeLessThanOrEqual(0.05);
  expect(binomialTail(failures, labels - 1, alpha)).toBeGreaterThan(0.05);
});

test("a certain or impossible outcome is one", () => {
  expect(binomialTail(3, 3, 0.2)).toBe(1);
  expect(binomialTail(0, 10, 0)).toBe(1);
  expect(binomialTail(0, 10, 1)).toBe(0);
});
