import { expect, test } from "vitest";
import { emptyConversation, type Frame, reduceFrames } from "#web/stream/index.ts";
import { languageToSpeak } from "./conversation-language.ts";

const frame = (chunk: object): Frame => ({ kind: "chunk", chunk: chunk as Extract<Frame, { kind: "chunk" }>["chunk"] });
const from = (author: string, id: string) =>
  frame({ type: "start", messageId: id, messageMetadata: { author, at: "" } });
const says = (author: string, id: string, act: string, text: string): readonly Frame[] => [
  from(author, id),
  frame({ type: "text-start", id: `${id}t`, providerMetadata: { lantern: { act } } }),
  frame({ type: "text-delta", id: `${id}t`, delta: text }),
  frame({ type: "text-end", id: `${id}t` }),
];
/** An answer, with what the floor read the language of the message it answers as. */
const answer = (id: string, language: string): readonly Frame[] => [
  from("lantern", id),
  frame({
    type: "data-triage",
    id: "triage",
    data: { level: "none", language, cards: [], findings: [], questions: [] },
  }),
];

const speaks = (frames: readonly Frame[], byDefault: "en" | "es" = "en", chosen?: "en" | "es") =>
  languageToSpeak({ chosen, byDefault, conversation: reduceFrames(emptyConversation, frames) });

test("the page follows a conversation in Spanish", () => {
  expect(speaks([])).toBe("en");
  expect(speaks(answer("a1", "es"))).toBe("es");
});

test("what a person types, and what a clinician writes, turns nothing", () => {
  const words = "Mi hijo tiene fiebre, ¿qué puedo hacer con él?";
  expect(speaks([...says("patient", "m", "patient", words), ...says("clinician", "r", "reply", words)])).toBe("en");
});

test("a message whose language nobody can tell changes nothing, and one in English turns no page English", () => {
  expect(speaks([...answer("a1", "es"), ...answer("a2", "unknown")])).toBe("es");
  expect(speaks(answer("a1", "en"), "es")).toBe("es");
});

test("who goes on in English gets their own page back", () => {
  expect(speaks([...answer("a1", "es"), ...answer("a2", "en")])).toBe("en");
});

test("what was chosen stays, whatever is written", () => {
  expect(speaks(answer("a1", "es"), "en", "en")).toBe("en");
  expect(speaks(answer("a1", "en"), "en", "es")).toBe("es");
});
