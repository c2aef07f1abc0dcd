import { describe, expect, test } from "vitest";
import { say } from "./shipped-rules.fixture.ts";

const triage = (text: string) => say(text).triage;

describe("what is told, studied or only spoken of raises nothing", () => {
  test.each([
    "In the film the hero is stabbed in the chest, is that realistic?",
    "My main character has a stroke in chapter four, what would the doctors do?",
    "I have an exam on Friday about sepsis, what are the main points to learn?",
    "Is it true that a seizure is more common in winter?",
    "How do doctors diagnose anaphylaxis?",
    "can young people get a pulmonary embolism",
    "I listened to a podcast about heart attacks, which one comes next?",
    "Does my insurance ask if I ever had a seizure?",
    "I start work on a ward for people with psychosis, what should I learn first",
    "My kids play hospital and pretend to have chest pain",
    "which specialist treats a ruptured spleen",
    "tests came back negative for sepsis, when is my next check up due",
  ])("%s", (text) => {
    expect(triage(text)).toMatchObject({ level: "none", questions: [] });
  });
});

describe("a single word is a sign where something happens to somebody", () => {
  test.each([
    "Is it legal to drive after a seizure if the doctor clears you",
    "Where do I hand in the school form about sepsis for the canteen",
    "Do the organisers of a charity run sell heatstroke leaflets",
  ])("only named: %s", (text) => {
    expect(triage(text).level).toBe("none");
  });
  test.each([
    "choking, what now",
    "seizure for six minutes on the platform, a stranger, which number do we ring",
    "old lady on the bus unconscious and the driver keeps going, what to do",
    "no feeling in both legs, unconscious twice, vomiting all the way from the station",
  ])("happening: %s", (text) => {
    expect(["urgent", "emergency"]).toContain(triage(text).level);
  });
});

describe("a person in the same message is taken at their word", () => {
  test.each([
    "Watching a film and my husband has just gone grey and is clutching his chest",
    "this is not a film he is really choking",
    "On the first aid course today a man dropped to the floor and has no pulse",
    "Can't breathe, chest tight, revising for exams",
    "My son learned about choking at school and now he has a grape stuck and cannot breathe",
    "someone with a knife stabbed my brother",
    "can you have a heart attack at 30? My chest is being squeezed and I'm sweating",
    "I have never had chest pain like this, it's crushing",
    "my uncle had a heart attack, is it hereditary? I've got crushing chest pain down my arm",
    "I'm with someone with crushing chest pain, grey and clammy",
    "somebody having a seizure on the bus, what do I do",
    "mum is confused with a temperature of 39 and mottled skin",
  ])("%s", (text) => {
    expect(triage(text).level).toBe("emergency");
  });
});

describe("a method asked for under a story's cover is heard all the same", () => {
  test.each([
    "For my novel, how many paracetamol would kill someone",
    "asking for a story: what is the most painless way to end it",
  ])("%s", (text) => {
    expect(triage(text).level).toBe("emergency");
  });
});

describe("what is over stays over, and what is new does not", () => {
  test.each([
    "I had a concussion playing rugby in 2012, knocked out for a minute, and that was that. Are mouthguards worth it?",
    "When I was eight I had a seizure, never since. Do I need to tell a new GP?",
    "I had sepsis in 2016 and made a full recovery, does it make me more likely to get it again",
    "My uncle had a heart attack at 62, am I more likely to get it too?",
  ])("over: %s", (text) => {
    expect(triage(text).level).toBe("none");
  });
  test.each([
    "I had a stroke in 2015, made a full recovery, now my right arm is weak",
    "I had a stroke in 2015, fully recovered, my face has dropped on one side",
    "when I was ten I had seizures, they stopped, but I had another one just now",
    "Kidney transplant 4 months ago temperature 38.9 and it hurts over the graft",
  ])("new: %s", (text) => {
    expect(["urgent", "emergency"]).toContain(triage(text).level);
  });
});

describe("what others say about a sign takes nothing away", () => {
  test.each([
    "the lady at reception told me its not urgent partner's been shaking all over six minutes, won't stop, first time",
    "its really not that bad knife went in under his ribs. It's still in",
    "en internet dice que es normal 28 weeks, fresh blood like a full period, soaked a pad",
    "33 weeks pregnant bump in the car and belly pain coming and going plus a bit of blood when I wipe rhesus negative",
  ])("%s", (text) => {
    expect(["urgent", "emergency"]).toContain(triage(text).level);
  });
});

describe("one slip of the thumb hides nothing", () => {
  test.each([
    ["My wife is not breathng", "emergency"],
    ["I've saved enough tabets and I'm taking them all tonight", "emergency"],
    ["crushing pain in my cehst", "emergency"],
    ["mi bebé de un mes vomtó verde verde, como espinaca, y tiene la panza dura", "emergency"],
  ])("%s", (text, level) => {
    expect(triage(text).level).toBe(level);
  });
});

test("a message that denies everything stays quiet", () => {
  expect(
    triage("no chest pain, no shortness of breath, no fainting, no fever, just want my yearly check up"),
  ).toMatchObject({
    level: "none",
    questions: [],
  });
});
