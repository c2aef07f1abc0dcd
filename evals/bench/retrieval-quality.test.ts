import { expect, test } from "vitest";
import { condensedNdcg, judgedShare } from "./retrieval-quality.ts";

const gains = new Map([
  ["excellent", 3],
  ["related", 1],
  ["wrong", 0],
]);

test("the best order of judged documents is worth 1, whatever unjudged ones stand between", () => {
  expect(condensedNdcg(["excellent", "related", "wrong"], gains)).toBe(1);
  expect(condensedNdcg(["new", "excellent", "newer", "related"], gains)).toBe(1);
});

test("a useless document before a good one costs", () => {
  const ideal = 7 + 1 / Math.log2(3);
  expect(condensedNdcg(["wrong", "excellent"], gains)).toBeCloseTo(7 / Math.log2(3) / ideal);
  expect(condensedNdcg(["new"], gains)).toBe(0);
});

test("only the first ten judged documents count", () => {
  const many = new Map([...Array.from({ length: 10 }, (_, at) => [`wrong${at}`, 0] as const), ["good", 3] as const]);
  expect(condensedNdcg([...many.keys()], many)).toBe(0);
});

test("how many of the first ten anybody judged", () => {
  expect(judgedShare(["excellent", "new"], gains)).toBe(0.5);
  expect(judgedShare([], gains)).toBe(0);
});
