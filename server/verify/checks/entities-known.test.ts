import { expect, test } from "vitest";
import { claimOn, outcomeOf, passageOf, run, saidTo, shownBy } from "../fixtures/given.ts";

const guidance = passageOf(["A stiff neck can be a sign of meningitis.", "You may need an MRI or some ibuprofen."], {
  topicTitle: "Headaches and migraine",
});
const patient = "I have diabetes and took paracetamol. My blood test was on Monday.";
const say = (act: "empathy" | "question" | "claim", text: string) =>
  outcomeOf(run("entities-known", saidTo(patient, { act, text }, guidance)));

test.each([
  "Do you have meningitis?",
  "I am sorry about your diabetes.",
  "Did the paracetamol help?",
  "Have you had an MRI scan?",
  "You spoke of a blood test.",
  "Migraines can be hard to live with.",
  "That sounds hard.",
])("%j names only what the guidance or the person named", (text) => {
  expect(say("question", text)).toBe("ok");
});

test.each(["Do you have a brain tumour?", "It may be lupus.", "Ask for a CT scan.", "You need a biopsy."])(
  "whether the illness or test in %j belongs here is for a person to judge",
  (text) => {
    expect(say("question", text)).toBe("review");
    expect(say("empathy", text)).toBe("review");
    expect(say("claim", text)).toBe("review");
  },
);

test.each(["Take naproxen.", "Did you take warfarin?", "Antibiotics may help."])(
  "the medicine in %j is nobody's",
  (text) => {
    expect(say("question", text)).toBe("unsupported");
    expect(say("claim", text)).toBe("unsupported");
  },
);

test("in Spanish too", () => {
  const spanish = passageOf(["La meningitis es grave."], { language: "es", topicTitle: "Migraña" });
  const inSpanish = (text: string) =>
    outcomeOf(run("entities-known", saidTo("Tomé paracetamol.", { act: "question", text }, spanish)));
  expect(inSpanish("¿Tiene migrañas?")).toBe("ok");
  expect(inSpanish("¿Tiene lupus?")).toBe("review");
  expect(inSpanish("¿Tomó ibuprofeno?")).toBe("unsupported");
});

test("guidance copied word for word names what it names", () => {
  const line = "Rest eases sciatica.";
  expect(outcomeOf(run("entities-known", claimOn(line, line)))).toBe("ok");
});

test("a failure shows the name", () => {
  const given = saidTo(patient, { act: "question", text: "Could it be lupus?" }, guidance);
  expect(shownBy(run("entities-known", given), given)).toEqual({ said: "lupus" });
});
