import { expect, test } from "vitest";
import { evidenceOf, passageOf, run, saidTo } from "../fixtures/given.ts";
import type { SentenceInContext } from "../types.ts";

const water = passageOf(["Drink plenty of water when you have a fever."]);
const citing = (passageId: string, ...passages: readonly (typeof water)[]): SentenceInContext => ({
  ...saidTo("", {
    act: "claim",
    text: "Drink plenty of water when you have a fever.",
    citation: { passageId, quote: "Drink plenty of water" },
  }),
  evidence: evidenceOf(...passages),
});

test("a claim on a passage of this turn is known", () => {
  expect(run("citation-known", citing("topic#1", water)).kind).toBe("passed");
});

test.each(["topic#2", "", "topic", "TOPIC#1", "__proto__"])("an invented citation %j is not known", (id) => {
  expect(run("citation-known", citing(id, water))).toMatchObject({ kind: "failed" });
});

test("a claim without a citation fails, a word of warmth needs none", () => {
  expect(run("citation-known", saidTo("", { act: "claim", text: "Drink water." }))).toMatchObject({ kind: "failed" });
  expect(run("citation-known", saidTo("", { act: "empathy", text: "That sounds hard." })).kind).toBe("not-applicable");
});

test("a question may not cite what was never found", () => {
  const given = saidTo("", {
    act: "question",
    text: "How old are you?",
    citation: { passageId: "elsewhere", quote: "How old are you" },
  });
  expect(run("citation-known", given)).toMatchObject({ kind: "failed" });
});

test("two different passages under one id support nothing", () => {
  expect(run("citation-known", citing("topic#1", water, passageOf(["Something else entirely."])))).toMatchObject({
    kind: "failed",
  });
});

test("an act nobody knows is a fault, never a pass", () => {
  const given = saidTo("", { act: "announcement" as "claim", text: "Drink water." });
  expect(() => run("citation-known", given)).toThrow("Unhandled");
});
