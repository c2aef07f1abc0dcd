import { expect, test } from "vitest";
import type { LogEvent, Recorded } from "../conversation/index.ts";
import type { SecondOpinion } from "../triage/index.ts";
import { opinionLine, raisedLines } from "./opinion-lines.ts";

const recorded = (events: readonly unknown[]): readonly Recorded[] =>
  events.map((event, index) => ({
    conversationId: "c",
    seq: index + 1,
    epoch: 1,
    at: "2026-11-20T03:00:00.000Z",
    author: "service",
    event: event as LogEvent,
  }));
const message = (turnId: string) => ({ type: "patient-message", turnId, messageId: `m-${turnId}`, text: "…" });
const given = (turnId: string, opinion: SecondOpinion) => ({ type: "second-opinion-given", turnId, opinion });
const raised = (turnId: string, by: string, from: string, level: string) => ({
  type: "triage-raised",
  turnId,
  by,
  from,
  triage: { level },
});

test("what the model raised is said as the model's, with the message to read, and never as a found sign", () => {
  const lines = raisedLines(
    recorded([
      message("t1"),
      given("t1", { outcome: "ran", level: "urgent", reason: "breathing" }),
      raised("t1", "second-opinion", "none", "urgent"),
      message("t2"),
      given("t2", { outcome: "ran", level: "urgent", reason: "self-harm" }),
      raised("t2", "second-opinion", "urgent", "urgent"),
      message("t3"),
      raised("t3", "draft", "urgent", "urgent"),
    ]),
  );
  expect(lines.map(({ messageIds }) => messageIds)).toEqual([["m-t1"], ["m-t2"], ["m-t3"]]);
  expect(lines[0]?.text).toMatch(
    /^Raised from no sign to urgent by the model's second opinion \(breathing\), no rule matched/,
  );
  expect(lines[1]?.text).toMatch(/^Crisis card added by the model's second opinion \(self-harm or suicide\)/);
  expect(lines[2]?.text).toMatch(/^A held draft sentence named a danger/);
});

test("what the statistical reader raised is said as its own, with the message to read", () => {
  const assessed = (turnId: string, raisedByReader: boolean) => ({
    type: "triage-assessed",
    turnId,
    triage: { level: "urgent", raisedByReader },
  });
  const lines = raisedLines(recorded([message("t1"), assessed("t1", false), message("t2"), assessed("t2", true)]));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ messageIds: ["m-t2"] });
  expect(lines[0]?.text).toMatch(/^Raised to urgent by the statistical second reader, no rule matched/);
});

test("a gap is said like a gap: not asked, too late, and agreed are three different things", () => {
  const line = opinionLine(
    recorded([
      message("t1"),
      given("t1", { outcome: "ran", level: "none", reason: "no-danger" }),
      message("t2"),
      given("t2", { outcome: "not-run", why: "timeout" }),
      message("t3"),
      {
        type: "answer-decided",
        turnId: "t3",
        bundle: { secondOpinion: { outcome: "not-run", why: "not-configured" } },
      },
      message("t4"),
    ]),
  );
  expect(line.text).toBe(
    "Second opinion of the model on urgency: no sign (1); not run: it took too long (1); not run: no model is configured (1); not run: none is in (1).",
  );
  expect(line.unknown).toBe(true);
  expect(line.messageIds).toEqual(["m-t2", "m-t3", "m-t4"]);
  const agreed = recorded([message("t1"), given("t1", { outcome: "ran", level: "none", reason: "no-danger" })]);
  expect(opinionLine(agreed)).toEqual({
    text: "Second opinion of the model on urgency: no sign.",
    messageIds: [],
    unknown: false,
  });
});

test("an answer from before there were second opinions, and a conversation without a message, break nothing", () => {
  expect(opinionLine(recorded([])).text).toContain("nothing to read yet");
  const old = recorded([message("t1"), { type: "answer-decided", turnId: "t1", bundle: {} }]);
  expect(opinionLine(old).unknown).toBe(true);
});
