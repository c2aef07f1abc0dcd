import { expect, test } from "vitest";
import { brierScore, expectedCalibrationError, reliabilityOf } from "./calibration.ts";

const cases = (score: number, hits: number, of: number) =>
  Array.from({ length: of }, (_, at) => ({ score, positive: at < hits }));

test("a probability that comes true as often as it says has no error", () => {
  expect(expectedCalibrationError([...cases(0.25, 1, 4), ...cases(0.75, 3, 4)])).toBe(0);
});

test("the error is the distance in each bin, weighted by its cases", () => {
  // 0.95 stated and 0.5 observed on 4 of 8; 0.25 stated and observed on the rest.
  expect(expectedCalibrationError([...cases(0.95, 2, 4), ...cases(0.25, 1, 4)])).toBeCloseTo(0.225, 12);
});

test("a score of 1 falls in the last bin, and an empty bin says nothing", () => {
  const bins = reliabilityOf(cases(1, 1, 2));
  expect(bins).toHaveLength(10);
  expect(bins[9]).toEqual({ low: 0.9, high: 1, cases: 2, stated: 1, observed: 0.5 });
  expect(bins[0]?.stated).toBeUndefined();
});

test("the Brier score of certainty is 0 when right and 1 when wrong", () => {
  expect(brierScore(cases(1, 2, 2))).toBe(0);
  expect(brierScore(cases(1, 0, 2))).toBe(1);
  expect(brierScore(cases(0.5, 1, 2))).toBe(0.25);
});

test("no cases have no error to state", () => {
  expect(expectedCalibrationError([])).toBeUndefined();
  expect(brierScore([])).toBeUndefined();
});
