import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, shownBy } from "../fixtures/given.ts";

const check = (source: string, text: string, quote?: string) =>
  outcomeOf(run("words-supported", claimOn(source, text, quote === undefined ? {} : { quote })));
const asthma = "Ask a pharmacist before you take ibuprofen if you have asthma, because ibuprofen can set off asthma.";

test.each([
  [asthma, asthma],
  [asthma, "Ask a pharmacist before you take ibuprofen if you have asthma."],
  [asthma, "If you have asthma, ask a pharmacist before taking ibuprofen."],
  ["Paracetamol can ease a headache.", "Acetaminophen can ease a headache."],
  [
    "Drink plenty of water so that your urine stays a light yellow.",
    "Drink plenty of water so your urine stays light yellow.",
  ],
  ["Use your glyceryl trinitrate spray for chest pain.", "Use your GTN spray for chest pain."],
  ["Call for a stiff neck, a rash or confusion.", "Call for a stiff neck or confusion."],
  ["Adults may feel tired for weeks.", "Adults might feel tired for weeks."],
])("%j supports %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["Drink plenty of water.", "Drink plenty of milk."],
  ["Rest eases back pain.", "Surgery eases back pain."],
  ["Coughs can last weeks.", "Coughs and fevers with chills can last weeks."],
  ["Smoking is the main cause of COPD.", "COPD is the main cause of smoking."],
  ["Antibiotics often do not help.", "Antibiotics do not help."],
  ["Antibiotics help.", "Antibiotics always help."],
  [
    "Eating more fruit and drinking less alcohol lowers pressure.",
    "Eating more fruit and drinking more alcohol lowers pressure.",
  ],
  ["Have something sugary if blood sugar is low.", "Have something sugary if blood sugar is."],
  ["Lift the person from the bed to the chair.", "Lift the person from the chair to the bed."],
  ["Take the syrup with the spoon provided.", "Take the spoon with the syrup provided."],
  ["Cool the burn under running water for a while.", "Cool the burn for a while."],
  ["Symptoms can last for weeks or months.", "Symptoms can last for months or months."],
])("%j does not say %j", (source, text) => {
  expect(check(source, text)).not.toBe("ok");
});

test.each([
  // A reason is no contrast, and who does it stays who does it.
  ["Do not take it, because it can harm a baby.", "Do not take it, although it can harm a baby."],
  ["Call if the pain gets worse or you feel faint.", "Call if the pain gets worse or they feel faint."],
  ["Never stop the medicine without advice from a doctor.", "Never keep the medicine without advice from a doctor."],
  // What is supposed and what is said change places.
  ["Contact a doctor if the pain is getting worse.", "If you contact a doctor, the pain is getting worse."],
  ["Cut down on coffee if it brings on pain.", "If you cut down on coffee, it brings on pain."],
  ["Contact a doctor if the pain is getting worse.", "The pain is getting worse if you contact a doctor."],
  // A condition of the last of two things comes to cover both.
  [
    "Do not miss a dialysis session, and call the unit at once if you cannot attend.",
    "If you cannot attend, do not miss a dialysis session, and call the unit at once.",
  ],
  [
    "Press firmly on the place that is bleeding, and call for help if it does not stop.",
    "If it does not stop, press firmly on the place that is bleeding, and call for help.",
  ],
  // "And" and "or" change places between two lists.
  [
    "Go if a knee is hot and swollen and you have a fever or chills.",
    "Go if a knee is hot or swollen and you have a fever and chills.",
  ],
  // The words break off.
  ["A panic attack can feel like a heart attack.", "A panic attack can feel like a."],
  ["Ask a pharmacist about wind and pain.", "Ask a pharmacist about wind and."],
])("what %j supposes or says is not what %j does", (source, text) => {
  expect(check(source, text)).not.toBe("ok");
});

test("two things that must both be so do not become a choice of one", () => {
  expect(check("Call for a rash or confusion.", "Call for a rash and confusion.")).toBe("contradicts");
});

test("a failure points at the words, in the sentence and in the guidance, and never repeats them", () => {
  const given = claimOn("Lift the person from the bed to the chair.", "Lift the person from the bed with the chair.");
  const result = run("words-supported", given);
  expect(shownBy(result, given)).toEqual({ said: "chair", source: "chair" });
  expect(JSON.stringify(result)).not.toContain("chair");
});
