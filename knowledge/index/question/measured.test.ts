import { expect, test } from "vitest";
import { namesOfReadings } from "./measured.ts";

test.each([
  ["temp 39.4", ["fever"]],
  ["is 38.5 high", ["fever"]],
  ["a fever of 102", ["fever"]],
  ["bp 165/98", ["high blood pressure"]],
  ["150 over 95", ["high blood pressure"]],
  ["120/75", ["blood pressure"]],
  ["85/50 and dizzy", ["low blood pressure"]],
  ["my sugar is 2.8", ["low blood sugar"]],
  ["sugar dropped to 3", ["low blood sugar"]],
  ["glucose 52", ["low blood sugar"]],
  ["my sugar is 18", ["high blood sugar"]],
  ["sugar of 250", ["high blood sugar"]],
  ["open 24/7", []],
  ["two sugars in my tea 3 times a day", []],
  ["my baby weighs 3.8 kg", []],
  ["I am 39 weeks", []],
])("%j names %j", (text, names) => {
  expect(namesOfReadings(text, "en")).toEqual(names);
});

test.each([
  ["calentura de 39", ["fiebre"]],
  ["mi bebé está caliente, marca 38,3", ["fiebre"]],
  ["38 y medio desde ayer", ["fiebre"]],
  ["trae 39 grados", ["fiebre"]],
  ["fiebre de 102", ["fiebre"]],
  ["presión 170/100", ["presión arterial alta"]],
  ["160 sobre 95", ["presión arterial alta"]],
  ["tengo la tensión en 17/10", ["presión arterial alta"]],
  ["me dio 14 con 9 la tensión", ["presión arterial alta"]],
  ["tensión 12/7", ["presión arterial"]],
  ["85/50 y mareada", ["presión baja"]],
  ["mi azúcar salió en 55", ["azúcar baja"]],
  ["glucosa 2,8", ["azúcar baja"]],
  ["me dio 58 el glucómetro", ["azúcar baja"]],
  ["azúcar en 300", ["azúcar alta"]],
  ["glucosa de 110 en ayunas", ["azúcar en la sangre"]],
  ["la cita es el 14/9", []],
  ["abren 24/7", []],
  ["tengo 38 años", []],
  ["fiebre y tengo 38 semanas", []],
  ["dos cucharadas de azúcar 3 veces al día", []],
])("in Spanish, %j names %j", (text, names) => {
  expect(namesOfReadings(text, "es")).toEqual(names);
});
