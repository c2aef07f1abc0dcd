import fc from "fast-check";
import { expect, test } from "vitest";
import { clopperPearson } from "./clopper-pearson.ts";

// Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 5 (Statistics in Medicine 17, pages 857 to 872).
test.each([
  [81, 263, 0.2527, 0.3676],
  [15, 148, 0.0578, 0.1617],
  [0, 20, 0, 0.1684],
  [1, 29, 0.0009, 0.1776],
])("%i of %i has the published interval", (hits, of, low, high) => {
  const interval = clopperPearson({ hits, of });
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test("no miss in 60 emergencies still leaves room for 6 in 100", () => {
  // The closed form at the edge: (alpha / 2) ** (1 / n).
  expect(clopperPearson({ hits: 60, of: 60 })).toEqual({ low: expect.closeTo(0.025 ** (1 / 60), 12), high: 1 });
});

test("nothing counted has no interval", () => {
  expect(clopperPearson({ hits: 0, of: 0 })).toBeUndefined();
});

test("the interval holds the share it is about, and turns over with it", () => {
  const counts = fc
    .integer({ min: 1, max: 3_000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(counts, ([hits, of]) => {
      const interval = clopperPearson({ hits, of });
      const mirrored = clopperPearson({ hits: of - hits, of });
      expect(interval?.low).toBeLessThanOrEqual(hits / of);
      expect(interval?.high).toBeGreaterThanOrEqual(hits / of);
      expect(1 - (mirrored?.high ?? Number.NaN)).toBeCloseTo(interval?.low ?? Number.NaN, 9);
    }),
    { numRuns: 60, seed: 1 },
  );
});
