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
const card = (id: string, language: string): readonly Frame[] => [
  from("lantern", id),
  frame({
    type: "data-triage",
    id: "triage",
    data: { level: "emergency", cards: [{ id: "emergency", language }], findings: [], questions: [] },
  }),
];
const spanish = says("lantern", "a1", "claim", "Dé bastantes líquidos a un niño con fiebre.");
const english = says("lantern", "a2", "claim", "Give a child with a fever plenty of fluids to drink.");
const notUnderstood = says(
  "lantern",
  "a3",
  "static",
  "I can only read English and Spanish so far, so I will not answer this.",
);

const speaks = (frames: readonly Frame[], byDefault: "en" | "es" = "en", chosen?: "en" | "es") =>
  languageToSpeak({ chosen, byDefault, conversation: reduceFrames(emptyConversation, frames) });

test("the page follows an answer in Spanish, and one card of it is enough", () => {
  expect(speaks([])).toBe("en");
  expect(speaks(spanish)).toBe("es");
  expect(speaks(card("a1", "es"))).toBe("es");
});

test("what a person types, and what a clinician writes, turns nothing", () => {
  const words = "Mi hijo tiene fiebre, ¿qué puedo hacer con él?";
  expect(speaks([...says("patient", "m", "patient", words), ...says("clinician", "r", "reply", words)])).toBe("en");
});

test("English is what the server falls back to: it turns no page English, and does not end a conversation in Spanish", () => {
  expect(speaks(english, "es")).toBe("es");
  expect(speaks([...spanish, ...notUnderstood])).toBe("es");
  expect(speaks([...spanish, ...card("a4", "en")])).toBe("es");
});

test("who goes on in English gets their own page back", () => {
  expect(speaks([...spanish, ...english])).toBe("en");
});

test("what was chosen stays, whatever is written", () => {
  expect(speaks(spanish, "en", "en")).toBe("en");
  expect(speaks(english, "en", "es")).toBe("es");
});
