import { expect, test } from "vitest";
import { leaveOutDenied } from "./denied.ts";

test.each([
  ["no chest pain just a cough", /chest/, /cough/],
  ["I don't have a fever, but my throat is sore", /fever/, /throat/],
  ["a cough without fever or vomiting", /fever|vomiting/, /cough/],
])("%j loses what is denied and keeps the rest", (question, gone, kept) => {
  const words = leaveOutDenied(question);
  expect(words).not.toMatch(gone);
  expect(words).toMatch(kept);
});

test.each(["my baby is not eating", "no wet nappies today", "she can't sleep", "not just a cough", "no, he is 4"])(
  "%j denies nothing: what is missing is the complaint",
  (question) => {
    expect(leaveOutDenied(question)).toBe(question);
  },
);
