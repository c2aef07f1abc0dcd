import { type Level, levels } from "../triage/types.ts";

/** What somebody would do after reading an answer, in one word of a closed list. */
export const sampledActions = [
  "care-at-home",
  "take-medicine",
  "avoid-medicine",
  "ask-pharmacist",
  "contact-doctor",
  "go-to-emergency-department",
  "call-emergency-number",
  "explains-only",
  "cannot-answer",
] as const;
export type SampledAction = (typeof sampledActions)[number];

export const doseUnits = ["mg", "microgram", "g", "ml", "tablet", "puff", "drop", "unit"] as const;
export type DoseUnit = (typeof doseUnits)[number];

export interface SampledDose {
  readonly amount: number;
  readonly unit: DoseUnit;
  readonly timesPerDay: number | null;
}

/** One short answer, reduced to what it would make a person do. */
export interface SampledAnswer {
  readonly action: SampledAction;
  readonly level: Level;
  readonly dose: SampledDose | null;
}

/** How many short answers are drawn: the fewest at which the spread of five or more is worth its calls (S. Farquhar et al., Nature 630, 2024). */
export const samplesDefault = 5;

export interface SelfConsistency {
  /** Share of all samples that say what the most of them say, 0 to 1 (X. Wang et al., "Self-Consistency Improves Chain of Thought Reasoning", 2022). */
  readonly agreement: number;
  /** Discrete semantic entropy, normalised: 0 when all say the same, 1 when no two do. */
  readonly entropy: number;
  readonly meanings: number;
}

/**
 * Agreement and spread of several answers to one question: H = -Σ p ln p over clusters of equal normalised tuples, divided by ln m (S. Farquhar
 * et al., Nature 630, 2024, the discrete form; meaning is decided by the tuple, not by a second model). A sample that could not be read is a
 * meaning of its own. Undefined for fewer than two samples: one answer has no spread. It cannot see an error that every sample makes.
 */
export function selfConsistencyOf(samples: readonly (SampledAnswer | undefined)[]): SelfConsistency | undefined {
  const drawn = samples.length;
  if (drawn < 2) return undefined;
  const counts = new Map<string, number>();
  for (const [at, sample] of samples.entries()) {
    const meaning = sample === undefined ? `unread ${at}` : meaningOf(sample);
    counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  }
  const shares = [...counts.values()].map((count) => count / drawn);
  const entropy = -shares.reduce((sum, share) => sum + share * Math.log(share), 0) / Math.log(drawn);
  // One meaning gives -0, and a sum of thirds may end a hair above 1.
  return { agreement: Math.max(...shares), entropy: Math.min(1, Math.max(0, entropy)), meanings: counts.size };
}

const microgramsIn = { microgram: 1, mg: 1_000, g: 1_000_000 } as const;

function meaningOf({ action, level, dose }: SampledAnswer): string {
  return JSON.stringify([action, level, dose === null ? null : normalisedDose(dose)]);
}

/** One gram and a thousand milligrams are one dose. Whole micrograms, so that 0.1 g is not two doses by a rounding error. */
function normalisedDose({ amount, unit, timesPerDay }: SampledDose): readonly (number | string | null)[] {
  if (unit === "mg" || unit === "microgram" || unit === "g") {
    return [Math.round(amount * microgramsIn[unit]), "microgram", timesPerDay];
  }
  return [amount, unit, timesPerDay];
}

/** A sample as a provider sent it, or undefined: nothing is guessed. */
export function readSample(value: unknown): SampledAnswer | undefined {
  if (!isRecord(value)) return undefined;
  const action = sampledActions.find((known) => known === value["action"]);
  const level = levels.find((known) => known === value["level"]);
  const dose = value["dose"] === null ? null : readDose(value["dose"]);
  return action === undefined || level === undefined || dose === undefined ? undefined : { action, level, dose };
}

function readDose(value: unknown): SampledDose | undefined {
  if (!isRecord(value)) return undefined;
  const { amount, timesPerDay } = value;
  const unit = doseUnits.find((known) => known === value["unit"]);
  if (unit === undefined || !isPositive(amount)) return undefined;
  return timesPerDay === null || isPositive(timesPerDay) ? { amount, unit, timesPerDay } : undefined;
}

const isPositive = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value > 0;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
