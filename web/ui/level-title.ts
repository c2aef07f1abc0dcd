import type { TriagePart } from "#server/protocol/ui-parts.ts";

/** Each level in words, because colour alone tells some people nothing. */
export const levelTitle = {
  emergency: "Emergency",
  urgent: "Urgent",
  "same-day": "Same day",
  soon: "Soon",
  none: "No danger sign",
} satisfies Record<TriagePart["level"], string>;
