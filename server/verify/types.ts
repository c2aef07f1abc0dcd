import type { DraftSentence } from "../draft/types.ts";
import type { Evidence } from "../retrieve/types.ts";
import type { Level } from "../triage/types.ts";

export const checkNames = [
  "citation-known",
  "quote-exists",
  "numbers-and-units",
  "negation",
  "drug-names",
  "false-reassurance",
  "urgency-kept",
  "danger-level",
  "claims-declared",
  "words-supported",
  "plain-text",
] as const;
export type CheckName = (typeof checkNames)[number];

/** "not-applicable" is said by a check that ran and found nothing to check; "not-run" is never a pass. */
export type CheckResult =
  | { readonly kind: "passed" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "failed"; readonly because: string; readonly contradicts: boolean }
  | { readonly kind: "not-run"; readonly because: string };

export type CheckResults = Readonly<Record<CheckName, CheckResult>>;

export interface Verdict {
  readonly kind: "supported" | "contradicted" | "unsupported" | "not-run";
  readonly checks: CheckResults;
}

export interface SentenceInContext {
  readonly sentence: DraftSentence;
  readonly evidence: Extract<Evidence, { kind: "found" }>;
  /** The patient's own words of this turn: a sentence may repeat them, it may not add to them. */
  readonly patientText: string;
  readonly level: Level;
  /** Texts released before this one in the same answer. */
  readonly before: readonly string[];
}

/** One deterministic check. Pure; may throw, and a throw becomes "not-run". */
export type Check = (given: SentenceInContext) => CheckResult;
