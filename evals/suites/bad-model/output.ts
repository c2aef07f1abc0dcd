import { judgeShown, type TurnOutcome } from "./outcome.ts";

/** A turn as a row of `--out`. Every word in it is ours or the guidance's; the question is named by its turn. */
export const outputRow = (run: string, outcome: TurnOutcome): Readonly<Record<string, unknown>> => ({
  turn: outcome.turn,
  run,
  shape: outcome.draft.shape,
  decision: outcome.decision,
  personBroughtIn: outcome.personBroughtIn,
  held: outcome.held.length,
  strayWords: outcome.strayWords,
  shown: judgeShown(outcome).map(({ shown: { act, text }, label, kind, oracle, released }) => ({
    act,
    text,
    label,
    kind,
    oracle,
    released,
  })),
});
