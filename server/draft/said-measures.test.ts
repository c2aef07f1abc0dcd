import { expect, test } from "vitest";
import { englishMeasureWords } from "./english/measure-words.ts";
import { limitIn, readMeasures } from "./said-measures.ts";

test.each([
  ["a cough for 5 weeks", "See a doctor if a cough has lasted more than 3 weeks.", "met"],
  ["a cough for 5 days", "See a doctor if a cough has lasted more than 3 weeks.", "not-met"],
  ["he's 8 months and has a fever", "Contact a doctor if a fever lasts 5 days or more.", "none"],
  ["my 2 year old has a fever", "Contact a doctor if a fever lasts 5 days or more.", "none"],
  ["bp 165/98", "It is high at 140/90 mmHg or above.", "met"],
  ["bp 165/98", "Call for a reading of 180/120 mmHg or higher.", "not-met"],
  ["temp 39.4", "A temperature of 39°C (102.2°F) or above needs help.", "met"],
  ["temp 38.2", "A temperature of 39°C (102.2°F) or above needs help.", "not-met"],
  ["I have a cough", "See a doctor if a cough has lasted more than 3 weeks.", "none"],
])("%j against %j is %s", (said, sentence, verdict) => {
  expect(limitIn(sentence, readMeasures(said, englishMeasureWords), englishMeasureWords)).toBe(verdict);
});
