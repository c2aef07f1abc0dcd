import { decideSentence, type HoldReason } from "#server/decide/index.ts";
import type { DraftSentence } from "#server/draft/index.ts";
import { notCalibrated } from "#server/uncertainty/index.ts";
import {
  type CheckName,
  checkNames,
  type Examiners,
  type Examined,
  examineSentence,
  type Verdict,
} from "#server/verify/index.ts";
import type { Approved } from "./approved.ts";

type Holder = CheckName | "joined" | "entailment" | "no judge of the language";

export interface Judged {
  readonly released: boolean;
  readonly verdict: Verdict["kind"];
  readonly reason: HoldReason | undefined;
  /** What held it: checks that failed or did not run, the border with what was said before, or the judge of entailment. */
  readonly by: readonly Holder[];
  /** Held although nothing was found, because something did not run: that is no catch. */
  readonly notRun: boolean;
  /** Something that should have run broke off. That no judge reads the language is no fault. */
  readonly brokeOff: boolean;
}

/** Judges one drafted sentence as a turn does when it is the first of its answer: examined by everything there is, then decided. */
export async function judgeDrafted(
  sentence: DraftSentence,
  { evidence, patientText, passage }: Pick<Approved, "evidence" | "patientText" | "passage">,
  examiners: Examiners,
): Promise<Judged> {
  const { language } = passage;
  const given = { sentence, evidence, patientText, level: "none", before: [], language } as const;
  const examined = await examineSentence(given, [], examiners, patientText, {});
  const decision = decideSentence(sentence, examined, notCalibrated);
  const { verdict, joined, entailment } = examined;
  const reason = decision.kind === "hold" ? decision.reason : undefined;
  return {
    released: decision.kind !== "hold",
    verdict: verdict.kind,
    reason,
    by: holdersOf(examined),
    notRun: reason === "check-not-run",
    brokeOff:
      verdict.kind === "not-run" ||
      joined.kind === "not-run" ||
      (entailment.kind === "judged" && entailment.judgements.some((judgement) => judgement.verdict === "not-run")),
  };
}

function holdersOf({ verdict, joined, entailment }: Examined): readonly Holder[] {
  const holders: Holder[] = checkNames.filter(
    (name) => !["passed", "not-applicable"].includes(verdict.checks[name].kind),
  );
  if (joined.kind !== "joins") holders.push("joined");
  if (entailment.kind !== "judged" || entailment.verdict === "supported") return holders;
  return [...holders, entailment.judgements.length === 0 ? "no judge of the language" : "entailment"];
}
