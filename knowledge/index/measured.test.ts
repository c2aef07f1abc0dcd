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
  expect(namesOfReadings(text)).toEqual(names);
});
