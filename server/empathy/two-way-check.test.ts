import path from "node:path";
import { expect, test } from "vitest";
import type { Entailment, EntailmentVerdict } from "../verify/entailment/index.ts";
import { checkBothWays, openEmpathy, type TwoWayFailure, type TwoWayGiven } from "./index.ts";

const empathy = openEmpathy(path.resolve(import.meta.dirname, "../../knowledge/lexicon"));
const check = (
  plain: string | readonly string[],
  warmed: string | readonly string[],
  more: Partial<TwoWayGiven> = {},
) =>
  checkBothWays(
    {
      plain: [plain].flat(),
      warmed: [warmed].flat(),
      said: "I'm so worried about my son's fever.",
      language: "en",
      ...more,
    },
    empathy,
  );

const dose = "Adults may take 500 mg of paracetamol up to 4 times in 24 hours.";
const never = "Do not give aspirin to a child under 16 unless a doctor prescribes aspirin.";
const red = "Call your emergency number if a child with a fever is very hard to wake.";
const plain = "Drink plenty of water and rest.";

test("a text left as it is says all of itself", async () => {
  const result = await check([dose, never, red], [dose, never, red]);
  expect(result).toMatchObject({ kind: "kept", differences: [] });
  expect(result.kind === "kept" && result.recall.hits).toBe(result.kind === "kept" && result.recall.of);
});

test("warmth before a sentence is cut off, named, and not compared", async () => {
  expect(await check(plain, `It's hard to be so worried. ${plain}`)).toMatchObject({
    kind: "kept",
    openings: ["It's hard to be so worried."],
  });
});

const spoiled: readonly [string, string, string, TwoWayFailure][] = [
  ["a dose changed", dose, "Adults may take 5000 mg of paracetamol up to 4 times in 24 hours.", "safety-claim-lost"],
  ["a rate lost", dose, "Adults may take 500 mg of paracetamol.", "safety-claim-lost"],
  ["another medicine", dose, "Adults may take 500 mg of aspirin up to 4 times in 24 hours.", "safety-claim-lost"],
  ["other people", dose, "Children may take 500 mg of paracetamol up to 4 times in 24 hours.", "safety-claim-lost"],
  ["a denial lost", never, "Give aspirin to a child under 16 unless a doctor prescribes aspirin.", "safety-claim-lost"],
  ["an exception lost", never, "Do not give aspirin to a child under 16.", "safety-claim-lost"],
  ["an emergency made a visit", red, "See a doctor if a child with a fever is very hard to wake.", "safety-claim-lost"],
  ["a new limit", plain, "Drink 2 litres of water and rest.", "safety-claim-added"],
  ["a new medicine", plain, "Drink plenty of water, take ibuprofen and rest.", "safety-claim-added"],
  ["comfort added", plain, "You will be fine, drink plenty of water and rest.", "reassurance-added"],
  ["advice softened", plain, "Just drink plenty of water and rest.", "advice-softened"],
  ["a statement made advice", "Water and rest help.", "Please rest: water and rest help.", "recommendation-changed"],
  ["one of two", "Use a new cloth for each eye.", "Use a new cloth for an eye.", "claim-lost"],
  ["somebody else", "Ask for help if they feel low.", "Ask for help if you feel low.", "claim-lost"],
  ["a little more than little", "Drink little alcohol.", "Drink a little alcohol.", "claim-added"],
  ["a condition made the advice", "Rest if you feel hot.", "Feel hot if you rest.", "claim-lost"],
  ["advice added", plain, "Drink plenty of water and rest and sleep.", "claim-added"],
  ["a fact left out", plain, "Drink plenty of water.", "claim-lost"],
  ["a question made of it", plain, "Drink plenty of water and rest?", "structure-changed"],
];
test.each(spoiled)("%s: the plain text goes out", async (_, from, to, because) => {
  const result = await check(from, to);
  expect(result.kind).toBe("changed");
  expect(result.kind === "changed" && result.failures).toContain(because);
});

test("the reason on record is the gravest one", async () => {
  expect(await check(dose, "Don't worry, adults may take 5 mg of paracetamol.")).toMatchObject({
    because: "safety-claim-lost",
    failures: expect.arrayContaining(["safety-claim-added", "reassurance-added"]),
  });
});

test("what was lost stands at its place in the plain text, what was added in the warmed one", async () => {
  const result = await check(dose, "Adults may take 500 mg of aspirin up to 4 times in 24 hours.");
  const medicines = result.kind === "changed" ? result.differences.filter(({ type }) => type === "medicine") : [];
  expect(medicines).toEqual([
    { direction: "lost", type: "medicine", sentence: 0, start: 26, end: 37 },
    { direction: "added", type: "medicine", sentence: 0, start: 26, end: 33 },
  ]);
});

test("a number given to the wrong medicine is not the same text", async () => {
  const from = "Take 400 mg of ibuprofen or 500 mg of paracetamol.";
  expect((await check(from, "Take 500 mg of ibuprofen or 400 mg of paracetamol.")).kind).toBe("changed");
});

test("the seed's own example: an assumption and a comfort in one edit of a short result", async () => {
  const result = await check(
    "Your PSA is 4.2.",
    "Your PSA of 4.2 is slightly elevated, which is common after surgery.",
  );
  expect(result).toMatchObject({ kind: "changed", short: true, recall: { hits: expect.any(Number) } });
  expect(result.kind === "changed" && result.precision.hits < result.precision.of).toBe(true);
});

test("sentences left out, merged or put in another order are another structure", async () => {
  const two = ["Rest at home until the fever has gone.", "Ask a pharmacist about a cough."];
  for (const warmed of [[two[0] ?? ""], [two.join(" "), two[1] ?? ""], two.toReversed()]) {
    const result = await check(two, warmed);
    expect(result.kind === "changed" && result.failures).toContain("structure-changed");
  }
});

test("in a long text one plain word in six may be new; in a short one none, and a word that means something never", async () => {
  const first =
    "Check the skin of your feet each evening, wear soft dry socks, and dry carefully between your toes after washing.";
  const second =
    "A shoe that rubs can make a blister, and a blister can turn into a sore that heals slowly over several weeks.";
  const warmed = first.replace("the skin", "the important skin");
  expect(await check(first, warmed)).toMatchObject({ kind: "changed", short: true });
  expect(await check([first, `${second} ${second}`], [warmed, `${second} ${second}`])).toMatchObject({
    kind: "kept",
    short: false,
  });
  const meaning = first.replace("the skin", "the dry skin");
  expect(await check([first, `${second} ${second}`], [meaning, `${second} ${second}`])).toMatchObject({
    kind: "changed",
  });
});

const judgeOf = (verdict: EntailmentVerdict): Entailment => ({
  name: "scripted",
  version: "1",
  judge: async () => ({ verdict, score: verdict === "supported" ? 1 : 0 }),
});

test("a judge can hold what every comparison kept, and release nothing", async () => {
  const warmed = "Please drink plenty of water and rest.";
  expect((await check(plain, warmed, { judge: judgeOf("supported") })).kind).toBe("kept");
  for (const verdict of ["neutral", "contradicted"] as const)
    expect(await check(plain, warmed, { judge: judgeOf(verdict) })).toMatchObject({ because: "judge-disagrees" });
  expect(await check(plain, "Drink water.", { judge: judgeOf("supported") })).toMatchObject({ kind: "changed" });
});

test("what did not run is no pass", async () => {
  const warmed = "Please drink plenty of water and rest.";
  expect(await check(plain, warmed, { judge: judgeOf("not-run") })).toEqual({
    kind: "not-run",
    because: "judge-not-run",
  });
  expect(await check(plain, warmed, { language: "fr" })).toEqual({ kind: "not-run", because: "language" });
  const throwing: Entailment = { ...judgeOf("supported"), judge: () => Promise.reject(new Error("secret words")) };
  expect(await check(plain, warmed, { judge: throwing })).toEqual({ kind: "not-run", because: "broke-off" });
});

test("an outcome holds no words of either text", async () => {
  const result = await check(never, "Give aspirin to Rosalind.");
  expect(JSON.stringify(result)).not.toMatch(/aspirin|Rosalind/i);
});
