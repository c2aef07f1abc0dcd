import { expect, test } from "vitest";
import { areaUnderCurve, type Scored } from "./area-under-curve.ts";

const cases = (positive: readonly number[], negative: readonly number[]): readonly Scored[] => [
  ...positive.map((score) => ({ score, positive: true })),
  ...negative.map((score) => ({ score, positive: false })),
];

test("all above all is 1, all below all is 0, and one value for everybody is a coin", () => {
  expect(areaUnderCurve(cases([3, 4], [1, 2]))?.area).toBe(1);
  expect(areaUnderCurve(cases([1, 2], [3, 4]))?.area).toBe(0);
  expect(areaUnderCurve(cases([5, 5, 5], [5, 5]))?.area).toBe(0.5);
});

test("it is the share of pairs in the right order, ties counted half", () => {
  // 0.4 beats 0.1 and 0.3 and ties with 0.4; 0.2 beats 0.1 only.
  expect(areaUnderCurve(cases([0.4, 0.2], [0.1, 0.3, 0.4]))?.area).toBeCloseTo((2.5 + 1) / 6, 12);
});

test("the interval is DeLong's: for four worked cases a side, by hand", () => {
  const found = areaUnderCurve(cases([1, 3, 5, 7], [0, 2, 4, 6]));
  // Shares of negatives below each positive: 1/4, 2/4, 3/4, 4/4; of positives above each negative: 4/4, 3/4, 2/4, 1/4.
  expect(found?.area).toBe(0.625);
  const variance = (2 * (5 / 48)) / 4;
  expect(found?.interval?.low).toBeCloseTo(0.625 - 1.96 * Math.sqrt(variance), 3);
  expect(found?.interval?.high).toBeCloseTo(Math.min(1, 0.625 + 1.96 * Math.sqrt(variance)), 3);
});

test("more cases of the same kind make a narrower interval", () => {
  const width = (times: number): number => {
    const { interval } =
      areaUnderCurve(cases(Array(times).fill([1, 3]).flat(), Array(times).fill([0, 2]).flat())) ?? {};
    return (interval?.high ?? 9) - (interval?.low ?? 0);
  };
  expect(width(50)).toBeLessThan(width(5) / 2);
});

test("with one side empty there is nothing to tell, and with one case no interval", () => {
  expect(areaUnderCurve(cases([1], []))).toBeUndefined();
  expect(areaUnderCurve([])).toBeUndefined();
  expect(areaUnderCurve(cases([1], [0, 2]))?.interval).toBeUndefined();
});
