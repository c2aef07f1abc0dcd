import fc from "fast-check";
import { expect, test } from "vitest";
import { doseUnits, readSample, type SampledAnswer, sampledActions, selfConsistencyOf } from "./index.ts";

const home: SampledAnswer = { action: "care-at-home", level: "none", dose: null };
const doctor: SampledAnswer = { action: "contact-doctor", level: "same-day", dose: null };
const dose = (amount: number, unit: "mg" | "g" | "tablet", timesPerDay: number | null = 4): SampledAnswer => ({
  action: "take-medicine",
  level: "none",
  dose: { amount, unit, timesPerDay },
});

test("five samples that all say the same have no spread", () => {
  expect(selfConsistencyOf([home, home, home, home, home])).toEqual({ agreement: 1, entropy: 0, meanings: 1 });
});

test("five samples of which no two agree have all of it", () => {
  const all = [home, doctor, dose(1, "tablet"), dose(2, "tablet"), { ...home, level: "soon" } as const];
  const found = selfConsistencyOf(all);
  expect(found?.entropy).toBeCloseTo(1, 12);
  expect(found).toMatchObject({ agreement: 0.2, meanings: 5 });
});

test("three against two is between, by the formula", () => {
  const found = selfConsistencyOf([home, home, home, doctor, doctor]);
  expect(found?.agreement).toBe(0.6);
  expect(found?.entropy).toBeCloseTo(-(0.6 * Math.log(0.6) + 0.4 * Math.log(0.4)) / Math.log(5), 12);
});

test("the same dose in another unit is the same meaning, another number or another frequency is not", () => {
  expect(selfConsistencyOf([dose(1, "g"), dose(1000, "mg")])?.meanings).toBe(1);
  expect(selfConsistencyOf([dose(0.1, "g"), dose(100, "mg")])?.meanings).toBe(1);
  expect(selfConsistencyOf([dose(500, "mg"), dose(5000, "mg")])?.meanings).toBe(2);
  expect(selfConsistencyOf([dose(500, "mg", 4), dose(500, "mg", null)])?.meanings).toBe(2);
  expect(selfConsistencyOf([dose(1, "tablet"), dose(1, "mg")])?.meanings).toBe(2);
});

test("a level that differs is another meaning although the action is the same", () => {
  expect(selfConsistencyOf([doctor, { ...doctor, level: "soon" }])?.meanings).toBe(2);
});

test("samples nobody could read do not agree with each other", () => {
  expect(selfConsistencyOf([undefined, undefined])).toEqual({ agreement: 0.5, entropy: 1, meanings: 2 });
  expect(selfConsistencyOf([home, home, undefined])?.meanings).toBe(2);
});

test("one sample has no spread, and none has none", () => {
  expect(selfConsistencyOf([home])).toBeUndefined();
  expect(selfConsistencyOf([])).toBeUndefined();
});

test("whatever is drawn, agreement and spread stay in their range and do not depend on the order", () => {
  const any = fc.constantFrom<SampledAnswer | undefined>(home, doctor, dose(1, "g"), dose(1000, "mg"), undefined);
  fc.assert(
    fc.property(fc.array(any, { minLength: 2, maxLength: 10 }), (samples) => {
      const found = selfConsistencyOf(samples);
      const backwards = selfConsistencyOf(samples.toReversed());
      expect(found?.entropy).toBeCloseTo(backwards?.entropy ?? Number.NaN, 12);
      expect(found?.agreement).toBe(backwards?.agreement);
      expect(found?.entropy).toBeGreaterThanOrEqual(0);
      expect(found?.entropy).toBeLessThanOrEqual(1);
      expect((found?.entropy ?? 0) === 0).toBe(found?.meanings === 1);
    }),
  );
});

test("a tuple of the closed lists is read", () => {
  for (const action of sampledActions) expect(readSample({ action, level: "soon", dose: null })?.action).toBe(action);
  for (const unit of doseUnits) {
    const value = { ...home, dose: { amount: 2, unit, timesPerDay: null } };
    expect(readSample({ ...value, note: "a field nobody asked for" })).toEqual(value);
  }
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["prose", "Stay at home."],
  ["a list", [home]],
  ["an action nobody listed", { ...home, action: "see a healer" }],
  ["a level nobody listed", { ...home, level: "EMERGENCY" }],
  ["no word on a dose", { action: "care-at-home", level: "none" }],
  ["a dose in words", { ...home, dose: "two tablets" }],
  ["a dose of nothing", { ...home, dose: { amount: 0, unit: "mg", timesPerDay: 1 } }],
  ["a dose below nothing", { ...home, dose: { amount: -5, unit: "mg", timesPerDay: 1 } }],
  ["a dose without end", { ...home, dose: { amount: Number.POSITIVE_INFINITY, unit: "mg", timesPerDay: 1 } }],
  ["a unit nobody listed", { ...home, dose: { amount: 5, unit: "spoons", timesPerDay: 1 } }],
  ["no word on how often", { ...home, dose: { amount: 5, unit: "mg" } }],
])("%s is no sample", (_, value) => {
  expect(readSample(value)).toBeUndefined();
});
