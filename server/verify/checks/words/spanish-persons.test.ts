import { expect, test } from "vitest";
import { readText } from "../../reading/reading.ts";
import { otherInSpanish } from "./spanish-persons.ts";

const otherIn = (source: string, claim: string): boolean =>
  otherInSpanish(readText(claim, "es"), readText(source, "es")) !== undefined;

const fit = "Llame si una persona tiene una convulsión o no se la puede despertar.";

test.each([
  [fit, "Llame si una persona tiene una convulsión o no se puede despertar usted."],
  [fit, "Llame si una persona tiene una convulsión o no se puede despertar."],
  [fit, "Llame si tiene una convulsión o no se la puede despertar."],
  ["Los resfriados los causan virus.", "Los resfriados causan virus."],
  ["Llame si una madre no puede cuidarse o cuidar al bebé.", "Llame si una madre no puede cuidarle o cuidar al bebé."],
  ["Quédese hasta que la persona esté bien.", "Quédese hasta que usted esté bien."],
])("%j does not speak of whom %j speaks", (source, claim) => {
  expect(otherIn(source, claim)).toBe(true);
});

test.each([
  [fit, "Si una persona tiene una convulsión o no se la puede despertar, llame."],
  ["Llame si tiene una convulsión.", "Llame si usted tiene una convulsión."],
  ["Dé agua a un niño si tiene fiebre.", "Si un niño tiene fiebre, dé agua."],
])("%j and %j speak of the same people", (source, claim) => {
  expect(otherIn(source, claim)).toBe(false);
});
