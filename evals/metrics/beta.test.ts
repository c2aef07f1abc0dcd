import { expect, test } from "vitest";
import { incompleteBeta, inverseIncompleteBeta, logGamma } from "./beta.ts";

test("the gamma function is the factorial at whole numbers and the root of pi at a half", () => {
  expect(logGamma(1)).toBeCloseTo(0, 11);
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 11);
  expect(Math.exp(logGamma(0.5)) ** 2).toBeCloseTo(Math.PI, 11);
});

test("for whole numbers the incomplete beta function is the tail of a binomial", () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  for (const [x, a, b] of [
    [0.1, 3, 8],
    [0.5, 10, 11],
    [0.93, 19, 2],
    [0.01, 1, 300],
  ] as const) {
    const tries = a + b - 1;
    let tail = 0;
    for (let hits = a; hits <= tries; hits += 1) tail += choose(tries, hits) * x ** hits * (1 - x) ** (tries - hits);
    expect(incompleteBeta(x, a, b)).toBeCloseTo(tail, 12);
  }
});

test("it is symmetric, also where the counts are in the ten thousands", () => {
  expect(incompleteBeta(0.3, 4, 9) + incompleteBeta(0.7, 9, 4)).toBeCloseTo(1, 13);
  expect(incompleteBeta(0.5, 20_000, 20_000)).toBeCloseTo(0.5, 9);
});

test("the inverse leads back", () => {
  for (const chance of [0.001, 0.025, 0.5, 0.975]) {
    expect(incompleteBeta(inverseIncompleteBeta(chance, 7, 120), 7, 120)).toBeCloseTo(chance, 12);
  }
});

test("an impossible question is refused and never answered with NaN", () => {
  expect(() => incompleteBeta(Number.NaN, 1, 1)).toThrow(RangeError);
  expect(() => inverseIncompleteBeta(1.2, 1, 1)).toThrow(RangeError);
  expect(() => logGamma(0)).toThrow(RangeError);
});
