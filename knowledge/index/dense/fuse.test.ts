import { expect, test } from "vitest";
import { fuse, rankConstant } from "./fuse.ts";

test("the paper's sum, worked by hand: first in one list and third in the other beats second in both by a hair", () => {
  const fused = fuse([
    ["asthma", "cough", "fever"],
    ["croup", "cough", "asthma"],
  ]);
  expect(rankConstant).toBe(60);
  expect(fused.map(({ item }) => item)).toEqual(["asthma", "cough", "croup", "fever"]);
  const [asthma, cough, croup, fever] = fused.map(({ score }) => score);
  expect(asthma).toBeCloseTo(1 / 61 + 1 / 63, 12);
  expect(cough).toBeCloseTo(2 / 62, 12);
  expect(croup).toBeCloseTo(1 / 61, 12);
  expect(fever).toBeCloseTo(1 / 63, 12);
});

test("what both lists found low down beats what one list alone found first, as long as it is not too low", () => {
  const others = (list: string) => Array.from({ length: 70 }, (_, number) => `${list}-${number}`);
  const orderWhenAt = (place: number) => {
    const fused = fuse([
      ["alone", ...others("first").toSpliced(place - 2, 0, "both")],
      others("second").toSpliced(place - 1, 0, "both"),
    ]);
    return fused.map(({ item }) => item).filter((item) => item === "both" || item === "alone");
  };
  // 2 / (60 + r) > 1 / 61 up to r = 61.
  expect(orderWhenAt(61)).toEqual(["both", "alone"]);
  expect(orderWhenAt(63)).toEqual(["alone", "both"]);
});

test("one list alone keeps its order, and no list at all gives nothing", () => {
  expect(fuse([["b", "a", "c"], []]).map(({ item }) => item)).toEqual(["b", "a", "c"]);
  expect(fuse([])).toEqual([]);
});

test("equal sums keep the first list's order, so that two servers never disagree", () => {
  expect(
    fuse([
      ["a", "b"],
      ["b", "a"],
    ]).map(({ item }) => item),
  ).toEqual(["a", "b"]);
});

test("a list that names something twice does not count it twice", () => {
  expect(fuse([["a", "a", "b"]])).toEqual([
    { item: "a", score: 1 / 61 },
    { item: "b", score: 1 / 62 },
  ]);
});

test("a list of weight nought has no say", () => {
  expect(fuse([["a", "b"], ["c"]], [1, 0]).map(({ item }) => item)).toEqual(["a", "b", "c"]);
  expect(fuse([["a"], ["c"]], [1, 2])[0]?.item).toBe("c");
});
