import { expect, test } from "vitest";
import { openBuiltInEntailment } from "#server/verify/entailment/index.ts";
import { guidancePassages, pairsOfGuidance, saidOtherwise } from "./own-pairs.ts";

const pairs = pairsOfGuidance(await guidancePassages());
const judge = await openBuiltInEntailment();
const kinds = (kind: string) => pairs.filter((pair) => pair.kind === kind);
// A judge remembers what it prepared by the object: one for each of the evidences that pairs share.
const evidences = new Map(pairs.map(({ evidence }) => [evidence, { texts: evidence, language: "en" }] as const));
const shareSupported = (some: typeof pairs): number =>
  some.filter(
    ({ claim, evidence }) =>
      judge.judgeNow(claim, evidences.get(evidence) ?? { texts: evidence, language: "en" }).verdict === "supported",
  ).length / some.length;
const every = (nth: number) => (_: unknown, at: number) => at % nth === 0;

test("an honest rewording keeps every fact", () => {
  expect(saidOtherwise("Call a doctor if the pain lasts.")).toEqual(["If the pain lasts, call a doctor."]);
  expect(saidOtherwise("If the pain lasts, call a doctor.")).toEqual(["Call a doctor if the pain lasts."]);
  expect(saidOtherwise("Do not drive after the test.")).toEqual(["Don't drive after the test."]);
  expect(saidOtherwise("Do not squeeze spots, because that can scar.")).toContain("Do not squeeze spots.");
  expect(saidOtherwise("Keep the cut dry and clean for a week, and change the plaster.")).toEqual([
    "Keep the cut dry and clean for a week.",
    "Remember to keep the cut dry and clean for a week, and change the plaster.",
  ]);
  expect(saidOtherwise("If the pain is bad, sit down, and call.")).not.toContain("If the pain is bad, sit down.");
  expect(saidOtherwise("Sit down.")).toEqual([]);
});

test("pairs of all kinds are made of the guidance, and always the same", async () => {
  expect(kinds("copied").length).toBeGreaterThan(500);
  expect(kinds("said otherwise").length).toBeGreaterThan(300);
  expect(kinds("its passage is missing").length).toBeGreaterThan(300);
  expect(kinds("another topic's sentence").length).toBeGreaterThan(500);
  expect(pairs.filter(({ label }) => label === "refuted").length).toBeGreaterThan(1000);
  expect(pairsOfGuidance(await guidancePassages())).toEqual(pairs);
});

test("a neutral pair's evidence does not hold its sentence", () => {
  const held = pairs.filter(
    ({ label, claim, evidence }) => label === "neutral" && evidence.some((text) => text.includes(claim)),
  );
  expect(held.length).toBeLessThan(pairs.length / 500);
});

test("the shipped scorer knows the guidance's own sentences, and its honest rewordings", () => {
  expect(shareSupported(kinds("copied").filter(every(4)))).toBeGreaterThan(0.98);
  expect(shareSupported(kinds("said otherwise"))).toBeGreaterThan(0.95);
});

test("it supports hardly a sentence of another topic, and few that were spoiled", () => {
  expect(shareSupported(kinds("another topic's sentence").filter(every(4)))).toBeLessThan(0.03);
  expect(shareSupported(kinds("its passage is missing").filter(every(4)))).toBeLessThan(0.05);
  expect(shareSupported(pairs.filter(({ label }) => label === "refuted").filter(every(4)))).toBeLessThan(0.15);
});
