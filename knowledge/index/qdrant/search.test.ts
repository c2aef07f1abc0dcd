import { expect, test } from "vitest";
import { settleTies } from "./search.ts";

const places = ["a", "b", "c", "d"];
const placeOf = (id: string) => places.indexOf(id);
/** What 32 bits leave of a sum. */
const sum = (...ranks: readonly number[]) => Math.fround(ranks.reduce((total, rank) => total + 1 / (60 + rank), 0));

test("equal scores by words stand in the order of their passages, and the fused sums follow, whatever order the server chose", () => {
  // By words the server put c before b, though they are equal; by meaning: d, b, c.
  const { byWords, fused } = settleTies(
    {
      byWords: [
        { id: "a", score: 3 },
        { id: "c", score: 2 },
        { id: "b", score: 2 },
      ],
      fused: [
        { id: "b", score: sum(3, 2) },
        { id: "c", score: sum(2, 3) },
        { id: "a", score: sum(1) },
        { id: "d", score: sum(1) },
      ],
    },
    placeOf,
  );
  expect(byWords.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(Object.fromEntries(fused.map(({ id, score }) => [id, score]))).toEqual({
    a: 1 / 61,
    b: 1 / 62 + 1 / 62,
    c: 1 / 63 + 1 / 63,
    d: 1 / 61,
  });
});

test("where equal scores straddle the end of the list, the same passages are kept whatever the server kept first", () => {
  const tied = Array.from({ length: 100 }, (_, place) => ({ id: `${place}`, score: 2 }));
  for (const byWords of [tied, tied.toReversed()]) {
    const fused = byWords.map(({ id }, rank) => ({ id, score: sum(rank + 1) }));
    const settled = settleTies({ byWords, fused }, Number);
    expect(settled.byWords.map(({ id }) => Number(id))).toEqual(Array.from({ length: 64 }, (_, place) => place));
    expect(new Set(settled.fused.map(({ id }) => Number(id)))).toEqual(
      new Set(Array.from({ length: 64 }, (_, at) => at)),
    );
  }
});

test("sums are those of 64 bits for every pair of ranks there can be, so that equal ones are equal", () => {
  for (let words = 1; words <= 64; words += 1) {
    const byWords = Array.from({ length: words }, (_, rank) => ({ id: `${rank + 1}`, score: 100 - rank }));
    for (const meaning of [1, 2, 31, 63, 64]) {
      const { fused } = settleTies({ byWords, fused: [{ id: `${words}`, score: sum(words, meaning) }] }, Number);
      expect(fused).toEqual([{ id: `${words}`, score: 1 / (60 + words) + 1 / (60 + meaning) }]);
    }
  }
});
