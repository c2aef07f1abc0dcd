import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, shownBy } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("causal-strength", claimOn(source, text, more)));
const spanish = { passage: { language: "es" } };

test.each([
  ["Smoking causes lung disease.", "Lung disease is caused by smoking."],
  ["Smoking causes lung disease.", "Smoking is linked to lung disease."],
  ["Rest helps a sore back.", "Rest eases a sore back."],
  ["A vaccine prevents flu.", "A vaccine can prevent flu."],
  ["Rest at home.", "You can rest at home."],
])("%j says at least as much as %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["Stress is linked to headaches.", "Stress causes headaches."],
  ["Stress is associated with headaches.", "Stress triggers headaches."],
  ["Honey may ease a cough.", "Honey cures a cough."],
  ["Exercise lowers the risk of a stroke.", "Exercise prevents a stroke."],
  ["The cream relieves itching.", "The cream treats itching."],
  ["Keep cuts clean to help to prevent cellulitis.", "Keep cuts clean to prevent cellulitis."],
])("whether %j may become %j is for a person to judge", (source, text) => {
  expect(check(source, text)).toBe("review");
});

test.each([
  ["El estrés se asocia a dolores de cabeza.", "El estrés causa dolores de cabeza."],
  ["La miel puede aliviar la tos.", "La miel cura la tos."],
])("in Spanish, %j says less than %j", (source, text) => {
  expect(check(source, text, spanish)).toBe("review");
});

test("a failure shows both verbs", () => {
  const given = claimOn("Stress is linked to headaches.", "Stress causes headaches.");
  expect(shownBy(run("causal-strength", given), given)).toEqual({ said: "causes", source: "linked" });
});
