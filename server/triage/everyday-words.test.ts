import { describe, expect, test } from "vitest";
import { isAtLeast } from "./levels.ts";
import { say } from "./shipped-rules.fixture.ts";

const levelOf = (...texts: readonly string[]) => say(...texts).triage.level;
const atLeast = (level: "emergency" | "urgent" | "same-day", texts: readonly string[]) => {
  for (const text of texts) expect(`${text}: ${isAtLeast(levelOf(text), level)}`).toBe(`${text}: true`);
};
const quiet = (texts: readonly string[]) => {
  for (const text of texts) expect(`${text}: ${isAtLeast(levelOf(text), "urgent")}`).toBe(`${text}: false`);
};

describe("a baby who is not felt any more", () => {
  test("is found in the words of Spain and of America, with weeks or with a duration", () => {
    atLeast("urgent", [
      "estoy de 30 semanas y no noto al bebé desde ayer",
      "embarazada 33 semanas, desde ayer casi no noto al niño",
      "32 semanas y hace horas que no noto pataditas",
      "no me noto al bebé moverse desde anoche",
      "hace dos días que no noto movimientos del bebé",
      "estoy de 38 semanas y el bebé no se ha movido en todo el día",
      "llevo toda la tarde sin notar al niño estoy de 31 semanas",
      "no se me mueve el bebe, estoy de 8 meses",
    ]);
  });
  test("is found in English words that name no kick", () => {
    atLeast("urgent", [
      "haven't felt him kick since last night, 33 weeks",
      "can't feel baby, 30 weeks",
      "bump has gone quiet today, 34 weeks",
      "im 7 months gone and he hasnt budged all day",
      "36+2 no movement since this morning",
      "baby hasn't moved since last night",
    ]);
  });
  test("is not a baby too young to be felt, nor anything else that is not noticed", () => {
    quiet([
      "12 semanas y todavía no noto al bebé, ¿es normal?",
      "no noto mejoría con la crema después de tres días",
      "when will I start to feel the baby kick? I'm 15 weeks",
      "my baby is 5 months old and hasn't rolled over yet",
    ]);
  });
});

test("a pad soaked every hour goes to the emergency department in both languages; one changed every four hours does not", () => {
  atLeast("urgent", [
    "soaking a pad every hour",
    "cada hora empapo una toallita femenina",
    "soaked two pads in the last hour",
  ]);
  quiet(["I change my pad every 4 hours, is that a lot", "cambio la compresa cada tres horas, ¿es mucho?"]);
});

test("a temperature beside a medicine is no overdose and no question about a deadly dose", () => {
  quiet([
    "my daughter has had a temperature of 38.5 since yesterday and paracetamol isn't working",
    "fever 39 and the ibuprofen only works for 4 hours",
    "had 38.5 yesterday and two ibuprofen, today it's normal",
  ]);
  atLeast("emergency", ["took 40 paracetamol", "she had 30 paracetamol and has a temp of 38.5"]);
});

describe("pauses in somebody's breathing while asleep", () => {
  test("are a reason to see a doctor, not to call an ambulance or to treat an overdose", () => {
    quiet([
      "what should I do about my dad's snoring, he stops breathing in his sleep",
      "mi marido ronca mucho y deja de respirar por la noche, ¿que hago?",
    ]);
  });
  test("call for an ambulance in a baby, with blue lips, with a drug, or in somebody who cannot be woken", () => {
    atLeast("emergency", [
      "my baby stops breathing in her sleep",
      "he stops breathing and turns blue in his sleep",
      "my brother took methadone and he's snoring and stops breathing in his sleep",
      "he's snoring really weird and i can't wake him up",
      "mi bebé deja de respirar cuando duerme",
    ]);
  });
});

test("somebody who complains that nobody answers is not unconscious, and somebody told to watch for signs is not watched", () => {
  quiet(["Esto es una mierda, no me contestas nunca. ¿La gripe cuánto dura?", "¿por qué no me contestas?"]);
  expect(levelOf("Mi hijo tiene un chichón y está bien. ¿Qué tengo que vigilar?")).toBe("none");
  atLeast("emergency", ["mi marido no me contesta y está en el suelo"]);
  atLeast("same-day", ["siento que me vigilan"]);
});

describe("somebody at the end of their strength", () => {
  test("is asked gently in both languages, and nothing is shown that would silence the answer", () => {
    for (const text of [
      "llevo dos días sin poder dormir y no puedo más",
      "no puedo más, estoy agotada de cuidar a mi madre",
      "I am so tired, I just can't do this any more some days",
    ]) {
      const { triage } = say(text);
      expect(triage).toMatchObject({ level: "soon", cards: [] });
      expect(triage.questions.map(({ id }) => id)).toContain("not-wanting-to-go-on");
    }
  });
  test("is in danger once they say yes", () => {
    const { triage } = say("no puedo más, estoy agotada de cuidar a mi madre", "sí");
    expect(triage).toMatchObject({ level: "urgent", cards: ["crisis"] });
  });
  test("who sees no point in living is still met with the crisis card at once", () => {
    expect(say("I can't do this anymore").triage.cards).toContain("crisis");
    expect(say("ya no puedo más con esta vida").triage.cards).toContain("crisis");
  });
});
