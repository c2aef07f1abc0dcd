import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { emptyConversation, openDecoder, reduceFrames } from "./index.ts";

// Written by the server's own encoder test: both ends of the wire are held to one file.
const wire = fs.readFileSync(path.resolve(import.meta.dirname, "../../server/protocol/fixtures/conversation.sse"));

test("the page reads what the server's encoder wrote: every message, part and place in the log", () => {
  const conversation = reduceFrames(emptyConversation, openDecoder().push(wire));
  expect(conversation.messages.map(({ id, metadata }) => `${metadata?.author} ${id}`)).toEqual([
    "patient message-1",
    "lantern answer-1",
    "notice notice-2.11",
    "clinician reply-1",
    "notice notice-2.13",
  ]);
  const answer = conversation.messages[1];
  expect(answer?.parts.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["triage", "text", "citation", "handoff", "decision"]),
  );
  expect(answer?.parts.some(({ kind }) => kind === "unsupported" || kind === "fault")).toBe(false);
  expect(answer?.finished).toBe(true);
  expect(conversation.lastEventId).toBe("2.13");
  expect(conversation.level).toBe("same-day");
  expect(conversation.cards[0]?.actions[0]?.label).toBe("Call 111");
});
