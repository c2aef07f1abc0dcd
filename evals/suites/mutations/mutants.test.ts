import { expect, test } from "vitest";
import type { MutationRow } from "#server/verify/mutations.ts";
import type { Mutant } from "./mutant.ts";
import { medicinesOf, mutatorsFor, spoil } from "./mutants.ts";
import { approvedAt, passage, sentences } from "./mutations.fixture.ts";

const medicines = ["aspirin", "ibuprofen", "warfarin"];
const english = mutatorsFor("en", medicines);
const spoiled = sentences.flatMap((_, place) => spoil(approvedAt(place), english).mutants);
const textsOf = (name: string) => spoiled.filter(({ mutator }) => mutator === name).map(({ text }) => text);

test.each([
  ["ten times a number", "Call your emergency number if a child under 160 has a stiff neck, a rash or a fit."],
  ["the end of a range moved", "Take up to 400 mg of ibuprofen with food, at most 3 times a day for 3 to 10 days."],
  ["two numbers exchanged", "Take up to 3 mg of ibuprofen with food, at most 400 times a day for 3 to 5 days."],
  ["another unit", "Take up to 400 micrograms of ibuprofen with food, at most 3 times a day for 3 to 5 days."],
  ["another emergency number made up", "Call 999 if a child under 16 has a stiff neck, a rash or a fit."],
  ["other people, further", "Call your emergency number if a child over 16 has a stiff neck, a rash or a fit."],
  [
    "a warning narrowed: or made and",
    "Call your emergency number if a child under 16 has a stiff neck, a rash and a fit.",
  ],
  ["one of several signs left out", "Call your emergency number if a child under 16 has a stiff neck or a fit."],
  ["the word if dropped", "Do not give aspirin to a child a doctor has told you to."],
  ["common and rare exchanged", "Headaches are rare, and can be caused by too little sleep."],
  ["another medicine of the guidance", "Do not give warfarin to a child unless a doctor has told you to."],
])("%s", (name, expected) => {
  expect(textsOf(name)).toContain(expected);
});

test("every row of the table of checks has a way to spoil a sentence, in both languages where words differ", () => {
  const rows: readonly MutationRow[] = [
    "numbers",
    "dose",
    "units",
    "medicine",
    "negation",
    "population",
    "strength",
    "condition",
    "urgency",
    "comparator",
    "frequency",
    "cause",
    "novelty",
    "citation",
    "reassurance",
    "out of scope",
    "residue",
    "readability",
    "recommendation",
    "assumption",
    "hidden claim",
    "language",
  ];
  for (const language of ["en", "es"]) {
    const there = new Set(mutatorsFor(language, medicines).map(({ row }) => row));
    expect(
      rows.filter((row) => !there.has(row)),
      language,
    ).toEqual([]);
  }
  expect(english.some(({ row }) => row === "structure")).toBe(true);
});

test("no two ways have one name, and no mutant is the sentence it was made of under its own quote", () => {
  for (const language of ["en", "es"]) {
    const names = mutatorsFor(language, medicines).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
  const untouched = ({ of, text, attempts }: Mutant) =>
    text === of.sentence &&
    attempts.some(
      ({ act, citation }) => act === "claim" && citation?.passageId === of.passage.id && citation.quote === of.sentence,
    );
  expect(spoiled.filter(untouched)).toEqual([]);
});

test("a spoiled sentence that the same guidance says word for word is no mutant: it is set apart", () => {
  const both = ["Call your emergency number if it hurts.", "Contact a doctor if it hurts."];
  const twoLevels = { ...passage, sentences: both, text: both.join(" ") };
  const approved = {
    ...approvedAt(0),
    sentence: both[0] ?? "",
    quote: both[0] ?? "",
    passage: twoLevels,
    evidence: { ...approvedAt(0).evidence, passages: [{ passage: twoLevels, score: 1 }] },
  };
  const { mutants, stillTrue } = spoil(approved, english);
  expect(stillTrue.map(({ text }) => text)).toContain(both[1]);
  expect(mutants.map(({ text }) => text)).not.toContain(both[1]);
});

test("a quote is also cut from the passage to fit the spoiled words better", () => {
  const attempts = spoiled.find(({ text }) => text === "Do not give aspirin to a child.")?.attempts;
  expect(attempts?.map(({ citation }) => citation?.quote)).toEqual([sentences[1], "Do not give aspirin to a child"]);
});

test("of one way and one sentence there are at most two mutants, always the same", () => {
  const again = sentences.flatMap((_, place) => spoil(approvedAt(place), english).mutants);
  expect(again).toEqual(spoiled);
  const counts = Map.groupBy(spoiled, ({ of, mutator }) => `${of.id} ${mutator}`);
  expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBe(2);
});

test("the medicines of the guidance are those its passages name, in the language", () => {
  expect(medicinesOf([passage, { ...passage, language: "es", drugs: ["aspirina"] }], "en")).toEqual([
    "aspirin",
    "ibuprofen",
  ]);
});
