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
    ["my husband's mum has a fever", "fever", { self: false, stage: "adult", kin: "parent", sex: "female" }],
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
  ])("%s", (text, word) => {
    expect(whose(text, word)).toBeUndefined();
  });
  test("he may be either of two men", () => {
    const brother: Person = { self: false, kin: "sibling", sex: "male" };
    expect(whose("he fell", "fell", [grandfather, brother])).toEqual({ self: false, sex: "male" });
  });
  test("whom somebody does something to is not that somebody", () => {
    expect(whose("my husband shook him", "him")).toEqual({ self: false, sex: "male" });
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
