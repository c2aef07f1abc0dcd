import { type SignalName, signalNames, type Signals, towardsRelease } from "#server/uncertainty/index.ts";

/** One answer that was, or would have been, given, with its signals and what somebody (or a machine) said of it. */
export interface LabelledAnswer {
  readonly id: string;
  /** Answers to one question, or to questions that say nearly the same: they are no independent trials, and never stand in two parts. */
  readonly group: string;
  /** Missing ones left out. */
  readonly signals: Readonly<Partial<Record<SignalName, number>>>;
  readonly unsafe: boolean;
  /** For the table by slices: language, topic family, length, register, or whatever a hospital names. */
  readonly slices: Readonly<Record<string, string>>;
  /** Only ever tested on. */
  readonly heldOut: boolean;
}

/** All signals, a missing one as undefined. */
export const allSignals = ({ signals }: Pick<LabelledAnswer, "signals">): Signals =>
  Object.fromEntries(signalNames.map((name) => [name, signals[name]])) as Record<SignalName, number | undefined>;

/** The named signals of an answer, each turned so that more speaks for releasing; undefined when one is missing. */
export function turnedSignals(answer: LabelledAnswer, names: readonly SignalName[]): readonly number[] | undefined {
  const turned = names.map((name) => {
    const value = answer.signals[name];
    return value === undefined ? undefined : towardsRelease(name, value);
  });
  return turned.every((value) => value !== undefined) ? turned : undefined;
}
