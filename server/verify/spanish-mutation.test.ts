import { expect, test } from "vitest";
import {
  heldWordForWord,
  listedIn,
  passagesOfGuidelines,
  releasedAsTalk,
  releasedMisquoted,
  releasedOf,
  verdictOn,
} from "./fixtures/attacks.ts";
import { checks, evidenceOf, passageOf } from "./fixtures/given.ts";
import { spanishMutations } from "./spanish-mutations.ts";
import { verifySentence } from "./verify-sentence.ts";

/** Lists and paragraphs alike. */
function sentencesIn(section: string): readonly string[] {
  const listed = listedIn(section);
  const paragraph = section.split("\n").slice(1).join(" ").trim();
  return listed.length > 0 ? listed : paragraph.split(/(?<=[.!?])\s+(?=\p{Lu}|¿)/u);
}

/** Sentences for what the guidelines do not say: national numbers, leading conditions, units of every kind. */
const own = [
  "Llame al 112 por un dolor de pecho que dura más de 15 minutos.",
  "Llame al 061 si no está seguro.",
  "Llame al 911 si no puede despertar a una persona.",
  "Si tiene una enfermedad de los riñones, no tome ibuprofeno.",
  "Cuando un niño tiene menos de 3 meses, llame al 112 por una fiebre.",
  "A menos que un médico se lo haya indicado, no tome aspirina.",
  "Tome 50 microgramos de levotiroxina una vez al día antes del desayuno.",
  "Los adultos no deben tomar más de 4 g de paracetamol en 24 horas.",
  "No conduzca durante 24 horas después de la sedación.",
  "Use la warfarina solo en la dosis de su tarjeta.",
  "Dé 5 ml de jarabe de paracetamol a un niño de 6 años, hasta 4 veces al día.",
  "Una mujer embarazada debe evitar el ibuprofeno después de las 20 semanas, a menos que un médico lo aconseje.",
];
const passages = [...passagesOfGuidelines("es", "es", sentencesIn), passageOf(own, { id: "own#1", language: "es" })];

test("every sentence of the Spanish guidance, copied word for word, is supported", async () => {
  expect(await heldWordForWord(passages)).toEqual([]);
  expect(passages.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(1300);
});

test.each(spanishMutations.map((mutation) => [mutation.name, mutation] as const))(
  "never released in Spanish: %s",
  { timeout: 60_000 },
  async (_, mutation) => {
    const { released, tried } = await releasedOf(mutation, passages);
    expect(released).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  },
);

test("never released in Spanish: one word of the quote changed", async () => {
  expect(await releasedMisquoted(passages, "siempre")).toEqual([]);
});

test("never released in Spanish: a true claim said as warmth, as a question or as a safety net", {
  timeout: 30_000,
}, async () => {
  expect(await releasedAsTalk(passages, "Me siento mal.")).toEqual([]);
});

const english = passageOf(["Do not take ibuprofen if you have kidney disease.", "Drink plenty of water."], {
  id: "en#1",
});
const spanish = passageOf(["No tome ibuprofeno si tiene una enfermedad de los riñones.", "Beba bastante agua."], {
  id: "es#1",
  language: "es",
});

test("a sentence in one language never rests on guidance in the other", async () => {
  for (const line of spanish.sentences)
    for (const quote of english.sentences) expect(await verdictOn(english, line, quote)).not.toBe("supported");
  for (const line of english.sentences)
    for (const quote of spanish.sentences) expect(await verdictOn(spanish, line, quote)).not.toBe("supported");
});

test("a passage under a wrong label is held where its words show it; a whole topic under one is refused at ingest", async () => {
  const mislabelled = { ...spanish, id: "es#2", language: "en" };
  const long = "No tome ibuprofeno si tiene una enfermedad de los riñones.";
  expect(await verdictOn(mislabelled, long, long)).not.toBe("supported");
});

test("guidance in a language that no check can read is not checked, and so not shown", async () => {
  const line = "Trinken Sie viel Wasser.";
  const german = passageOf([line], { id: "de#1", language: "de" });
  expect(await verdictOn(german, line, line)).toBe("not-run");
});

test("a claim of guidance found in two languages is not checked: an answer never mixes them", async () => {
  const [line = ""] = spanish.sentences;
  expect(await verdictOn(spanish, line, line, evidenceOf(english, spanish))).toBe("not-run");
  expect(await verdictOn(spanish, line, line)).toBe("supported");
});

test("guidance in two languages leaves no language to read warmth in", async () => {
  const given = {
    sentence: { act: "empathy", text: "Es comprensible que esté preocupada." },
    evidence: evidenceOf(english, spanish),
    patientText: "Estoy preocupada.",
    level: "none",
    before: [],
    language: "es",
  } as const;
  expect((await verifySentence(given, checks)).kind).toBe("not-run");
  expect((await verifySentence({ ...given, evidence: evidenceOf(spanish) }, checks)).kind).toBe("supported");
});
