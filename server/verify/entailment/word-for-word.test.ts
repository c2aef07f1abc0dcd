import { expect, test } from "vitest";
import { claimOn } from "../fixtures/given.ts";
import { standsWordForWord } from "./index.ts";

const source = "If the fever lasts more than 5 days, call a doctor.";

test("the guidance's own whole sentence needs no judge, whatever its capitals, spaces and quotes look like", () => {
  expect(standsWordForWord(claimOn(source, source))).toBe(true);
  expect(standsWordForWord(claimOn(source, "  if the fever lasts\nmore than 5 days, call a doctor."))).toBe(true);
  expect(standsWordForWord(claimOn("Don’t smoke.", "Don't smoke."))).toBe(true);
});

test("so does one in another language that the checks read", () => {
  const spanish = { passage: { language: "es" } } as const;
  expect(standsWordForWord(claimOn("Beba agua.", "Beba agua.", spanish))).toBe(true);
  expect(standsWordForWord(claimOn("Beba agua.", "Beba mucha agua.", spanish))).toBe(false);
});

test.each([
  ["a part of a sentence", "The fever lasts more than 5 days."],
  ["a sentence cut short", "call a doctor."],
  ["one word changed", source.replace("5", "6")],
  ["one word more", source.replace("call", "calmly call")],
])("%s needs one", (_, text) => {
  expect(standsWordForWord(claimOn(source, text))).toBe(false);
});

test("a quote of some words stands for the whole sentence they are in", () => {
  expect(standsWordForWord(claimOn(source, source, { quote: "the fever lasts" }))).toBe(true);
});

test("nothing is word for word without a citation, with a quote that is not there, or in a language nobody reads", () => {
  const { citation: _, ...sentence } = claimOn(source, source).sentence;
  expect(standsWordForWord({ ...claimOn(source, source), sentence })).toBe(false);
  expect(standsWordForWord(claimOn(source, source, { quote: "Drink water." }))).toBe(false);
  expect(standsWordForWord(claimOn("Pij wodę.", "Pij wodę.", { passage: { language: "pl" } }))).toBe(false);
});
