import { expect, test } from "vitest";
import { rules } from "./shipped-rules.fixture.ts";
import { verbFormsOf } from "./spanish-verbs.ts";

const isForm = verbFormsOf(new Set(["vigilando", "contestar", "apretar", "aprieta", "beber"]));

test("every form of a verb the lexicon knows is a word that is right as it stands", () => {
  for (const word of ["vigilar", "vigilas", "contestas", "contestaban", "contestarme", "bebemos", "bebiendo"])
    expect(`${word} ${isForm(word)}`).toBe(`${word} true`);
});

test("a form that the stem's change makes wrong is still a mistake, and so is what no verb has", () => {
  for (const word of ["apreta", "vigilxn", "perro", "contest"]) expect(`${word} ${isForm(word)}`).toBe(`${word} false`);
  expect(isForm("apretamos")).toBe(true);
});

test("the spelling of a message does not turn one right form into another", () => {
  for (const word of ["vigilar", "contestas", "sangrabas"]) expect(rules.spelling.correct(word)).toEqual([]);
  expect(rules.spelling.correct("apreta")).toContain("aprieta");
});
