import { expect, test } from "vitest";
import { evidenceOf, outcomeOf, passageOf, run } from "../fixtures/given.ts";

const passage = passageOf([
  "Give a child’s dose of 2.5 ml – no more than four times in 24 hours.",
  "Children under 2 need a doctor's advice.",
  "Drink plenty of water.",
  "Rest as much as the body asks for.",
  "Keep the room cool.",
]);
const quoting = (quote: string) =>
  outcomeOf(
    run("quote-exists", {
      sentence: { act: "claim", text: "Give a child's dose.", citation: { passageId: passage.id, quote } },
      evidence: evidenceOf(passage),
      patientText: "",
      level: "none",
      before: [],
      language: "en",
    }),
  );

test.each([
  "Drink plenty of water.",
  "drink  plenty\nof water",
  "Give a child's dose of 2.5 ml - no more than four times in 24 hours.",
  "Children under 2 need a doctor’s advice",
  "Drink plenty of water. Rest as much as the body asks for.",
])("the quote %j stands in the passage", (quote) => {
  expect(quoting(quote)).toBe("ok");
});

test.each([
  ["", "nothing"],
  [" . ", "only marks"],
  ["of water", "too short"],
  ["no more than", "no word that means something"],
  ["Drink plenty of milk.", "one word changed"],
  ["Drink plenty water.", "one word left out"],
  ["5 ml - no more than four times", "begins inside 2.5"],
  ["hildren under 2 need", "begins inside a word"],
  ["Children under 2 need a doctor's adv", "ends inside a word"],
  ["no more than four times in 2", "ends inside 24"],
  ["Drink\u200B plenty of water.", "a hidden character"],
  [passage.text, "the whole page"],
])("the quote %j is refused: %s", (quote) => {
  expect(quoting(quote)).toBe("unsupported");
});

test("a passage whose text is not its sentences cannot be quoted from: the check breaks off", () => {
  const forged = passageOf(["Do not take it."], { text: "take it." });
  expect(() =>
    run("quote-exists", {
      sentence: { act: "claim", text: "Take it.", citation: { passageId: forged.id, quote: "take it" } },
      evidence: evidenceOf(forged),
      patientText: "",
      level: "none",
      before: [],
      language: "en",
    }),
  ).toThrow();
});
