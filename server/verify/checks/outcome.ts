import type { CheckResult } from "../types.ts";

export const passed: CheckResult = { kind: "passed" };
export const notApplicable: CheckResult = { kind: "not-applicable" };

/** The guidance says otherwise. */
export const contradicted = (because: string): CheckResult => ({ kind: "failed", because, contradicts: true });
/** The guidance does not say so. */
export const unsupported = (because: string): CheckResult => ({ kind: "failed", because, contradicts: false });
