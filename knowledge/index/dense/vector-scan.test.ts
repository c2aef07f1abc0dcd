import fc from "fast-check";
import { expect, test } from "vitest";
import { scanVectors } from "./vector-scan.ts";

const dimensions = 6;
const vector = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: dimensions, maxLength: dimensions });
const everything = () => true;

test("the nearest come first, exactly as a sort of every product says, ties by place", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(vector, { maxLength: 40 }),
      vector,
      fc.integer({ min: 1, max: 9 }),
      async (all, asked, limit) => {
        const rows = Float32Array.from(all.flat());
        const found = await scanVectors({ rows, dimensions }, Float32Array.from(asked), limit, everything);
        const sorted = all
          .map((row, place) => ({ place, cosine: row.reduce((sum, value, at) => sum + value * (asked[at] ?? 0), 0) }))
          .sort((left, right) => right.cosine - left.cosine || left.place - right.place)
          .slice(0, limit);
        expect(found).toEqual(sorted.map((near) => ({ ...near, cosine: near.cosine + 0 })));
      },
    ),
  );
});

test("what the person may not see is not found, however near it is", async () => {
  const rows = Float32Array.from([1, 0, 0.9, 0.1, 0, 1]);
  const found = await scanVectors({ rows, dimensions: 2 }, Float32Array.of(1, 0), 5, (place) => place !== 0);
  expect(found.map(({ place }) => place)).toEqual([1, 2]);
});

test("a long scan lets other work in between", async () => {
  const rows = new Float32Array(384 * 12_000).fill(0.05);
  let turns = 0;
  const beat = setInterval(() => {
    turns += 1;
  }, 0);
  const counting = setImmediate(function count() {
    turns += 1;
    setImmediate(count).unref();
  });
  await scanVectors({ rows, dimensions: 384 }, new Float32Array(384).fill(0.05), 10, everything);
  clearInterval(beat);
  clearImmediate(counting);
  expect(turns).toBeGreaterThanOrEqual(3);
});

test("nothing to look at gives nothing", async () => {
  expect(await scanVectors({ rows: new Float32Array(0), dimensions: 0 }, new Float32Array(0), 5, everything)).toEqual(
    [],
  );
});
