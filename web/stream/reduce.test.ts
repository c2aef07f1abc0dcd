import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyConversation, type Frame } from "./conversation.ts";
import { openDecoder } from "./decode.ts";
import { openAnswer, reduceFrames } from "./reduce.ts";
import { encodeSample, sampleEvents } from "./sample-stream.ts";

const framesOf = (events: typeof sampleEvents): readonly Frame[] => openDecoder().push(encodeSample(events));
const everything = reduceFrames(emptyConversation, framesOf(sampleEvents));
const chunk = (value: object): Frame => ({ kind: "chunk", chunk: value as Extract<Frame, { kind: "chunk" }>["chunk"] });

test("a whole conversation ends with its messages in order and the place to resume from", () => {
  expect(everything.messages.map((message) => message.id)).toEqual(["m1", "a1", "h1", "r1"]);
  expect(everything.lastEventId).toBe("2.8");
  expect(everything.handoff?.state).toBe("queued");
  expect(openAnswer(everything)).toBeUndefined();
});

test("any cut of the bytes and any replayed overlap end in the same conversation", () => {
  fc.assert(
    fc.property(
      fc.nat(sampleEvents.length),
      fc.nat(sampleEvents.length),
      fc.nat(400),
      fc.array(fc.nat(4000), { maxLength: 20 }),
      (seenTo, backTo, lostBytes, cuts) => {
        // A connection that dies inside the event after `seenTo`, then a replay from somewhere before it.
        const before = encodeSample(sampleEvents.slice(0, seenTo));
        const cutOff = encodeSample(sampleEvents.slice(seenTo)).subarray(0, lostBytes);
        const interrupted = openDecoder();
        const state = reduceFrames(emptyConversation, [...interrupted.push(before), ...interrupted.push(cutOff)]);

        const replay = encodeSample(sampleEvents.slice(Math.min(backTo, seenTo)));
        const decoder = openDecoder();
        const edges = [0, ...cuts.map((cut) => cut % (replay.length + 1)).sort((a, b) => a - b), replay.length];
        const replayed = edges
          .slice(1)
          .map((end, index) => decoder.push(replay.subarray(edges[index], end)))
          .reduce(reduceFrames, state);
        expect(replayed).toEqual(everything);
      },
    ),
    { numRuns: 300 },
  );
});

test("an answer is under way until its decision, also when each event closes with finish", () => {
  const started = reduceFrames(emptyConversation, [...framesOf(sampleEvents.slice(0, 4)), chunk({ type: "finish" })]);
  expect(openAnswer(started)?.id).toBe("a1");
  expect(openAnswer(reduceFrames(started, framesOf(sampleEvents.slice(4, 6))))).toBeUndefined();
});

test("a replay of an answer's first events does not show a finished answer as under way", () => {
  expect(openAnswer(reduceFrames(everything, framesOf(sampleEvents.slice(1, 4))))).toBeUndefined();
});

test("the same text id replaces the sentence; it is never said twice", () => {
  const again = reduceFrames(everything, framesOf(sampleEvents.slice(3, 4)));
  const answer = again.messages.find((message) => message.id === "a1");
  expect(answer?.parts.filter((part) => part.kind === "text")).toHaveLength(1);
});

test("a part this page does not know is shown as unsupported", () => {
  const state = reduceFrames(emptyConversation, [
    chunk({ type: "start", messageId: "x" }),
    chunk({ type: "data-hologram", id: "h", data: {} }),
    chunk({ type: "reasoning-delta", id: "r", delta: "secret thoughts" }),
  ]);
  expect(state.messages[0]?.parts).toEqual([
    { kind: "unsupported", id: "unsupported:data-hologram", chunkType: "data-hologram" },
    { kind: "unsupported", id: "unsupported:reasoning-delta", chunkType: "reasoning-delta" },
  ]);
  expect(JSON.stringify(state)).not.toContain("secret");
});

test("cards stay while later turns carry the level without repeating them", () => {
  const card = {
    id: "emergency",
    level: "emergency",
    hiddenPrefix: "Immediate action required:",
    heading: "Call 999 now",
  };
  const triage = (cards: object[], level: string) =>
    chunk({ type: "data-triage", id: "triage", data: { level, cards, findings: [], questions: [] } });
  const state = reduceFrames(emptyConversation, [triage([card], "emergency"), triage([], "emergency")]);
  expect(state.cards).toHaveLength(1);
  expect(state.level).toBe("emergency");
  expect(reduceFrames(state, [triage([], "none")]).level).toBe("none");
});

test("a crisis card outlasts its turn; only a clinician's lower level ends it, also in a replay", () => {
  const card = (id: string) => ({ id, heading: id });
  const triage = (level: string, ...ids: string[]) =>
    chunk({ type: "data-triage", id: "triage", data: { level, cards: ids.map(card), findings: [], questions: [] } });
  const log = [triage("same-day", "crisis"), triage("urgent", "urgent"), triage("urgent")];
  const before = reduceFrames(emptyConversation, log);
  expect(before.cards.map(({ id }) => id)).toEqual(["urgent", "crisis"]);
  expect(reduceFrames(before, log).cards).toEqual(before.cards);
  const lowered = reduceFrames(before, [triage("soon")]);
  expect(lowered).toMatchObject({ level: "soon", cards: [] });
  expect(reduceFrames(lowered, [...log, triage("soon")]).cards).toEqual([]);
});

test("a text without its act is never taken for a checked claim", () => {
  const state = reduceFrames(emptyConversation, [
    chunk({ type: "start", messageId: "a", messageMetadata: { author: "lantern", at: "" } }),
    chunk({ type: "text-delta", id: "t", delta: "Words" }),
    chunk({ type: "text-start", id: "u", providerMetadata: { lantern: { act: "invented" } } }),
  ]);
  expect(state.messages[0]?.parts.map((part) => (part.kind === "text" ? part.act : part.kind))).toEqual([
    "static",
    "static",
  ]);
});
