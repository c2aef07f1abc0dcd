import { readWhom } from "#knowledge/index/index.ts";
import { expect, test } from "vitest";
import type { Intent } from "../intents.ts";
import { readQuestion } from "../question-reading.ts";
import { limitIn, readMeasures } from "../said-measures.ts";
import { isWrittenSentence, writeOpening, writtenIn } from "../written-sentences.ts";
import { leaveOutSpanishDenied } from "./denied.ts";
import { spanishMeasureWords } from "./measure-words.ts";
import { spanish } from "./spanish.ts";

const read = (question: string, earlier: readonly string[] = []) =>
  readQuestion(question, { speakingFor: "self", topic: [], earlier }, spanish);

const asked: readonly [string, Intent][] = [
  ["¿Qué es el asma?", "what-is"],
  ["¿Cuánto dura un resfriado?", "duration"],
  ["¿cuándo se me quita la tos?", "duration"],
  ["¿Qué puedo hacer para el dolor de espalda?", "what-to-do"],
  ["¿qué pastilla es buena para el dolor de cabeza?", "medicine"],
  ["¿Cuánto ibuprofeno puedo tomar?", "amount"],
  ["olvidé una dosis de warfarina", "amount"],
  ["¿Puedo tomar ibuprofeno con warfarina?", "together"],
  ["tomo warfarina, ¿puedo tomar ibuprofeno?", "together"],
  ["¿puedo beber alcohol con antibióticos?", "together"],
  ["¿cuándo debo llevarla al hospital?", "when-help"],
  ["¿es grave el dolor de pecho?", "when-help"],
  ["¿por qué me dan migrañas?", "cause"],
  ["¿cómo puedo prevenir la gripe?", "prevention"],
  ["¿la gripe es contagiosa?", "spread"],
  ["¿puede ir a la escuela con tos?", "spread"],
  ["tengo 39 de temperatura, ¿está bien?", "level"],
  ["¿a partir de cuánto es fiebre?", "level"],
];
test.each(asked)("%j is read as a question about %s", (question, intent) => {
  expect(read(question).intents[0]).toBe(intent);
});

test("words without a question are read as asking what to do", () => {
  expect(read("garganta inflamada").intents).toEqual(["what-to-do", "what-is"]);
});

test.each([
  [["mi hijo de 3 años tiene fiebre"], "child", 36],
  [["mi bebé de 2 meses tiene tos"], "infant", 2],
  [["mi bebé tiene 8 semanas"], "infant", (8 * 12) / 52],
  [["mi niña tiene año y medio"], "child", 18],
  [["cuánto paracetamol le doy", "tiene 4"], "child", 48],
  [["mi mamá de 70 años se cayó"], "adult", 840],
  [["tengo 67 años y presión alta"], "adult", 804],
  [["mi esposo tiene fiebre"], "adult", undefined],
  [["tengo tos desde hace 3 semanas"], undefined, undefined],
  [["tengo 3 días con fiebre"], undefined, undefined],
  [["estoy embarazada de 5 meses"], undefined, undefined],
  [["tengo gripe, ¿puedo dar pecho a mi bebé?"], undefined, undefined],
] as const)("%j is about somebody at stage %s aged %s months", (messages, stage, ageInMonths) => {
  expect(readWhom(messages, "es")).toMatchObject({ stage, ageInMonths });
});

test.each([
  ["estoy embarazada, ¿puedo tomar ibuprofeno?", true, false],
  ["no estoy embarazada", false, false],
  ["estoy dando pecho", false, true],
  ["sigo amamantando a mi bebé, ¿puedo tomar aspirina?", false, true],
])("%j: pregnant %s, breastfeeding %s", (message, pregnant, breastfeeding) => {
  expect(readWhom([message], "es")).toMatchObject({ pregnant, breastfeeding });
});

test.each([
  ["tos desde hace 5 semanas", "Consulte a un médico si la tos ha durado más de 3 semanas.", "met"],
  ["tos desde hace 5 días", "Consulte a un médico si la tos ha durado más de 3 semanas.", "not-met"],
  ["tengo 67 años y tos", "Consulte a un médico si la tos ha durado más de 3 semanas.", "none"],
  ["tiene 8 meses y fiebre", "Contacte a un médico si la fiebre dura 5 días o más.", "none"],
  ["presión 165/98", "Es alta a partir de 140/90 mmHg.", "met"],
  ["presión 165/98", "Llame por una medición de 180/120 mmHg o más.", "not-met"],
  ["tiene 38 y medio de fiebre", "Una temperatura de 38 °C (100.4 °F) o más es fiebre.", "met"],
  ["tiene 38,5 de fiebre", "Una temperatura de 39 °C (102.2 °F) o más necesita ayuda.", "not-met"],
  ["39 de fiebre", "Una temperatura de 39 °C (102.2 °F) o más necesita ayuda.", "met"],
  ["tengo tos", "Consulte a un médico si la tos ha durado más de 3 semanas.", "none"],
])("%j against %j is %s", (said, sentence, verdict) => {
  expect(limitIn(sentence, readMeasures(said, spanishMeasureWords), spanishMeasureWords)).toBe(verdict);
});

test.each([
  ["no tengo dolor de pecho, solo tos", /pecho/, /tos/],
  ["no tiene fiebre, pero le duele la garganta", /fiebre/, /garganta/],
  ["tos sin fiebre ni vómitos", /fiebre|vómitos/, /tos/],
])("%j loses what is denied and keeps the rest", (question, gone, kept) => {
  const words = leaveOutSpanishDenied(question);
  expect(words).not.toMatch(gone);
  expect(words).toMatch(kept);
});

test.each([
  "mi bebé no quiere comer",
  "no tiene ganas de comer",
  "lleva dos noches sin dormir",
  "no puede respirar",
  "no, tiene 4 años",
])("%j denies nothing: what is missing is the complaint", (question) => {
  expect(leaveOutSpanishDenied(question)).toBe(question);
});

const { openings, safetyNets, people, matters } = writtenIn.es;
const kinds = ["symptom", "sign", "event", "condition", "medicine", "unnamed"] as const;

test("every Spanish sentence that can be produced is recognised as written in advance, for every matter", () => {
  for (const about of Object.values(openings)) {
    for (const kind of kinds) {
      for (const text of Object.values(about[kind]).flat()) {
        for (const matter of kind === "unnamed" ? [""] : matters.matterWords(kind)) {
          const filled = text.replace("{person}", "su bebé").replace("{matter}", matter);
          expect(isWrittenSentence(filled), filled).toBe(true);
        }
      }
    }
  }
  for (const person of people.peopleWords) expect(isWrittenSentence(`Es duro ver a ${person} con fiebre.`)).toBe(true);
  expect(safetyNets.every(isWrittenSentence)).toBe(true);
});

test.each([
  "Es duro ver a su bebé con demencia.",
  "Es duro ver a su bebé con ibuprofeno.",
  "Es duro ver a su bebé con fiebre, pero no es nada.",
  "Es duro ver a {person} con {matter}.",
  "Si algo cambia o le preocupa, pida hablar con una persona aquí o contacte a un médico. No es nada.",
])("a Spanish sentence that only looks written is not: %j", (text) => {
  expect(isWrittenSentence(text)).toBe(false);
});

test("nothing written in Spanish in advance holds a number, a promise or a reassurance", () => {
  const all = [
    ...Object.values(openings).flatMap((about) => Object.values(about).flatMap((moods) => Object.values(moods).flat())),
    ...safetyNets,
  ];
  for (const text of all) {
    expect(text).not.toMatch(/\d|no se preocupe|estará bien|normal|inofensiv|seguro|mejorará|normalmente|debe|tome/i);
  }
});

const opening = (question: string) => writeOpening(read(question), "es");

test.each([
  ["Mi hija tiene fiebre y estoy aterrada", /su hija/],
  ["estoy preocupado por la tos de mi papá", /su papá/],
  ["toda la noche despierta con mi bebé con vómitos", /noche.*su bebé|su bebé.*noche/],
  ["estoy agotada, mi mamá tiene demencia", /su mamá/],
])("%j is met with the person it named", (question, words) => {
  expect(opening(question)).toMatch(words);
});

test.each([
  "¿cuánto dura la tos?",
  "¿puedo tomar paracetamol dando pecho?",
  "tengo tos",
  "¿cuándo debo preocuparme por la fiebre?",
])("a plain Spanish question starts with its answer: %j", (question) => {
  expect(opening(question)).toBeUndefined();
});

test("somebody's own trouble is not given to their baby, and a denied symptom is not named", () => {
  expect(opening("estoy preocupada, tengo gripe, ¿puedo dar pecho a mi bebé?") ?? "").not.toContain("su bebé");
  expect(opening("mi hijo no tiene fiebre pero tiene sarpullido")).toMatch(
    /^(?=.*su hijo)(?=.*un sarpullido)(?!.*fiebre)/,
  );
});

test.each([
  ["Mi madre murió la semana pasada y no paro de llorar", /^Siento mucho esta pérdida\.$/],
  ["tengo dolor de espalda desde el lunes y no puedo trabajar", /dolor de espalda/],
  ["mi abuela tiene demencia y no duerme por la noche", /su abuela/],
])("what is told in %j is met in Spanish", (question, words) => {
  const text = opening(question) ?? "";
  expect(text).toMatch(words);
  expect(isWrittenSentence(text)).toBe(true);
});

test.each([
  ["cuanto dura la fiebre", "duration"],
  ["que hago para la tos", "what-to-do"],
  ["como se quita un resfriado", "what-to-do"],
  ["cuando debo llevarla al medico", "when-help"],
  ["mi hijo tiene fiebre q le doy", "medicine"],
] as const)("%j is read without its accents as a question about %s", (question, intent) => {
  expect(read(question).intents).toContain(intent);
});

test.each(["vitamina k y warfarina", "me siento mareada cuando me levanto de la cama"])(
  "%j holds no question word, and gets none",
  (text) => {
    expect(spanish.asSpelt(text)).toBe(text);
  },
);

test("what cannot be said in Spanish is written in advance, for every illness", () => {
  const { cannot } = writtenIn.es;
  for (const sentence of Object.values(cannot))
    if (!sentence.includes("{")) expect(isWrittenSentence(sentence)).toBe(true);
  expect(isWrittenSentence(cannot.diagnosis.replace("{matter}", "cáncer"))).toBe(true);
  expect(isWrittenSentence(cannot.diagnosis.replace("{matter}", "nada grave"))).toBe(false);
});
