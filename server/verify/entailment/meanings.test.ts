import { expect, test } from "vitest";
import { stemOf } from "../reading/stem.ts";
import { englishMeanings } from "./english-meanings.ts";
import { type Meanings, meaningsFrom } from "./meanings.ts";

const small = meaningsFrom([
  "# illness\nfatal lethal deadly | harmless benign\ninfect infection\n",
  "country > italy italian, spain\nsymptom >> fever, loss_smell anosmia\n",
]);
const shares = ({ sensesOf }: Meanings, one: string, other: string): boolean =>
  sensesOf(stemOf(one)).some((sense) => sensesOf(stemOf(other)).includes(sense));
const opposes = ({ sensesOf, opposedTo }: Meanings, one: string, other: string): boolean =>
  sensesOf(stemOf(one))
    .flatMap((sense) => opposedTo(sense))
    .some((sense) => sensesOf(stemOf(other)).includes(sense));
const sharesKind = ({ sensesOf, kindsOf, excludes }: Meanings, one: string, other: string): boolean =>
  sensesOf(stemOf(one))
    .flatMap((sense) => kindsOf(sense))
    .some((kind) => excludes(kind) && sensesOf(stemOf(other)).some((sense) => kindsOf(sense).includes(kind)));

test("words of one side of a line mean one thing, words of its other side the opposite", () => {
  expect(shares(small, "fatal", "lethal")).toBe(true);
  expect(shares(small, "fatal", "benign")).toBe(false);
  expect(opposes(small, "deadly", "harmless")).toBe(true);
  expect(opposes(small, "deadly", "fatal")).toBe(false);
});

test("a member of a kind is none of the others, unless the kind says that they go together", () => {
  expect(sharesKind(small, "italian", "spain")).toBe(true);
  expect(sharesKind(small, "fever", "anosmia")).toBe(false);
  const [country] = small.sensesOf("country");
  expect(small.sensesOf("spain").flatMap((sense) => small.kindsOf(sense))).toEqual([country]);
});

test("two words that mean something together are known together only", () => {
  expect(small.sensesOfTwo("loss", "smell")).toEqual(small.sensesOf("anosmia"));
  expect(small.sensesOf("smell")).toEqual([]);
});

test("a word that is not listed is found by its root, and a word of another root is not", () => {
  expect(shares(small, "infection", "infectivity")).toBe(true);
  expect(small.sensesOf("infant")).toEqual([]);
});

test.each(["one_two_three", "fever >  , cough", "a | "])("a line that cannot be read is refused: %s", (line) => {
  expect(() => meaningsFrom([line])).toThrow(/meanings/);
});

test.each([
  ["efficacious", "effective"],
  ["lethal", "mortality"],
  ["vaccination", "immunised"],
  ["randomised", "randomized"],
])("the shipped lists know that %s and %s say one thing", (one, other) => {
  expect(shares(englishMeanings, one, other)).toBe(true);
});

test.each([
  ["increase", "reduce"],
  ["survival", "mortality"],
  ["safe", "dangerous"],
  ["susceptible", "protective"],
  ["men", "women"],
])("the shipped lists know that %s and %s are opposites, and never one thing", (one, other) => {
  expect(opposes(englishMeanings, one, other)).toBe(true);
  expect(shares(englishMeanings, one, other)).toBe(false);
});

test.each([
  ["france", "spain"],
  ["march", "april"],
  ["remdesivir", "ibuprofen"],
  ["lung", "kidney"],
])("the shipped lists know that %s is not %s", (one, other) => {
  expect(sharesKind(englishMeanings, one, other)).toBe(true);
  expect(shares(englishMeanings, one, other)).toBe(false);
});
