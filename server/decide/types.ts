import type { DraftSentence } from "../draft/types.ts";

/** Highest precedence first: the uppermost that holds is the reason on record. Proven by decide/precedence.test.ts. */
export const stopReasons = [
  "triage-not-run",
  "second-opinion",
  "emergency",
  "crisis",
  "urgent",
  "patient-asked",
  "clinician-holds",
  "waiting-for-clinician",
  "language-not-understood",
  "message-too-long",
  "not-a-question",
  "index-unreachable",
  "no-evidence",
] as const;
export type StopReason = (typeof stopReasons)[number];

export const holdReasons = [
  "danger-named",
  "check-not-run",
  "contradicted",
  "unsupported",
  "misread",
  "low-confidence",
  "draft-fault",
  "nothing-drafted",
  "must-say-missing",
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Why a conversation comes to the desk: what stopped or held an answer, or a level that the statistical second reader alone had set. */
export type CaseReason = StopReason | HoldReason | "second-reader";

declare const released: unique symbol;

/** A sentence with a verdict and a decision behind it. Only `decide/` makes one; the wire encoder accepts nothing else. */
export interface ReleasedSentence extends DraftSentence {
  readonly [released]: true;
}
