import type { Calibration } from "./calibration-file.ts";
import type { SignalName, Signals } from "./signals.ts";
import { type Versions, versionsOf } from "./versions.ts";

/** Versions, signals and a calibration that belong together, for the tests of this room and of those who use it. */
export const versions: Versions = versionsOf({
  snapshotId: "snapshot-a",
  index: ["embedded"],
  rulesVersion: "rules-a",
  checksVersion: "checks-a",
  judges: ["judge-b", "judge-a"],
  drafterVersion: "built-in-0",
  prompts: [],
  coverageMin: 0.4,
});

export const sure: Signals = {
  coverageShare: 1,
  topScore: 0.7,
  margin: 0.9,
  novelty: 0,
  minimumEntailment: 0.95,
  checkDisagreement: 0,
  sampleEntropy: 0,
};

export const calibrationWith = (
  names: readonly SignalName[] = ["coverageShare", "margin", "minimumEntailment"],
): Calibration => ({
  format: 1,
  madeOn: "2026-11-20",
  labels: { by: "machine", how: "for tests", doesNotCover: ["everything"] },
  versions,
  bias: 2,
  signals: names.map((name) => ({ name, middle: 0.6, spread: 0.2, weight: 1 })),
  threshold: 0.9,
  guarantee: { alpha: 0.05, delta: 0.05, labelled: 300, released: 93, failures: 1, upperBound: 0.0499 },
  metrics: {},
});
