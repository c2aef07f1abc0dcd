import { expect, test } from "vitest";
import { say } from "./shipped-rules.fixture.ts";

const spanish = "Estoy embarazada de 20 semanas, ¿puedo tomar ibuprofeno para el dolor de espalda?";
const english = "I'm 20 weeks pregnant, can I take ibuprofen for my sore back?";
const after = (first: string, reply: string) => say(first, reply).triage.language;

test("a few words stay in the language of the conversation", () => {
  for (const reply of [
    "¿y paracetamol?",
    "y paracetamol?",
    "ok gracias",
    "y cuanto dura?",
    "paracetamol?",
    "no",
    "ok",
    "38.5",
  ])
    expect(`${reply} ${after(spanish, reply)}`).toBe(`${reply} es`);
  for (const reply of ["paracetamol?", "y paracetamol?", "no", "ok", "38.5", "y?"])
    expect(`${reply} ${after(english, reply)}`).toBe(`${reply} en`);
});

test("words that only the other language has change it", () => {
  expect(after(spanish, "and if it doesn't go away?")).toBe("en");
  expect(after(spanish, "what about paracetamol")).toBe("en");
  expect(after(english, "y cuanto dura?")).toBe("es");
  expect(after(english, "gracias")).toBe("es");
});

test("a question mark turned over is Spanish with nothing said before; another language is still not read", () => {
  expect(say("¿paracetamol?").triage.language).toBe("es");
  expect(say("paracetamol?").triage.language).toBe("en");
  expect(after(spanish, "dor no peito")).toBe("unknown");
});

test("the “y” that a Spanish question begins with is no yes to what was asked; a bare one, and “sí”, are", () => {
  const fever = "mi niña tiene fiebre de 39 y el paracetamol no le hace nada";
  expect(say(fever).triage.questions.length).toBeGreaterThan(0);
  const level = say(fever).triage.level;
  expect(say(fever, "¿y cuánto dura?").triage.level).toBe(level);
  expect(say(fever, "y ahora qué hago?").triage.level).toBe(level);
  for (const reply of ["sí", "y"]) expect(`${reply}: ${say(fever, reply).triage.level}`).toBe(`${reply}: same-day`);
});
