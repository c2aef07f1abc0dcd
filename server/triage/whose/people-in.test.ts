import { describe, expect, test } from "vitest";
import { read } from "../tokens.ts";
import { areTwo, type Person, peopleIn } from "./index.ts";

/** The person read for the first place a word stands in a message. */
function whose(text: string, word: string, known: readonly Person[] = []): Person | undefined {
  const reading = read(text, () => []);
  const at = reading.tokens.findIndex(({ forms }) => forms.includes(word));
  expect(at, `${word} stands in the message`).toBeGreaterThanOrEqual(0);
  return peopleIn(reading, known)(at, at + 1);
}
const grandfather: Person = { self: false, stage: "adult", kin: "grandparent", sex: "male" };
const writer: Person = { self: true };

describe("a sign belongs to the person named beside it", () => {
  test.each<[string, string, Person]>([
    ["my grandad is on warfarin", "warfarin", grandfather],
    ["my 4 year old has a fever", "fever", { self: false, kin: "young", stage: "child" }],
    ["my son (6) has a fever", "fever", { self: false, kin: "young", sex: "male", stage: "child" }],
    ["my baby is 2 years old and has a fever", "fever", { self: false, kin: "young", stage: "child" }],
    ["our 3 week old baby has a fever", "fever", { self: false, kin: "young", stage: "infant" }],
    ["fever of 39 in my husband", "fever", { self: false, stage: "adult", kin: "partner", sex: "male" }],
    ["my husband's mum has a fever", "fever", { self: false, stage: "adult", sex: "female" }],
    ["la madre de mi novio tiene fiebre", "fiebre", { self: false, stage: "adult", sex: "female" }],
    ["my baby sister has a fever", "fever", { self: false, kin: "sibling", sex: "female" }],
    ["my 4 year old son has a fever", "fever", { self: false, kin: "young", sex: "male", stage: "child" }],
    ["my little man has a fever", "fever", { self: false, kin: "young", sex: "male" }],
    ["my mother in law has a fever", "fever", { self: false, stage: "adult", kin: "in-law", sex: "female" }],
    ["its his dad who has a fever", "fever", { self: false, stage: "adult", sex: "male" }],
    ["mi abuela tiene fiebre", "fiebre", { self: false, stage: "adult", kin: "grandparent", sex: "female" }],
    ["I have a fever", "fever", writer],
    ["I've just had a nosebleed", "nosebleed", writer],
    ["my left foot is numb", "numb", writer],
    ["tengo fiebre", "fiebre", writer],
  ])("%s", (text, word, person) => {
    expect(whose(text, word)).toEqual(person);
  });
  test("and so does what the next sentences say", () => {
    expect(whose("My grandad fell. Banged his head. Bleeding a lot.", "bleeding")).toEqual(grandfather);
  });
  test("he is the one who was spoken of, in this message or before", () => {
    expect(whose("he fell", "fell", [grandfather])).toEqual(grandfather);
    expect(whose("my grandad is ill. he fell", "fell")).toEqual(grandfather);
  });
});

describe("where words do not tell, nobody is named", () => {
  test.each([
    ["fever of 39", "fever"],
    ["I'm worried about the fever", "fever"],
    ["I have a question about fever", "fever"],
    ["my mum says the fever is nothing", "fever"],
    ["asking for a friend: fever", "fever"],
    ["I've just got back home and the fever is 39", "fever"],
    ["I'm worried. fever of 39", "fever"],
    ["my husband kicked me", "kicked"],
    ["my husband took my temperature, fever of 39", "fever"],
    ["my boyfriend is scared, i see a fever of 39", "fever"],
    ["my mum had it too and my fever is 39", "fever"],
    ["fever of 39 and my husband is driving", "fever"],
    ["my baby is 6 weeks. my 2 year old had a cold. the fever is 39", "fever"],
    ["my baby is 6 weeks, my 2 year old had a cold, the fever is 39", "fever"],
    ["oh man the fever", "fever"],
    ['she rang and said "I have a fever"', "have"],
  ])("%s", (text, word) => {
    expect(whose(text, word)).toBeUndefined();
  });
  test("he may be either of two men", () => {
    const brother: Person = { self: false, kin: "sibling", sex: "male" };
    expect(whose("he fell", "fell", [grandfather, brother])).toEqual({ self: false, sex: "male" });
  });
  test("she may be the baby spoken of before", () => {
    const baby: Person = { self: false, kin: "young", stage: "infant" };
    expect(whose("my 2 year old had a cold. now she has a fever", "fever", [baby])).toEqual({
      self: false,
      sex: "female",
    });
  });
  test("somebody else may have taken over the writing", () => {
    expect(whose("he fell", "fell", [writer])).toEqual({ sex: "male" });
    expect(whose("this is her daughter. she fell", "fell", [writer])).toEqual({ sex: "female" });
  });
  test.each([
    ["my wife is 34 weeks pregnant", { self: false, stage: "adult", kin: "partner", sex: "female" }],
    ["my daughter is 15 and pregnant", { self: false, kin: "young", sex: "female" }],
    ["my sister is 34 weeks and pregnant", { self: false, kin: "sibling", sex: "female" }],
    ["my son is 6 weeks after chemo and pregnant", { self: false, kin: "young", sex: "male" }],
  ])("a length of time that is no child's age makes nobody a child: %s", (text, person) => {
    expect(whose(text, "pregnant")).toEqual(person);
  });
  test("the same person has a name for each who calls", () => {
    for (const name of ["grandad", "the lad", "daddy", "my twin", "the old boy"])
      expect(whose(`${name} fell`, "fell")?.kin, name).toBeUndefined();
  });
  test("whom somebody does something to is not that somebody", () => {
    expect(whose("my husband shook him", "him")).toEqual({ sex: "male" });
  });
  test('the Spanish "he" is no man', () => {
    expect(whose("no he sentido patadas", "patadas")).toBeUndefined();
  });
});

describe("two people", () => {
  test("are two when words say so", () => {
    expect(areTwo(writer, grandfather)).toBe(true);
    expect(areTwo({ stage: "infant" }, { stage: "child" })).toBe(true);
    expect(areTwo({ sex: "female" }, grandfather)).toBe(true);
  });
  test("may be one when nothing speaks against it", () => {
    expect(areTwo(undefined, grandfather)).toBe(false);
    expect(areTwo({ self: false }, grandfather)).toBe(false);
    expect(areTwo({ kin: "young" }, { stage: "infant" })).toBe(false);
  });
});
