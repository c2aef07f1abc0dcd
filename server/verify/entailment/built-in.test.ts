import { expect, test } from "vitest";
import { type EntailmentEvidence, modelFileSchema, notRun, openBuiltInEntailment } from "./index.ts";
import { builtInEntailment } from "./built-in.ts";
import { englishScoring } from "./scoring.ts";

const judge = await openBuiltInEntailment();
const fever: EntailmentEvidence = {
  texts: [
    "Drink plenty of water when you have a fever. Do not give aspirin to a child under 16. Adults can take 500 mg of paracetamol up to 4 times in 24 hours.",
    "Call a doctor if a fever lasts more than 5 days. A cool cloth can ease a headache.",
  ],
  language: "en",
};
const score = (claim: string): number => judge.judgeNow(claim, fever).score;

test("what the guidance says, word for word, is supported", () => {
  for (const claim of [
    "Drink plenty of water when you have a fever.",
    "Do not give aspirin to a child under 16.",
    "Call a doctor if a fever lasts more than 5 days.",
  ])
    expect(judge.judgeNow(claim, fever).verdict, claim).toBe("supported");
});

test.each([
  [
    "a condition moved to the front",
    "When you have a fever, drink plenty of water.",
    "Drink plenty of wine when you have a fever.",
  ],
  ["a contraction", "Don't give aspirin to a child under 16.", "Give aspirin to a child under 16."],
  [
    "another word for the same",
    "Drink plenty of water when you have a high temperature.",
    "Drink plenty of water when you have a broken leg.",
  ],
  ["a number kept", "Adults can take 500 mg of paracetamol.", "Adults can take 5000 mg of paracetamol."],
  ["a medicine kept", "Adults can take 500 mg of paracetamol.", "Adults can take 500 mg of warfarin."],
  ["an effect kept", "A cool cloth can ease a headache.", "A cool cloth can cause a headache."],
])("scores higher than its spoiled form: %s", (_, honest, spoiled) => {
  expect(score(honest)).toBeGreaterThan(score(spoiled) + 0.05);
});

test("what the guidance never speaks of is not supported", () => {
  for (const claim of ["Vaccines are kept in a refrigerator.", "Most broken wrists heal within eight weeks."])
    expect(judge.judgeNow(claim, fever).verdict, claim).not.toBe("supported");
});

test("a denied instruction is contradicted where the guidance gives it", () => {
  expect(judge.judgeNow("Never drink water when you have a fever.", fever).verdict).not.toBe("supported");
  expect(judge.judgeNow("Do not drink plenty of water when you have a fever.", fever).verdict).not.toBe("supported");
});

test("one unsupported sentence takes the whole claim with it", () => {
  const claim = "Drink plenty of water when you have a fever. Most broken wrists heal within eight weeks.";
  expect(judge.judgeNow(claim, fever).verdict).not.toBe("supported");
});

test.each([
  ["an empty claim", "", fever],
  ["a claim of marks alone", "… !?", fever],
  ["a claim of small words alone", "It is so.", fever],
  ["letters from another alphabet that look like ours", "Give \u0430spirin to a child.", fever],
  ["a hidden character", "Do\u200b not give aspirin.", fever],
  ["a claim longer than any sentence", "fever ".repeat(500), fever],
  ["no evidence", "Drink water.", { texts: [], language: "en" }],
  ["evidence without a word", "Drink water.", { texts: ["", " . "], language: "en" }],
  ["evidence nobody here reads", "Drink water.", { texts: ["水を飲みます。"], language: "en" }],
  ["another language", "Beba água.", { texts: ["Beba água."], language: "pt" }],
  ["more evidence than anybody finds", "Drink water.", { texts: ["Drink water. ".repeat(20_000)], language: "en" }],
] satisfies readonly (readonly [string, string, EntailmentEvidence])[])(
  "is not run, and so never passes: %s",
  (_, claim, evidence) => {
    expect(judge.judgeNow(claim, evidence)).toEqual(notRun);
  },
);

test("nonsense in place of a claim or of evidence is not run and throws nothing", async () => {
  for (const claim of [undefined, null, 7, {}]) expect(await judge.judge(claim as never, fever)).toEqual(notRun);
  for (const evidence of [undefined, null, "text", {}, { texts: [undefined], language: "en" }])
    expect(await judge.judge("Drink water.", evidence as never)).toEqual(notRun);
});

test("broken evidence stays unread when it is asked about again", () => {
  const broken = { texts: [undefined], language: "en" } as unknown as EntailmentEvidence;
  expect(judge.judgeNow("Drink water.", broken)).toEqual(notRun);
  expect(judge.judgeNow("Drink water.", broken)).toEqual(notRun);
});

test("a score is a probability, and asking twice gives the same", () => {
  for (const claim of ["Drink water.", "Call 999 now!", "Fever, fever and fever", "5 days"]) {
    const first = judge.judgeNow(claim, fever);
    expect(first.score).toBeGreaterThanOrEqual(0);
    expect(first.score).toBeLessThanOrEqual(1);
    expect(judge.judgeNow(claim, fever)).toEqual(first);
  }
});

const leaf = { bias: 0, scale: 1, shift: 0, trees: [0] };
const model = {
  status: "sample" as const,
  version: "0123456789abcdef",
  record: {},
  features: [...englishScoring.featureNames],
  operatingPoint: { supported: 0.6, contradicted: 0.9 },
  supported: leaf,
  contradicted: leaf,
  frequencies: { passages: 10, stems: {} },
};

test("a model of other features, of a feature that is not there or without trees is refused", () => {
  expect(modelFileSchema.safeParse(model).success).toBe(true);
  expect(modelFileSchema.safeParse({ ...model, features: englishScoring.featureNames.slice(1) }).success).toBe(false);
  expect(modelFileSchema.safeParse({ ...model, supported: { ...leaf, trees: [[999, 0, 0, 1]] } }).success).toBe(false);
  expect(modelFileSchema.safeParse({ ...model, supported: { ...leaf, trees: [] } }).success).toBe(false);
  expect(modelFileSchema.safeParse({ ...model, contradicted: { ...leaf, scale: Number.NaN } }).success).toBe(false);
});

test("a file that is missing or is no model opens no judge", async () => {
  await expect(openBuiltInEntailment({ english: "/nowhere/model.json" })).rejects.toThrow();
  await expect(openBuiltInEntailment({ spanish: import.meta.filename })).rejects.toThrow();
});

test("the operating point decides, and contradiction goes before support", () => {
  const lexicon = { same: [], hash: "0".repeat(64) };
  const surely = { ...leaf, bias: 9 };
  const verdict = (change: Partial<typeof model>) =>
    builtInEntailment({ ...model, ...change }, lexicon).judgeNow("Drink water.", fever).verdict;
  expect(verdict({})).toBe("neutral");
  expect(verdict({ supported: surely })).toBe("supported");
  expect(verdict({ supported: surely, contradicted: surely })).toBe("contradicted");
});

test("the name and version tell two models apart", () => {
  const lexicon = { same: [], hash: "0".repeat(64) };
  const versions = [model, { ...model, version: "f".repeat(16) }].map(
    (each) => builtInEntailment(each, lexicon).version,
  );
  expect(new Set(versions).size).toBe(2);
});
