import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, shownBy } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("dose-tuple", claimOn(source, text, more)));
const spanish = { passage: { language: "es" } };
const dose = "Adults can take 500 mg of paracetamol every 4 to 6 hours, up to 4 times a day.";
const two = "Take 500 mg of paracetamol or 200 mg of ibuprofen.";
const ages = "Adults take 2 tablets twice a day and children take 1 tablet once a day.";

test.each([
  [dose, "Up to 4 times a day, adults can take 500 mg of acetaminophen every 4 to 6 hours."],
  [dose, "Every four to six hours adults can take 500 mg of paracetamol, up to 4 times daily."],
  [two, "Take paracetamol 500 mg or ibuprofen 200 mg."],
  [ages, "Children take 1 tablet once a day and adults take 2 tablets twice a day."],
  ["Swallowing hurts for 3 days.", "For 3 days it hurts to swallow."],
  ["Drink water.", "Drink plenty of water."],
])("%j is the dose of %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  [dose, "Adults can take 1000 mg of paracetamol every 4 to 6 hours, up to 4 times a day."],
  [dose, "Adults can take 500 mg of paracetamol every 4 hours, up to 4 times a day."],
  [dose, "Adults can take 500 mg of paracetamol every 4 to 6 hours, up to 6 times a day."],
  [dose, "Adults can take 500 mg of paracetamol every 4 to 6 hours."],
  [two, "Take 200 mg of paracetamol or 500 mg of ibuprofen."],
  [ages, "Adults take 1 tablet twice a day and children take 2 tablets once a day."],
  [ages, "Adults take 2 tablets once a day and children take 1 tablet twice a day."],
  ["Take 5 ml for 7 days.", "Take 5 ml for 3 days."],
  ["Take 5 ml by mouth.", "Inject 5 ml."],
  ["Take no more than 4 g in 24 hours.", "Take no more than 4 g in 12 hours."],
])("the dose of %j is not that of %j", (source, text) => {
  expect(check(source, text)).toBe("contradicts");
});

test.each([
  [
    "Tome 500 mg de paracetamol cada 6 horas durante 3 días.",
    "Tome 500 mg de paracetamol cada 8 horas durante 3 días.",
  ],
  [
    "Tome 500 mg de paracetamol cada 6 horas durante 3 días.",
    "Tome 500 mg de paracetamol cada 6 horas durante 5 días.",
  ],
  ["Tome 500 mg de paracetamol o 200 mg de ibuprofeno.", "Tome 200 mg de paracetamol o 500 mg de ibuprofeno."],
])("in Spanish, the dose of %j is not that of %j", (source, text) => {
  expect(check(source, text, spanish)).toBe("contradicts");
});

test("a failure shows both parts of the dose", () => {
  const given = claimOn(two, "Take 200 mg of paracetamol or 500 mg of ibuprofen.");
  expect(shownBy(run("dose-tuple", given), given)).toEqual({ said: "200 mg", source: "500 mg" });
});
