import { expect, test } from "vitest";
import { readText } from "../../reading/reading.ts";
import { otherPerson } from "./persons-kept.ts";

const otherIn = (source: string, claim: string) => otherPerson(readText(claim, "en"), readText(source, "en"))?.text;

test.each([
  ["Watch your child after bathing.", "Watch your child after you bathe.", "bathe"],
  ["Stay with a child while they eat.", "Stay with a child while eating.", "eating"],
  ["Check your sugar before driving.", "Check your sugar before they drive.", "drive"],
  ["Call if you cannot find a person.", "Call if they cannot find a person.", "find"],
  ["Call if voices are telling them to do so.", "Call if you are telling them to do so.", "telling"],
  ["Call if the person is passing little urine.", "Call if you are passing little urine.", "passing"],
  ["Do not sponge a child to cool them down.", "Do not sponge a child to cool you down.", "you"],
  ["Give it only if it is prescribed for the person.", "Give it only if it is prescribed for you.", "you"],
  ["Ask whether the person has a plan.", "Ask whether you have a plan.", "you"],
  ["A person who chokes may hold their throat.", "A person who chokes may hold your throat.", "your"],
  ["Put packs on the neck of a person with a fever.", "Put packs on your neck, of a person with a fever.", "your"],
  ["Say so before you have a vaccine.", "Say so before they have a vaccine.", "they"],
])("%j does not speak of whom %j speaks", (source, claim, word) => {
  expect(otherIn(source, claim)).toBe(word);
});

test.each([
  ["Check your sugar before driving.", "Check your sugar before you drive."],
  ["Stay with a child while they eat.", "While they eat, stay with a child."],
  ["Call a doctor for a rash.", "Call your doctor if you have a rash."],
  ["Give a child water.", "Give your child water."],
  ["They are less likely to make people sleepy.", "They are less likely to make you sleepy."],
  ["A tablet can be taken with food.", "You can take a tablet with food."],
])("%j and %j speak of the same people", (source, claim) => {
  expect(otherIn(source, claim)).toBeUndefined();
});
