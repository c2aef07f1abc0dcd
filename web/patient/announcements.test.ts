import { expect, test } from "vitest";
import { type Frame, reduceFrames } from "#web/stream/index.ts";
import { type Language, pageWords } from "#web/words/index.ts";
import { announcementsBetween } from "./announcements.ts";
import type { SessionState } from "./conversation-session.ts";
import { idleSession } from "./testing/idle-session.ts";

const at = "";
const frame = (chunk: object): Frame => ({ kind: "chunk", chunk: chunk as Extract<Frame, { kind: "chunk" }>["chunk"] });
const answer = frame({ type: "start", messageId: "a", messageMetadata: { author: "lantern", at } });
const sentence = (id: string): Frame[] => [
  answer,
  frame({ type: "text-start", id }),
  frame({ type: "text-delta", id, delta: "Rest." }),
  frame({ type: "text-end", id }),
];
const decided = [answer, frame({ type: "data-decision", data: { kind: "answered", words: "Checked." } })];
const joined = [
  frame({ type: "start", messageId: "n", messageMetadata: { author: "notice", at } }),
  frame({
    type: "data-handoff",
    data: { caseId: "k", state: "joined", words: "has joined.", clinicianName: "Dr Osei", meanwhile: [] },
  }),
  frame({ type: "start", messageId: "r", messageMetadata: { author: "clinician", name: "Dr Osei", at } }),
];
const replied = [
  frame({ type: "text-start", id: "r" }),
  frame({ type: "text-delta", id: "r", delta: "I am with you." }),
  frame({ type: "text-end", id: "r" }),
  frame({ type: "finish" }),
];

/** What is said while these batches of frames arrive one after the other. */
function heard(batches: readonly (readonly Frame[])[], caughtUpFrom = 0, language: Language = "en"): readonly string[] {
  let before: SessionState = { ...idle, caughtUp: caughtUpFrom === 0 };
  return batches.flatMap((batch, index) => {
    const after = {
      ...before,
      conversation: reduceFrames(before.conversation, batch),
      caughtUp: index + 1 >= caughtUpFrom,
    };
    const said = announcementsBetween(before, after, pageWords[language]);
    before = after;
    return said;
  });
}
const idle: SessionState = { ...idleSession, begun: true };

test("a screen reader hears that an answer started and finished, once each, and no sentence of it", () => {
  expect(heard([[answer], sentence("1"), sentence("2"), decided, decided])).toEqual([
    "Answer started",
    "Answer finished",
  ]);
});

test("an answer that arrives whole is announced as finished", () => {
  expect(heard([[...sentence("1"), ...decided]])).toEqual(["Answer finished"]);
});

test("a refresh announces nothing of what was already said", () => {
  expect(heard([[...sentence("1"), ...decided], joined], 2)).toEqual([]);
});

test("a person who joins and writes is announced by name, once and with their words, also when they come in two batches", () => {
  const expected = ["New message from Dr Osei: I am with you.", "Dr Osei has joined."];
  expect(heard([[...joined, ...replied]])).toEqual(expected);
  expect(heard([joined, replied, replied]).toSorted()).toEqual(expected.toSorted());
});

test("on a Spanish page it is said in Spanish, and the server's words as they came", () => {
  const spanish = { ...(joined[1] as { chunk: { data: object } }) };
  const frames = [
    joined[0],
    frame({ ...spanish.chunk, data: { ...spanish.chunk.data, words: "está ahora en la conversación." } }),
    joined[2],
    ...replied,
  ];
  const batches = [[answer], [...sentence("1"), ...decided], frames as Frame[]];
  expect(heard(batches, 0, "es")).toEqual([
    "Empieza la respuesta",
    "Respuesta terminada",
    "Nuevo mensaje de Dr Osei: I am with you.",
    "Dr Osei está ahora en la conversación.",
  ]);
});
