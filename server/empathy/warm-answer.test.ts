import path from "node:path";
import { expect, test } from "vitest";
import type { DraftSentence } from "../draft/types.ts";
import { evidenceOf, passageOf } from "../verify/fixtures/given.ts";
import { type AnswerToWarm, openEmpathy, type Rewritten, type Warmer, type WarmRequest, warmAnswer } from "./index.ts";

const empathy = openEmpathy(path.resolve(import.meta.dirname, "../../knowledge/lexicon"));
const source = {
  publisher: "P",
  title: "T",
  url: "https://example.org/",
  licence: "OGL-3.0",
  adaptation: "allowed",
} as const;
const drink = "Drink plenty of water and rest.";
const call = "Call your emergency number if breathing is very hard.";
const passage = passageOf([drink, call], { sources: [source] });
const claim = (text: string, passageId = passage.id): DraftSentence => ({
  act: "claim",
  text,
  citation: { passageId, quote: text },
});

const answerOf = (more: Partial<AnswerToWarm> = {}): AnswerToWarm => ({
  sentences: [claim(drink)],
  evidence: evidenceOf(passage),
  said: "I have a fever and I'm so worried.",
  triage: "none",
  crisis: false,
  level: 1,
  openingsGiven: 0,
  ...more,
});

/** Gives these texts, whatever it is asked, and keeps what it was asked. */
function scripted(reply: Rewritten | readonly string[]): Warmer & { readonly asked: WarmRequest[] } {
  const asked: WarmRequest[] = [];
  return {
    version: "scripted",
    asked,
    warm: async (request) => {
      asked.push(request);
      return "kind" in reply ? reply : { kind: "value", value: { sentences: reply } };
    },
  };
}

const warm = (answer: AnswerToWarm, warmer: Warmer | undefined, signal = new AbortController().signal) =>
  warmAnswer(
    answer,
    { empathy, timeoutMs: 200, isWrittenSentence: (text) => text === "Written.", ...(warmer ? { warmer } : {}) },
    signal,
  );

test("a faithful edit comes back as warmth of its own and the claim with its citation", async () => {
  const result = await warm(
    answerOf(),
    scripted(["It's hard to be so worried. Please drink plenty of water and rest."]),
  );
  expect(result).toMatchObject({ kind: "warmed", version: expect.stringMatching(/^scripted\+empathy-/) });
  expect(result.answer[0]?.sentences).toEqual([
    { act: "empathy", text: "It's hard to be so worried." },
    { ...claim(drink), text: "Please drink plenty of water and rest." },
  ]);
});

test.each([
  ["a fact is added", ["Drink plenty of water and rest, and take vitamin C."], "check-failed"],
  ["a fact is lost", ["Drink plenty of water."], "check-failed"],
  ["comfort is added", ["Don't worry. Drink plenty of water and rest."], "check-failed"],
  ["nothing was changed", [drink], "unchanged"],
  ["there is one sentence too many", [drink, "Rest."], "nonsense"],
  ["there is none", [], "nonsense"],
  ["one is empty", [" "], "nonsense"],
  ["one runs on", [drink.repeat(20)], "nonsense"],
  ["the model is away", { kind: "fault", fault: "unreachable" } as const, "unreachable"],
  ["the model says something else", { kind: "value", value: "Drink plenty." } as const, "nonsense"],
  ["the model gave up", { kind: "fault", fault: "timeout" } as const, "timeout"],
])("when %s, the plain text goes out", async (_, reply, because) => {
  const result = await warm(answerOf(), scripted(reply));
  expect(result).toMatchObject({ kind: "plain", because });
  expect(result.answer).toEqual([{ plain: claim(drink), sentences: [claim(drink)] }]);
});

test("what the check found stands beside the plain text, without a word of either", async () => {
  const result = await warm(answerOf(), scripted(["Drink plenty of Rosalind."]));
  expect(result).toMatchObject({ because: "check-failed", check: { kind: "changed" } });
  expect(result.kind === "plain" && JSON.stringify(result.check)).not.toContain("osalind");
});

test("a model that throws, or never answers, holds nobody up", async () => {
  const throwing: Warmer = { version: "t", warm: () => Promise.reject(new Error("with the prompt")) };
  expect(await warm(answerOf(), throwing)).toMatchObject({ kind: "plain", because: "unreachable" });
  let given: AbortSignal | undefined;
  const silent: Warmer = {
    version: "s",
    warm: (_, signal) => {
      given = signal;
      return new Promise(() => {});
    },
  };
  expect(await warm(answerOf(), silent)).toMatchObject({ kind: "plain", because: "timeout" });
  expect(given?.aborted).toBe(true);
});

test("when the turn is over the model's work ends and the plain text stands", async () => {
  const turn = new AbortController();
  const silent: Warmer = { version: "s", warm: () => new Promise(() => {}) };
  const waiting = warm(answerOf(), silent, turn.signal);
  turn.abort();
  expect(await waiting).toMatchObject({ kind: "plain", because: "timeout" });
  expect(await warm(answerOf(), silent, turn.signal)).toMatchObject({ because: "timeout" });
});

test.each([
  ["level 0", { level: 0 }, "level-none"],
  ["an emergency", { triage: "emergency" }, "urgent"],
  ["something urgent", { triage: "urgent" }, "urgent"],
  ["a crisis", { crisis: true }, "urgent"],
  ["guidance in a language nobody reads here", { evidence: evidenceOf({ ...passage, language: "fr" }) }, "language"],
  [
    "guidance in two languages",
    { evidence: evidenceOf(passage, { ...passage, id: "otro#1", language: "es" }) },
    "language",
  ],
] as const)("with %s, no model is asked", async (_, more, because) => {
  const warmer = scripted(["Please drink plenty of water and rest."]);
  expect(await warm(answerOf(more), warmer)).toMatchObject({ kind: "plain", because });
  expect(warmer.asked).toEqual([]);
});

test("without a model nothing is warmed", async () => {
  expect(await warm(answerOf(), undefined)).toMatchObject({ kind: "plain", because: "no-warmer" });
});

const verbatim = { ...passage, id: "nice#1", sources: [{ ...source, adaptation: "verbatim-only" as const }] };
test.each([
  ["its licence lets nobody reword it", claim(drink, verbatim.id)],
  ["its passage names no source", claim(drink, "bare#1")],
  ["its passage is not there", claim(drink, "gone#1")],
  ["the guidance says it must be said as it is", claim(call)],
  ["it sends somebody for care at once", claim(drink, "now#1")],
  ["people wrote it in advance", { act: "safety-net", text: "Written." } as const],
  ["it asks", { act: "question", text: "How old is your child?" } as const],
])("a sentence is never given to the model when %s", async (_, sentence) => {
  const evidence = {
    ...evidenceOf(
      passage,
      verbatim,
      { ...passage, id: "bare#1", sources: [] },
      { ...passage, id: "now#1", careLevel: "immediate" },
    ),
    mustSay: [{ passageId: passage.id, line: call }],
  };
  const warmer = scripted(["Please drink plenty of water and rest."]);
  const alone = await warm(answerOf({ sentences: [sentence], evidence }), warmer);
  expect(alone).toMatchObject({ kind: "plain", because: "nothing-to-warm" });
  expect(warmer.asked).toEqual([]);
  const beside = await warm(answerOf({ sentences: [sentence, claim(drink)], evidence }), warmer);
  expect(warmer.asked[0]?.plain).toEqual([drink]);
  expect(beside.answer[0]).toEqual({ plain: sentence, sentences: [sentence] });
});

test("a second opening is filler: when one was given, an edit that opens again is not used", async () => {
  const warmer = scripted(["It's hard to be so worried. Drink plenty of water and rest."]);
  expect(await warm(answerOf({ openingsGiven: 1 }), warmer)).toMatchObject({ kind: "plain", because: "nonsense" });
  expect(warmer.asked[0]?.mayOpen).toBe(false);
});

test("an opening of the model's own may be warmed, and stays warmth", async () => {
  const opening: DraftSentence = { act: "empathy", text: "That sounds hard." };
  const kept = await warm(answerOf({ sentences: [opening] }), scripted(["It sounds so worrying to have a fever."]));
  expect(kept).toMatchObject({ kind: "warmed" });
  expect(kept.answer[0]?.sentences).toEqual([{ act: "empathy", text: "It sounds so worrying to have a fever." }]);
  const fact = await warm(answerOf({ sentences: [opening] }), scripted(["A fever fights infection."]));
  expect(fact).toMatchObject({ kind: "plain", because: "check-failed" });
});
