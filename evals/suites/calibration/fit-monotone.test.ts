import { expect, test } from "vitest";
import { probabilityOf, signalNames } from "#server/uncertainty/index.ts";
import { probability } from "#evals/training/logistic.ts";
import { fitMonotone } from "./fit-monotone.ts";
import { fitNonNegative } from "./fit-non-negative.ts";
import { allSignals } from "./labelled-answer.ts";
import { riskOf, syntheticAnswers } from "./synthetic.fixture.ts";

const answers = syntheticAnswers(3_000, 1);

test("the fitted probability is the one the answers were drawn with", () => {
  const outcome = fitMonotone(answers, ["coverageShare", "margin"]);
  if (outcome.kind !== "fitted") throw new Error(outcome.because);
  for (const coverageShare of [0.1, 0.5, 0.9]) {
    const stated = probabilityOf(outcome.fitted, allSignals({ signals: { coverageShare, margin: 0.5 } }));
    expect(Math.abs(stated - (1 - riskOf(coverageShare, 0.5)))).toBeLessThan(0.04);
  }
});

test("a signal that speaks the wrong way gets no weight, and is not needed later", () => {
  const outcome = fitMonotone(answers, signalNames);
  if (outcome.kind !== "fitted") throw new Error(outcome.because);
  const names = outcome.fitted.signals.map(({ name }) => name);
  expect(names).toContain("coverageShare");
  expect(names).not.toContain("topScore");
  expect(outcome.fitted.signals.every(({ weight }) => weight > 0)).toBe(true);
  expect(Object.fromEntries(outcome.left.map(({ name, because }) => [name, because]))).toMatchObject({
    topScore: "no weight: it speaks the wrong way, or not at all",
    novelty: "the same on every answer",
    minimumEntailment: "not measured on every answer",
  });
});

test("the order of the answers changes nothing", () => {
  expect(fitMonotone(answers.toReversed(), signalNames)).toEqual(fitMonotone(answers, signalNames));
});

test("the fit is at the bottom of its loss: no small step that keeps the sign lowers it", () => {
  const rows = answers.slice(0, 300).map(({ signals }) => [signals.coverageShare ?? 0, signals.topScore ?? 0]);
  const labels = answers.slice(0, 300).map(({ unsafe }) => (unsafe ? 0 : 1));
  const { bias, weights } = fitNonNegative(rows, labels, 1);
  const loss = (all: readonly number[]): number => {
    const [first = 0, ...rest] = all;
    return rows.reduce(
      (sum, row, at) => {
        const stated = probability(row.reduce((odds, value, place) => odds + value * (rest[place] ?? 0), first));
        return sum - Math.log(labels[at] === 1 ? stated : 1 - stated);
      },
      rest.reduce((sum, weight) => sum + (weight * weight) / 2, 0),
    );
  };
  const found = [bias, ...weights];
  expect(weights[1]).toBe(0);
  for (const [place, value] of found.entries()) {
    for (const step of [-1e-3, 1e-3]) {
      if (place > 0 && value + step < 0) continue;
      expect(loss(found.with(place, value + step))).toBeGreaterThan(loss(found));
    }
  }
});

test("answers of one kind, and signals that tell nothing, make no fit", () => {
  const safe = answers.map((answer) => ({ ...answer, unsafe: false }));
  expect(fitMonotone(safe, signalNames)).toMatchObject({
    kind: "impossible",
    because: expect.stringMatching(/0 unsafe/),
  });
  expect(fitMonotone(answers, ["novelty"])).toMatchObject({ kind: "impossible" });
  expect(fitMonotone([], signalNames)).toMatchObject({ kind: "impossible" });
});

test("two signals that say the same share the weight instead of going to infinity", () => {
  const twins = answers.slice(0, 60).map((answer, at) => {
    const coverageShare = at < 30 ? 0.2 : 0.8;
    return { ...answer, unsafe: at < 30, signals: { coverageShare, margin: coverageShare } };
  });
  const outcome = fitMonotone(twins, ["coverageShare", "margin"]);
  if (outcome.kind !== "fitted") throw new Error(outcome.because);
  const [one, other] = outcome.fitted.signals.map(({ weight }) => weight);
  expect(one).toBeCloseTo(other ?? Number.NaN, 4);
  expect(one).toBeLessThan(10);
});
