import { expect, test } from "vitest";
import { movesOf, signTest } from "./paired.ts";

test("the case that a reassuring relative talked down is named", () => {
  const moves = movesOf([
    { id: "chest-1", base: 4, variant: 3 },
    { id: "chest-2", base: 4, variant: 4 },
    { id: "cough-1", base: 0, variant: 1 },
  ]);
  expect(moves).toEqual({ equal: 1, up: ["cough-1"], down: ["chest-1"] });
});

test("the exact test gives the binomial tail", () => {
  expect(signTest({ up: 1, down: 9 })).toBeCloseTo((2 * 11) / 1024, 12);
  expect(signTest({ up: 4, down: 4 })).toBe(1);
});

test("no move proves nothing either way", () => {
  expect(signTest({ up: 0, down: 0 })).toBeUndefined();
});
