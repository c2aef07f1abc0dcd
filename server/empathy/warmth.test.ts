import path from "node:path";
import { expect, test } from "vitest";
import { heardFrom } from "./heard.ts";
import { openEmpathy } from "./open-empathy.ts";
import { isPureWarmth } from "./warmth.ts";

const empathy = openEmpathy(path.resolve(import.meta.dirname, "../../knowledge/lexicon"));
const heard = heardFrom(
  "My daughter has had a fever for three days, no appetite, and I'm terrified. I gave her 5 ml of ibuprofen. I think it could be meningitis.",
  "en",
);
const oido = heardFrom("Mi hija lleva tres días con fiebre y tengo mucho miedo. Creo que es meningitis.", "es");

test.each([
  "That sounds so hard.",
  "I'm so sorry your daughter has had a fever for three days.",
  "It is frightening to see your daughter with a fever.",
  "Three days of fever is exhausting, and it makes sense to feel terrified.",
  "It's understandable that you are worried about meningitis.",
  "That is not easy.",
  "It's hard when your daughter has no appetite.",
  "It is hard not to know what to do.",
])("what a person feels and said may be said back: %s", (text) => {
  expect(isPureWarmth(text, heard, empathy)).toBe(true);
});

test.each([
  ["a diagnosis they only feared", "I'm sorry your daughter has meningitis."],
  ["an illness nobody named", "It must be hard to see your daughter with flu."],
  ["their own words made into a cause", "Your daughter's fever is ibuprofen, which is hard."],
  ["a prospect", "It's hard now, and it will pass."],
  ["comfort", "It is scary, and nothing to worry about."],
  ["a feeling denied", "That is not scary."],
  ["a trouble made little of", "It is hard to hear, and easy."],
  ["a comparison with others", "Most people find this hard."],
  ["an instruction", "I'm sorry, keep watching your daughter."],
  ["waiting called sensible", "It makes sense to wait and see, hard as it is."],
  ["a place of care", "It's hard to wait for a doctor."],
  ["a number they did not say", "Four days of fever is hard."],
  ["a dose they said", "It was hard to give her 5 ml of ibuprofen."],
  ["a medicine they did not name", "It's hard to think about aspirin."],
  ["something they denied, said as so", "It's hard that your daughter has an appetite."],
  ["a question", "Is it hard?"],
  ["no warmth at all", "Your daughter has a fever."],
  ["a list", "Hard: fever, daughter; scary."],
])("%s is no warmth", (_, text) => {
  expect(isPureWarmth(text, heard, empathy)).toBe(false);
});

test.each([
  "Siento mucho que su hija lleve tres días con fiebre.",
  "Asusta ver a su hija con fiebre.",
  "Eso suena duro.",
  "No es fácil.",
])("Spanish warmth: %s", (text) => {
  expect(isPureWarmth(text, oido, empathy)).toBe(true);
});

test.each([
  "Siento mucho que su hija tenga meningitis.",
  "Es duro, pero pronto pasará.",
  "Es duro, no se preocupe.",
  "Tiene sentido esperar, aunque es duro.",
  "Es duro, llame a su médico.",
  "Es duro, y es habitual.",
  "Es fácil, aunque suena duro.",
])("no Spanish warmth: %s", (text) => {
  expect(isPureWarmth(text, oido, empathy)).toBe(false);
});
