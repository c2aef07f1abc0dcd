import { expect, test } from "vitest";
import type { SentenceAct } from "../../draft/types.ts";
import { outcomeOf, passageOf, run, saidTo, writtenSentence } from "../fixtures/given.ts";

const patient =
  "My daughter has had a bad headache for three days and I am worried. Is it a tumour? I gave her paracetamol.";
const guidance = passageOf(["Call your emergency number for a stiff neck, a rash or confusion with a headache."]);
const check = (act: SentenceAct, text: string, patientText = patient) =>
  outcomeOf(run("claims-declared", saidTo(patientText, { act, text }, guidance)));

test.each([
  "I am sorry to hear that your daughter has had a bad headache for three days.",
  "That sounds worrying.",
  "It makes sense that you are worried about a tumour.",
  "Thank you for telling me about the headache.",
  "It is hard to see your daughter with a headache.",
  "I can bring in a clinician if you want.",
])("%j repeats and adds nothing", (text) => {
  expect(check("empathy", text)).toBe("ok");
});

test.each([
  "I am sorry that you have a tumour.",
  "You have a tumour.",
  "This is a migraine.",
  "This sounds like a migraine.",
  "I am sorry about the migraine.",
  "A headache is caused by stress.",
  "Headaches are common after stress.",
  "Take it easy and rest.",
  "You should see a doctor.",
  "Please call 999.",
  "Give her 500 mg.",
  "I am sorry about the headache, so take ibuprofen.",
  "I hope that the ibuprofen helps.",
  "The headache will go away.",
  "It gets better with time.",
  "Stop the paracetamol.",
  "I am sorry that she has had a headache for five days.",
  "Make an appointment for an MRI.",
  "As you are diabetic, that is hard.",
  "How are you?",
])("%j is a claim in disguise", (text) => {
  expect(check("empathy", text)).toBe("unsupported");
  expect(check("safety-net", text)).toBe("unsupported");
});

test.each([
  "How old is your daughter?",
  "Does she have a stiff neck?",
  "When did the headache start?",
  "Is the headache getting worse?",
  "Do you have a rash?",
  "Are you asking for yourself or someone else?",
])("%j asks and takes nothing for granted", (text) => {
  expect(check("question", text)).toBe("ok");
});

test.each([
  "How long has she had meningitis?",
  "When did the stroke start?",
  "Did you know that this is a migraine?",
  "Why did you not call sooner?",
  "You have a tumour, don't you?",
  "Is your cancer worse?",
  "Should you take ibuprofen?",
  "Can you take 500 mg?",
  "She has a migraine. Is that new?",
  "Is it new? Is it worse?",
  "Does she have lupus?",
  "Have you called 999?",
  "Tell me more.",
])("%j is no honest question", (text) => {
  expect(check("question", text)).toBe("unsupported");
});

test("the words people wrote in advance pass, one letter beside them does not", () => {
  expect(check("safety-net", writtenSentence)).toBe("ok");
  expect(check("safety-net", `${writtenSentence} `)).toBe("unsupported");
  expect(check("safety-net", writtenSentence.replace("call", "ignore"))).toBe("unsupported");
});

test("a claim is declared already", () => {
  expect(run("claims-declared", saidTo("", { act: "claim", text: "You have a tumour." })).kind).toBe("not-applicable");
});

test("what the patient only asks about is not said back as a fact", () => {
  expect(check("empathy", "I am sorry that you have cancer.", "Is it cancer?")).toBe("unsupported");
  expect(check("empathy", "I am sorry that you have cancer.", "I think it might be cancer.")).toBe("unsupported");
  expect(check("empathy", "I am sorry that you have cancer.", "I have cancer.")).toBe("ok");
});
