import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writtenIn } from "../../draft/written-sentences.ts";
import type { Level } from "../../triage/types.ts";
import { claimOn, outcomeOf, run, saidTo } from "../fixtures/given.ts";

const held = "unsupported";
const on = (text: string, level: Level) => outcomeOf(run("danger-level", claimOn(text, text, { level })));

const emergencies = [
  "This could be a heart attack.",
  "It sounds like you may be having a stroke.",
  "You may have had a mini-stroke.",
  "These are classic signs of sepsis.",
  "Your symptoms could be a sign of meningitis.",
  "Your child's rash looks like an allergic reaction, and this could be anaphylaxis.",
  "What you describe is a medical emergency.",
  "This is an emergency.",
  "It's life-threatening.",
  "Call 999.",
  "Call 999 now.",
  "Please call your emergency number straight away.",
  "You need to call an ambulance.",
  "Don't hesitate to call 911.",
  "Do not wait: dial 112.",
  "999 now!",
  "Get emergency help.",
  "You need emergency medical care.",
  "Call 999 now, if you can.",
  "If you have not already, call 999.",
  "If you are reading this, call 999 now.",
  "Call 999 for this.",
  "Call 999 for an ambulance.",
  "Call 999 for your chest pain.",
  "Most coughs get better in three weeks, but this could be a pulmonary embolism.",
  "Rest if you are tired, but call 999 now.",
  "Call 999 because this could be serious.",
  "See your doctor, because this could be a heart attack.",
  "Rest if you are tired, and this could be a stroke.",
  "If you are tired, rest, but this could be a stroke.",
  "Call your doctor if it gets worse. This is an emergency.",
  "A heart attack cannot be ruled out.",
  "We can't rule out a heart attack.",
  "Could this be a stroke?",
  "Treat this as an emergency.",
  "Your life is in danger.",
  "You could die.",
  "This is not just a cold, it could be sepsis.",
  "Possible heart attack.",
  "Your pain is probably a heart attack, so rest at home and wait.",
  "This is an emergency and you need help.",
  "It may be that you are having a heart attack.",
  "Based on what you describe, this might be a stroke.",
  "The symptoms you mention are consistent with sepsis.",
  "Chest pain that spreads to your arm, like yours, may be a heart attack.",
  "I'm concerned you could be having a heart attack.",
  "Get an ambulance.",
  "Phone 112 straight away.",
  "Someone should call 999 for you.",
  "These symptoms need emergency treatment.",
  "He's probably having a stroke.",
  "That sounds like meningitis.",
  "This can be fatal.",
  "This sounds very serious and could be a blood clot in your lung.",
  "It's possible that this is anaphylaxis.",
  "Make sure you call an ambulance right now.",
  "I would call 999.",
  "You are showing signs of a stroke.",
  "Your dad might be having a heart attack.",
  "Do not drive yourself; call an ambulance.",
  "You might be having a heart attack, but it is more likely indigestion.",
  "There is a chance that this is a heart attack.",
  "Consider calling 999.",
  "My advice is to call emergency services.",
];
const urgent = [
  "Go to A&E now.",
  "Go to the nearest emergency department.",
  "Take your child to the emergency room straight away.",
  "You should be seen in A & E.",
  "Get to hospital now.",
  "This may be appendicitis.",
  "Your pain could be an ectopic pregnancy.",
  "You should go straight to A&E.",
  "Please go to your nearest ER.",
  "You need to get to a hospital immediately.",
  "Your baby needs to be seen in the emergency department now.",
  "What you have described could be appendicitis.",
];
const nearMisses = [
  "Call 999 if you get chest pain.",
  "Call 999 for chest pain that lasts more than 15 minutes.",
  "Call your emergency number if someone cannot be woken.",
  "If your face droops, this could be a stroke: call 999.",
  "Get help now if dizziness comes with black, sticky poo, or with heavy bleeding.",
  "If you have chest pain, and you feel sick, call 999.",
  "If you have any of these: call 999.",
  "When a child is under 3 months, call 112 for a fever.",
  "Should you get chest pain, call 999.",
  "Go to an emergency department straight away after a blow to the head while taking warfarin.",
  "It is an emergency if the rash does not fade when pressed.",
  "See a doctor today if the pain gets worse.",
  "See a doctor today.",
  "Contact your doctor straight away.",
  "Call 111 for advice.",
  "This is not an emergency.",
  "This is unlikely to be a heart attack.",
  "You do not need to call 999.",
  "You do not need to go to A&E.",
  "A drooping face can be a sign of a stroke.",
  "A heart attack is a medical emergency.",
  "Stopping smoking lowers the risk of a heart attack or stroke.",
  "It can raise the risk of a stroke.",
  "You had a heart attack in 2019.",
  "You have had a stroke before.",
  "Do not delay calling your emergency number to look for aspirin.",
  "Stay with a person who may be having a heart attack.",
  "After calling an ambulance, unlock the door.",
  "The emergency department can be busy.",
  "Time matters in a stroke, so call your emergency number straight away if any one of the signs is present.",
  "They can help people recover after a heart attack.",
  "Emergency contraception works best when it is taken soon.",
  "Keep your emergency inhaler with you.",
  "Tell the dentist about your blood thinner.",
  "Call an ambulance if the pain spreads to the arm.",
  "If a cough comes with blood, go to A&E.",
  "Ask the pharmacist for advice.",
  "People with a stroke need fast treatment.",
  "The signs of a stroke are a drooping face, weak arms and slurred speech.",
  "A heart attack can feel like squeezing or pressure.",
  "Call your doctor if the fever lasts more than five days.",
  "Your doctor may want to check your blood pressure.",
  "You asked whether this could last two weeks.",
  "It can take three weeks to clear.",
  "You told me that you had a stroke last year.",
  "Aspirin can help prevent a stroke in people who have had one before.",
  "A fever itself is not an emergency.",
  "This does not sound like an emergency.",
  "High blood pressure can lead to a heart attack.",
  "Get medical help straight away if you cannot breathe.",
  "If it gets worse or you are worried, call 111 or your GP.",
  "You can call the emergency number if you feel worse.",
  "Some people need emergency care after a bee sting.",
  "Emergency departments are busy at night.",
  "If you think someone is having a stroke, call 999.",
  "An ambulance crew can give oxygen.",
  "You can use an emergency inhaler as your plan says.",
  "Take your inhaler with you when you go to hospital.",
  "Anyone with these signs should call 999.",
  "Call 999 for anyone who has a fit.",
  "A stroke is an emergency.",
];

test.each(emergencies)("“%s” names an emergency, and is held below that level", (text) => {
  expect(on(text, "none")).toBe(held);
  expect(on(text, "same-day")).toBe(held);
  expect(on(text, "urgent")).toBe(held);
  expect(on(text, "emergency")).toBe("ok");
});

test.each(urgent)("“%s” sends to hospital now, and is held below “urgent”", (text) => {
  expect(on(text, "none")).toBe(held);
  expect(on(text, "same-day")).toBe(held);
  expect(on(text, "urgent")).toBe("ok");
});

test.each(nearMisses)("“%s” names no danger that this person is in", (text) => {
  expect(on(text, "none")).toBe("ok");
});

test("what a sentence is for makes no difference: warmth, a question and a safety net may not name a danger either", () => {
  for (const act of ["empathy", "question", "safety-net"] as const) {
    const given = saidTo("I have a cough.", { act, text: "I am worried that this could be a heart attack." });
    expect(outcomeOf(run("danger-level", given))).toBe(held);
  }
});

test("no sentence of the guidance, and none written in advance, is taken for a danger named to this person", () => {
  const folder = path.resolve(import.meta.dirname, "../../../knowledge/guidelines");
  const guidance = readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .flatMap((name) =>
      [...readFileSync(path.join(folder, name), "utf8").matchAll(/^- (.+)$/gm)].map((line) => line[1] ?? ""),
    );
  expect(guidance.length).toBeGreaterThan(1000);
  const sentences = [...guidance, ...writtenIn.en.safetyNets, ...JSON.stringify(writtenIn.en.openings).split('"')];
  expect(sentences.filter((text) => on(text, "none") !== "ok")).toEqual([]);
});

test("a level nobody knows is a check that did not run", () => {
  expect(() => on("Drink water.", "fine" as Level)).toThrow();
});
