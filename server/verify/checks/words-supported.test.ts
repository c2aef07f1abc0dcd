import { expect, test } from "vitest";
import { claimOn, outcomeOf, run } from "../fixtures/given.ts";

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
  ["A cough can last 3 weeks.", "A cough will last 3 weeks."],
  ["You should rest.", "You must rest."],
  ["You must rest.", "You may rest."],
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
  ["Adults can use the spray.", "Children can use the spray."],
  ["Adults can use the spray.", "You can use the spray."],
  ["You can use the spray.", "Babies can use the spray."],
  [asthma, "Ask a pharmacist before you take ibuprofen."],
  ["Do not drive until a doctor agrees.", "Do not drive."],
  ["Use it only at night.", "Use it at night."],
  ["Use it unless you are pregnant.", "Use it if you are pregnant."],
  ["Keep taking it even if you feel well.", "Keep taking it if you feel well."],
  ["Take it before food.", "Take it after food."],
  ["Go if you are over 40 and smoke daily.", "Go if you are over 40."],
  ["Call for a rash or confusion.", "Call for a rash and confusion."],
])("%j limits what %j does not", (source, text) => {
  expect(check(source, text)).toBe("contradicts");
});

test.each([
  [
    "If you have kidney disease, do not take ibuprofen tablets.",
    "do not take ibuprofen tablets",
    "Do not take ibuprofen tablets.",
  ],
  ["Children over 12 can take one tablet daily.", "can take one tablet daily", "You can take one tablet daily."],
  [
    "Take the tablets with food unless your doctor says otherwise.",
    "Take the tablets with food",
    "Take the tablets with food.",
  ],
])("the quote of %j cut to %j does not widen the advice to %j", (source, quote, text) => {
  expect(check(source, text, quote)).toBe("contradicts");
});
