import type { Checks } from "./open-checks.ts";
import {
  type Check,
  type CheckName,
  type CheckResult,
  type CheckResults,
  checkNames,
  type SentenceInContext,
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
  const results = Object.fromEntries(checkNames.map((name) => [name, runCheck(name, given, checks)])) as Record<
    CheckName,
    CheckResult
  >;
  return { kind: verdictOf(results), checks: results };
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
  const malformed: CheckResult = { kind: "not-run", because: becauseMalformed };
  if (typeof value !== "object" || value === null) return malformed;
  const { kind, because, contradicts } = value as {
    readonly kind?: unknown;
    readonly because?: unknown;
    readonly contradicts?: unknown;
  };
  const has = (...keys: readonly string[]): boolean => {
    const own = Reflect.ownKeys(value);
    return own.length === keys.length && keys.every((key) => own.includes(key));
  };
  if (kind === "passed" && has("kind")) return { kind };
  if (kind === "not-applicable" && has("kind")) return { kind };
  if (
    kind === "failed" &&
    has("kind", "because", "contradicts") &&
    typeof because === "string" &&
    typeof contradicts === "boolean"
  ) {
    return { kind, because, contradicts };
  }
  if (kind === "not-run" && has("kind", "because")) return { kind, because: becauseSaid };
  return malformed;
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
