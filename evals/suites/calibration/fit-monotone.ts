import type { Calibration, SignalName } from "#server/uncertainty/index.ts";
import { fitNonNegative } from "./fit-non-negative.ts";
import { type LabelledAnswer, turnedSignals } from "./labelled-answer.ts";

export type Fitted = Pick<Calibration, "bias" | "signals">;

type FitOutcome =
  | {
      readonly kind: "fitted";
      readonly fitted: Fitted;
      /** Signals that took no part, and why. */
      readonly left: readonly { readonly name: SignalName; readonly because: LeftOut }[];
    }
  | { readonly kind: "impossible"; readonly because: string };
type LeftOut =
  | "not measured on every answer"
  | "the same on every answer"
  | "no weight: it speaks the wrong way, or not at all";

/** Pull of every weight towards zero, as if so many further answers spoke against it. */
const l2 = 1;
const weightMin = 1e-4;
const spreadMin = 1e-4;

/**
 * P(safe to release) as a logistic function whose weights cannot be negative: maximum likelihood with a small L2 pull. A signal without a weight is
 * left out, so that nobody needs it at run time.
 */
export function fitMonotone(answers: readonly LabelledAnswer[], candidates: readonly SignalName[]): FitOutcome {
  const unsafe = answers.filter((answer) => answer.unsafe).length;
  if (unsafe === 0 || unsafe === answers.length) {
    return {
      kind: "impossible",
      because: `the part to fit on has ${unsafe} unsafe of ${answers.length} answers: both kinds are needed`,
    };
  }
  const left: { name: SignalName; because: LeftOut }[] = [];
  const names = candidates.filter((name) => {
    const values = answers.flatMap((answer) => turnedSignals(answer, [name]) ?? []);
    if (values.length < answers.length) left.push({ name, because: "not measured on every answer" });
    else if (spreadOf(values) < spreadMin) left.push({ name, because: "the same on every answer" });
    else return true;
    return false;
  });
  const rows = answers.map((answer) => turnedSignals(answer, names) ?? []);
  const scales = names.map((name, at) => {
    const values = rows.map((row) => row[at] ?? 0);
    return { name, middle: rounded(meanOf(values)), spread: rounded(spreadOf(values)) };
  });
  const standard = rows.map((row) => scales.map(({ middle, spread }, at) => ((row[at] ?? 0) - middle) / spread));
  const { bias, weights } = fitNonNegative(
    standard,
    answers.map((answer) => (answer.unsafe ? 0 : 1)),
    l2,
  );
  const signals = scales.flatMap((scale, at) => {
    const weight = rounded(weights[at] ?? 0);
    if (weight >= weightMin) return [{ ...scale, weight }];
    left.push({ name: scale.name, because: "no weight: it speaks the wrong way, or not at all" });
    return [];
  });
  if (signals.length === 0) return { kind: "impossible", because: "no signal tells safe answers from unsafe ones" };
  return { kind: "fitted", fitted: { bias: rounded(bias), signals }, left };
}

/** What the file holds: the threshold is chosen with the very numbers that judge later. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function spreadOf(values: readonly number[]): number {
  const middle = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - middle) ** 2)));
}
