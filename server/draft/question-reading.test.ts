import { expect, test } from "vitest";
import { english } from "./english/english.ts";
import type { Intent } from "./intents.ts";
import { readQuestion } from "./question-reading.ts";

const read = (question: string) => readQuestion(question, { speakingFor: "self", topic: [], earlier: [] }, english);
const table: readonly [string, Intent][] = [
  ["What is asthma?", "what-is"],
  ["How long does a cold last?", "duration"],
  ["when will my cough go away", "duration"],
  ["What can I do about my back pain?", "what-to-do"],
  ["which painkiller for a headache", "medicine"],
  ["How much ibuprofen can I take?", "amount"],
  ["I missed a dose of warfarin", "amount"],
  ["Can I take ibuprofen with warfarin?", "together"],
  ["is it ok to drink alcohol on antibiotics", "together"],
  ["caring for my mum with dementia", "caring"],
  ["when should I take her to hospital", "when-help"],
  ["is chest pain serious", "when-help"],
  ["why do I get migraines", "cause"],
  ["how do I prevent falls", "prevention"],
  ["is chickenpox contagious", "spread"],
];
test.each(table)("%j is read as a question about %s", (question, intent) => {
  expect(read(question).intents[0]).toBe(intent);
});

test("a cough and a cold asked about together are no question about mixing medicines", () => {
  expect(read("what helps when I have a cough and a cold").intents).not.toContain("together");
});

test("words without a question are read as asking what to do", () => {
  expect(read("sore throat").intents).toEqual(["what-to-do", "what-is"]);
});

test("the matter named is the one the guidance is about", () => {
  const reading = readQuestion(
    "headache and a rash after the sun",
    {
      speakingFor: "self",
      topic: ["Rashes", "rash"],
      earlier: [],
    },
    english,
  );
  expect(reading.matter?.words).toBe("a rash");
});

test("a reading told beside a question does not change what is asked", () => {
  const given = { speakingFor: "self", earlier: [], topic: [] } as const;
  expect(readQuestion("My child has a fever of 39. What can I do?", given, english).intents[0]).toBe("what-to-do");
  expect(readQuestion("my temp is 39, is that bad", given, english).intents[0]).toBe("level");
  expect(readQuestion("39.4?", given, english).intents[0]).toBe("level");
});

test.each([
  "how much water should i drink when ive got the runs",
  "one calf is swollen a week after flying back from australia",
  "my hands shake when i hold a cup",
  "my rash is spreading to my neck",
  "she was sent home from school with a headache",
  "i forget names and appointments",
  "i have had back pain for years",
])("%j asks about no drink, flight, visit, school or dose", (question) => {
  expect(read(question).asked.things).toEqual([]);
});
