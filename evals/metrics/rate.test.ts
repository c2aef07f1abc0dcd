import { expect, test } from "vitest";
import { rateOf, shareOf } from "./rate.ts";

test("a rate counts what holds", () => {
  expect(rateOf([1, 2, 3, 4], (value) => value > 1)).toEqual({ hits: 3, of: 4 });
});

test("none of none is no share at all, neither perfect nor nothing", () => {
  expect(shareOf(rateOf([], () => true))).toBeUndefined();
});
