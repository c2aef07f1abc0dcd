import { isMadeHere } from "./checks/outcome.ts";
import type { Checks } from "./open-checks.ts";
import {
  type Check,
  type CheckName,
  type CheckResult,
  type CheckResults,
  checkNames,
  type Failure,
  type FailureSpans,
  type SentenceInContext,
  type Span,
  severities,
  type Verdict,
} from "./types.ts";

/** Fixed on purpose: an error's own words may hold what the patient wrote. */
const becauseThrown = "The check broke off.";
const becauseMissing = "The check is not there.";
const becauseMalformed = "The check gave no result that can be read.";
const becauseSaid = "The check said that it could not run.";

/**
 * Runs every check on one sentence. "supported" only when each of them ran and none failed; a check that is missing,
 * throws or answers anything but a result makes the verdict "not-run". Never rejects.
 */
export async function verifySentence(given: SentenceInContext, checks: Checks): Promise<Verdict> {
  const results: Partial<Record<CheckName, CheckResult>> = {};
  for (const name of checkNames) results[name] = runCheck(name, given, checks);
  return { kind: verdictOf(results as CheckResults), checks: results as CheckResults };
}

function runCheck(name: CheckName, given: SentenceInContext, checks: Checks): CheckResult {
  try {
    const check: Check | undefined = Object.hasOwn(checks.byName, name) ? checks.byName[name] : undefined;
    if (typeof check !== "function") return { kind: "not-run", because: becauseMissing };
    return parseResult(check(given));
  } catch {
    return { kind: "not-run", because: becauseThrown };
  }
}

/** Trusts nothing about what a check returned: a forged or half-formed result is no result. */
function parseResult(value: unknown): CheckResult {
  if (isMadeHere(value)) return value;
  const malformed: CheckResult = { kind: "not-run", because: becauseMalformed };
  const result = fieldsOf(value);
  switch (result?.kind) {
    case "passed":
    case "not-applicable":
      return hasOnly(result, ["kind"]) ? { kind: result.kind } : malformed;
    case "failed":
      return parseFailure(result) ?? malformed;
    case "not-run":
      return hasOnly(result, ["kind", "because"]) ? { kind: "not-run", because: becauseSaid } : malformed;
    default:
      return malformed;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** An object's own fields, each read once; undefined for anything else and for fields that are not plain. */
function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const keys = Reflect.ownKeys(value);
  if (keys.some((key) => typeof key !== "string")) return undefined;
  return Object.fromEntries(keys.map((key) => [key, Reflect.get(value, key) as unknown]));
}

function hasOnly(fields: Fields, keys: readonly string[], mayHave?: string): boolean {
  const own = Object.keys(fields);
  return keys.every((key) => own.includes(key)) && own.every((key) => keys.includes(key) || key === mayHave);
}

function parseFailure(result: Fields): Failure | undefined {
  if (!hasOnly(result, ["kind", "because", "contradicts", "severity"], "spans")) return undefined;
  const { because, contradicts } = result;
  const severity = severities.find((one) => one === result.severity);
  if (typeof because !== "string" || typeof contradicts !== "boolean" || severity === undefined) return undefined;
  // What only a person can judge contradicts nothing yet.
  if (severity === "review" && contradicts) return undefined;
  const failure: Failure = { kind: "failed", because, contradicts, severity };
  if (!Object.hasOwn(result, "spans")) return failure;
  const spans = parseSpans(result.spans);
  return spans === undefined ? undefined : { ...failure, spans };
}

function parseSpans(value: unknown): FailureSpans | undefined {
  const fields = fieldsOf(value);
  if (fields === undefined || Object.keys(fields).length === 0) return undefined;
  const spans: { said?: Span; source?: Span } = {};
  for (const [name, written] of Object.entries(fields)) {
    const span = parseSpan(written);
    if (span === undefined || (name !== "said" && name !== "source")) return undefined;
    spans[name] = span;
  }
  return spans;
}

function parseSpan(value: unknown): Span | undefined {
  const fields = fieldsOf(value);
  if (fields === undefined || !hasOnly(fields, ["start", "end"])) return undefined;
  const { start, end } = fields;
  const isPlace = (one: unknown): one is number => Number.isSafeInteger(one) && (one as number) >= 0;
  return isPlace(start) && isPlace(end) && end > start ? { start, end } : undefined;
}

/** Highest first: the uppermost that holds is the verdict. */
const verdicts = [
  ["not-run", (result: CheckResult) => result.kind === "not-run"],
  ["contradicted", (result: CheckResult) => result.kind === "failed" && result.contradicts],
  ["unsupported", (result: CheckResult) => result.kind === "failed"],
] as const satisfies readonly (readonly [Verdict["kind"], (result: CheckResult) => boolean])[];

export function verdictOf(results: CheckResults): Verdict["kind"] {
  const all = checkNames.map((name) => results[name]);
  return verdicts.find(([, holds]) => all.some(holds))?.[0] ?? "supported";
}
