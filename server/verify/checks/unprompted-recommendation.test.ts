import { expect, test } from "vitest";
import type { SentenceAct } from "../../draft/types.ts";
import { claimOn, outcomeOf, run, saidTo, shownBy, writtenSentence } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("unprompted-recommendation", claimOn(source, text, more)));
const say = (act: SentenceAct, text: string) =>
  outcomeOf(run("unprompted-recommendation", saidTo("My head hurts.", { act, text })));
const rest = "Rest and drink plenty of water.";

test.each([
  [rest, "Drink plenty of water and rest."],
  [rest, "You should rest and drink plenty of water."],
  ["Ask a pharmacist before you take ibuprofen.", "Before you take ibuprofen, ask a pharmacist."],
  ["Your doctor may want to check your blood.", "Your doctor should check your blood."],
  ["A cough can last three weeks.", "A cough may last three weeks."],
])("%j asks for what %j asks for, or for nothing", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  [rest, "Rest, drink plenty of water and schedule an MRI."],
  [rest, "Rest, and come back in 6 weeks."],
  [rest, "You should make an appointment."],
  [rest, "Take a tablet and rest."],
  ["Taking aspirin can cause bleeding.", "Take aspirin."],
  ["A scan can show a stroke.", "Ask for a scan."],
  ["Insulin lowers blood sugar.", "You need to start insulin."],
  ["A cough can last three weeks.", "If a cough lasts three weeks, see your doctor."],
])("%j does not ask for what %j asks for", (source, text) => {
  expect(check(source, text)).toBe("unsupported");
});

test.each([
  ["empathy", "You could try ibuprofen, couldn't you?"],
  ["empathy", "It might help to lie down."],
  ["empathy", "Please rest and drink water."],
  ["empathy", "If I were you I would wait."],
  ["question", "Have you thought about doubling the dose?"],
  ["question", "Have you tried ibuprofen?"],
  ["question", "Why not take a tablet?"],
  ["question", "Would it help to see a doctor?"],
  ["safety-net", "Make sure you rest."],
] as const)("as %s, %j tells somebody to do something", (act, text) => {
  expect(say(act, text)).toBe("unsupported");
});

test.each([
  ["empathy", "Take your time."],
  ["empathy", "Thank you for telling me."],
  ["empathy", "I can bring in a clinician if you want."],
  ["question", "Do you take any medicines?"],
  ["question", "When did it start?"],
  ["safety-net", writtenSentence],
] as const)("as %s, %j tells nobody to do anything", (act, text) => {
  expect(say(act, text)).toBe("ok");
});

test.each([
  ["Descanse y beba agua.", "Beba agua y pida una resonancia."],
  ["La tos puede durar tres semanas.", "Debe tomar un jarabe."],
  ["La tos puede durar tres semanas.", "Vuelva en seis semanas."],
])("in Spanish, %j does not ask for what %j asks for", (source, text) => {
  expect(check(source, text, { passage: { language: "es" } })).toBe("unsupported");
});

test("a failure shows the advice", () => {
  const given = claimOn(rest, "Rest, and schedule an MRI.");
  expect(shownBy(run("unprompted-recommendation", given), given)).toEqual({ said: "schedule an MRI", source: rest });
});
