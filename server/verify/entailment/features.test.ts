import { expect, test } from "vitest";
import { normalise } from "../reading/normalise.ts";
import { align } from "./align.ts";
import { type FeatureName, featureNames, features, featuresOf } from "./features.ts";
import { prepareEvidence } from "./prepare-evidence.ts";
import { readStatement } from "./read-statement.ts";
import { vocabularyOf } from "./vocabulary.ts";

const vocabulary = vocabularyOf(
  {
    same: [
      { term: "fever", alsoSaid: ["high temperature"] },
      { term: "covid", alsoSaid: ["coronavirus"] },
    ],
  },
  { passages: 100, stems: { water: 40, drink: 30, fever: 20, help: 50 } },
);

function read(claim: string, evidence: string, question?: string): Readonly<Record<FeatureName, number>> {
  const alignment = align(readStatement(normalise(claim), vocabulary), prepareEvidence([evidence], vocabulary));
  if (alignment === undefined) throw new Error("nothing to compare");
  const asked =
    question === undefined
      ? undefined
      : new Set(readStatement(normalise(question), vocabulary).words.map((word) => word.key));
  return featuresOf(alignment, asked);
}

/** Feature, claim, evidence in which it is higher, evidence in which it is lower. */
const higherIn: readonly (readonly [FeatureName, string, string, string])[] = [
  ["coverBest", "Zinc shortens a cold.", "Zinc shortens a cold.", "Zinc is a metal."],
  [
    "coverPair",
    "Zinc shortens colds in adults.",
    "Zinc shortens colds. Adults took it.",
    "Zinc shortens colds. Nobody took it.",
  ],
  ["coverAnywhere", "Zinc heals colds.", "Zinc is sold. Colds are common.", "Zinc is sold."],
  ["coverSquared", "Drink zinc.", "Zinc is sold.", "Drink more."],
  ["coverCertain", "Zinc inhibits colds.", "Zinc inhibits colds.", "Zinc reduces colds."],
  ["countBest", "Zinc heals colds.", "Zinc heals colds.", "Zinc heals."],
  ["countAnywhere", "Zinc heals colds.", "Zinc heals. Colds pass.", "Zinc heals. Flu passes."],
  ["sameShare", "A high temperature passes.", "A fever passes.", "A rash passes."],
  ["relativeShare", "Vaccination helps.", "Vaccinated people.", "Zinc people."],
  ["kinShare", "Zinc inhibits colds.", "Zinc reduces colds.", "Zinc inhibits colds."],
  ["precision", "Zinc heals colds.", "Zinc heals colds.", "Zinc heals colds and flu and warts and burns."],
  ["harmonic", "Zinc heals colds.", "Zinc heals colds.", "Zinc heals warts."],
  ["trigramsSeen", "Remdesivir heals.", "Remdesivirs heal.", "Zinc heals."],
  ["worstMissing", "Zinc water.", "Water is clear.", "Zinc is a metal."],
  ["worstMissingBest", "Zinc water.", "Water is clear.", "Zinc water is clear."],
  ["missing", "Zinc heals colds.", "Zinc is sold.", "Zinc heals colds."],
  ["missingBest", "Zinc heals colds.", "Zinc is sold. Colds pass.", "Zinc heals colds."],
  ["missingNames", "Zinc heals colds.", "Colds heal.", "Zinc heals colds."],
  ["missingEveryday", "Drink water.", "Water is clear.", "Drink clear water."],
  ["missingTrigrams", "Zinc heals.", "Colds heal.", "Zinc heals."],
  ["swapped", "Zinc heals colds.", "Zinc worsened colds.", "Zinc heals colds."],
  ["inserted", "Zinc quickly heals.", "Zinc heals.", "Zinc quickly heals."],
  ["lonely", "Zinc heals colds.", "Zinc makes colds.", "Zinc heals colds."],
  ["secondGain", "Zinc heals colds.", "Zinc heals. Colds pass.", "Zinc heals colds. Flu passes."],
  ["orderKept", "Cats chase dogs.", "Cats chase dogs.", "Dogs chase cats."],
  [
    "pairsKept",
    "Cats chase dogs.",
    "Cats chase dogs.",
    "Dogs, when they can, chase all sorts of frightened young cats.",
  ],
  ["pairsKeptAnywhere", "Cats chase dogs.", "Cats chase dogs.", "Cats sleep. Dogs chase."],
  ["compactness", "Zinc heals.", "Zinc heals.", "Zinc from northern mines, sold abroad, heals."],
  ["firstCovered", "Zinc heals colds.", "Zinc heals.", "Iron heals colds."],
  ["lastCovered", "Zinc heals colds.", "Iron heals colds.", "Zinc heals."],
  ["denialDiffers", "Zinc heals colds.", "Zinc does not heal colds.", "Zinc heals colds."],
  ["denialConflict", "Zinc does not heal colds.", "Zinc heals colds.", "Zinc does not heal colds."],
  ["denialsMore", "Zinc does not heal.", "Zinc heals.", "Zinc does not heal."],
  ["denialsLess", "Zinc heals.", "Zinc does not heal.", "Zinc heals."],
  ["denialNowhere", "Zinc does not heal.", "Zinc heals.", "Zinc heals. It does not hurt."],
  ["opposed", "Zinc increases fever.", "Zinc reduces fever.", "Zinc increases fever."],
  ["directionAgrees", "Zinc reduces fever.", "Zinc lowers fever.", "Zinc raises fever."],
  ["directionTurns", "Zinc reduces fever.", "Zinc raises fever.", "Zinc does not raise fever."],
  ["nearAgrees", "Zinc reduces mortality.", "Zinc lowers mortality.", "Zinc raises mortality."],
  ["nearTurns", "Zinc reduces mortality.", "Zinc raises mortality.", "Zinc lowers mortality."],
  ["directionAbsent", "Zinc reduces fever.", "Zinc and fever.", "Zinc lowers fever."],
  ["numbersThere", "Take 5 mg of zinc.", "Take 5 mg of zinc.", "Take 50 mg of zinc."],
  ["numbersMissing", "Take 50 mg of zinc.", "Take 5 mg of zinc.", "Take 50 mg of zinc."],
  ["numbersConflict", "Take 50 mg of zinc.", "Take 5 mg of zinc.", "Take zinc for 5 days."],
  ["numbersBent", "Take at least 5 mg of zinc.", "Take at most 5 mg of zinc.", "Take at least 5 mg of zinc."],
  ["numberShare", "Take 5 mg of zinc.", "Take 5 mg of zinc.", "Take 5 g of zinc."],
  ["logicMissing", "Take zinc before meals.", "Take zinc after meals.", "Take zinc before meals."],
  ["logicMissingBest", "Take zinc before meals.", "Take zinc with meals. Wash before.", "Take zinc before meals."],
  ["logicShare", "Take zinc before meals.", "Take zinc before meals.", "Take zinc after meals."],
  ["limitsDropped", "Take zinc.", "Take zinc if it hurts.", "Take zinc and rest."],
  ["strengthMore", "Zinc will heal.", "Zinc may heal.", "Zinc will heal."],
  ["strengthLess", "Zinc may heal.", "Zinc will heal.", "Zinc may heal."],
  ["quantifierDiffers", "All colds heal.", "Some colds heal.", "All colds heal."],
  ["quantifierMore", "All colds heal.", "Some colds heal.", "All colds heal."],
  ["unknownInBest", "Zinc heals colds.", "There is no evidence that zinc heals colds.", "Zinc heals colds."],
  ["unknownDiffers", "Zinc heals colds.", "It is unclear whether zinc heals colds.", "Zinc heals colds."],
  ["evidenceLength", "Zinc heals.", "Zinc heals. Iron rusts. Gold shines.", "Zinc heals."],
  ["bestLength", "Zinc heals.", "Zinc heals colds, warts, burns.", "Zinc heals."],
];

test.each(higherIn)("%s: %s", (name, claim, more, less) => {
  expect(read(claim, more)[name]).toBeGreaterThan(read(claim, less)[name]);
});

test("a word of the question that is missing is told from one that nobody asked about", () => {
  expect(read("Zinc heals warts.", "Iron heals.", "Does zinc help?").missingOfQuestion).toBe(1);
  expect(read("Zinc heals warts.", "Iron heals.", "Does gold help?").missingOfQuestion).toBe(0);
});

test("every feature has its line in the table", () => {
  const told = new Set<string>(higherIn.map(([name]) => name));
  expect(featureNames.filter((name) => !told.has(name))).toEqual(["missingOfQuestion"]);
});

test("every feature is finite, whatever stands there", () => {
  for (const claim of ["x", "5 mg", "No.", "not not zinc", "(zinc", "zinc ".repeat(80), "1/0 % of it zinc"]) {
    const alignment = align(readStatement(normalise(claim), vocabulary), prepareEvidence(["Zinc 5 mg."], vocabulary));
    if (alignment === undefined) continue;
    const found = featuresOf(alignment, undefined);
    expect(
      Object.entries(found).filter(([, value]) => !Number.isFinite(value)),
      claim,
    ).toEqual([]);
  }
});

test("the ways features may push leave none undecided", () => {
  expect(Object.values(features).every((direction) => [-1, 0, 1].includes(direction))).toBe(true);
  expect(featureNames.filter((name) => /^(?:cover|same|precision)/.test(name) && features[name] !== 1)).toEqual([]);
});
