import { expect, test } from "vitest";
import { examinersSaying, failed, passage, passed } from "../mutations/mutations.fixture.ts";
import { openShippedExaminers } from "../own-answers/examiners.ts";
import type { BadDraft } from "./bad-drafts.ts";
import { calm, given } from "./bad-model.fixture.ts";
import { inMemoryTurn } from "./in-memory-turn.ts";
import { heldLies, judgeShown } from "./outcome.ts";

const [, truth = ""] = passage.sentences;
const claim = (text: string) => ({ act: "claim", text, citation: { passageId: passage.id, quote: truth } });
const draft: BadDraft = {
  shape: "by hand",
  elements: [
    { value: claim(truth), honest: true, kind: "word for word" },
    { value: claim("Aspirin is harmless for children."), honest: false, kind: "hallucinated fact" },
  ],
  ending: "complete",
  mend: { value: claim("Aspirin cures a headache in 3 days."), honest: false, kind: "hallucinated fact" },
};
const { question, evidence } = given;
const turn = { turn: 1, question, triage: calm, evidence, draft };

test("a product whose checks pass everything is found out", async () => {
  const outcome = await inMemoryTurn({ ...turn, examiners: examinersSaying(() => passed) });
  expect(judgeShown(outcome).filter(({ released }) => released === "bad")).toMatchObject([
    { kind: "hallucinated fact" },
  ]);
});

test("a product whose checks fail everything shows nothing and brings in a person", async () => {
  const outcome = await inMemoryTurn({ ...turn, examiners: examinersSaying(() => failed) });
  // Among the checks that fail is the one for a named danger, and that calls the desk at once.
  expect(outcome).toMatchObject({ shown: [], personBroughtIn: true, crashed: false, decision: "danger-named" });
});

test("the product that ships shows the truth and keeps the lie and its mend", async () => {
  const outcome = await inMemoryTurn({ ...turn, examiners: await openShippedExaminers() });
  const texts = outcome.shown.map(({ text }) => text);
  expect(texts).toContain(truth);
  expect(judgeShown(outcome).filter(({ released }) => released === "bad")).toEqual([]);
  expect(heldLies(outcome)[0]).toBe("hallucinated fact");
});

test("a turn that breaks for another reason than the desk is a crash, and counted as one", async () => {
  const broken = {
    ...evidence,
    get mustSay(): never {
      throw new Error("the evidence broke off");
    },
  };
  const outcome = await inMemoryTurn({ ...turn, evidence: broken, examiners: await openShippedExaminers() });
  expect(outcome).toMatchObject({ crashed: true, personBroughtIn: true });
});
