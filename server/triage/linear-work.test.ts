import { describe, expect, test } from "vitest";
import { findMentions } from "./mentions.ts";
import { rules } from "./shipped-rules.fixture.ts";

const stepsFor = (text: string): number => findMentions({ messageId: "m", text }, rules).steps;

// Counted work, not time: a slow machine must not fail this, and a pattern that backtracks must.
const hard: readonly (readonly [name: string, unit: string])[] = [
  ["a symptom word again and again", "chest "],
  ["openers without an end", "my chest is going to the left side of my "],
  ["cannot cannot cannot", "cant cant can not "],
  ["denials", "no not dont have any "],
  ["one denial again and again, without a full stop", "no chest pain, "],
  ["a pet again and again", "the dog has chest pain and "],
  ["numbers", "180 over 38.5 "],
  ["one letter", "aaaa"],
  ["apostrophes", "'’'a"],
  ["punctuation", "...?!, "],
  ["every part of a long rule", "sudden bad pain tight chest arm face weak blood head pills tummy baby not feel "],
];

describe("work grows in step with the message", () => {
  test.each(hard)("%s", (_name, unit) => {
    const small = stepsFor(unit.repeat(100));
    const large = stepsFor(unit.repeat(400));
    // Four times the text: four times the work and a little for the ends.
    expect(large).toBeLessThanOrEqual(small * 4.5 + 2000);
  });
  test("no word costs more than a bounded number of steps", () => {
    for (const [, unit] of hard) {
      const text = unit.repeat(200);
      expect(stepsFor(text) / Math.max(1, text.length)).toBeLessThan(400);
    }
  });
});
