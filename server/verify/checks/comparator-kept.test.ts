import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, shownBy } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("comparator-kept", claimOn(source, text, more)));
const spanish = { passage: { language: "es" } };

test.each([
  ["Wait at least 4 hours.", "Wait a minimum of 4 hours."],
  ["Take no more than 8 tablets.", "Take up to 8 tablets."],
  ["Call if it is 38 °C or above.", "Call if it is at least 38 °C."],
  ["Take 2 tablets.", "Take 3 tablets."],
  ["Drink water.", "Drink 2 glasses of water."],
])("%j compares as %j does, or there is nothing to compare", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["Wait at least 4 hours.", "Wait at most 4 hours."],
  ["Call if it is over 38 °C.", "Call if it is under 38 °C."],
  ["Call if it is over 38 °C.", "Call if it is 38 °C."],
  ["Take no more than 8 tablets.", "Take more than 8 tablets."],
  ["Take up to 4 tablets.", "Take 4 tablets."],
  ["It takes about 2 weeks.", "It takes 2 weeks."],
  ["A pulse < 60 is slow.", "A pulse > 60 is slow."],
])("%j is not %j", (source, text) => {
  expect(check(source, text.replace("<", "under").replace(">", "over"))).toBe("contradicts");
});

test.each([
  ["Espere al menos 4 horas.", "Espere como máximo 4 horas."],
  ["Consulte con más de 38 °C.", "Consulte con menos de 38 °C."],
  ["No tome más de 8 pastillas.", "Tome al menos 8 pastillas."],
])("in Spanish, %j is not %j", (source, text) => {
  expect(check(source, text, spanish)).toBe("contradicts");
});

test("a failure shows both numbers", () => {
  const given = claimOn("Wait at least 4 hours.", "Wait at most 4 hours.");
  expect(shownBy(run("comparator-kept", given), given)).toEqual({ said: "4 hours", source: "4 hours" });
});
