import { expect, test } from "vitest";
import { findWords } from "./find-words.ts";

const found = (sentence: string, concept: string) => {
  const span = findWords(sentence, concept);
  return span && sentence.slice(span.start, span.end);
};

test("case, punctuation and spaces between the words do not matter", () => {
  expect(found("She denies Chest-Pain.", "chest pain")).toBe("Chest-Pain");
  expect(found("intake p.o. , good", "p.o.")).toBe("p.o");
});

test("a concept is not found inside another word", () => {
  expect(findWords("painting all day", "pain")).toBeUndefined();
});

test("of several places the one in capitals is meant, else the first", () => {
  expect(findWords("pain before, PAIN now", "pain")).toEqual({ start: 13, end: 17 });
  expect(findWords("pain before, pain now", "pain")).toEqual({ start: 0, end: 4 });
});

test("a concept that is not there is not guessed at", () => {
  expect(findWords("no rash", "fever")).toBeUndefined();
  expect(findWords("no rash", "--")).toBeUndefined();
});
