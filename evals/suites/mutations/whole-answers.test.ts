import { expect, test } from "vitest";
import { claimOf } from "./mutant.ts";
import { approvedAt, passage, sentences } from "./mutations.fixture.ts";
import { judgeWhole, wholeMutants, wholeOf } from "./whole-answers.ts";

const { evidence } = approvedAt(0);
const answered = {
  id: "q1",
  question: "What can I do for a headache?",
  evidence: { ...evidence, mustSay: [{ passageId: passage.id, line: sentences[0] ?? "" }] },
  sentences: sentences.map((sentence) => claimOf(sentence, passage.id)(sentence)),
};

test("an answer as it was given is complete", () => {
  expect(judgeWhole(wholeOf(answered))).toBe("complete");
});

test("each way of spoiling an answer is found for what it is", () => {
  const found = new Map(wholeMutants([answered]).map(({ mutator, answer }) => [mutator, judgeWhole(answer)]));
  expect(Object.fromEntries(found)).toEqual({
    "a must-say line left out": "must-say-missing",
    "a must-say line in other words": "must-say-missing",
    "a sentence, and its denial behind it": "contradicts-itself",
    "a sentence, and ten times its number behind it": "contradicts-itself",
    "a citation of nowhere": "citation-unresolved",
  });
});

test("advice for the same day, alone, is less than an emergency asks for", () => {
  const line = "Contact a doctor the same day for a bad headache.";
  const urgent = { ...passage, careLevel: "urgent" as const, sentences: [line], text: line };
  const slow = {
    ...answered,
    evidence: { ...evidence, passages: [{ passage: urgent, score: 1 }], mustSay: [] },
    sentences: [claimOf(line, urgent.id)(line)],
  };
  const mutants = wholeMutants([slow]).filter(({ mutator }) => mutator.startsWith("an emergency"));
  expect(mutants.map(({ answer }) => judgeWhole(answer))).toEqual(["less-urgent-than-triage"]);
});
