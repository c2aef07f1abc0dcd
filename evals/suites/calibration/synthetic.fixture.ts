import { seededRandom } from "#evals/metrics/index.ts";
import type { LabelledAnswer } from "./labelled-answer.ts";

/**
 * Answers whose chance of being unsafe is known: it falls with `coverageShare`, does not depend on `margin`, and rises with `topScore`, which is
 * the wrong way round for a signal that is said to be good when it is high.
 */
export function syntheticAnswers(count: number, seed: number): readonly LabelledAnswer[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const [coverageShare, margin, topScore] = [random(), random(), random()];
    return {
      id: `s${at}`,
      group: `g${at}`,
      signals: { coverageShare, margin, topScore, novelty: 0.5 },
      unsafe: random() < riskOf(coverageShare, topScore),
      slices: { language: at % 2 === 0 ? "en" : "es" },
      heldOut: false,
    };
  });
}

/** Chance of an unsafe answer. */
export const riskOf = (coverageShare: number, topScore: number): number =>
  1 / (1 + Math.exp(1 + 12 * (coverageShare - 0.3) - topScore));
