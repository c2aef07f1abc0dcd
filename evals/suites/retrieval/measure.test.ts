import { expect, test } from "vitest";
import { figuresOf, formsOf } from "./measure.ts";

const grades = new Map([
  ["good", 3],
  ["poor", 0],
]);

test("a message is asked with its subject line, without it, and as somebody summed it up", () => {
  const query = { query_id: "Q", subject: "Gout. ", text: "what to eat?", summary: "Diet in gout?", types: [] };
  expect(formsOf(query)).toEqual([
    { form: "message", words: "Gout. what to eat?" },
    { form: "text alone", words: "what to eat?" },
    { form: "summary", words: "Diet in gout?" },
  ]);
  expect(formsOf({ ...query, subject: "", summary: "" })).toEqual([{ form: "message", words: "what to eat?" }]);
});

test("an answer in second place is a hit in five and none at one", () => {
  expect(figuresOf(["new", "good"], grades, 2)).toMatchObject({
    hit5: true,
    hit1: false,
    reciprocal: 0.5,
    judged: 0.5,
    condensed: 1,
  });
});

test("a system that finds nothing is measured as nothing", () => {
  expect(figuresOf([], grades, 2)).toEqual({
    ndcg: 0,
    condensed: 0,
    hit5: false,
    hit1: false,
    reciprocal: 0,
    judged: 0,
  });
});

test("a question nobody found an answer to is not measured at all", () => {
  expect(figuresOf(["poor"], new Map([["poor", 0]]), 2)).toBeUndefined();
});
