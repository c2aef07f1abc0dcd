import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, shownBy } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("strength-kept", claimOn(source, text, more)));
const spanish = { passage: { language: "es" } };

test.each([
  ["Adults may feel tired for weeks.", "Adults might feel tired for weeks."],
  ["You should rest.", "You should rest at home."],
  ["A cough can be severe.", "A cough may be severe."],
  ["Rest if you can.", "If you can, rest."],
  ["A person may talk fast and be upset.", "A person may talk fast and may be upset."],
])("%j is as strong as %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["You may take two tablets.", "You must take two tablets."],
  ["You should rest.", "You must rest."],
  ["Consider taking a tablet.", "You should take a tablet."],
  ["You can stop the tablets.", "Stop the tablets."],
])("%j asks for less than %j", (source, text) => {
  expect(check(source, text)).toBe("unsupported");
});

test.each([
  ["A cough can last 3 weeks.", "A cough will last 3 weeks."],
  ["You must rest.", "You may rest."],
  ["Call for severe pain.", "Call for pain."],
  ["The pain comes suddenly.", "The pain comes gradually."],
  ["A person may talk fast and be upset.", "A person may talk fast and is upset."],
])("whether %j may be put as %j is for a person to judge", (source, text) => {
  expect(check(source, text)).toBe("review");
});

test.each([
  ["Puede descansar en casa.", "Debe descansar en casa.", "unsupported"],
  ["Debe descansar en casa.", "Puede descansar en casa.", "review"],
  ["Un dolor fuerte necesita ayuda.", "Un dolor necesita ayuda.", "review"],
] as const)("in Spanish, %j is not %j: %s", (source, text, outcome) => {
  expect(check(source, text, spanish)).toBe(outcome);
});

test("a failure shows both words", () => {
  const given = claimOn("You should rest.", "You must rest.");
  expect(shownBy(run("strength-kept", given), given)).toEqual({ said: "must", source: "should" });
});
