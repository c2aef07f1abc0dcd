import type { SectionKind } from "#knowledge/passage.ts";

/** What a person wants to know. Several can hold; the first decides the shape of the answer. */
export const intents = [
  "together",
  "amount",
  "level",
  "risk",
  "duration",
  "spread",
  "when-help",
  "medicine",
  "prevention",
  "cause",
  "caring",
  "what-to-do",
  "what-is",
] as const;
export type Intent = (typeof intents)[number];

/** How well a section answers an intent, 0 to 1. A heading that asks the same thing counts on top of this. */
export const sectionFit: Readonly<Record<Intent, Partial<Readonly<Record<SectionKind, number>>>>> = {
  together: { medicines: 1, about: 0.3, "self-care": 0.3, caregivers: 0.2, prevention: 0.3 },
  amount: { medicines: 1, "self-care": 0.4, caregivers: 0.3, about: 0.2 },
  level: { about: 1, "self-care": 0.2, urgent: 0.5, immediate: 0.3 },
  risk: { prevention: 1, "non-urgent": 1, about: 0.6, "self-care": 0.1 },
  duration: { about: 0.6, "self-care": 0.3, medicines: 0.3, caregivers: 0.2 },
  "when-help": { immediate: 0.9, urgent: 1, "non-urgent": 0.8, about: 0.3, caregivers: 0.3, "self-care": 0.2 },
  spread: { prevention: 1, about: 0.7, "self-care": 0.6, caregivers: 0.5 },
  medicine: { medicines: 1, "self-care": 0.5, caregivers: 0.4, about: 0.2 },
  prevention: { prevention: 1, "self-care": 0.6, about: 0.3, medicines: 0.3, caregivers: 0.3 },
  cause: { about: 1, prevention: 0.5, medicines: 0.2, "self-care": 0.2 },
  caring: { caregivers: 1, "self-care": 0.8, medicines: 0.4, about: 0.3 },
  "what-to-do": { "self-care": 1, caregivers: 0.7, medicines: 0.6, about: 0.3, prevention: 0.3 },
  "what-is": { about: 1, "self-care": 0.3, prevention: 0.2, medicines: 0.2 },
};
