import type { CheckResult, Failure, FailureSpans } from "../types.ts";

// What is made here is frozen and known, so that a verdict need not take it apart again to trust it.
const made = new WeakSet<object>();

/** True for a result that this room made: nothing can have been added to it or changed in it since. */
export const isMadeHere = (value: unknown): value is CheckResult =>
  typeof value === "object" && value !== null && made.has(value);

function make<Result extends CheckResult>(result: Result): Result {
  made.add(Object.freeze(result));
  return result;
}

export const passed: CheckResult = make({ kind: "passed" });
export const notApplicable: CheckResult = make({ kind: "not-applicable" });

function failure(
  because: string,
  { contradicts, severity }: Pick<Failure, "contradicts" | "severity">,
  { said, source }: FailureSpans = {},
): Failure {
  if (said === undefined && source === undefined) return make({ kind: "failed", because, contradicts, severity });
  const spans = Object.freeze({
    ...(said === undefined ? {} : { said: Object.freeze(said) }),
    ...(source === undefined ? {} : { source: Object.freeze(source) }),
  });
  return make({ kind: "failed", because, contradicts, severity, spans });
}

/** The guidance says otherwise. */
export const contradicted = (because: string, spans?: FailureSpans): Failure =>
  failure(because, { contradicts: true, severity: "block" }, spans);
/** The guidance does not say so. */
export const unsupported = (because: string, spans?: FailureSpans): Failure =>
  failure(because, { contradicts: false, severity: "block" }, spans);
/** A person may find it right after all; until one has, it is held. */
export const forReview = (because: string, spans?: FailureSpans): Failure =>
  failure(because, { contradicts: false, severity: "review" }, spans);
