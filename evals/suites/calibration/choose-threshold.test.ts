import { expect, test } from "vitest";
import { seededRandom } from "#evals/metrics/index.ts";
import {
  chooseThreshold,
  escalationMin,
  type Judged,
  labelsNeeded,
  thresholdGrid,
  upperBoundOf,
} from "./choose-threshold.ts";

const level = { alpha: 0.05, delta: 0.05 };

// Clinical reference 3.7.
test.each([
  [0.1, [29, 46, 61, 103]],
  [0.05, [59, 93, 124, 208]],
  [0.02, [149, 236, 313, 523]],
  [0.01, [299, 473, 628, 1_049]],
  [0.005, [598, 947, 1_258, 2_100]],
  [0.001, [2_995, 4_742, 6_294, 10_511]],
])("the labels needed at %f are those of the table", (alpha, needed) => {
  expect([0, 1, 2, 5].map((failures) => labelsNeeded(failures, { alpha, delta: 0.05 }))).toEqual(needed);
});

test("drafts of which 12 % are unsafe need at least 10.2 % sent to a person to keep 2 %, and safe ones need none", () => {
  expect(escalationMin(0.12, 0.02)).toBeCloseTo(0.102, 3);
  expect(escalationMin(0.01, 0.02)).toBe(0);
});

test("the row of thresholds is fixed, strictest first, and inside 0 and 1", () => {
  expect(thresholdGrid[0]).toBe(0.999);
  expect(thresholdGrid.at(-1)).toBe(0.3);
  expect(thresholdGrid.every((each, at) => at === 0 || each < (thresholdGrid[at - 1] ?? 0))).toBe(true);
});

const answers = (count: number, probability: number, failures: number): readonly Judged[] =>
  Array.from({ length: count }, (_, at) => ({ probability, unsafe: at < failures }));

test("the laxest threshold that every stricter one allows is chosen, with its counts and its exact bound", () => {
  const judged = [...answers(100, 0.9801, 0), ...answers(108, 0.9, 5), ...answers(50, 0.5, 25)];
  const chosen = chooseThreshold(judged, level);
  expect(chosen).toMatchObject({ labelled: 258, released: 208, failures: 5 });
  expect(chosen?.threshold).toBeLessThanOrEqual(0.9);
  expect(chosen?.threshold).toBeGreaterThan(0.5);
  expect(chosen?.upperBound).toBe(upperBoundOf(5, 208, 0.05));
  expect(chosen?.upperBound).toBeLessThanOrEqual(0.05);
});

test("the walk ends at the first threshold that fails, though a laxer one would pass again", () => {
  // Strictest 60: 10 unsafe. Then a thousand safe ones, with which the share falls below alpha again.
  expect(chooseThreshold([...answers(60, 0.99, 10), ...answers(1_000, 0.9, 0)], level)).toBeUndefined();
});

test("with too few answers for the promise nothing is certified, however good they are", () => {
  expect(chooseThreshold(answers(58, 0.99, 0), level)).toBeUndefined();
  expect(chooseThreshold(answers(59, 0.99, 0), level)).toMatchObject({ released: 59, failures: 0 });
  expect(chooseThreshold([], level)).toBeUndefined();
  expect(upperBoundOf(0, 0, 0.05)).toBe(1);
});

test("over many sets of labels the promise is broken no more often than delta says", () => {
  const random = seededRandom(11);
  // Risk as a function of the probability, worse than stated: the guarantee must not lean on the fit being right.
  const riskAt = (probability: number): number => 1.5 * (1 - probability);
  const [runs, size] = [300, 600];
  let [broken, certified, releasedShare] = [0, 0, 0];
  for (let run = 0; run < runs; run += 1) {
    const judged = Array.from({ length: size }, () => {
      const probability = 0.8 + 0.2 * random();
      return { probability, unsafe: random() < riskAt(probability) };
    });
    const chosen = chooseThreshold(judged, level);
    if (chosen === undefined) continue;
    certified += 1;
    releasedShare += chosen.released / size;
    // Probabilities are even between the threshold and 1, so the true risk of what is released is the mean of its ends.
    if (riskAt((chosen.threshold + 1) / 2) > level.alpha) broken += 1;
  }
  expect(certified).toBeGreaterThan(runs / 10);
  expect(broken / runs).toBeLessThanOrEqual(0.05);
  expect(releasedShare).toBeGreaterThan(0);
});

test("one unlucky answer among the surest sixty does not end the walk before it has begun", () => {
  const surest = [...answers(60, 0.999, 1), ...answers(200, 0.99, 0)];
  expect(chooseThreshold(surest, level)).toMatchObject({ released: 260, failures: 1 });
});

test("where the walk begins depends on no label", () => {
  const judged = [...answers(200, 0.97, 0), ...answers(200, 0.8, 0)];
  const turned = judged.map((answer) => ({ ...answer, unsafe: true }));
  expect(chooseThreshold(turned, level)).toBeUndefined();
  expect(chooseThreshold(judged, level)).toMatchObject({ released: 400 });
});
