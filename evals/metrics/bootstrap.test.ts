import { expect, test } from "vitest";
import { bootstrapInterval, mean } from "./bootstrap.ts";

test("values that never differ have an interval of no width", () => {
  expect(bootstrapInterval([0.25, 0.25, 0.25], 1)).toEqual({ low: 0.25, high: 0.25 });
});

test("one question has no spread, and none has no mean", () => {
  expect(bootstrapInterval([0.4], 1)).toBeUndefined();
  expect(mean([])).toBeUndefined();
});

test("over many coin tosses the interval is that of the normal distribution", () => {
  const tosses = Array.from({ length: 400 }, (_, at) => at % 2);
  const interval = bootstrapInterval(tosses, 7);
  // 0.5 ± 1.96 · 0.5 / √400
  expect(interval?.low).toBeCloseTo(0.451, 2);
  expect(interval?.high).toBeCloseTo(0.549, 2);
});

test("the same values and seed give the same interval, and another seed nearly the same", () => {
  const values = [0, 0.2, 0.9, 1, 0.4, 0.3];
  expect(bootstrapInterval(values, 3)).toEqual(bootstrapInterval(values, 3));
  expect(bootstrapInterval(values, 4)?.low).toBeCloseTo(bootstrapInterval(values, 3)?.low ?? 0, 1);
});

test("more confidence is a wider interval", () => {
  const values = [0, 0.2, 0.9, 1, 0.4, 0.3];
  const wide = bootstrapInterval(values, 1, { confidence: 0.99 });
  const narrow = bootstrapInterval(values, 1, { confidence: 0.5 });
  expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeGreaterThan((narrow?.high ?? 0) - (narrow?.low ?? 0));
});
