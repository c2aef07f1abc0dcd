import { expect, test } from "vitest";
import { emptyConversation, type Frame } from "./conversation.ts";
import { reduceFrames } from "./reduce.ts";
import { clinicianHere, clinicianWordSinceCards } from "./who-speaks.ts";

const chunk = (value: object): Frame => ({ kind: "chunk", chunk: value as Extract<Frame, { kind: "chunk" }>["chunk"] });
const start = (messageId: string, author: string, name?: string): Frame =>
  chunk({ type: "start", messageId, messageMetadata: { author, at: "", ...(name === undefined ? {} : { name }) } });
const handoff = (state: string, changes: object = {}): Frame =>
  chunk({ type: "data-handoff", id: "handoff", data: { caseId: "k", state, words: "", meanwhile: [], ...changes } });
const card = chunk({
  type: "data-triage",
  id: "triage",
  data: { level: "emergency", cards: [{ id: "emergency" }], findings: [], questions: [] },
});

const cry = [start("a", "lantern"), card, handoff("queued")];
const joined = [start("n1", "notice"), handoff("joined", { clinicianName: "Dr Osei" })];
const reply = [start("r1", "clinician", "Dr Osei")];
const passedOn = [start("b", "lantern"), handoff("joined")];
const left = [start("n2", "notice"), handoff("resolved")];
const after = (...batches: Frame[][]) => reduceFrames(emptyConversation, batches.flat());

test("who writes is talking to the AI until a clinician joins, then to them by name, and to the AI again when they left", () => {
  expect(clinicianHere(emptyConversation)).toBeUndefined();
  expect(clinicianHere(after(cry))).toBeUndefined();
  expect(clinicianHere(after(cry, joined))).toEqual({ name: "Dr Osei" });
  expect(clinicianHere(after(cry, joined, reply, passedOn))).toEqual({ name: "Dr Osei" });
  expect(clinicianHere(after(cry, joined, reply, left))).toBeUndefined();
});

test("a clinician who went off duty is no longer here, and is again when they write", () => {
  const gone = [start("n3", "notice"), handoff("nobody-on-duty")];
  expect(clinicianHere(after(cry, joined, gone))).toBeUndefined();
  expect(clinicianHere(after(cry, joined, gone, reply))).toEqual({ name: "Dr Osei" });
});

test("a clinician's word makes room only for what came after the card, and a new card is news again", () => {
  const newCard = [start("c", "lantern"), card, handoff("joined")];
  expect(clinicianWordSinceCards(after(cry))).toBeUndefined();
  expect(clinicianWordSinceCards(after(cry, joined))).toBe("n1");
  expect(clinicianWordSinceCards(after(cry, joined, reply, passedOn))).toBe("r1");
  expect(clinicianWordSinceCards(after(cry, joined, reply, newCard))).toBeUndefined();
  expect(clinicianWordSinceCards(after(cry, joined, reply, left))).toBeUndefined();
});
