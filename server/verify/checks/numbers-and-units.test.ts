import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, saidTo } from "../fixtures/given.ts";

const check = (source: string, text: string, quote?: string) =>
  outcomeOf(run("numbers-and-units", claimOn(source, text, quote === undefined ? {} : { quote })));

const dose = "Adults can take 500 mg every 4 to 6 hours, up to 4 times a day.";

test.each([
  [dose, dose],
  [dose, "Adults can take 500mg every four to six hours, up to four times a day."],
  [dose, "Adults can take 500 milligrams every 4-6 hours, up to 4 times per day."],
  ["Take it twice a day.", "Take it 2 times daily."],
  ["No more than 1,000 mg in one go.", "No more than 1000 mg in one go."],
  ["Wait half an hour.", "Wait 0.5 hours."],
  ["Keep it below 38°C (100.4°F).", "Keep it below 38 °C (100.4 °F)."],
  ["A reading of 180/120 mmHg or higher is high.", "A reading of 180/120 mmHg or above is high."],
  ["Take it daily.", "Take it every day."],
  ["Give 1½ tablets.", "Give 1.5 tablets."],
  ["Give twenty-five drops.", "Give 25 drops."],
  ["At least 2 litres of water.", "≥2 litres of water."],
  ["Drink water.", "Drink water."],
])("%j supports %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  [dose, "Adults can take 5000 mg every 4 to 6 hours, up to 4 times a day."],
  [dose, "Adults can take 500 micrograms every 4 to 6 hours, up to 4 times a day."],
  [dose, "Adults can take 500 g every 4 to 6 hours, up to 4 times a day."],
  [dose, "Adults can take 500 mg 4 to 6 times, up to 4 times a day."],
  [dose, "Adults can take 500 mg every 4 to 6 days, up to 4 times a day."],
  [dose, "Adults can take 500 mg every 4 hours, up to 4 times a day."],
  [dose, "Adults can take 500 mg every 4 to 6 hours, at least 4 times a day."],
  [dose, "Adults can take 500 mg every 4 to 6 hours, up to 4 times a week."],
  [dose, "Adults can take 500 mg every 4 to 6 hours."],
  [dose, "Adults can take 500 every 4 to 6 hours, up to 4 times a day."],
  ["Take one every 4 hours.", "Take one 4 times."],
  ["Take one every 4 hours.", "Take one for 4 hours."],
  ["Use it for 3 days.", "Use it after 3 days."],
  ["Call if it is above 38°C.", "Call if it is below 38°C."],
  ["Call if it is above 38°C.", "Call if it is above 38°F."],
  ["Call if it is above 38°C.", "Call if there is a fever."],
  ["38°C or above counts as fever.", "38°C counts as fever."],
  ["No more than 4 doses.", "More than 4 doses."],
  ["Not less than 4 doses.", "Less than 4 doses."],
  ["Adults take 2 tablets and children take 1 tablet.", "Adults take 1 tablet and children take 2 tablets."],
  ["Take 2 tablets every 4 hours.", "Take 4 tablets every 2 hours."],
  ["A sugar level of 4 mmol/L is low.", "A sugar level of 4 mg/dL is low."],
  ["Take one tablet twice a day.", "Take one tablet once a day."],
  ["Take a double dose.", "Take a triple dose."],
  ["Take it every other day.", "Take it every day."],
  ["Drink water.", "Drink 2 litres of water."],
])("%j does not support %j", (source, text) => {
  expect(check(source, text)).toBe("contradicts");
});

test("a number outside the quote has no citation", () => {
  expect(
    check("Wash the cut for 5 minutes, then cover it.", "Wash the cut for 5 minutes, then cover it.", "then cover it"),
  ).not.toBe("ok");
});

test("cutting the quote does not cut the limit of a number", () => {
  const source = "Never take more than 8 tablets in 24 hours.";
  expect(check(source, "Take 8 tablets in 24 hours.", "8 tablets in 24 hours")).toBe("contradicts");
});

test("a claim with numbers and nothing cited is unsupported", () => {
  expect(outcomeOf(run("numbers-and-units", saidTo("", { act: "claim", text: "Take 2 tablets." })))).toBe(
    "unsupported",
  );
});
