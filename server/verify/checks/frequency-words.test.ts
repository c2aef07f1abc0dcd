import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, shownBy } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("frequency-words", claimOn(source, text, more)));
const spanish = { passage: { language: "es" } };

test.each([
  ["Headache is a common side effect.", "A common side effect is headache."],
  ["A rash is very rare.", "It is very rare to get a rash."],
  ["Up to 1 in 10 people get a headache.", "A headache is common."],
  ["More than 1 in 10 people get a headache.", "A headache is very common."],
  ["Up to 1 in 1,000 people get a rash.", "A rash is rare."],
  ["Some people feel sick.", "Some people may feel sick."],
  ["It often gets worse at night.", "At night it often gets worse."],
  ["Drink little alcohol with lithium.", "With lithium, drink little alcohol."],
  ["Drink a little water at a time.", "Drink a small amount of water at a time."],
  ["A few people get a rash.", "A rash happens in a few people."],
  ["Bend the little finger.", "Bend your little finger."],
])("%j may be said as %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["Headache is a common side effect.", "Headache is a rare side effect."],
  ["A rash is very rare.", "A rash is rare."],
  ["A rash is uncommon.", "A rash is common."],
  ["Up to 1 in 100 people get a rash.", "A rash is common."],
  ["Some people feel sick.", "All people feel sick."],
  ["It often helps.", "It always helps."],
  ["Antibiotics often do not help.", "Antibiotics do not help."],
  ["It is likely to come back.", "It comes back."],
  ["Drink little alcohol with lithium.", "Drink a little alcohol with lithium."],
  ["Drink a little water.", "Drink little water."],
  ["Few people get a rash.", "A few people get a rash."],
  ["A few people get a rash.", "Few people get a rash."],
])("whether %j may be said as %j is for a person to judge", (source, text) => {
  expect(check(source, text)).toBe("review");
});

test.each([
  ["El dolor de cabeza es frecuente.", "El dolor de cabeza es raro."],
  ["A veces ayuda.", "Siempre ayuda."],
  ["Algunas personas se marean.", "Todas las personas se marean."],
])("in Spanish, %j is not %j", (source, text) => {
  expect(check(source, text, spanish)).toBe("review");
});

test("a failure shows both words", () => {
  const given = claimOn("A rash is very rare.", "A rash is common.");
  expect(shownBy(run("frequency-words", given), given)).toEqual({ said: "common", source: "very rare" });
});
