import { expect, test } from "vitest";
import { judgeMutant, judgeParaphrase, measureSentences, overlapNeeded, spoilParaphrases } from "./measure.ts";
import { claimOf, type Mutant } from "./mutant.ts";
import { mutatorsFor, wordMutatorsFor } from "./mutants.ts";
import { approvedAt, examinersSaying, failed, passage, passed } from "./mutations.fixture.ts";

const of = approvedAt(1);
const mutant = (...texts: readonly string[]): Mutant => ({
  of,
  mutator: "by hand",
  row: "negation",
  class: "block",
  text: texts[0] ?? "",
  attempts: texts.map((text) => claimOf(text, passage.id)(of.sentence)),
});

test("a mutant is caught only when every attempt is held", async () => {
  const examiners = examinersSaying((text) => (text.startsWith("Give") ? failed : passed));
  expect(await judgeMutant(mutant("Give aspirin.", "Give two."), examiners)).toMatchObject({ caught: true });
  expect(await judgeMutant(mutant("Give aspirin.", "Take two."), examiners)).toMatchObject({
    caught: false,
    judged: { released: true },
  });
});

test("what only a judge of entailment holds is caught, and not by the checks", async () => {
  const judge = { name: "no", version: "1", judge: async () => ({ verdict: "neutral" as const, score: 0.1 }) };
  const examiners = { ...examinersSaying(() => passed), judges: [judge] };
  expect(await judgeMutant(mutant("Give aspirin."), examiners)).toMatchObject({ caught: true, caughtByChecks: false });
});

test("a paraphrase is spoiled in its own words, under the quote of the sentence that it says", async () => {
  const row = {
    id: "p",
    source: of.sentence,
    lang: "en" as const,
    text: "Never give your child aspirin unless told to.",
  };
  const examiners = examinersSaying(() => failed);
  const paraphrase = await judgeParaphrase(row, of, examiners);
  const spoiled = await spoilParaphrases([paraphrase], () => wordMutatorsFor("en", ["aspirin", "warfarin"]), examiners);
  const swapped = spoiled.find(({ mutant: { mutator } }) => mutator === "another medicine of the guidance");
  expect(swapped?.mutant.text).toBe("Never give your child warfarin unless told to.");
  expect(swapped?.mutant.attempts).toMatchObject([{ citation: { quote: of.sentence } }]);
});

test("a check that broke off has caught nothing", async () => {
  const examiners = examinersSaying(() => {
    throw new Error("crashed");
  });
  expect(await judgeMutant(mutant("Give aspirin."), examiners)).toMatchObject({ caught: false, brokeOff: true });
});

test("checks that pass everything release every mutant, and checks that fail everything hold every true sentence", async () => {
  const mutators = mutatorsFor("en", ["aspirin", "warfarin"]);
  const all = [approvedAt(0), of];
  const idle = () => undefined;
  const lax = await measureSentences(
    all,
    () => mutators,
    examinersSaying(() => passed),
    idle,
  );
  expect(lax.verbatim.every(({ judged }) => judged.released)).toBe(true);
  expect(lax.mutants.filter(({ caught }) => caught)).toEqual([]);
  expect(lax.mutants.length).toBeGreaterThan(40);
  const strict = await measureSentences(
    all,
    () => mutators,
    examinersSaying(() => failed),
    idle,
  );
  expect(strict.verbatim.some(({ judged }) => judged.released)).toBe(false);
  expect(strict.mutants.every(({ caught }) => caught)).toBe(true);
});

test("the overlap that a rival may ask for is what all but 3 % of the paraphrases reach", async () => {
  const examiners = examinersSaying(() => passed);
  const texts = ["Never offer ibuprofen to a child.", ...Array.from({ length: 39 }, () => of.sentence)];
  const paraphrases = await Promise.all(
    texts.map((text) => judgeParaphrase({ id: "p", source: of.sentence, lang: "en", text }, of, examiners)),
  );
  expect(overlapNeeded(paraphrases)).toBe(1);
  expect(overlapNeeded(paraphrases.slice(0, 10))).toBeCloseTo(1 / 3);
  expect(overlapNeeded([])).toBe(0.8);
});
