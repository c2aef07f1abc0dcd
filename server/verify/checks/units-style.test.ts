import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, saidTo, shownBy } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("units-style", claimOn(source, text, more)));

test.each(["Take .5 mg.", "Take 1.0 mg.", "Take 1,5 mg.", "Take 2.50 ml."])(
  "%j is misread at the bedside, wherever it comes from",
  (text) => {
    expect(check(text, text)).toBe("contradicts");
    expect(outcomeOf(run("units-style", saidTo("", { act: "empathy", text })))).toBe("contradicts");
  },
);

test.each([
  "A level of 7.0 mmol/L is high.",
  "Take 0.5 mg.",
  "Take 10 mg.",
  "Take 50 micrograms.",
  "Take 400 IU.",
  "Take 1,000 mg.",
])("%j is written as it should be", (text) => {
  expect(check(text, text)).toBe("ok");
  expect(check(`${text} Rest.`, text)).toBe("ok");
});

test.each([
  "Take 50 µg at night.",
  "Take 50 ug at night.",
  "Use 10 U at night.",
  "Take 5 cc.",
  "Take it q.d. with food.",
])("the unit in %j is misread: guidance is not put in such words", (text) => {
  expect(check("Take it at night with food.", text)).toBe("unsupported");
});

test.each([
  ["Call at 38 °C.", "Call at 38 °C (100.4 °F).", "review"],
  ["Call at 38 °C.", "Call at 38 °C (102 °F).", "contradicts"],
  ["Call at 38 °C (100.4 °F).", "At 38 °C (100.4 °F), call.", "ok"],
  ["It weighs 10 kg.", "It weighs 10 kg (22 lb).", "review"],
  ["It weighs 10 kg.", "It weighs 10 kg (32 lb).", "contradicts"],
  ["Drink 1 litre of water.", "Drink 1 litre (1000 ml) of water.", "review"],
  ["Drink 1 litre of water.", "Drink 1 litre (100 ml) of water.", "contradicts"],
] as const)("%j said as %j: %s", (source, text, outcome) => {
  expect(check(source, text)).toBe(outcome);
});

test("in Spanish a wrong conversion is wrong too", () => {
  const spanish = { passage: { language: "es" } };
  expect(check("Consulte con 38 °C.", "Consulte con 38 °C (102 °F).", spanish)).toBe("contradicts");
  expect(check("Tome 5 ml.", "Tome .5 ml.", spanish)).toBe("contradicts");
  // "U" is a unit, "u" is Spanish for "or".
  expect(check("Espere 7 u 8 horas.", "Espere en casa 7 u 8 horas.", spanish)).toBe("ok");
  expect(check("Use 10 unidades.", "Use 10 U.", spanish)).toBe("unsupported");
});

test("a failure shows the number as it was written", () => {
  const given = claimOn("Take 0.5 mg at night.", "At night, take .5 mg.");
  expect(shownBy(run("units-style", given), given)).toEqual({ said: ".5 mg" });
});
