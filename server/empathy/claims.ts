import type { Quantity } from "../verify/reading/quantities.ts";
import type { Urgency } from "../verify/reading/urgency.ts";

/** After the claim types of the project's clinical reference, 3.3; `condition` and `medicine` are what its dose tuple and condition check add. */
export const claimTypes = [
  "red-flag",
  "contraindication",
  "dose",
  "medicine",
  "timing",
  "number",
  "population",
  "condition",
  "care",
  "recommendation",
  "cause",
  "definition",
  "statement",
] as const;
export type ClaimType = (typeof claimTypes)[number];

/** Of these none may be lost and none may be new, however long the text (the clinical reference, 0.6 and 1.1). */
export const safetyTypes: ReadonlySet<ClaimType> = new Set([
  "red-flag",
  "contraindication",
  "dose",
  "medicine",
  "timing",
  "number",
  "population",
  "condition",
  "care",
]);

/** One thing a text says, by its place. Holds no words. */
export interface Claim {
  readonly type: ClaimType;
  /** Place of its sentence. */
  readonly sentence: number;
  /** Character offsets in that sentence as the checks read it (normalised). */
  readonly start: number;
  readonly end: number;
}

/** A word, medicine, number or modal of a clause in its order: what stands together belongs together. */
export interface Item {
  readonly key: string;
  readonly negations: number;
  readonly preposition: string;
  /** Says nothing by itself: losing it loses nothing. */
  readonly neutral: boolean;
  readonly start: number;
  readonly end: number;
}

/** What is compared with the other text. */
export type ClaimContent =
  | { readonly part: "clause"; readonly items: readonly Item[] }
  | { readonly part: "quantity"; readonly quantity: Quantity }
  | { readonly part: "medicine"; readonly id: string; readonly times: number }
  | { readonly part: "population"; readonly group: string }
  | { readonly part: "restriction"; readonly group: string; readonly times: number }
  | { readonly part: "denials"; readonly count: number }
  | { readonly part: "joins"; readonly join: "and" | "or"; readonly count: number }
  | { readonly part: "care"; readonly urgency: Urgency }
  | { readonly part: "danger"; readonly level: "emergency" | "urgent" };

export interface ReadClaim extends Claim {
  readonly content: ClaimContent;
}
