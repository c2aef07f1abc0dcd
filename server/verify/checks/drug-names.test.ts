import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, saidTo } from "../fixtures/given.ts";

const check = (source: string, text: string, quote?: string) =>
  outcomeOf(run("drug-names", claimOn(source, text, quote === undefined ? {} : { quote })));

test.each([
  ["Take paracetamol for pain.", "Take acetaminophen for pain."],
  ["Take paracetamol for pain.", "Take Tylenol for pain."],
  ["Use adrenaline at once.", "Use epinephrine at once."],
  ["Salbutamol opens the airways.", "Albuterol opens the airways."],
  ["GTN spray eases angina.", "Glyceryl trinitrate spray eases angina."],
  ["Co-codamol can cause constipation.", "Co-codamol can cause constipation."],
  ["Statins lower cholesterol.", "Statins lower cholesterol."],
  ["Drink water in the morning.", "Drink water in the morning."],
])("%j names the medicine of %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["Take paracetamol for pain.", "Take ibuprofen for pain."],
  ["Hydroxyzine eases itching.", "Hydralazine eases itching."],
  ["Take paracetamol for pain.", "Take parecetamol for pain."],
  ["Warfarin thins blood.", "Warfarine thins blood."],
  ["Ask before taking ibuprofen.", "Ask before taking NSAIDs."],
  ["Ask before taking NSAIDs.", "Ask before taking ibuprofen."],
  ["Take paracetamol for pain.", "Take co-codamol for pain."],
  ["Co-codamol can cause constipation.", "Codeine can cause constipation."],
  ["Prednisolone is a steroid.", "Prednisone is a steroid."],
  ["Take paracetamol or ibuprofen.", "Take paracetamol or Tylenol."],
  ["Take the medicine.", "Take the Benadryl."],
])("the medicine of %j is not that of %j", (source, text) => {
  expect(check(source, text)).toBe("contradicts");
});

test("a medicine that the quote leaves out is not cited", () => {
  expect(
    check(
      "Ask before taking ibuprofen or aspirin with asthma.",
      "Ask before taking aspirin.",
      "Ask before taking ibuprofen",
    ),
  ).toBe("unsupported");
});

test("warmth may repeat the patient's medicine and bring in no other", () => {
  const sorry = (medicine: string) => ({ act: "empathy", text: `I am sorry that ${medicine} did not help.` }) as const;
  const patient = "I took Tylenol and it did not help.";
  expect(outcomeOf(run("drug-names", saidTo(patient, sorry("paracetamol"))))).toBe("ok");
  expect(outcomeOf(run("drug-names", saidTo(patient, sorry("ibuprofen"))))).toBe("unsupported");
  expect(outcomeOf(run("drug-names", saidTo(patient, sorry("ibuprofin"))))).toBe("unsupported");
});

test("a claim may not take a medicine from the patient's words", () => {
  const given = {
    ...claimOn("Rest for a while.", "Take ibuprofen for a while."),
    patientText: "Can I take ibuprofen?",
  };
  expect(outcomeOf(run("drug-names", given))).toBe("contradicts");
});
