import { expect, test } from "vitest";
import { condensedNdcg, discountedGain, hitAt, judgedShare, ndcg, recallAt, reciprocalRank } from "./ranking.ts";

// Worked by hand: gains 2^g - 1 of grades 3, 2, 1, 0 are 7, 3, 1, 0; discounts of places 1 to 4 are 1, log2 3, 2, log2 5.
const grades = new Map([
  ["best", 3],
  ["good", 2],
  ["some", 1],
  ["none", 0],
]);
const ranked = ["none", "best", "unseen", "some", "good"];

test("the gain of an answer shrinks with its place", () => {
  expect(discountedGain(ranked, grades, 4)).toBeCloseTo(7 / Math.log2(3) + 1 / Math.log2(5), 12);
});

test("nDCG is that over the best order there is", () => {
  const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
  const gained = 7 / Math.log2(3) + 1 / Math.log2(5) + 3 / Math.log2(6);
  expect(ndcg(ranked, grades, 5)).toBeCloseTo(gained / ideal, 12);
  expect(ndcg(["best", "good", "some"], grades, 5)).toBeCloseTo(1, 12);
});

test("only as many as looked at count in the ideal too", () => {
  expect(ndcg(["best"], grades, 1)).toBe(1);
  expect(ndcg(["good"], grades, 1)).toBeCloseTo(3 / 7, 12);
});

test("a question nobody could answer has no nDCG, which is not an nDCG of nothing", () => {
  expect(ndcg(ranked, new Map([["none", 0]]), 10)).toBeUndefined();
  expect(recallAt(ranked, new Map([["none", 0]]), 10, 1)).toBeUndefined();
});

test("on the condensed list an answer nobody judged costs no place", () => {
  const gained = 7 / Math.log2(3) + 1 / 2 + 3 / Math.log2(5);
  expect(condensedNdcg(ranked, grades, 5)).toBeCloseTo(gained / (7 + 3 / Math.log2(3) + 1 / 2), 12);
});

test("a hit needs the grade within the depth", () => {
  expect(hitAt(ranked, grades, 1, 2)).toBe(false);
  expect(hitAt(ranked, grades, 2, 2)).toBe(true);
  expect(hitAt(["some"], grades, 5, 2)).toBe(false);
});

test("recall counts what was found of all that is of use", () => {
  expect(recallAt(ranked, grades, 2, 2)).toBe(1 / 2);
  expect(recallAt(ranked, grades, 5, 1)).toBe(1);
});

test("the reciprocal rank is one over the place of the first good answer, and 0 without one", () => {
  expect(reciprocalRank(ranked, grades, 10, 2)).toBe(1 / 2);
  expect(reciprocalRank(ranked, grades, 1, 2)).toBe(0);
});

test("judged@k says how many of those found anybody ever looked at", () => {
  expect(judgedShare(ranked, grades, 4)).toBe(3 / 4);
  expect(judgedShare(["unseen"], grades, 10)).toBe(0);
  expect(judgedShare([], grades, 10)).toBeUndefined();
});
