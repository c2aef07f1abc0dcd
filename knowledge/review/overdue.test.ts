import { expect, test } from "vitest";
import { passageFor } from "../index/testing/passages.ts";
import { isOverdue, servesWhenOverdue } from "./overdue.ts";

test("guidance is overdue from the day after its last day, and always when nobody set one", () => {
  expect(isOverdue({ reviewBy: "2026-11-20" }, "2026-11-20")).toBe(false);
  expect(isOverdue({ reviewBy: "2026-11-20" }, "2026-11-21")).toBe(true);
  expect(isOverdue({}, "2026-11-20")).toBe(true);
  expect(isOverdue({ reviewBy: "next year" }, "2026-11-20")).toBe(true);
});

test.each([
  ["what it is", "about", "A cough clears the airways.", true],
  ["when to call for help", "immediate", "Call your emergency number if someone coughs up blood.", true],
  ["when to see a doctor", "non-urgent", "Contact a doctor if a cough lasts over 3 weeks.", true],
  ["a dose hidden in a definition", "about", "Paracetamol comes in tablets of 500 mg.", false],
  ["how often", "about", "Most people take the syrup every 4 hours.", false],
  ["a medicine", "medicines", "Do not take more than the label says.", false],
  ["home care", "self-care", "Drink plenty of water.", false],
] as const)("overdue guidance about %s: %s", (_, kind, text, serves) => {
  expect(servesWhenOverdue(passageFor({ topicId: "cough", kind, text }))).toBe(serves);
});
