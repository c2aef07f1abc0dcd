import { describe, expect, test } from "vitest";
import type { TreeNode } from "#server/verify/entailment/trees.ts";
import { ensembleOf } from "#server/verify/entailment/trees.ts";
import { type Boosting, boostTrees, leafValueOf, type LabelledRow } from "./boosted-trees.ts";
import { seededRandom } from "#evals/metrics/index.ts";

const boosting: Boosting = {
  trees: 40,
  depth: 2,
  learningRate: 0.2,
  l2: 1,
  leafMin: 0.5,
  featureShare: 1,
  direction: [0, 0],
  seed: 1,
};
const row = (features: readonly number[], label: 0 | 1, weight = 1): LabelledRow => ({
  features: Float64Array.from(features),
  label,
  weight,
});
const random = seededRandom(5);
/** Label 1 when exactly one of two features is high: no line tells them apart. */
const crossed = Array.from({ length: 200 }, () => {
  const [one, other] = [random(), random()];
  return row([one, other], one > 0.5 !== other > 0.5 ? 1 : 0);
});
const scoreOf = (model: { readonly bias: number; readonly trees: readonly TreeNode[] }, features: readonly number[]) =>
  ensembleOf(model.bias, model.trees)(Float64Array.from(features));

describe("boosted trees", () => {
  test("learn what two features say only together", () => {
    const model = boostTrees(crossed, boosting);
    const right = crossed.filter(({ features, label }) => scoreOf(model, [...features]) > 0 === (label === 1));
    expect(right.length).toBeGreaterThan(185);
  });

  test("never let a score fall as a feature grows that may only raise it", () => {
    const noisy = Array.from({ length: 300 }, () => {
      const value = random();
      return row([value, random()], random() < (value > 0.4 && value < 0.6 ? 0.05 : value) ? 1 : 0);
    });
    const free = boostTrees(noisy, boosting);
    const bound = boostTrees(noisy, { ...boosting, direction: [1, 0] });
    const along = (model: typeof free) => Array.from({ length: 101 }, (_, at) => scoreOf(model, [at / 100, 0.5]));
    const falls = (scores: readonly number[]) => scores.filter((score, at) => score < (scores[at - 1] ?? score) - 1e-9);
    expect(falls(along(free)).length).toBeGreaterThan(0);
    expect(falls(along(bound))).toEqual([]);
    expect(scoreOf(bound, [1, 0.5])).toBeGreaterThan(scoreOf(bound, [0, 0.5]));
  });

  test("are the same for the same rows, byte for byte", () => {
    expect(JSON.stringify(boostTrees(crossed, boosting))).toBe(JSON.stringify(boostTrees(crossed, boosting)));
  });

  test("count a row as often as it weighs", () => {
    const contrary = [row([0, 0], 1, 9), row([0, 0], 0, 1)];
    expect(boostTrees(contrary, boosting).bias).toBeCloseTo(Math.log(9), 3);
  });

  test("are summed alike by the trainer and by the scorer, on the borders too", () => {
    const model = boostTrees(crossed, boosting);
    const cuts = model.trees.flatMap((tree) => (typeof tree === "number" ? [] : [tree[1]]));
    for (const value of [0, 1, ...cuts]) {
      const features = Float64Array.of(value, value);
      const sum = model.trees.reduce((total: number, tree) => total + leafValueOf(tree, features), model.bias);
      expect(ensembleOf(model.bias, model.trees)(features)).toBeCloseTo(sum, 12);
    }
  });
});
