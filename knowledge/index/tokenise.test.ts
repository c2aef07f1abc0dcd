import { expect, test } from "vitest";
import { tokenise } from "./tokenise.ts";

test.each([
  ["a fever of 39 °C", "a fever of 39c"],
  ["39.5 degrees celsius", "39.5c"],
  ["101F", "101f"],
  ["500 mg", "500mg"],
  ["1,000 milligrams", "1000mg"],
  ["100 micrograms or 100 µg", "100mcg or 100mcg"],
  ["below 4 mmol/L", "below 4mmol"],
  ["70 mg/dL", "70mgdl"],
  ["I can’t breathe", "i cant breathe"],
  ["my child's rash", "my child rash"],
  ["Diarrhoea and haemorrhage", "diarrhea and hemorrhage"],
  ["co-amoxiclav", "co amoxiclav"],
  ["café", "cafe"],
])("%s is read as %s", (text, words) => {
  expect(tokenise(text).join(" ")).toBe(words);
});

test.each([
  ["Calentura de 38 y medio", "calentura de 38.5"],
  ["38,5 grados", "38.5c"],
  ["39 °C", "39c"],
  ["1.000 mg o 1,000 mg", "1000mg o 1000mg"],
  ["0.125 mg", "0.125mg"],
  ["500 miligramos", "500mg"],
  ["5 mililitros", "5ml"],
  ["¿Puede usted darle a mi niña?", "puede usted darle a mi nina"],
  ["infección de orín", "infeccion de orin"],
  ["caer, aéreo y revise", "caer aereo y revise"],
])("in Spanish, %s is read as %s", (text, words) => {
  expect(tokenise(text, "es").join(" ")).toBe(words);
});
