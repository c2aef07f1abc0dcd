import { expect, test } from "vitest";
import type { SentenceAct } from "../../draft/types.ts";
import { claimOn, outcomeOf, run, saidTo, shownBy, writtenSentence } from "../fixtures/given.ts";

const say = (act: SentenceAct, text: string) =>
  outcomeOf(run("act-classified", saidTo("My head hurts.", { act, text })));

test.each([
  ["claim", "A headache can last three days."],
  ["question", "When did it start?"],
  ["empathy", "That sounds painful and hard."],
  ["empathy", "I am sorry to hear that."],
  ["empathy", "Here is what the guidance says."],
  ["empathy", "I can bring in a clinician."],
  ["safety-net", writtenSentence],
] as const)("as %s, %j does what it says it does", (act, text) => {
  expect(say(act, text)).toBe("ok");
});

test.each([
  ["claim", "Can a headache last three days?"],
  ["claim", "I think that a headache can last three days."],
  ["claim", "Rest, and I hope that it helps."],
  ["claim", "As a doctor, rest is what counts."],
  ["question", "Tell me when it started."],
  ["empathy", "How are you feeling?"],
  ["safety-net", "Is it worse?"],
] as const)("as %s, %j does something else", (act, text) => {
  expect(say(act, text)).toBe("unsupported");
});

test.each([
  ["empathy", "A headache can last three days."],
  ["empathy", "Water is good."],
] as const)("%s without any warmth is for a person to judge: %j", (act, text) => {
  expect(say(act, text)).toBe("review");
});

test("in Spanish too", () => {
  const inSpanish = (text: string) =>
    outcomeOf(run("act-classified", claimOn("Descanse en casa.", text, { passage: { language: "es" } })));
  expect(inSpanish("En casa, descanse.")).toBe("ok");
  expect(inSpanish("¿Descansa en casa?")).toBe("unsupported");
  expect(inSpanish("Creo que descansar ayuda, y yo creo que basta.")).toBe("unsupported");
});

test("guidance copied word for word is what it is, even a question of its own", () => {
  const heading = "What helps a sore throat? Warm drinks and rest.";
  expect(outcomeOf(run("act-classified", claimOn(heading, heading)))).toBe("ok");
});

test("a failure shows the words", () => {
  const given = saidTo("", { act: "claim", text: "Rest, and I hope that it helps." });
  expect(shownBy(run("act-classified", given), given).said).toContain("I");
});

test("an act nobody knows is a fault, never a pass", () => {
  expect(() => say("announcement" as "claim", "Drink water.")).toThrow("Unhandled");
});
