import type { DraftResult, HoldReason } from "../decide/index.ts";
import { checkWholeAnswer, type WholeAnswerResult } from "../verify/index.ts";
import type { Level } from "../triage/types.ts";
import type { Considering } from "./consider.ts";
import type { Answer } from "./draft-and-release.ts";
import { gravestOf } from "./progress.ts";

export interface WholeJudged {
  readonly result: DraftResult;
  /** For the record: what the check of the whole said, and the level it was checked at. */
  readonly whole: { readonly kind: WholeAnswerResult["kind"]; readonly level: Level };
}

/** The whole answer, judged at the level that holds once everything that may raise it has been heard. */
export function judgeWhole(
  { released, holds, draftFault, finishedFromGuidance }: Answer,
  { turn, evidence }: Pick<Considering, "turn" | "evidence">,
): WholeJudged {
  const level = turn.level.now();
  const checked = checkWholeAnswer({ released, mustSay: evidence.mustSay, level, evidence });
  const whole = holdOf(checked);
  const claims = released.filter((sentence) => sentence.act === "claim").length;
  return {
    result: {
      releasedClaims: claims,
      held: gravestOf(holds) ?? whole.held,
      fault: finishedFromGuidance && claims > 0 ? undefined : draftFault,
      mustSayMissing: whole.mustSayMissing,
    },
    whole: { kind: checked.kind, level },
  };
}

/** What the check of the whole answer means for the decision. What was released cannot be taken back: it is said, and a person looks. */
function holdOf(whole: WholeAnswerResult): { readonly held: HoldReason | undefined; readonly mustSayMissing: number } {
  switch (whole.kind) {
    case "complete":
      return { held: undefined, mustSayMissing: 0 };
    case "must-say-missing":
      return { held: undefined, mustSayMissing: whole.lines.length };
    case "citation-unresolved":
      return { held: "unsupported", mustSayMissing: 0 };
    case "contradicts-itself":
    case "less-urgent-than-triage":
      return { held: "contradicted", mustSayMissing: 0 };
    case "not-run":
      return { held: "check-not-run", mustSayMissing: 0 };
    default: {
      const unhandled: never = whole;
      throw new Error(`No decision on ${String(unhandled)}`);
    }
  }
}
