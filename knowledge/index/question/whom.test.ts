import { expect, test } from "vitest";
import { groupsOf, readWhom } from "./whom.ts";

const table: readonly [string[], Partial<ReturnType<typeof readWhom>>][] = [
  [["my son of 5 has a fever", "can he have ibuprofen"], { stage: "child", ageInMonths: 60 }],
  [["what helps a cough", "no hes 8 months"], { stage: "infant", ageInMonths: 8 }],
  [["my toddler is hot", "he is 4"], { stage: "child", ageInMonths: 48 }],
  [["my son has a cough", "now i have a sore throat"], { stage: undefined, ageInMonths: undefined }],
  [["my son has a cough", "my mum had a fall"], { stage: "adult", ageInMonths: undefined }],
  [["what should my blood pressure be im 67"], { stage: "adult", ageInMonths: 804, isOlder: true }],
  [["bp 150/90 age 70 ok?"], { ageInMonths: 840 }],
  [["his temperature is 39"], { ageInMonths: undefined }],
  [["i have had a cough for 8 months"], { ageInMonths: undefined }],
  [["im 8 weeks pregnant", "what can i take for a headache"], { pregnant: true, stage: undefined }],
  [["my wife is 34 weeks and the baby has been quiet"], { pregnant: true, stage: "adult" }],
  [["im breastfeeding", "can i take ibuprofen"], { breastfeeding: true }],
  [["my grandmother died of a heart attack, am i at risk"], { stage: undefined, isOlder: false }],
  [["baby aspirin every day"], { stage: undefined }],
  [["shaky and the meter says 3, how many jelly babies"], { stage: undefined }],
  [["my jelly babies are all gone and my baby is shaky"], { stage: "infant" }],
  [["i'm nine weeks and cannot keep water down"], { pregnant: true, stage: undefined }],
  [["12 weeks gone, what can i take for a cold"], { pregnant: true }],
  [["preg and got thrush"], { pregnant: true }],
  [["i've had a cough for nine weeks"], { pregnant: false }],
];
test.each(table)("%j: what was said of a person holds until another one is spoken of", (messages, whom) => {
  expect(readWhom(messages)).toMatchObject(whom);
});

test("a pregnancy said before makes nobody of the child asked about now", () => {
  const groups = groupsOf(readWhom(["i am pregnant", "my son of 3 has a cough"]));
  expect([...groups]).toEqual(["child"]);
});

const spanish: readonly [string[], Partial<ReturnType<typeof readWhom>>][] = [
  [["mi hijo de 5 años tiene fiebre", "¿le puedo dar ibuprofeno?"], { stage: "child", ageInMonths: 60 }],
  [["mi niña de 3 devolvió la leche"], { stage: "child", ageInMonths: 36 }],
  [["¿qué sirve para la tos?", "no, tiene 8 meses"], { stage: "infant", ageInMonths: 8 }],
  [["mi gordo de 14 meses trae 39.2"], { stage: "child", ageInMonths: 14 }],
  [["mi bebe de 2 meses esta caliente"], { stage: "infant", ageInMonths: 2 }],
  [["mi nena de año y medio no come"], { stage: "child", ageInMonths: 18 }],
  [["está muy caliente", "tiene 4"], { stage: "child", ageInMonths: 48 }],
  [["mi hijo tiene tos", "ahora me duele la garganta"], { stage: undefined, ageInMonths: undefined }],
  [["mi mamá de 68 está pálida"], { stage: "adult", isOlder: true }],
  [["mi abuelita se cayó"], { stage: "adult", isOlder: true }],
  [["tiene 39"], { ageInMonths: undefined }],
  [["tengo tos desde hace 3 años"], { ageInMonths: undefined }],
  [["tos de 3 semanas"], { ageInMonths: undefined }],
  [["tengo 5 años con diabetes"], { ageInMonths: undefined }],
  [["soy mamá primeriza y mi niña trae calentura"], { stage: "child" }],
  [["estoy de 10 semanas", "¿qué tomo para la gripa?"], { pregnant: true, stage: undefined }],
  [["mi esposa está embarazada de 34 semanas y el bebé está muy quieto"], { pregnant: true, stage: "adult" }],
  [["tengo nueve semanas y no retengo el agua"], { pregnant: true, stage: undefined }],
  [["tengo cinco semanas con tos"], { pregnant: false }],
  [["llevo dos semanas y no se me quita la tos"], { pregnant: false }],
  [["no estoy embarazada"], { pregnant: false }],
  [["quiero quedar embarazada"], { pregnant: false }],
  [["le doy pecho", "¿puedo tomar ibuprofeno?"], { breastfeeding: true }],
  [["tomo aspirina infantil todos los días"], { stage: undefined }],
  [["me duele el dedo gordo"], { stage: undefined }],
];
test.each(spanish)(
  "in Spanish, %j: what was said of a person holds until another one is spoken of",
  (messages, whom) => {
    expect(readWhom(messages, "es")).toMatchObject(whom);
  },
);
