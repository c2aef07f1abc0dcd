import type { DraftSentence } from "../draft/types.ts";
import type { Evidence } from "../retrieve/types.ts";
import type { Level } from "../triage/types.ts";

export const checkNames = [
  "citation-known",
  "citation-current",
  "quote-exists",
  "numbers-and-units",
  "dose-tuple",
  "units-style",
  "comparator-kept",
  "negation",
  "drug-names",
  "entities-known",
  "population-kept",
  "condition-kept",
  "strength-kept",
  "frequency-words",
  "causal-strength",
  "structure-kept",
  "false-reassurance",
  "urgency-kept",
  "danger-level",
  "out-of-scope-act",
  "unprompted-recommendation",
  "clinical-assumption",
  "act-classified",
  "claims-declared",
  "words-supported",
  "plain-text",
  "injection-residue",
  "readability",
] as const;
export type CheckName = (typeof checkNames)[number];

/**
 * "block": this must never be said. "review": a person may find it right after all; until one has, it is held as well.
 * Source: the severity column of the deterministic checks in the project's clinical reference, 3.4.
 */
export const severities = ["block", "review"] as const;
export type Severity = (typeof severities)[number];

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FailureSpans {
  /** In `sentence.text`, exactly as drafted. */
  readonly said?: Span;
  /** In `text` of the passage that the sentence cites. */
  readonly source?: Span;
}

export interface Failure {
  readonly kind: "failed";
  /** A fixed sentence of the check's own: never a word of a patient, of a draft or of a passage. The spans show those. */
  readonly because: string;
  /** True when the guidance says otherwise, false when it does not say so. Never true of a "review". */
  readonly contradicts: boolean;
  readonly severity: Severity;
  readonly spans?: FailureSpans;
}

/** "not-applicable" is said by a check that ran and found nothing to check; "not-run" is never a pass. */
export type CheckResult =
  | { readonly kind: "passed" }
  | { readonly kind: "not-applicable" }
  | Failure
  | { readonly kind: "not-run"; readonly because: string };

export type CheckResults = Readonly<Record<CheckName, CheckResult>>;

/** As read back from the log: failures stored before severities were given have none, and no spans. */
export type StoredCheckResult =
  | Exclude<CheckResult, Failure>
  | (Omit<Failure, "severity"> & { readonly severity?: Severity });

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
  /** ISO 639-1 code of the language the answer was asked in. Guidance in another is not read, and so not said. */
  readonly language: string;
}

/** One deterministic check. Pure; may throw, and a throw becomes "not-run". */
export type Check = (given: SentenceInContext) => CheckResult;
