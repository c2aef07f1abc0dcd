import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, saidTo, shownBy, writtenSentence } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("readability", claimOn(source, text, more)));
const say = (text: string, patient = "") => outcomeOf(run("readability", saidTo(patient, { act: "empathy", text })));
const spanish = { passage: { language: "es" } };

const hard =
  "Gastrointestinal manifestations necessitate comprehensive rehydration, particularly considering individual susceptibility to complications.";
const long =
  "Drink a cup of water when you wake up and a cup when you eat and a cup when you sit down and a cup when you go out and a cup when you go to bed at night.";

test.each([
  ["Drink plenty of water.", "You can drink plenty of water each day so that you do not get too dry."],
  ["Rest.", "I am sorry to hear that your daughter has had a bad headache for three days."],
  [hard, hard],
  [long, long],
  [hard, hard.replace("particularly considering", "particularly if you are considering")],
  [long, `${long.slice(0, -1)} too.`.replace("a cup of water", "water")],
  ["Hypertension can harm the heart.", "Hypertension may harm the heart."],
  ["High blood pressure harms the heart.", "Hypertension (high blood pressure) harms the heart."],
  ["A fast heartbeat is common.", "A fast heartbeat, called tachycardia, is common."],
  [
    "Take the tablets.",
    "Take hydroxychloroquine and methotrexate and atorvastatin and levothyroxine with a full glass of water.",
  ],
])("a sentence on %j is easy, prescribed or explained: %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["Drink plenty of water.", hard],
  ["Drink plenty of water.", long],
  ["High blood pressure harms the heart.", "Hypertension harms the heart."],
  ["It is safe for the kidneys.", "It is safe in renal disease."],
  ["Do not take it with alcohol.", "It is contraindicated with alcohol."],
])("on %j, %j is for a person to judge", (source, text) => {
  expect(check(source, text)).toBe("review");
});

test("a word of the profession that the person used is theirs", () => {
  expect(say("Living with hypertension is hard.", "I have hypertension.")).toBe("ok");
  expect(say("Living with hypertension is hard.", "I have high blood pressure.")).toBe("review");
});

test("words written in advance are not judged", () => {
  expect(outcomeOf(run("readability", saidTo("", { act: "safety-net", text: writtenSentence })))).toBe("ok");
});

test("in Spanish by the measure of Spanish", () => {
  expect(
    check("Beba agua.", "Si tiene sed, beba un poco de agua y descanse en casa hasta que se sienta bien.", spanish),
  ).toBe("ok");
  expect(check("Beba agua.", "La administración intravenosa contribuye a la recuperación.", spanish)).toBe("review");
  expect(
    check(
      "Beba agua.",
      "Las manifestaciones gastrointestinales generalizadas requieren rehidratación inmediata considerando la susceptibilidad individual a complicaciones hemodinámicas.",
      spanish,
    ),
  ).toBe("review");
});

test("a failure shows the word", () => {
  const given = claimOn("High blood pressure harms the heart.", "Hypertension harms the heart.");
  expect(shownBy(run("readability", given), given)).toEqual({ said: "Hypertension" });
});
