import { readUIMessageStream, type UIMessageChunk } from "ai";
import { expect, test } from "vitest";
import type { LogEvent, Recorded } from "../conversation/index.ts";
import type { ReleasedSentence } from "../decide/index.ts";
import { checkNames, type CheckResults } from "../verify/types.ts";
import { encodeEvent, encodeFrames } from "./encode.ts";
import { toTranscript } from "./transcript.ts";
import type { LanternMessage } from "./ui-parts.ts";
import { wording } from "./wording.ts";

const checks = Object.fromEntries(checkNames.map((name) => [name, { kind: "passed" }])) as CheckResults;
const at = "2026-11-20T03:00:00.000Z";
const turn = { turnId: "turn-1", answerId: "answer-1" };
const card = {
  id: "same-day",
  level: "same-day",
  hiddenPrefix: "Urgent advice:",
  heading: "Contact a doctor today",
  lines: ["A made-up line."],
  actions: [{ kind: "call", label: "Call 111", href: "tel:111", verifiedOn: "2026-11-20" }],
  meanwhile: ["A made-up thing to do."],
  smallPrint: "Made up for a test.",
  language: "en",
} as const;
const bundle = {
  snapshotId: "s",
  passages: [],
  rulesVersion: "r",
  checksVersion: "c",
  drafter: "d",
  coverageShare: 1,
  coverageMin: 0.5,
  calibration: "uncalibrated",
  released: 1,
  held: 1,
} as const;
const events: readonly LogEvent[] = [
  { type: "conversation-opened", country: "GB", locale: "en", speakingFor: "self" },
  {
    type: "patient-message",
    turnId: "turn-1",
    messageId: "message-1",
    clientMessageId: "client-1",
    text: "Ünïcode, a 'quote' and\na line break 🤒",
  },
  { type: "turn-started", ...turn },
  {
    type: "triage-assessed",
    ...turn,
    triage: {
      level: "same-day",
      findings: [],
      questions: [{ id: "q1", text: "How old is the baby?" }],
      cards: ["same-day"],
      raised: true,
      raisedByReader: false,
      engine: "ran",
      languageUnderstood: true,
      language: "en",
      rulesVersion: "r",
    },
    state: { level: "same-day", crisis: false, mentions: [], asked: ["q1"] },
    cards: [card],
  },
  { type: "evidence-found", ...turn, snapshotId: "s", topicId: "t", passages: [], coverageShare: 1 },
  {
    type: "sentence-released",
    ...turn,
    sentence: {
      act: "claim",
      text: "Drink water.",
      citation: { passageId: "t#1", quote: "Drink water." },
    } as ReleasedSentence,
    citation: {
      number: 1,
      quote: "Drink water.",
      passage: {
        id: "t#1",
        topicTitle: "A topic",
        heading: "What can I do?",
        text: "Drink water. Rest.",
        hash: "h",
        careLevel: "none",
        status: "sample",
        writtenOn: "2026-11-20",
      },
      sources: [{ publisher: "A publisher", title: "A page", url: "https://example.org/", licence: "US-PD" }],
    },
    drafter: "d",
    checks,
  },
  {
    type: "sentence-held",
    ...turn,
    sentence: { act: "claim", text: "HELD WORDS" },
    reason: "unsupported",
    drafter: "d",
    checks,
  },
  {
    type: "handoff-changed",
    turn,
    handoff: {
      caseId: "case-1",
      state: "nobody-on-duty",
      position: 1,
      words: wording["nobody-on-duty"],
      meanwhile: [wording["meanwhile-call"]],
    },
    reasons: ["unsupported"],
  },
  {
    type: "answer-decided",
    ...turn,
    decision: "partly-held",
    reason: "unsupported",
    words: wording["partly-held"],
    sampleNotice: wording.sampleNotice,
    bundle,
  },
  { type: "turn-ended", ...turn, outcome: "complete" },
  {
    type: "clinician-joined",
    handoff: { caseId: "case-1", state: "joined", words: "Ada has joined.", meanwhile: [], clinicianName: "Ada" },
    clinician: { id: "k", name: "Ada" },
  },
  {
    type: "clinician-replied",
    messageId: "reply-1",
    text: "Hello, I am Ada.",
    clinician: { id: "k", name: "Ada" },
    clientMessageId: "reply-client-1",
  },
  {
    type: "clinician-left",
    handoff: { caseId: "case-1", state: "resolved", words: wording.resolved, meanwhile: [] },
    clinician: { id: "k", name: "Ada" },
    how: "resolved",
  },
];
const log: readonly Recorded[] = events.map((event, index) => ({
  conversationId: "conversation-1",
  seq: index + 1,
  epoch: index < 10 ? 1 : 2,
  at,
  author: "service",
  event,
}));

test("the wire is the fixture that the browser's decoder is tested with", async () => {
  await expect(log.map(encodeFrames).join("")).toMatchFileSnapshot("fixtures/conversation.sse");
});

test("a held sentence, a bundle and a hash of the rules give no byte to the patient", () => {
  const wire = log.map(encodeFrames).join("");
  expect(wire).not.toContain("HELD WORDS");
  expect(wire).not.toContain("uncalibrated");
  expect(encodeEvent(log[6] as Recorded)).toEqual([]);
});

test("a second opinion gives no byte to the patient; what it raised replaces the triage of that answer, cards first", () => {
  const assessed = events.find((event) => event.type === "triage-assessed");
  if (assessed?.type !== "triage-assessed") throw new Error("no triage in the fixture");
  const urgent = { ...card, id: "urgent", level: "urgent" } as const;
  const triage = { ...assessed.triage, level: "urgent", cards: ["urgent"], questions: [] } as const;
  const state = { ...assessed.state, level: "urgent" } as const;
  const opinion = { outcome: "ran", level: "urgent", reason: "breathing" } as const;
  const more: readonly LogEvent[] = [
    { type: "second-opinion-given", ...turn, opinion, giver: "GIVER VERSION" },
    { type: "triage-raised", ...turn, by: "second-opinion", from: "same-day", triage, state, cards: [urgent] },
  ];
  const raised = more.map((event, index) => ({ ...(log[7] as Recorded), seq: 100 + index, event }));
  expect(encodeEvent(raised[0] as Recorded)).toEqual([]);
  const wire = raised.map(encodeFrames).join("");
  expect(wire).not.toMatch(/GIVER VERSION|breathing|second-opinion/);
  const answer = toTranscript([...log.slice(0, 8), ...raised]).find(({ id }) => id === "answer-1");
  const triages = answer?.parts.filter(({ type }) => type === "data-triage");
  expect(triages).toMatchObject([{ data: { level: "urgent", cards: [{ id: "urgent" }], questions: [] } }]);
  expect(answer?.parts[0]?.type).toBe("data-triage");
});

test("every event names its message first and carries its id on its last frame only", () => {
  for (const recorded of log) {
    const chunks = encodeEvent(recorded);
    if (chunks.length === 0) continue;
    expect(chunks[0]?.type).toBe("start");
    expect(encodeFrames(recorded).match(/^id: /gm)).toHaveLength(1);
    expect(encodeFrames(recorded).trimEnd().split("\n\n").at(-1)).toMatch(/^id: \d+\.\d+\n/);
  }
});

test("the AI SDK reads a turn's stream as the message that the transcript holds", async () => {
  const chunks = log.slice(2, 10).flatMap((recorded) => encodeEvent(recorded)) as UIMessageChunk[];
  const stream = new ReadableStream<UIMessageChunk>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  let message: LanternMessage | undefined;
  for await (const step of readUIMessageStream<LanternMessage>({ stream: stream as never })) message = step;
  const expected = toTranscript(log).find(({ id }) => id === "answer-1");
  const plain = (given: LanternMessage | undefined) =>
    given?.parts.map((part) =>
      part.type === "text" ? part.text : "data" in part ? { type: part.type, data: part.data } : part,
    );
  expect(message?.id).toBe("answer-1");
  expect(plain(message)).toEqual(plain(expected));
});

test("the transcript has one message per author's turn, in order, with the newest of each part", () => {
  const messages = toTranscript(log);
  expect(messages.map(({ id, metadata }) => `${metadata?.author} ${id}`)).toEqual([
    "patient message-1",
    "lantern answer-1",
    "notice notice-2.11",
    "clinician reply-1",
    "notice notice-2.13",
  ]);
});

test("toTranscript and encodeEvent do not accept a draft", () => {
  const draft = { act: "claim", text: "Not decided." } as const;
  // @ts-expect-error a draft sentence is not a released one: this line failing to compile is the promise
  const forged: LogEvent = { type: "sentence-released", ...turn, sentence: draft, checks };
  expect(forged.type).toBe("sentence-released");
});
