import { expect, test } from "vitest";
import type { SentenceAct } from "../../draft/types.ts";
import { outcomeOf, passageOf, run, saidTo, shownBy, writtenSentence } from "../fixtures/given.ts";

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

/** Warmth and questions in which a claim hides, although the patient's own words are in them. */
const hidden: readonly (readonly [SentenceAct, string, string])[] = [
  ["empathy", "I'm so glad it's nothing serious.", "I hope it is nothing serious."],
  ["empathy", "I am relieved that this is common after surgery.", "I had surgery. Is this common?"],
  ["empathy", "It must be hard having cancer.", "I have a lump."],
  ["empathy", "Since you are pregnant, this must be frightening.", "I feel sick."],
  ["empathy", "You could try ibuprofen, couldn't you?", "I took ibuprofen."],
  ["empathy", "It might help to take the ibuprofen again.", "I took ibuprofen."],
  ["empathy", "I would wait and see, as hard as that is.", "I am waiting."],
  ["empathy", "It is hard to wait, but you will be fine.", "I am waiting."],
  ["empathy", "Two tablets must be hard to swallow.", "I took tablets."],
  ["empathy", "That sounds like a migraine, which is hard.", "Is it a migraine? It hurts."],
  ["empathy", "It is hard that your scan means cancer.", "I had a scan. I have cancer."],
  ["empathy", "I am sorry, please call your doctor.", "I called my doctor."],
  ["empathy", "It is hard, and you must be seen by a doctor.", "I saw a doctor."],
  ["question", "Have you thought about doubling the dose?", "I doubled the dose once."],
  ["question", "You could try ibuprofen, couldn't you?", "I took ibuprofen."],
  ["question", "Would it help to take more insulin?", "I take insulin."],
  ["question", "Why not wait until Monday?", "I can wait until Monday."],
  ["question", "Did you know that cancer can cause this?", "I have cancer."],
  ["question", "Is it not just stress?", "I have stress."],
  ["safety-net", "Stop the insulin if you feel worse.", "I take insulin."],
  ["safety-net", "It usually gets better, so come back if it does not.", "It does not get better."],
];
test.each(hidden)(
  "declared as %s, %j is a claim in disguise even to somebody who said: %j",
  (act, text, patientText) => {
    expect(check(act, text, patientText)).toBe("unsupported");
  },
);

test.each([
  ["empathy", "It is hard having cancer.", "I have cancer and I am tired."],
  ["empathy", "It is frightening to feel sick when you are pregnant.", "I am pregnant and I feel sick."],
  ["empathy", "I am so glad you asked.", "Is it bad?"],
  ["question", "Is the pain worse today?", "I have pain."],
] as const)("declared as %s, %j says back what was said: %j", (act, text, patientText) => {
  expect(check(act, text, patientText)).toBe("ok");
});

test("what hides is shown, and never repeated", () => {
  const given = saidTo("My head hurts.", { act: "empathy", text: "I am sorry that you have a tumour." }, guidance);
  const result = run("claims-declared", given);
  expect(shownBy(result, given)).toEqual({ said: "tumour" });
  expect(JSON.stringify(result)).not.toContain("tumour");
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
