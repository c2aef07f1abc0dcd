import { expect, test } from "vitest";
import type { DraftSentence } from "../draft/types.ts";
import { evidenceOf, passageOf } from "./fixtures/given.ts";
import { checkWholeAnswer, type WholeAnswer } from "./whole-answer.ts";

const lines = [
  "Do not take ibuprofen if you have asthma.",
  "Take 1 tablet every 4 hours with plenty of water.",
  "Call your emergency number if the lips swell.",
  "Contact a doctor if the pain lasts.",
] as const;
const passage = passageOf(lines);
const claim = (text: string): DraftSentence => ({
  act: "claim",
  text,
  citation: { passageId: passage.id, quote: lines.find((line) => line === text) ?? lines[0] },
});
const answer = (released: readonly DraftSentence[], more: Partial<WholeAnswer> = {}) =>
  checkWholeAnswer({ released, mustSay: [], level: "none", evidence: evidenceOf(passage), ...more });

test("an answer with its must-say lines is complete", () => {
  const mustSay = [{ passageId: passage.id, line: lines[2] }];
  expect(answer([claim(lines[0]), claim(lines[2])], { mustSay })).toEqual({ kind: "complete" });
});

test.each([
  ["left out", [claim(lines[0])]],
  ["said as warmth", [claim(lines[0]), { act: "empathy", text: lines[2] } as const]],
  ["said in part", [claim("Call your emergency number.")]],
])("a must-say line %s is missing", (_, released) => {
  const mustSay = [{ passageId: passage.id, line: lines[2] }];
  expect(answer(released, { mustSay })).toEqual({ kind: "must-say-missing", lines: mustSay });
});

test("a must-say line of a passage that was never found cannot have been said", () => {
  expect(answer([claim(lines[2])], { mustSay: [{ passageId: "elsewhere#1", line: lines[2] }] }).kind).toBe(
    "must-say-missing",
  );
});

test.each([
  ["Take ibuprofen if you have asthma.", "denial"],
  ["Ignore that.", "retraction"],
  ["But that is not true.", "retraction"],
] as const)("a sentence is taken back by %j", (second, because) => {
  expect(answer([claim(lines[0]), claim(second)])).toEqual({
    kind: "contradicts-itself",
    pairs: [{ first: 0, second: 1, because }],
  });
});

test("the same advice with another number contradicts, with other words between too", () => {
  const result = answer([
    claim(lines[1]),
    claim(lines[3]),
    claim("Take 2 tablets every 4 hours with plenty of water."),
  ]);
  expect(result).toEqual({ kind: "contradicts-itself", pairs: [{ first: 0, second: 2, because: "number" }] });
});

test("sentences about different things do not contradict", () => {
  expect(answer(lines.map(claim))).toEqual({ kind: "complete" });
});

test("a claim without a passage of this turn is unresolved", () => {
  const elsewhere: DraftSentence = {
    act: "claim",
    text: lines[0],
    citation: { passageId: "topic#9", quote: lines[0] },
  };
  expect(answer([claim(lines[0]), elsewhere, { act: "claim", text: "Rest." }])).toEqual({
    kind: "citation-unresolved",
    sentences: [1, 2],
  });
});

test("an answer that only says see a doctor is less urgent than a red flag", () => {
  expect(answer([claim(lines[3])], { level: "same-day" })).toEqual({
    kind: "less-urgent-than-triage",
    level: "same-day",
  });
  expect(answer([claim(lines[3]), claim(lines[2])], { level: "same-day" })).toEqual({ kind: "complete" });
});

test("an answer of the wrong shape is not run, which is no pass", () => {
  expect(checkWholeAnswer({} as WholeAnswer).kind).toBe("not-run");
});
