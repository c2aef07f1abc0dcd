import { isCalendarDate } from "../ingest/calendar-date.ts";
import type { Passage } from "../passage.ts";

/** True when the last day of its review has passed. A passage without such a day, or with one no calendar has, was never promised to hold. */
export const isOverdue = ({ reviewBy }: { readonly reviewBy?: string | undefined }, today: string): boolean =>
  reviewBy === undefined || !isCalendarDate(reviewBy) || reviewBy < today;

const doseOrTiming =
  /\d\s*(?:mg|g|ml|micrograms?|microgramos|units?|tablets?|puffs?|unidades|pastillas|tabletas)\b|\bevery\s+\d|\bcada\s+\d/iu;

/**
 * What a passage may still be used for once its review is overdue: what a thing is, and when to get help. Never doses, timing or what to do
 * at home: those are what new evidence changes.
 */
export function servesWhenOverdue({ kind, text }: Pick<Passage, "kind" | "text">): boolean {
  switch (kind) {
    case "immediate":
    case "urgent":
    case "non-urgent":
      return true;
    case "about":
      return !doseOrTiming.test(text);
    case "self-care":
    case "medicines":
    case "caregivers":
    case "prevention":
      return false;
    default: {
      const unhandled: never = kind;
      throw new Error(`Unhandled kind: ${String(unhandled)}`);
    }
  }
}
