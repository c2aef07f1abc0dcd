import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrationWith, sure, versions } from "./calibration.fixture.ts";
import {
  type Calibration,
  calibrationNotice,
  confidenceOf,
  leansOn,
  type LoadedCalibration,
  mayRelease,
  measuredSignals,
  onRecord,
  probabilityOf,
  type SignalName,
  type Signals,
  signalNames,
  signalsOf,
  towardsRelease,
  versionParts,
  versionsOf,
  withSentence,
} from "./index.ts";

const loadedWith = (calibration: Calibration): LoadedCalibration => ({
  kind: "loaded",
  calibration,
  id: "calibration-1",
});
const loaded = loadedWith(calibrationWith());
const passed = { gateOpen: true, everyCheckPassed: true };

test("a sure answer is released by its probability and an unsure one is held by it", () => {
  const high = confidenceOf(sure, loaded, versions);
  expect(high).toMatchObject({ kind: "calibrated", threshold: 0.9, releases: true });
  const low = confidenceOf({ ...sure, minimumEntailment: 0.1, margin: 0.2 }, loaded, versions);
  expect(low).toMatchObject({ kind: "calibrated", releases: false });
  expect([mayRelease(high, passed), mayRelease(low, passed)]).toEqual([true, false]);
});

test("the threshold itself releases, a hair below it does not", () => {
  const exact = probabilityOf(calibrationWith(), sure);
  const at = (threshold: number) => confidenceOf(sure, loadedWith({ ...calibrationWith(), threshold }), versions);
  expect(at(exact)).toMatchObject({ releases: true });
  expect(at(exact + 1e-9)).toMatchObject({ releases: false });
});

test("no probability opens a closed gate or takes the place of a check", () => {
  const high = confidenceOf(sure, loaded, versions);
  expect(mayRelease(high, { ...passed, gateOpen: false })).toBe(false);
  expect(mayRelease(high, { ...passed, everyCheckPassed: false })).toBe(false);
  const none = confidenceOf(sure, { kind: "no-file" }, versions);
  expect(mayRelease(none, { ...passed, gateOpen: false })).toBe(false);
  expect(mayRelease(none, { ...passed, everyCheckPassed: false })).toBe(false);
});

test("without a file that can be read nothing is called a probability, and the strict default holds", () => {
  for (const [because, absent] of [
    ["no-file", { kind: "no-file" }],
    ["broken-file", { kind: "broken-file", problem: "it is not JSON" }],
  ] as const) {
    const confidence = confidenceOf(sure, absent, versions);
    expect(confidence).toEqual({ kind: "uncalibrated", because });
    expect(mayRelease(confidence, passed)).toBe(true);
    expect(calibrationNotice(absent, versions)).toMatch(/^Uncalibrated: /);
    expect(onRecord(confidence, absent)).toBe(`uncalibrated: ${because}`);
  }
});

test.each(versionParts)("a calibration made for another %s is not used, and the notice names the part", (part) => {
  const inUse = { ...versions, [part]: part === "coverageMin" ? 0.45 : "something else" };
  const confidence = confidenceOf(sure, loaded, inUse);
  expect(confidence).toEqual({ kind: "uncalibrated", because: "other-versions", parts: [part] });
  expect(calibrationNotice(loaded, inUse)).toContain(`${part} (made for ${versions[part]}, in use ${inUse[part]})`);
  expect(onRecord(confidence, loaded)).toBe(`uncalibrated: other-versions (${part})`);
  expect(leansOn("margin", loaded, inUse)).toBe(false);
});

test("a calibration made for what is in use needs no notice and says on record what it said", () => {
  expect(calibrationNotice(loaded, versions)).toBeUndefined();
  expect(onRecord(confidenceOf(sure, loaded, versions), loaded)).toMatch(/^calibration-1: 0\.\d{4} of 0\.9000$/);
  expect([leansOn("margin", loaded, versions), leansOn("sampleEntropy", loaded, versions)]).toEqual([true, false]);
});

test("the order in which judges are listed is no other version", () => {
  const inUse = (judges: readonly string[]) =>
    versionsOf({
      snapshotId: "s",
      index: [],
      rulesVersion: "r",
      checksVersion: "c",
      judges,
      drafterVersion: "d",
      prompts: [],
      coverageMin: 0.4,
    });
  expect(inUse(["b", "a"])).toEqual(inUse(["a", "b"]));
  expect(inUse([]).judges).toBe("none");
});

test("a missing signal that the calibration needs makes it uncalibrated; one it does not need changes nothing", () => {
  const confidence = confidenceOf({ ...sure, minimumEntailment: undefined }, loaded, versions);
  expect(confidence).toMatchObject({ because: "signal-missing", missing: ["minimumEntailment"] });
  expect(mayRelease(confidence, passed)).toBe(false);
  expect(onRecord(confidence, loaded)).toBe("uncalibrated: signal-missing (minimumEntailment)");
  expect(confidenceOf({ ...sure, sampleEntropy: undefined }, loaded, versions)).toEqual(
    confidenceOf(sure, loaded, versions),
  );
  for (const value of [Number.NaN, -1, 2]) {
    expect(confidenceOf({ ...sure, margin: value }, loaded, versions)).toMatchObject({ missing: ["margin"] });
  }
});

test("the record for the people who label holds what was measured and nothing else", () => {
  expect(measuredSignals({ ...sure, sampleEntropy: undefined })).toEqual({
    coverageShare: 1,
    topScore: 0.7,
    margin: 0.9,
    novelty: 0,
    minimumEntailment: 0.95,
    checkDisagreement: 0,
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyCalibration: fc.Arbitrary<Calibration> = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom(...signalNames),
      middle: share,
      spread: fc.double({ min: 0.01, max: 1, noNaN: true }),
      weight: fc.double({ min: 0, max: 5, noNaN: true }),
    }),
    { selector: ({ name }) => name, minLength: 1 },
  )
  .chain((signals) =>
    fc.record({ bias: fc.double({ min: -5, max: 5, noNaN: true }), threshold: share }).map((drawn) => ({
      ...calibrationWith(),
      ...drawn,
      signals,
    })),
  );
const anySignals: fc.Arbitrary<Signals> = fc.record(
  Object.fromEntries(signalNames.map((name) => [name, share])) as Record<SignalName, fc.Arbitrary<number>>,
);

test("a better signal never lowers the probability, whatever was fitted", () => {
  fc.assert(
    fc.property(
      anyCalibration,
      anySignals,
      fc.constantFrom(...signalNames),
      share,
      (calibration, signals, name, value) => {
        const [before, after] = [signals[name] ?? 0, value];
        const better = towardsRelease(name, after) >= towardsRelease(name, before);
        const [first, second] = [signals, { ...signals, [name]: after }].map((each) =>
          probabilityOf(calibration, each),
        );
        if (better) expect(second).toBeGreaterThanOrEqual(first ?? 1);
        else expect(second).toBeLessThanOrEqual(first ?? 0);
      },
    ),
  );
});

test("as an answer proceeds its probability only falls, and what is once held stays held", () => {
  const judgement = fc.record({
    judge: fc.constant("j"),
    version: fc.constant("1"),
    verdict: fc.constantFrom("supported" as const, "neutral" as const, "contradicted" as const, "not-run" as const),
    score: share,
  });
  const claims = fc.array(
    fc.record({
      checks: fc.constantFrom(
        "supported" as const,
        "contradicted" as const,
        "unsupported" as const,
        "not-run" as const,
      ),
      judgements: fc.array(judgement, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const coverage = fc.record({ share, topScore: fc.double({ min: 0, max: 60, noNaN: true }), margin: share });
  fc.assert(
    fc.property(
      anyCalibration,
      coverage,
      fc.integer({ min: 0, max: 2 }),
      claims,
      (calibration, found, judges, said) => {
        const file = loadedWith(calibration);
        let signals = signalsOf({ ...found, terms: ["a", "b"], matched: ["a"] }, { judges });
        let [allowed, highest] = [true, 1];
        for (const { checks, judgements } of said) {
          const confidence = confidenceOf(signals, file, versions);
          const may = mayRelease(confidence, passed);
          expect(may && !allowed).toBe(false);
          allowed = may;
          if (confidence.kind === "calibrated") {
            expect(confidence.probability).toBeLessThanOrEqual(highest);
            highest = confidence.probability;
          }
          signals = withSentence(signals, { checks, entailment: { kind: "judged", verdict: "supported", judgements } });
        }
      },
    ),
    { numRuns: 500 },
  );
});
