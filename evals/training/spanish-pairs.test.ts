import { expect, test } from "vitest";
import { openBuiltInEntailment } from "#server/verify/entailment/index.ts";
import { guidancePassages, pairsOfGuidance } from "./own-pairs.ts";
import { spanishMaking, spanishSaidOtherwise } from "./spanish-pairs.ts";
import { languageTrained } from "./trained-languages.ts";

const pairs = pairsOfGuidance(await guidancePassages("es"), spanishMaking);
const judge = await openBuiltInEntailment();
const some = (label: string, nth: number) =>
  pairs.filter((pair) => pair.label === label).filter((_, at) => at % nth === 0);
// A judge remembers what it prepared by the object: one for each of the evidences that pairs share.
const evidences = new Map(pairs.map(({ evidence }) => [evidence, { texts: evidence, language: "es" }] as const));
const supported = (of: typeof pairs): number =>
  of.filter(({ claim, evidence }) => {
    const given = evidences.get(evidence) ?? { texts: evidence, language: "es" };
    return judge.judgeNow(claim, given).verdict === "supported";
  }).length;

test("an honest Spanish rewording keeps every fact", () => {
  expect(spanishSaidOtherwise("Llame a un médico si el dolor dura más de 3 días.")).toEqual([
    "Si el dolor dura más de 3 días, llame a un médico.",
    "Llame a su médico si su dolor dura más de 3 días.",
    "Si su dolor dura más de 3 días, llame a su médico.",
  ]);
  expect(spanishSaidOtherwise("Vaya a urgencias si sangra, o si se desmaya.").join()).not.toMatch(/^Si sangra/);
  expect(spanishSaidOtherwise("La fiebre mientras duerme puede causar sed.").join()).not.toMatch(/^Mientras/);
  expect(spanishSaidOtherwise("No tome ibuprofeno, y beba agua.")).toEqual([]);
});

test("Spanish pairs of every kind are made of the guidance, and always the same", async () => {
  const count = (label: string): number => pairs.filter((pair) => pair.label === label).length;
  expect(count("supported")).toBeGreaterThan(700);
  expect(count("refuted")).toBeGreaterThan(3000);
  expect(count("neutral")).toBeGreaterThan(500);
  expect(pairsOfGuidance(await guidancePassages("es"), spanishMaking)).toEqual(pairs);
});

test("the shipped Spanish weights know most of the guidance's honest rewordings, and support nothing that was spoiled", () => {
  const honest = some("supported", 3);
  expect(supported(honest) / honest.length).toBeGreaterThan(0.8);
  expect(supported(some("refuted", 7))).toBe(0);
  expect(supported(some("neutral", 6))).toBe(0);
});

test("a language without weights is refused by name", () => {
  expect(() => languageTrained("pt")).toThrow(/pt/);
});
