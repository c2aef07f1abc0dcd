import { expect, test } from "vitest";
import { grammarOf } from "../../reading/grammar.ts";
import { normalise } from "../../reading/normalise.ts";
import { align } from "../align.ts";
import { type EntailmentEvidence, openBuiltInEntailment } from "../index.ts";
import { prepareEvidence } from "../prepare-evidence.ts";
import { readStatement } from "../read-statement.ts";
import { vocabularyOf } from "../vocabulary.ts";
import { type DifferenceName, differenceNames, differencesOf, turning } from "./differences.ts";
import { spanishScoring } from "./scoring.ts";

const judge = await openBuiltInEntailment();
const fever: EntailmentEvidence = {
  texts: [
    "Beba mucha agua si tiene fiebre. No dé aspirina a un niño menor de 16 años. Los adultos pueden tomar 500 mg de paracetamol hasta 4 veces en 24 horas.",
    "Llame a un médico de inmediato si la fiebre dura más de 5 días. Un paño fresco puede aliviar el dolor de cabeza. La fiebre suele durar 3 días en los niños.",
  ],
  language: "es",
};
const verdict = (claim: string): string => judge.judgeNow(claim, fever).verdict;

test.each([
  ["copied", "Beba mucha agua si tiene fiebre."],
  ["a condition moved to the front", "Si la fiebre dura más de 5 días, llame a un médico de inmediato."],
  ["somebody's own doctor", "Llame a su médico de inmediato si la fiebre dura más de 5 días."],
  ["told to whoever reads", "Un paño fresco puede aliviarle el dolor de cabeza."],
  ["a denial kept", "No dé aspirina a su niño menor de 16 años."],
])("an honest Spanish sentence is supported: %s", (_, claim) => {
  expect(verdict(claim)).toBe("supported");
});

test.each([
  ["a denial taken out", "Dé aspirina a un niño menor de 16 años."],
  ["a denial put in", "No llame a un médico si la fiebre dura más de 5 días."],
  ["another number", "Llame a un médico de inmediato si la fiebre dura más de 15 días."],
  ["another unit", "Llame a un médico de inmediato si la fiebre dura más de 5 semanas."],
  ["a comparison turned", "Llame a un médico de inmediato si la fiebre dura menos de 5 días."],
  ["another dose", "Los adultos pueden tomar 5000 mg de paracetamol hasta 4 veces en 24 horas."],
  ["another age", "Los niños pueden tomar 500 mg de paracetamol hasta 4 veces en 24 horas."],
  ["people added", "Un paño fresco puede aliviar el dolor de cabeza en el embarazo."],
  ["an opposite", "Un paño caliente puede aliviar el dolor de cabeza."],
  ["another medicine", "Los adultos pueden tomar 500 mg de ibuprofeno hasta 4 veces en 24 horas."],
  ["another medicine of the same evidence", "No dé paracetamol a un niño menor de 16 años."],
  ["a limit turned", "Beba mucha agua a menos que tenga fiebre."],
  ["a limit dropped", "Llame a un médico de inmediato."],
  ["less urgent", "Llame a un médico si la fiebre dura más de 5 días."],
  ["a possibility made certain", "Un paño fresco siempre alivia el dolor de cabeza."],
  ["one thing said twice in place of another", "La fiebre suele durar 3 días en la fiebre."],
  ["a word narrowing it", "Llame a un médico de inmediato si la fiebre alta dura más de 5 días."],
  ["something nobody said", "La mayoría de las fracturas se curan en ocho semanas."],
  [
    "an honest sentence with another behind it",
    "Beba mucha agua si tiene fiebre. Las fracturas se curan en ocho semanas.",
  ],
])("a Spanish sentence that says another thing is never supported: %s", (_, claim) => {
  expect(["neutral", "contradicted"]).toContain(verdict(claim));
  expect(judge.judgeNow(claim, fever).score).toBeLessThanOrEqual(0.51);
});

test("who does what to whom is no matter of which words are there", () => {
  const evidence = {
    texts: ["Pida a alguien que traiga un desfibrilador para la persona desplomada."],
    language: "es",
  };
  expect(judge.judgeNow(evidence.texts[0] ?? "", evidence).verdict).toBe("supported");
  const swapped = "Pida a la persona desplomada que traiga un desfibrilador para alguien.";
  expect(judge.judgeNow(swapped, evidence).verdict).not.toBe("supported");
});

test("the version names the weights of each language, and a third language is not read", () => {
  expect(judge.languages).toEqual(["en", "es"]);
  expect(judge.version).toMatch(/^built-in-[0-9a-f]{16}-[0-9a-f]{8}\+built-in-es-[0-9a-f]{16}-[0-9a-f]{8}$/);
  expect(judge.judgeNow("Beba mucha agua.", { ...fever, language: "pt" }).verdict).toBe("not-run");
});

const vocabulary = vocabularyOf({ same: [] }, { passages: 10, stems: {} }, spanishScoring.wording);
function differences(claim: string, evidence: string): Readonly<Record<DifferenceName, number>> {
  const alignment = align(readStatement(normalise(claim), vocabulary), prepareEvidence([evidence], vocabulary));
  if (alignment === undefined) throw new Error("nothing to compare");
  return differencesOf(alignment);
}

/** Difference, evidence, a claim that has it; the evidence itself never has one. */
const apart: readonly (readonly [DifferenceName, string, string])[] = [
  ["quantityOther", "Tome 5 mg de zinc.", "Tome 50 mg de zinc."],
  ["quantityGone", "Tome zinc durante 5 días.", "Tome zinc."],
  ["denialMore", "Tome zinc.", "No tome zinc."],
  ["denialLess", "No tome zinc.", "Tome zinc."],
  ["deniedOtherwise", "No tome zinc.", "Tome zinc."],
  ["oppositeSaid", "El zinc aumenta la fiebre.", "El zinc reduce la fiebre."],
  ["peopleOther", "El zinc ayuda a los niños.", "El zinc ayuda a los adultos."],
  ["careOther", "Llame a su número de emergencias.", "Llame a un médico."],
  ["timeOther", "Llame a un médico ahora.", "Llame a un médico."],
  ["limitMore", "Tome zinc.", "Tome zinc antes de comer."],
  ["limitLess", "Tome zinc si tiene tos.", "Tome zinc."],
  ["strengthAdded", "El zinc alivia la tos.", "El zinc siempre alivia la tos."],
  ["strengthLost", "El zinc puede aliviar la tos.", "El zinc alivia la tos."],
  ["wordAgain", "Tome zinc o hierro.", "Tome zinc o zinc."],
  ["joinedMore", "Tome zinc o hierro.", "Tome zinc y hierro."],
  ["wordStrange", "Tome zinc.", "Tome cobre."],
  ["orderTurned", "La tos causa fiebre.", "La fiebre causa tos."],
  ["littleKept", "La tos causa fiebre, mareo, sed, sueño, dolor.", "Tos."],
  ["wordNew", "Tome zinc.", "Tome cobre."],
  ["wordLost", "Tome zinc con agua.", "Tome zinc."],
  ["leadOther", "Vaya desde la cama.", "Vaya hasta la cama."],
];

test.each(apart)("%s is seen where it is, and nowhere else", (name, evidence, claim) => {
  expect(differences(claim, evidence)[name]).toBeGreaterThan(0);
  expect(differences(evidence, evidence)[name]).toBe(0);
});

test("every difference has its line in the table, and every one may only speak against a claim", () => {
  expect(apart.map(([name]) => name).toSorted()).toEqual(differenceNames.toSorted());
  const { featureNames, directions } = spanishScoring;
  expect(differenceNames.map((name) => directions[featureNames.indexOf(name)])).toEqual(differenceNames.map(() => -1));
  expect(new Set(featureNames).size).toBe(featureNames.length);
});

test("a turned row is one that has any of the differences no weight outvotes", () => {
  const { featureNames } = spanishScoring;
  expect(spanishScoring.isTurned(new Float64Array(featureNames.length))).toBe(false);
  for (const [at, name] of featureNames.entries()) {
    const row = new Float64Array(featureNames.length);
    row[at] = 1;
    expect(spanishScoring.isTurned(row), name).toBe(turning.has(name));
  }
});

test("a denial said twice in Spanish is one, and a condition ends it on either side", () => {
  const denied = (text: string): readonly string[] =>
    readStatement(normalise(text), vocabulary).words.flatMap(({ stem, denied: isDenied }) => (isDenied ? [stem] : []));
  const stem = (word: string): string => grammarOf("es").stemOf(word);
  expect(denied("No tome zinc ni hierro.")).toEqual(["tome", "zinc", "hierro"].map(stem));
  expect(denied("No tome zinc si tiene asma.")).toEqual(denied("Si tiene asma, no tome zinc."));
});

test("names with digits stay whole, and what binds stays one word", () => {
  const { wordsOf } = spanishScoring.wording;
  expect(wordsOf("la covid-19 no, a menos que sí")).toEqual(["la", "covid-19", "no", ",", "a menos que", "sí"]);
});
