import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, saidTo, shownBy, writtenSentence } from "../fixtures/given.ts";

const patient = "I have cancer and my scan is next week. I take insulin. My head hurts.";
const say = (text: string) => outcomeOf(run("out-of-scope-act", saidTo(patient, { act: "empathy", text })));
const check = (source: string, text: string) => outcomeOf(run("out-of-scope-act", claimOn(source, text)));
const plain = "Drink plenty of water.";

test.each([
  "I am sorry that you have cancer.",
  "Waiting for your scan is hard.",
  "That sounds painful.",
  "Do you have diabetes?",
  "Thank you for telling me about the insulin.",
  writtenSentence,
])("%j is nobody's diagnosis and nobody's prescription", (text) => {
  expect(say(text)).toBe("ok");
});

test.each([
  "You have a migraine.",
  "You probably have meningitis.",
  "This is a stroke.",
  "It sounds like a migraine.",
  "That looks like shingles.",
  "Your daughter has chickenpox.",
  "You are suffering from stress.",
  "I am prescribing something for you.",
  "I would recommend a walk.",
  "We can start you on it.",
  "Stop taking your insulin.",
  "Double your dose tonight.",
  "Have you thought about doubling the dose?",
  "You could skip your tablets.",
  "Your scan looks normal.",
  "Your blood pressure is fine.",
  "Your PSA is slightly elevated.",
  "The mole in the photo is benign.",
  "Your results show an infection.",
])("%j is a clinician's to say, in any kind of sentence", (text) => {
  expect(say(text)).toBe("unsupported");
  expect(check(plain, text)).toBe("unsupported");
});

test.each([
  ["Do not stop your tablets suddenly.", "You should not stop your tablets suddenly."],
  ["Never double a dose to make up for a missed one.", "To make up for a missed one, never double a dose."],
  ["Call if your blood pressure is high.", "If your blood pressure is high, call."],
  ["If you have asthma, ask first.", "Ask first if you have asthma."],
  [plain, "You can drink plenty of water."],
])("guidance may speak of it to everybody: %j said as %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  "Usted tiene una migraña.",
  "Esto parece una migraña.",
  "Le receto algo para eso.",
  "Deje de tomar sus pastillas.",
  "Duplique la dosis esta noche.",
  "Su análisis está normal.",
])("in Spanish, %j is a clinician's to say", (text) => {
  const spanish = { passage: { language: "es" } };
  expect(outcomeOf(run("out-of-scope-act", claimOn("Beba bastante agua.", text, spanish)))).toBe("unsupported");
});

test("a failure shows the act", () => {
  const given = claimOn(plain, "Double your dose tonight.");
  expect(shownBy(run("out-of-scope-act", given), given)).toEqual({ said: "Double your dose", source: plain });
});
