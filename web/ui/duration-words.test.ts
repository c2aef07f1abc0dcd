import { expect, test } from "vitest";
import { durationWords, zoneWords, momentWords } from "./duration-words.ts";

test.each([
  [0, "under a minute"],
  [59, "under a minute"],
  [60, "1 min"],
  [3600, "1 h"],
  [11_100, "3 h 5 min"],
  [200_000, "2 days"],
])("a person who waited %i seconds waited %s", (seconds, words) => expect(durationWords(seconds)).toBe(words));

test("a moment is said as a clock and a calendar say it", () => {
  expect(momentWords(new Date(2026, 10, 20, 11, 22).toISOString())).toBe("11:22, 20 November");
  expect(momentWords("soon")).toBe("soon");
});

test("a clock's zone is named as clocks name it", () => {
  expect(zoneWords("America/Bogota")).toBe("GMT-5");
  expect(zoneWords("UTC")).toMatch(/^(UTC|GMT)$/);
});
