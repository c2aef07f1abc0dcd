import { expect, test } from "vitest";
import { partMessage } from "./sentences.ts";

test("a story is told apart from the question in it, and a subject line goes with the question", () => {
  const parted = partMessage(
    "Prednisone. My husband took it for a year. He feels cold now. Is that common? Thank you.",
  );
  expect(parted.asking).toEqual(["Prednisone.", "Is that common?"]);
  expect(parted.story).toEqual(["My husband took it for a year.", "He feels cold now.", "Thank you."]);
});

test("a question without a question mark is one too", () => {
  expect(partMessage("Hi there. I am 40. I would like to know more about gout. Thanks.").asking).toEqual([
    "Hi there.",
    "I would like to know more about gout.",
  ]);
});

test.each([
  "can i take ibuprofen with warfarin",
  "I have a fever. What now?",
  "My head hurts. It started today. I feel sick.",
])("'%s' holds no story to tell apart", (text) => {
  expect(partMessage(text).story).toEqual([]);
});

test("a dose with a point in it stays one sentence", () => {
  expect(partMessage("I take 2.5 mg at night. It helps. Is 5.0 mg safe?").asking).toEqual([
    "I take 2.5 mg at night.",
    "Is 5.0 mg safe?",
  ]);
});

test("nothing said is nothing asked", () => {
  expect(partMessage("  ?! ")).toEqual({ asking: [], story: [] });
});
