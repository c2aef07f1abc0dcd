import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, shownBy } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("condition-kept", claimOn(source, text, more)));
const spanish = { passage: { language: "es" } };
const asthma = "Ask a pharmacist before you take ibuprofen if you have asthma, because ibuprofen can set off asthma.";

test.each([
  [asthma, "If you have asthma, ask a pharmacist before you take ibuprofen."],
  ["Call if you have a rash, a fever or confusion.", "Call if you have a rash or confusion."],
  ["Rest at home.", "You can rest at home."],
  ["Keep taking it even if you feel well.", "Even when you feel well, keep taking it."],
  ["Drink water when it is hot.", "If it is hot, drink water."],
  ["Give honey only after the first birthday.", "Only after the first birthday, give honey."],
])("%j limits as %j does", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  [asthma, "Ask a pharmacist before you take ibuprofen."],
  ["Do not drive until a doctor agrees.", "Do not drive."],
  ["Use it only at night.", "Use it at night."],
  ["Use it unless you are pregnant.", "Use it if you are pregnant."],
  ["Keep taking it even if you feel well.", "Keep taking it if you feel well."],
  ["Stay, even if they feel better.", "Even stay if they feel better."],
  ["Take it before food.", "Take it after food."],
  ["Ask before you play sport after a fall.", "Ask after you play sport before a fall."],
  ["Go if you are over 40 and smoke daily.", "Go if you are over 40."],
  ["Rest at home.", "Rest at home only if you have a fever."],
  ["Take it without food.", "Take it with food."],
  ["Give a child honey only after the first birthday.", "Give only a child honey after the first birthday."],
  ["Give a child codeine only if a doctor says so.", "Give a child codeine if only a doctor says so."],
  ["Use one only when needed.", "Use only one when needed."],
  [
    "Keep on even if you feel better, unless a doctor tells you to stop.",
    "Keep on unless you feel better, even if a doctor tells you to stop.",
  ],
])("%j limits what %j does not", (source, text) => {
  expect(check(source, text)).toBe("contradicts");
});

test.each([
  ["Descanse si tiene fiebre.", "Descanse."],
  ["Descanse a menos que un médico diga otra cosa.", "Descanse si un médico lo dice."],
  ["Tómelo antes de comer.", "Tómelo después de comer."],
  ["Úselo solo por la noche.", "Úselo por la noche."],
])("in Spanish, %j limits what %j does not", (source, text) => {
  expect(check(source, text, spanish)).toBe("contradicts");
});

test.each([
  [
    "If you have kidney disease, do not take ibuprofen tablets.",
    "do not take ibuprofen tablets",
    "Do not take ibuprofen tablets.",
  ],
  [
    "Take the tablets with food unless your doctor says otherwise.",
    "Take the tablets with food",
    "Take the tablets with food.",
  ],
])("the quote of %j cut to %j does not widen the advice to %j", (source, quote, text) => {
  expect(check(source, text, { quote })).toBe("contradicts");
});

test("a failure shows the condition that was dropped", () => {
  const given = claimOn("Use it unless you are pregnant.", "Use it.");
  expect(shownBy(run("condition-kept", given), given)).toEqual({ source: "unless" });
});
