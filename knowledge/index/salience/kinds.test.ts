import { describe, expect, test } from "vitest";
import { type Kind, kindFit, kindsIn } from "./kinds.ts";

test.each<[string, Kind]>([
  ["what exactly is sleep apnoea", "what it is"],
  ["early signs of a stroke", "symptoms"],
  ["why do I keep getting cramp", "causes"],
  ["how do you get rid of warts", "treatment"],
  ["how to avoid catching norovirus again", "prevention"],
  ["what is the life expectancy", "outlook"],
  ["how is coeliac disease diagnosed", "tests"],
  ["is scabies contagious", "risk"],
  ["does it run in the family", "inheritance"],
  ["how common is this", "how common"],
  ["is it ok to take both together", "safety"],
  ["how many tablets can I take a day", "dose"],
  ["I missed a dose", "dose"],
  ["do I keep insulin in the fridge", "storage"],
  ["she swallowed the whole bottle", "overdose"],
  ["which foods should I eat", "daily life"],
  ["do I need to see a doctor", "who can help"],
  ["¿cuáles son los síntomas?", "symptoms"],
  ["¿por qué me pasa esto?", "causes"],
  ["cada cuánto puedo tomarlo", "dose"],
])("'%s' asks for %s", (text, kind) => {
  expect([...kindsIn(text)]).toContain(kind);
});

test.each(["my health", "a healthy weight"])("'%s' is no question of treatment by its letters", (text) => {
  expect([...kindsIn(text)]).not.toContain("treatment");
});

test("whoever asks what the symptoms are does not ask what it is", () => {
  expect([...kindsIn("what are the symptoms of flu")]).toEqual(["symptoms"]);
});

describe("how well a heading fits", () => {
  const fitOf = (question: string, heading: string) => kindFit(kindsIn(question), kindsIn(heading));

  test("the same kind fits in full", () => {
    expect(fitOf("how do I prevent it", "How can migraine be prevented?")).toBe(1);
  });

  test("an overview fits a narrower question in half, and whoever asks what it is in full", () => {
    expect(fitOf("how do I prevent it", "What is migraine?")).toBe(0.5);
    expect(fitOf("what is migraine", "What is migraine?")).toBe(1);
  });

  test("somebody who only says what hurts is not sent to an overview", () => {
    expect(fitOf("my chest hurts", "What is angina?")).toBe(0);
  });

  test("another kind does not fit at all", () => {
    expect(fitOf("how do I prevent it", "What are the symptoms of migraine?")).toBe(0);
  });
});
