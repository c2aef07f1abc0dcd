import { describe, expect, test } from "vitest";
import { seededRandom } from "#evals/metrics/index.ts";
import { type Example, type Fitting, fitLogistic, logit, probability, shuffle } from "./logistic.ts";

const fitting: Fitting = { features: 3, l2: 0.01, epochs: 200, learningRate: 0.2, seed: 1 };
const example = (features: readonly number[], label: 0 | 1, weight = 1): Example => ({ features, label, weight });

describe("a logistic model", () => {
  const separable = [example([0], 1), example([0, 2], 1), example([1], 0), example([1, 2], 0)];
  test("tells apart what one feature tells apart, and gives the feature of both no say", () => {
    const model = fitLogistic(separable, fitting);
    expect(probability(logit(model, [0]))).toBeGreaterThan(0.9);
    expect(probability(logit(model, [1]))).toBeLessThan(0.1);
    expect(Math.abs(model.weights[2] ?? 9)).toBeLessThan(0.5);
  });
  test("comes near the share of ones when a feature says nothing", () => {
    const mixed = Array.from({ length: 100 }, (_, at) => example([0], at % 4 === 0 ? 1 : 0));
    const model = fitLogistic(mixed, { ...fitting, learningRate: 0.05 });
    expect(probability(logit(model, [0]))).toBeCloseTo(0.25, 1);
  });
  test("is pulled to zero by the penalty", () => {
    const loose = fitLogistic(separable, { ...fitting, l2: 0 });
    const tight = fitLogistic(separable, { ...fitting, l2: 5 });
    expect(Math.abs(tight.weights[0] ?? 9)).toBeLessThan(Math.abs(loose.weights[0] ?? 0));
  });
  test("counts a case as often as it weighs", () => {
    const contrary = [example([0], 1, 9), example([0], 0, 1)];
    expect(probability(logit(fitLogistic(contrary, fitting), [0]))).toBeGreaterThan(0.6);
  });
  test("is the same for the same seed", () => {
    expect(fitLogistic(separable, fitting)).toEqual(fitLogistic(separable, fitting));
  });
});

test("a seeded shuffle loses nothing and repeats itself", () => {
  const shuffled = (seed: number): readonly number[] => {
    const items = Array.from({ length: 50 }, (_, at) => at);
    shuffle(items, seededRandom(seed));
    return items;
  };
  expect(shuffled(7)).toEqual(shuffled(7));
  expect(shuffled(7)).not.toEqual(shuffled(8));
  expect([...shuffled(7)].sort((first, second) => first - second)).toEqual(Array.from({ length: 50 }, (_, at) => at));
});
