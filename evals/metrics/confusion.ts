import type { Rate } from "./rate.ts";

/** Counts over ordered labels, most severe first. An item whose run failed has no label of its own and stands in `errored`. */
export interface Confusion<Label extends string> {
  readonly labels: readonly Label[];
  /** `counts[expected][given]`, by position in `labels`. */
  readonly counts: readonly (readonly number[])[];
  readonly errored: readonly number[];
}

export interface Judged<Label extends string> {
  readonly expected: Label;
  /** Undefined when the run failed. */
  readonly given: Label | undefined;
}

export function confusionOf<Label extends string>(
  labels: readonly Label[],
  judged: readonly Judged<Label>[],
): Confusion<Label> {
  const count = (expected: Label, given: Label | undefined) =>
    judged.filter((one) => one.expected === expected && one.given === given).length;
  return {
    labels,
    counts: labels.map((expected) => labels.map((given) => count(expected, given))),
    errored: labels.map((expected) => count(expected, undefined)),
  };
}

/** Items given a less severe label than expected, of those for which there is one. A failed run counts as under: it helped nobody. */
export function underRate<Label extends string>(confusion: Confusion<Label>): Rate {
  const { labels, counts, errored } = confusion;
  const rows = labels.map((_, expected) => expected).filter((expected) => expected < labels.length - 1);
  const under = (expected: number) => sum((counts[expected] ?? []).slice(expected + 1)) + (errored[expected] ?? 0);
  return { hits: sum(rows.map(under)), of: sum(rows.map((expected) => total(confusion, expected))) };
}

/** Items given a more severe label than expected, of those for which there is one. */
export function overRate<Label extends string>(confusion: Confusion<Label>): Rate {
  const rows = confusion.labels.map((_, expected) => expected).filter((expected) => expected > 0);
  const over = (expected: number) => sum((confusion.counts[expected] ?? []).slice(0, expected));
  return { hits: sum(rows.map(over)), of: sum(rows.map((expected) => total(confusion, expected))) };
}

function total<Label extends string>({ counts, errored }: Confusion<Label>, expected: number): number {
  return sum(counts[expected] ?? []) + (errored[expected] ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
