import { confusionOf } from "#evals/metrics/index.ts";

export interface JudgedScore {
  readonly expected: 0 | 1 | 2;
  readonly given: 0 | 1 | 2;
}

/** How well given scores agree with labels; undefined when there was nothing to compare. */
interface Agreement {
  readonly accuracy: number | undefined;
  /** Mean F1 of the three scores, each counting alike however rare. */
  readonly macroF1: number | undefined;
  /** Cohen's kappa (1960, doi:10.1177/001316446002000104): agreement beyond what chance gives. */
  readonly kappa: number | undefined;
}

const labels = ["2", "1", "0"] as const;

export const confusionOfScores = (judged: readonly JudgedScore[]) =>
  confusionOf(
    labels,
    judged.map(({ expected, given }) => ({ expected: `${expected}` as const, given: `${given}` as const })),
  );

export function agreementOf(judged: readonly JudgedScore[]): Agreement {
  const total = judged.length;
  if (total === 0) return { accuracy: undefined, macroF1: undefined, kappa: undefined };
  const { counts } = confusionOfScores(judged);
  const rowSum = (at: number) => (counts[at] ?? []).reduce((all, count) => all + count, 0);
  const columnSum = (at: number) => counts.reduce((all, row) => all + (row[at] ?? 0), 0);
  const hit = (at: number) => counts[at]?.[at] ?? 0;
  const places = labels.map((_, at) => at);
  const accuracy = places.reduce((all, at) => all + hit(at), 0) / total;
  const chance = places.reduce((all, at) => all + (rowSum(at) / total) * (columnSum(at) / total), 0);
  const f1 = places.map((at) => (rowSum(at) + columnSum(at) === 0 ? 0 : (2 * hit(at)) / (rowSum(at) + columnSum(at))));
  return {
    accuracy,
    macroF1: f1.reduce((all, value) => all + value, 0) / labels.length,
    kappa: chance === 1 ? undefined : (accuracy - chance) / (1 - chance),
  };
}
