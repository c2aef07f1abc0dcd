import { expect, test } from "vitest";
import type { SentenceAct } from "../../draft/types.ts";
import { claimOn, outcomeOf, run, saidTo, shownBy } from "../fixtures/given.ts";

const say = (text: string, patient = "My head hurts.", act: SentenceAct = "empathy") =>
  outcomeOf(run("clinical-assumption", saidTo(patient, { act, text })));
const check = (source: string, text: string) => outcomeOf(run("clinical-assumption", claimOn(source, text)));

const psa = claimOn("Your PSA is 4.2.", "Your PSA of 4.2 is slightly elevated, which is common after surgery.");

test("the worked example of the paper is an assumption and a false assurance, and shows where", () => {
  expect(outcomeOf(run("clinical-assumption", psa))).toBe("unsupported");
  expect(outcomeOf(run("false-reassurance", psa))).toBe("contradicts");
  expect(shownBy(run("clinical-assumption", psa), psa)).toEqual({
    said: "which is common after surgery",
    source: "Your PSA is 4.2.",
  });
  expect(shownBy(run("false-reassurance", psa), psa).said).toBe("which is common after");
});

test.each([
  ["Since you are pregnant, this must be frightening.", "My head hurts."],
  ["As you are diabetic, that is hard.", "My head hurts."],
  ["I am sorry about your cancer.", "Is it cancer?"],
  ["Because of your stroke, this is hard.", "My head hurts."],
  ["It must be hard with a headache due to stress.", "My head hurts."],
  ["That is slightly elevated.", "My PSA is 4.2."],
  ["You are probably dehydrated.", "My head hurts."],
  ["Is your diabetes worse?", "My head hurts."],
])("%j takes for granted what %j does not say", (text, patient) => {
  expect(say(text, patient)).toBe("unsupported");
});

test.each([
  ["Since you are pregnant, this must be frightening.", "I am 20 weeks pregnant and my head hurts."],
  ["I am sorry about your cancer.", "I have cancer."],
  ["That sounds hard.", "My head hurts."],
  ["It makes sense that you are worried.", "I am worried."],
  ["Are you pregnant?", "My head hurts."],
  ["Do you have diabetes?", "My head hurts."],
])("%j says back what was said, or asks: %j", (text, patient) => {
  expect(say(text, patient)).toBe("ok");
});

test.each([
  [
    "Kidney disease means that the kidneys do not work well.",
    "You have kidney disease, your kidneys do not work well.",
  ],
  ["See a doctor about shaking or stiffness.", "See a doctor you have shaking or stiffness."],
  ["People with a cough may be offered a test.", "You have a cough, you may be offered a test."],
])("what %j says of a case is not told as a fact: %j", (source, text) => {
  expect(check(source, text)).toBe("unsupported");
});

test.each([
  ["See a doctor about shaking or stiffness.", "See a doctor if you have shaking or stiffness."],
  ["Diabetes means too much sugar in the blood.", "Diabetes means that you have too much sugar in the blood."],
  ["People who smoke are more likely to cough.", "You are more likely to cough if you smoke."],
  ["Check the tablets that you take.", "Check the tablets you are taking."],
])("%j said as %j tells nothing of the person", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["Do not take ibuprofen if you are pregnant.", "If you are pregnant, do not take ibuprofen."],
  ["A rash can be caused by heat.", "Heat can cause it, or a rash is caused by heat."],
  ["Tiredness is common after a stroke.", "This is common after a stroke: tiredness."],
])("guidance may say it: %j said as %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["Rest at home.", "Since you have a fever, rest at home."],
  ["Rest at home.", "Rest at home because of your pregnancy."],
  ["A cough can last weeks.", "Your cough is caused by smoking."],
])("%j does not say what %j takes for granted", (source, text) => {
  expect(check(source, text)).toBe("unsupported");
});

test.each([
  "Como está embarazada, esto asusta.",
  "Siento lo de su cáncer.",
  "Su tos es debida a fumar.",
  "Está ligeramente elevado.",
])("in Spanish, %j takes for granted what nobody said", (text) => {
  const given = claimOn("Descanse en casa.", text, { passage: { language: "es" }, patientText: "Me duele la cabeza." });
  expect(outcomeOf(run("clinical-assumption", given))).toBe("unsupported");
});
