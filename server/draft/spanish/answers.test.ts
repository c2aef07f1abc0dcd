import { beforeAll, expect, test } from "vitest";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import type { Passage } from "#knowledge/passage.ts";
import { openChecks, verifySentence } from "../../verify/index.ts";
import { collect, requestFor, sentencesOf } from "../../testing/draft-evidence.ts";
import { createBuiltInDrafter } from "../built-in-drafter.ts";
import { isWrittenSentence } from "../written-sentences.ts";

/** What people ask in Spanish, answered from the project's own Spanish topics: the fact they need is there, and first. */
let passages: readonly Passage[];
beforeAll(async () => {
  passages = (await loadGuidelines(`${import.meta.dirname}/../../../knowledge/guidelines`)).snapshot.passages;
});
const checks = openChecks({
  lexiconDirectory: `${import.meta.dirname}/../../../knowledge/lexicon`,
  isWrittenSentence,
});

function requestOn(topics: string, messages: readonly string[]) {
  const found = topics.split(" ").flatMap((id) => passages.filter(({ topicId }) => topicId === id));
  expect(new Set(found.map(({ topicId }) => topicId)).size).toBe(topics.split(" ").length);
  return requestFor(messages.at(-1) ?? "", found, {
    language: "es",
    earlier: messages.slice(0, -1),
    mustSay: found[0]?.mustSay ?? [],
  });
}
const answerOn = async (topics: string, messages: readonly string[]) =>
  sentencesOf(await collect(createBuiltInDrafter().draft(requestOn(topics, messages))));
const claimsOn = async (topics: string, messages: readonly string[]) =>
  (await answerOn(topics, messages)).filter(({ act }) => act === "claim").map(({ text }) => text);

const starts: readonly [topics: string, messages: string[], first: RegExp][] = [
  [
    "paracetamol-acetaminofen",
    ["¿cuántas pastillas de paracetamol puedo tomar al día?"],
    /una o dos pastillas de 500 mg/,
  ],
  ["fiebre-en-adultos", ["¿38.5 es fiebre alta en un adulto?"], /38 °C .* suele considerarse fiebre/],
  ["presion-arterial-alta", ["mi presión está en 165/98, ¿es peligroso?"], /140\/90/],
  ["presion-arterial-alta", ["¿cuánto debe ser mi presión? tengo 67 años"], /140\/90/],
  ["quemaduras", ["me quemé la mano con el horno"], /^Enfríe una quemadura/],
  ["quemaduras", ["mi niño se tiró un té caliente encima"], /^Enfríe una quemadura/],
  ["quemaduras", ["se me hizo una ampolla por una quemadura, ¿la reviento?"], /^No reviente las ampollas/],
  ["quemaduras", ["me quemé la mano", "¿le pongo mantequilla?"], /mantequilla/],
  ["azucar-baja-en-la-sangre", ["tengo el azúcar en 50 y uso insulina, qué hago"], /^Tome algo azucarado/],
  [
    "paracetamol-acetaminofen medicamentos-en-el-embarazo",
    ["estoy dando pecho, ¿puedo tomar paracetamol?"],
    /paracetamol se puede tomar durante la lactancia/,
  ],
  ["ibuprofeno", ["estoy embarazada de 8 semanas, ¿puedo tomar ibuprofeno?"], /^No tome ibuprofeno en el embarazo/],
  ["ibuprofeno", ["estoy amamantando", "¿puedo tomar ibuprofeno?"], /ibuprofeno se puede tomar durante la lactancia/],
  [
    "warfarina ibuprofeno",
    ["tomo warfarina, ¿puedo tomar ibuprofeno para el dolor de espalda?"],
    /^No tome ibuprofeno ni aspirina con la warfarina/,
  ],
  ["ataque-al-corazon", ["mi abuela murió de un infarto, ¿tengo riesgo?"], /riesgo de (?:un|otro) ataque al corazón/],
  ["gripe", ["¿por cuántos días se contagia la gripe?"], /^La gripe se puede contagiar desde el día antes/],
  ["resfriado-comun", ["¿puedo mandar a mi hijo a la escuela con resfriado?"], /puede ir a la escuela/],
  ["cortes-y-heridas", ["la herida está roja y caliente con una línea roja que sube por el brazo"], /líneas rojas/],
  [
    "diarrea-y-vomitos-en-adultos",
    ["he vomitado 6 veces y no retengo ni agua"],
    /^Contacte a un médico el mismo día si un adulto sigue vomitando/,
  ],
  ["tos", ["tengo tos desde hace 5 semanas, ¿debo ir al médico?"], /más de 3 semanas/],
  [
    "paracetamol-acetaminofen fiebre-en-ninos",
    ["¿cuánto paracetamol le doy a mi hija de 3 años?"],
    /dosis de paracetamol para niños/,
  ],
  ["tos", ["mi bebé de 8 meses tiene tos", "¿le puedo dar miel?"], /^No dé miel a un bebé menor de 1 año/],
  ["fiebre-en-ninos", ["mi bebé tiene 8 semanas", "tiene calentura"], /bebé de menos de 3 meses/],
  ["fiebre-en-ninos", ["mi bebé de 2 meses tiene 38 y medio de fiebre"], /bebé de menos de 3 meses/],
  ["diarrea-y-vomitos-en-ninos", ["mi hija tiene 3 años y tiene diarrea", "¿cuánto dura?"], /suele parar en/],
  ["antibioticos", ["¿puedo beber alcohol con antibióticos?"], /^No beba alcohol/],
];
test.each(starts)("on %s, %j starts with what was asked", async (topics, messages, first) => {
  expect((await claimsOn(topics, messages))[0]).toMatch(first);
});

const asked: readonly [topics: string, messages: string[], first: RegExp][] = [
  ["ibuprofeno", ["¿puedo beber alcohol con ibuprofeno?"], /^Beber mucho alcohol mientras toma ibuprofeno/],
  ["antibioticos", ["¿puedo tomar una cerveza con metronidazol?"], /^No beba alcohol con metronidazol/],
  ["warfarina", ["¿puedo tomar vino si tomo warfarina?"], /^Evite beber mucho alcohol/],
  ["paracetamol-acetaminofen", ["¿cuánto tarda en hacer efecto el paracetamol?"], /puede tardar hasta una hora/],
  ["estrenimiento", ["¿cuánto tardan los laxantes en hacer efecto?"], /suelen tardar de 2 a 3 días/],
  ["depresion", ["¿cuánto tarda en hacer efecto un antidepresivo?"], /puede tardar unas semanas/],
  ["resfriado-comun", ["¿hasta cuándo contagia un resfriado?"], /se puede contagiar a otras personas hasta/],
  [
    "diarrea-y-vomitos-en-ninos",
    ["mi hijo tuvo diarrea, ¿cuándo puede volver a la guardería?"],
    /al menos 2 días sin diarrea/,
  ],
  [
    "gripe",
    ["¿cuándo puede volver mi hija a la escuela después de la gripe?"],
    /sin ir a la escuela, hasta que se le quite la fiebre/,
  ],
  ["covid-19-coronavirus", ["¿cuándo puedo volver al trabajo con covid?"], /volver a las actividades normales/],
  ["golpes-en-la-cabeza", ["me pegué en la cabeza ayer, ¿puedo manejar?"], /^No conduzca \(maneje\), ni vuelva/],
  ["migrana", ["¿puedo manejar con migraña?"], /^No conduzca \(maneje\) durante una migraña/],
  ["insomnio", ["¿las pastillas para dormir son seguras para mi abuela?"], /personas mayores/],
  ["estatinas-y-colesterol", ["¿puedo tomar jugo de toronja con simvastatina?"], /^No beba jugo \(zumo\) de toronja/],
  ["warfarina", ["se me olvidó la warfarina anoche"], /dosis de warfarina olvidada/],
  ["estatinas-y-colesterol", ["¿puedo beber alcohol con la atorvastatina?"], /^Beber mucho alcohol con una estatina/],
  ["covid-19-coronavirus", ["¿cuánto dura el covid?"], /se sienten mejor en unos días o semanas/],
  ["diarrea-y-vomitos-en-ninos", ["¿mi hijo puede ir a la piscina después de la diarrea?"], /piscina/],
  ["antibioticos", ["estoy embarazada, ¿puedo tomar doxiciclina?"], /normalmente no se usan en el embarazo/],
  ["aspirina-en-dosis-bajas", ["olvidé tomar la aspirina hoy"], /dosis olvidada de aspirina/],
  ["infeccion-de-orina", ["¿en cuánto tiempo se quita una infección de orina?"], /(?:en unos días|en las 48 horas)/],
  ["migrana", ["estoy embarazada, ¿puedo tomar algo para la migraña?"], /embarazada/],
];
test.each(asked)("on %s, %j is answered in the first sentence", async (topics, messages, first) => {
  expect((await claimsOn(topics, messages))[0]).toMatch(first);
});

const never: readonly [topics: string, messages: string[], wrong: RegExp][] = [
  [
    "ibuprofeno fiebre-en-ninos",
    ["mi hijo de 5 años tiene fiebre", "¿puedo darle ibuprofeno?"],
    /200 mg|(?<!\p{L})adultos?(?!\p{L})/iu,
  ],
  [
    "paracetamol-acetaminofen fiebre-en-ninos",
    ["¿cuánto paracetamol le doy a mi hija de 4 años?"],
    /500 mg|entre dosis|(?<!\p{L})adultos?(?!\p{L})/iu,
  ],
  [
    "paracetamol-acetaminofen",
    ["¿cuánto paracetamol le puedo dar?", "tiene 4 años"],
    /500 mg|entre dosis|(?<!\p{L})adultos?(?!\p{L})/iu,
  ],
  [
    "paracetamol-acetaminofen",
    ["¿cuánto acetaminofén le doy a mi bebé de 6 meses?"],
    /500 mg|entre dosis|(?<!\p{L})adultos?(?!\p{L})/iu,
  ],
  ["presion-arterial-alta", ["¿cuánto debe ser mi presión? tengo 67 años"], /mayores de 80/],
  [
    "dolor-de-cabeza ibuprofeno medicamentos-en-el-embarazo",
    ["estoy embarazada de 20 semanas", "¿qué puedo tomar para el dolor de cabeza?"],
    /(?<!No tome )(?:paracetamol|ibuprofeno).* pueden? aliviar/,
  ],
  ["quemaduras", ["me quemé la mano con el horno"], /niño/],
  ["tos", ["mi bebé no para de toser"], /mayores de 1 año/],
  ["tos", ["no tengo dolor de pecho, solo tos"], /le duele el pecho\.$/],
];
test.each(never)("on %s, %j never shows what is written for somebody else", async (topics, messages, wrong) => {
  const claims = await claimsOn(topics, messages);
  expect(claims.length).toBeGreaterThan(2);
  expect(claims.filter((text) => wrong.test(text))).toEqual([]);
});

const questions: readonly [topics: string, messages: string[]][] = [
  ...[...starts, ...asked].map(([topics, messages]): [string, string[]] => [topics, messages]),
  ["fiebre-en-ninos", ["mi hijo tiene fiebre y estoy aterrada"]],
  ["ansiedad-y-ataques-de-panico", ["son las 3 de la mañana y tengo mucha ansiedad"]],
  ["dolor-de-espalda", ["me duele la espalda, es insoportable"]],
  ["depresion", ["estoy agotada de cuidar a mi mamá con depresión"]],
];
test.each(questions)(
  "on %s, every sentence of the answer to %j passes every check, in Spanish",
  async (topics, messages) => {
    const request = requestOn(topics, messages);
    const sentences = sentencesOf(await collect(createBuiltInDrafter().draft(request)));
    const held: string[] = [];
    for (const sentence of sentences) {
      const given = {
        sentence,
        evidence: request.evidence,
        patientText: messages.at(-1) ?? "",
        level: "none",
        before: [],
        language: "es",
      } as const;
      if ((await verifySentence(given, checks)).kind !== "supported") held.push(sentence.text);
    }
    expect(held).toEqual([]);
    for (const line of request.evidence.mustSay) expect(sentences.map(({ text }) => text)).toContain(line.line);
    expect(sentences.at(-1)?.act).toBe("safety-net");
  },
);

test.each([
  ["mi hijo tiene fiebre y estoy aterrada", /^(?=.*su hijo)(?=.*(?:asusta|miedo))/i],
  ["mi bebé tiene fiebre, no hemos dormido", /^(?=.*noche)(?=.*su bebé con fiebre|.*su bebé y fiebre)/i],
  ["mi nieta de 4 años tiene fiebre", /^(?=.*su nieta)(?=.*fiebre)/i],
])("%j is met with the person, the matter and the feeling it named", async (question, words) => {
  const [first] = await answerOn("fiebre-en-ninos", [question]);
  expect(first?.act).toBe("empathy");
  expect(first?.text).toMatch(words);
  expect(isWrittenSentence(first?.text ?? "")).toBe(true);
});

test("a plain Spanish question starts with its answer", async () => {
  expect((await answerOn("tos", ["¿cuánto dura la tos?"]))[0]?.act).toBe("claim");
});

test("English guidance beside Spanish guidance is not quoted in a Spanish answer", async () => {
  const request = requestOn("fiebre-en-ninos fever-in-children", ["mi hijo tiene fiebre, ¿qué hago?"]);
  const cited = sentencesOf(await collect(createBuiltInDrafter().draft(request))).flatMap(({ citation }) =>
    citation === undefined ? [] : [citation.passageId.split("#")[0]],
  );
  expect(new Set(cited)).toEqual(new Set(["fiebre-en-ninos"]));
});
