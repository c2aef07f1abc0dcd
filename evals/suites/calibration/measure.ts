import type { Scored } from "#evals/metrics/index.ts";
import { probabilityOf, type SignalName, signalNames } from "#server/uncertainty/index.ts";
import { type Chosen, chooseThreshold, type Judged, type Level } from "./choose-threshold.ts";
import type { GroupedJudged } from "./figures.ts";
import { fitMonotone, type Fitted } from "./fit-monotone.ts";
import { allSignals, type LabelledAnswer } from "./labelled-answer.ts";
import { type Parts, splitByGroup } from "./split.ts";

export interface JudgedAnswer extends GroupedJudged {
  readonly answer: LabelledAnswer;
}

export type Measured =
  | {
      readonly kind: "measured";
      readonly level: Level;
      readonly parts: Parts;
      readonly fitted: Fitted;
      readonly left: Extract<ReturnType<typeof fitMonotone>, { kind: "fitted" }>["left"];
      /** The answers of each part on which every signal that is leant on was measured, with their probabilities. */
      readonly fit: readonly JudgedAnswer[];
      readonly selection: readonly JudgedAnswer[];
      readonly test: readonly JudgedAnswer[];
      readonly chosen: Chosen | undefined;
    }
  | { readonly kind: "impossible"; readonly because: string; readonly level: Level; readonly parts: Parts };

/** Fits, chooses and judges: every answer in the one part it belongs to. Pure. */
export function measureCalibration(
  answers: readonly LabelledAnswer[],
  level: Level,
  candidates: readonly SignalName[] = signalNames,
): Measured {
  const parts = splitByGroup(answers);
  const fit = fitMonotone(parts.fit, candidates);
  if (fit.kind === "impossible") return { ...fit, level, parts };
  const { fitted, left } = fit;
  const judged = (part: readonly LabelledAnswer[]): readonly JudgedAnswer[] =>
    part.flatMap((answer) => {
      const measured = fitted.signals.every(({ name }) => answer.signals[name] !== undefined);
      if (!measured) return [];
      const { unsafe, group } = answer;
      return [{ answer, unsafe, group, probability: probabilityOf(fitted, allSignals(answer)) }];
    });
  const selection = judged(parts.selection);
  return {
    kind: "measured",
    fit: judged(parts.fit),
    level,
    parts,
    fitted,
    left,
    selection,
    test: judged(parts.test),
    chosen: chooseThreshold(selection, level),
  };
}

/** As the metrics of detection read it: "positive" is safe. */
export const asScored = (judged: readonly Judged[]): readonly Scored[] =>
  judged.map(({ probability, unsafe }) => ({ score: probability, positive: !unsafe }));
