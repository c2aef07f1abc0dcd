import { expect, test } from "vitest";
import { normalise } from "../reading/normalise.ts";
import { align } from "./align.ts";
import {
  type EnglishFeatureName,
  englishFeatureNames,
  englishFeatures,
  englishFeaturesOf,
} from "./english-features.ts";
import { featureNames, featuresOf } from "./features.ts";
import { prepareEvidence } from "./prepare-evidence.ts";
import { readStatement } from "./read-statement.ts";
import { stanceOf } from "./stance.ts";
import { englishScoring } from "./scoring.ts";
import { vocabularyOf } from "./vocabulary.ts";

const vocabulary = vocabularyOf({ same: [] }, { passages: 100, stems: { cough: 40, help: 50 } });
const statement = (text: string) => readStatement(normalise(text), vocabulary);

function read(claim: string, evidence: string): Readonly<Record<EnglishFeatureName, number>> {
  const alignment = align(statement(claim), prepareEvidence([evidence], vocabulary));
  if (alignment === undefined) throw new Error("nothing to compare");
  return englishFeaturesOf(alignment);
}

/** Feature, claim, evidence in which it is higher, evidence in which it is lower. */
const higherIn: readonly (readonly [EnglishFeatureName, string, string, string])[] = [
  ["coverMeant", "The border was shut.", "The border was closed.", "The border was painted."],
  ["coverMeant", "Some mammal caught the cough.", "A ferret caught the cough.", "A robot caught the cough."],
  [
    "contraryAnywhere",
    "Masks were mandatory.",
    "Masks sold well. They were voluntary.",
    "Masks sold well. They were blue.",
  ],
  ["contraryBest", "Masks were mandatory.", "Masks were voluntary.", "Masks sold well. Tests were voluntary."],
  [
    "contraryInPlace",
    "Masks were mandatory.",
    "Masks were voluntary.",
    "Masks of blue cotton with pretty ribbons arrived, though tests were voluntary.",
  ],
  ["contraryBeside", "Cases fell in Italy.", "Cases fell in Spain.", "Cases fell in autumn."],
  ["contraryBeside", "Cases fell in Italy.", "Cases fell in Spain.", "Cases fell in Spain and Italian towns."],
  [
    "replaced",
    "The green lamp hangs over the door.",
    "The green curtain hangs over the door.",
    "Over the door a curtain hangs, a green one.",
  ],
  [
    "replacedMost",
    "The old green lamp hangs over the door.",
    "The old green curtain hangs over the door.",
    "The green curtain hangs in a room.",
  ],
  ["stanceAgreesBest", "Zinc lowers the risk of death.", "Zinc improved survival.", "Zinc raised mortality."],
  ["stanceTurnsBest", "Zinc lowers the risk of death.", "Zinc raised mortality.", "Zinc improved survival."],
  [
    "stanceAgreesAll",
    "Zinc lowers the risk of death.",
    "Zinc was given daily. Survival improved.",
    "Zinc was given daily. Mortality increased.",
  ],
  [
    "stanceTurnsAll",
    "Zinc lowers the risk of death.",
    "Zinc was given daily. Mortality increased.",
    "Zinc was given daily. Survival improved.",
  ],
  ["stanceDenied", "Zinc is effective.", "Zinc is not effective.", "Zinc is effective."],
];

test.each(higherIn)("%s: %s", (name, claim, more, less) => {
  expect(read(claim, more)[name]).toBeGreaterThan(read(claim, less)[name]);
});

test("every feature of English has its line in the table, and a name of its own", () => {
  expect(englishFeatureNames.filter((name) => !higherIn.some(([told]) => told === name))).toEqual([]);
  expect(new Set([...featureNames, ...englishFeatureNames]).size).toBe(
    featureNames.length + englishFeatureNames.length,
  );
});

test("a row has the features in the order of their names", () => {
  const alignment = align(statement("Zinc heals."), prepareEvidence(["Zinc heals."], vocabulary));
  if (alignment === undefined) throw new Error("nothing to compare");
  const named = { ...featuresOf(alignment, undefined), ...englishFeaturesOf(alignment) };
  expect(Object.keys(named)).toEqual(englishScoring.featureNames);
  expect([...englishScoring.rowOf(alignment, undefined)]).toEqual(Object.values(named));
});

test("what speaks against a claim may never raise its score", () => {
  expect(
    englishFeatureNames.filter(
      (name) => /contrary|replaced|Turns|Denied/.test(name) && (englishFeatures[name] as number) !== -1,
    ),
  ).toEqual([]);
});

test("a word that another of the same meaning stands for is not replaced", () => {
  const [claim, evidence] = ["The old border was shut for months.", "The old border was closed for months."];
  expect(read(claim, evidence)).toMatchObject({ replaced: 0, replacedMost: 0 });
});

test.each([
  ["Zinc reduces mortality.", 1],
  ["Mortality was reduced by zinc.", 1],
  ["Zinc increases the risk of infection.", -1],
  ["Masks protect.", 1],
  ["Masks are useless.", -1],
  ["Vitamin D deficiency is associated with mortality.", 1],
  ["Low vitamin D levels are linked to death.", 1],
  ["An inverse correlation of zinc and mortality was seen.", 1],
  ["Zinc does not reduce mortality.", -1],
  ["Zinc is a metal.", 0],
])("what is good news and what is bad: %s", (text, sign) => {
  expect(Math.sign(stanceOf(statement(text)).sum)).toBe(sign);
});

test("a denied benefit weighs less than a harm", () => {
  expect(stanceOf(statement("Zinc does not reduce mortality.")).sum).toBeGreaterThan(
    stanceOf(statement("Zinc increases mortality.")).sum,
  );
});

test("every feature is finite, whatever stands there", () => {
  for (const claim of [
    "x",
    "5 mg zinc",
    "No.",
    "not not zinc",
    "zinc ".repeat(80),
    "reduce reduce death",
    "of the zinc",
  ]) {
    const alignment = align(statement(claim), prepareEvidence(["Zinc 5 mg."], vocabulary));
    if (alignment === undefined) continue;
    expect(
      Object.entries(englishFeaturesOf(alignment)).filter(([, value]) => !Number.isFinite(value)),
      claim,
    ).toEqual([]);
  }
});
