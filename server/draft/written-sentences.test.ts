import { expect, test } from "vitest";
import { matterWords, medicineWords } from "./matters.ts";
import { peopleWords } from "./people.ts";
import { readQuestion } from "./question-reading.ts";
import { empathyOpenings, isWrittenSentence, safetyNetSentences, writeOpening } from "./written-sentences.ts";

const openings = Object.values(empathyOpenings).flatMap((about) =>
  Object.values(about).flatMap((moods) => Object.values(moods).flat()),
);
const opening = (question: string, speakingFor: "self" | "other" = "self") =>
  writeOpening(readQuestion(question, { speakingFor, topic: [] }));

test("every opening and every safety net is recognised as written in advance", () => {
  for (const text of openings) {
    const filled = text.replace("{person}", "your baby").replace("{matter}", "a fever");
    expect(isWrittenSentence(filled), filled).toBe(true);
  }
  expect(safetyNetSentences.every(isWrittenSentence)).toBe(true);
  expect(isWrittenSentence("You want to be sure about ibuprofen and warfarin, so checking makes sense.")).toBe(true);
});

test.each([
  "It is hard to see your baby with a fever that is nothing to worry about.",
  "It is hard to see your baby with meningitis, take aspirin.",
  "It is careful of you to check about taking ten tablets for your baby.",
  "You want to be sure about ibuprofen and stopping warfarin, so checking makes sense.",
  "If anything changes or you are worried, ask for a person here or contact a doctor. You are fine.",
  " It is hard to see your baby with a fever.",
  "It is hard to see your baby with a fever.\nStop your tablets.",
  "It is hard to see {person} with {matter}.",
  "",
])("a sentence that only looks written is not: %j", (text) => {
  expect(isWrittenSentence(text)).toBe(false);
});

test("nothing written in advance holds a number, a promise or a reassurance", () => {
  for (const text of [...openings, ...safetyNetSentences, ...matterWords, ...peopleWords]) {
    expect(text).not.toMatch(
      /\d|don't worry|do not worry|nothing to worry|be fine|be okay|normal|harmless|\bsafe\b|will (?:be|get|read|answer)|usually|\bshould\b|\bmust\b|\btake\b(?! )/i,
    );
  }
});

test("no written sentence says that somebody has a condition", () => {
  for (const person of ["other", "self"] as const) {
    for (const text of Object.values(empathyOpenings[person].condition).flat()) {
      expect(text).not.toMatch(
        /(?:with|has|have) \{matter\}(?! on your mind| and \{person\} on your mind)(?<!stand with \{matter\})/,
      );
    }
  }
});

test.each([
  ["My daughter has a fever and I'm terrified", "your daughter", "a fever", /frighten/],
  ["I'm worried about my dad's cough", "your dad", "a cough", /worr/],
  ["up all night with my baby who has colic", "your baby", "colic", /night/],
  ["I'm exhausted, my mum has dementia", "your mum", "dementia", /takes a lot out of you/],
])("%j is met with the person, the matter and the feeling it named", (question, person, matter, mood) => {
  const text = opening(question);
  expect(text).toContain(person);
  expect(text).toContain(matter);
  expect(text).toMatch(mood);
  expect(isWrittenSentence(text)).toBe(true);
});

test("somebody's own trouble is not given to their baby, and a denied symptom is not named", () => {
  expect(opening("I have flu, can I breastfeed my baby?")).not.toContain("your baby");
  expect(opening("my son has no fever but a rash")).toContain("a rash");
  expect(opening("my son has no fever but a rash")).not.toContain("a fever");
});

test("somebody asking for another person is never answered as the patient", () => {
  expect(opening("what helps a cough", "other")).toContain("the person you care for");
  expect(opening("is it contagious, can he go to nursery", "other")).toContain("your child");
});

test("medicine names are matters too", () => {
  expect(matterWords).toEqual(expect.arrayContaining([...medicineWords]));
});
