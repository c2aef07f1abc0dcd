import type { DraftFault, DraftSentence } from "../draft/types.ts";
import type { Evidence } from "../retrieve/types.ts";
import type { Level, Triage } from "../triage/types.ts";
import { type Confidence, mayRelease } from "../uncertainty/index.ts";
import type { EntailmentResult, Examined, JoinedResult } from "../verify/index.ts";
import type { Verdict } from "../verify/types.ts";
import type { HoldReason, ReleasedSentence, StopReason } from "./types.ts";

/** Everything known before a word is drafted. `evidence` is absent while it has not been looked up. */
export interface Situation {
  /** What the floor found in this message. */
  readonly triage: Triage;
  /** The model's second opinion on this message has just raised the conversation to danger: no rule had. */
  readonly raisedByOpinion: boolean;
  /** Level and crisis of the conversation as they stand now. */
  readonly level: Level;
  readonly crisis: boolean;
  readonly owner: "lantern" | "waiting" | "clinician";
  readonly patientAsked: boolean;
  readonly messageTooLong: boolean;
  /** The message has no content of its own: a greeting, a thank-you. */
  readonly smallTalk: boolean;
  readonly evidence: Evidence | undefined;
}

/** A person in crisis is spoken to as such, unless this message showed another danger to life. */
const leadsWithCrisis = ({ crisis, triage }: Situation): boolean =>
  crisis && (triage.cards[0] === "crisis" || triage.cards.length === 0);

/** Once a clinician is called or there, only a new sign speaks up: the old one was answered with its card, which stays on the page. */
const presses = ({ owner, triage }: Situation): boolean => owner === "lantern" || triage.raised;

/** Highest first. Several can hold at once; the uppermost is the reason on record. */
const stops: readonly (readonly [StopReason, (situation: Situation) => boolean])[] = [
  ["triage-not-run", ({ triage }) => triage.engine === "not-run"],
  ["second-opinion", ({ raisedByOpinion }) => raisedByOpinion],
  ["emergency", (situation) => situation.level === "emergency" && !leadsWithCrisis(situation) && presses(situation)],
  ["crisis", (situation) => situation.crisis && presses(situation)],
  ["urgent", (situation) => situation.level === "urgent" && presses(situation)],
  ["patient-asked", ({ patientAsked }) => patientAsked],
  ["clinician-holds", ({ owner }) => owner === "clinician"],
  ["waiting-for-clinician", ({ owner }) => owner === "waiting"],
  ["language-not-understood", ({ triage }) => !triage.languageUnderstood],
  ["message-too-long", ({ messageTooLong }) => messageTooLong],
  ["not-a-question", ({ smallTalk }) => smallTalk],
  ["index-unreachable", ({ evidence }) => evidence?.kind === "none" && evidence.because === "index-unreachable"],
  ["no-evidence", ({ evidence }) => evidence?.kind === "none"],
];

/** The uppermost reason not to draft an answer, or undefined when one may be drafted (or looked up). */
export const firstStop = (situation: Situation): StopReason | undefined =>
  stops.find(([, holds]) => holds(situation))?.[0];

export type CaseRule = "none" | "opens" | "opens-and-waits";

/**
 * What a stop means for people: no case; a case while Lantern may go on answering other questions; or a case and silence until a
 * clinician has looked (danger, or the person asked for a person).
 */
export function caseRuleOf(reason: StopReason, evidence: Evidence | undefined): CaseRule {
  switch (reason) {
    case "triage-not-run":
    case "second-opinion":
    case "emergency":
    case "crisis":
    case "urgent":
    case "patient-asked":
      return "opens-and-waits";
    case "language-not-understood":
    case "index-unreachable":
      return "opens";
    case "no-evidence":
      // Words the guidance knows, but not enough of them: a health question we cannot answer. None at all: not for a clinician.
      return evidence?.kind === "none" && (evidence.coverage?.matched.length ?? 0) > 0 ? "opens" : "none";
    case "message-too-long":
    case "not-a-question":
    case "clinician-holds":
    case "waiting-for-clinician":
      return "none";
    default: {
      const unhandled: never = reason;
      throw new Error(`No case rule for ${String(unhandled)}`);
    }
  }
}

export type SentenceDecision =
  | { readonly kind: "release"; readonly sentence: ReleasedSentence }
  | { readonly kind: "hold"; readonly reason: HoldReason }
  /** The person has these words already: nothing is held and nothing is lost. */
  | { readonly kind: "leave-out" };

/**
 * Releases a sentence only when every single check passed or had nothing to check, when it can stand behind the sentences before it, and when
 * every judge of entailment that had to be asked supports it, and when the answer as far as it has gone is sure enough.
 */
export function decideSentence(
  sentence: DraftSentence,
  { verdict, joined, entailment }: Examined,
  confidence: Confidence,
): SentenceDecision {
  const reason =
    dangerOf(verdict) ??
    reasonOfChecks(verdict) ??
    reasonOfJoining(joined) ??
    reasonOfJudges(entailment) ??
    // Nothing is drafted behind a closed gate (`firstStop`), and every check has passed here.
    (mayRelease(confidence, { gateOpen: true, everyCheckPassed: true }) ? undefined : "low-confidence");
  if (reason === "repeats") return { kind: "leave-out" };
  return reason === undefined ? { kind: "release", sentence: sentence as ReleasedSentence } : { kind: "hold", reason };
}

/** Whatever else is wrong with it: a danger that nobody had found is the first thing a person must look at. */
const dangerOf = ({ checks }: Verdict): HoldReason | undefined =>
  checks["danger-level"]?.kind === "failed" ? "danger-named" : undefined;

function reasonOfChecks(verdict: Verdict): HoldReason | undefined {
  switch (verdict.kind) {
    case "supported": {
      const results = Object.values(verdict.checks);
      const allRan =
        results.length > 0 && results.every((result) => result.kind === "passed" || result.kind === "not-applicable");
      // A verdict that says more than its checks do is treated as one that was not reached.
      return allRan ? undefined : "check-not-run";
    }
    case "contradicted":
      return "contradicted";
    case "unsupported":
      return "unsupported";
    case "not-run":
      return "check-not-run";
    default: {
      // A forged or future verdict is not a pass.
      const unhandled: never = verdict.kind;
      void unhandled;
      return "check-not-run";
    }
  }
}

function reasonOfJoining(joined: JoinedResult): HoldReason | "repeats" | undefined {
  switch (joined.kind) {
    case "joins":
      return undefined;
    case "repeats":
      return "repeats";
    case "contradicts":
      return "contradicted";
    case "points-back":
    case "border":
    case "too-hard":
      return "misread";
    case "not-run":
      return "check-not-run";
    default: {
      const unhandled: never = joined;
      void unhandled;
      return "check-not-run";
    }
  }
}

function reasonOfJudges(entailment: EntailmentResult): HoldReason | undefined {
  if (entailment.kind === "not-needed") return entailment.because === "held-already" ? "check-not-run" : undefined;
  switch (entailment.verdict) {
    case "supported":
      // Somebody must have said so.
      return entailment.judgements.length > 0 ? undefined : "check-not-run";
    case "contradicted":
      return "contradicted";
    case "neutral":
      return "unsupported";
    case "not-run":
      return "check-not-run";
    default: {
      const unhandled: never = entailment.verdict;
      void unhandled;
      return "check-not-run";
    }
  }
}

/** What became of a whole draft. */
export interface DraftResult {
  readonly releasedClaims: number;
  /** The first reason a sentence was held, if any was; "danger-named" goes before any other. */
  readonly held: HoldReason | undefined;
  readonly fault: DraftFault | undefined;
  readonly mustSayMissing: number;
}

export type AnswerDecision =
  | { readonly kind: "answered" }
  | { readonly kind: "partly-held"; readonly reason: HoldReason }
  | { readonly kind: "held"; readonly reason: HoldReason };

/** Highest first, as above: the uppermost that holds is the reason on record. */
const faults: readonly (readonly [(result: DraftResult) => HoldReason | false])[] = [
  [({ held }) => held === "danger-named" && held],
  [({ held }) => held === "check-not-run" && held],
  [({ held }) => held === "contradicted" && held],
  [({ held }) => held ?? false],
  [({ fault }) => fault !== undefined && "draft-fault"],
  [({ releasedClaims }) => releasedClaims === 0 && "nothing-drafted"],
  [({ mustSayMissing }) => mustSayMissing > 0 && "must-say-missing"],
];

/** The decision on the whole: anything held, broken off or left out is said, and goes to the desk. */
export function decideAnswer(result: DraftResult): AnswerDecision {
  for (const [reasonOf] of faults) {
    const reason = reasonOf(result);
    if (reason !== false) return { kind: result.releasedClaims === 0 ? "held" : "partly-held", reason };
  }
  return { kind: "answered" };
}
