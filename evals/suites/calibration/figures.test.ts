import { expect, test } from "vitest";
import type { Judged } from "./choose-threshold.ts";
import {
  adaptiveBins,
  adaptiveCalibrationError,
  areaUnderRiskCoverage,
  brierParts,
  groupBootstrap,
  riskCoverage,
} from "./figures.ts";

const judged = (probability: number, unsafe: boolean): Judged => ({ probability, unsafe });
const mixed: readonly Judged[] = Array.from({ length: 97 }, (_, at) => judged((at % 13) / 13, at % 5 === 0));

test("bins of equal numbers hold every answer once and do not part equal probabilities", () => {
  const bins = adaptiveBins(mixed, 10);
  expect(bins.reduce((sum, { cases }) => sum + cases, 0)).toBe(97);
  for (const [at, { low }] of bins.entries()) expect(low).toBeGreaterThan(bins[at - 1]?.high ?? -1);
  expect(adaptiveBins([judged(0.5, true), judged(0.5, false)])).toHaveLength(1);
});

test("what is stated and what came true, bin by bin", () => {
  const two = [judged(0.2, true), judged(0.3, true), judged(0.8, false), judged(0.9, true)];
  // Bins {0.2, 0.3}: stated 0.25, came true 0; {0.8, 0.9}: stated 0.85, came true 0.5.
  const bins = adaptiveBins(two, 2);
  expect(bins.map(({ cases }) => cases)).toEqual([2, 2]);
  expect(adaptiveCalibrationError([])).toBeUndefined();
  expect(adaptiveCalibrationError([judged(1, false), judged(0, true)])).toBe(0);
});

test("the parts of the Brier score add up to it, and without spread inside the bins nothing is lost", () => {
  for (const answers of [mixed, [judged(0.7, false), judged(0.7, true), judged(0.2, true)]]) {
    const parts = brierParts(answers);
    if (parts === undefined) throw new Error("no parts");
    const { score, reliability, resolution, uncertainty, withinBins } = parts;
    expect(reliability - resolution + uncertainty + withinBins).toBeCloseTo(score, 12);
  }
  const equal = [judged(0.8, false), judged(0.8, false), judged(0.8, true), judged(0.1, true)];
  expect(brierParts(equal)?.withinBins).toBeCloseTo(0, 12);
  expect(brierParts([])).toBeUndefined();
});

test("the surest answers are released first, and the last point is the risk of all", () => {
  const curve = riskCoverage([judged(0.2, true), judged(0.9, false), judged(0.5, true), judged(0.7, false)]);
  expect(curve.map(({ coverage }) => coverage)).toEqual([0.25, 0.5, 0.75, 1]);
  expect(curve.map(({ risk }) => risk)).toEqual([0, 0, 1 / 3, 0.5]);
  expect(areaUnderRiskCoverage([judged(0.9, false), judged(0.1, true)])).toBe(0.25);
});

test("equal probabilities give no order: their unsafe answers are spread evenly", () => {
  const one = [judged(0.5, true), judged(0.5, false)];
  expect(riskCoverage(one)).toEqual(riskCoverage(one.toReversed()));
  expect(riskCoverage(one).map(({ risk }) => risk)).toEqual([0.5, 0.5]);
});

test("an interval draws whole groups, is the same for the same seed, and needs two groups", () => {
  const grouped = mixed.map((answer, at) => ({ ...answer, group: String(at % 20) }));
  const first = groupBootstrap(grouped, areaUnderRiskCoverage, 5);
  expect(groupBootstrap(grouped, areaUnderRiskCoverage, 5)).toEqual(first);
  const value = areaUnderRiskCoverage(mixed) ?? Number.NaN;
  expect(first?.low).toBeLessThan(value);
  expect(first?.high).toBeGreaterThan(value);
  const oneGroup = grouped.map((answer) => ({ ...answer, group: "a" }));
  expect(groupBootstrap(oneGroup, areaUnderRiskCoverage, 5)).toBeUndefined();
});
