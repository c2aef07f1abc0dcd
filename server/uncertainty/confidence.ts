import type { Calibration } from "./calibration-file.ts";
import type { LoadedCalibration } from "./load-calibration.ts";
import { type SignalName, type Signals, signalNames, towardsRelease } from "./signals.ts";
import { differingParts, type VersionPart, type Versions } from "./versions.ts";

export type Confidence =
  | {
      readonly kind: "calibrated";
      /** Calibrated probability that the answer, as far as it has gone, is safe to release. */
      readonly probability: number;
      readonly threshold: number;
      readonly releases: boolean;
    }
  | { readonly kind: "uncalibrated"; readonly because: "no-file" | "broken-file" }
  | { readonly kind: "uncalibrated"; readonly because: "other-versions"; readonly parts: readonly VersionPart[] }
  /** The calibration leans on what nobody measured: a check that did not run. */
  | { readonly kind: "uncalibrated"; readonly because: "signal-missing"; readonly missing: readonly SignalName[] };

/** Where nobody has calibrated anything: the strict default alone decides. */
export const notCalibrated: Confidence = { kind: "uncalibrated", because: "no-file" };

/**
 * How sure the product is of an answer as far as it has gone. Cheap enough for every sentence (a few multiplications), pure, and never throws. As an
 * answer proceeds its signals only worsen (`withSentence`), and so the probability only falls.
 */
export function confidenceOf(signals: Signals, loaded: LoadedCalibration, versions: Versions): Confidence {
  if (loaded.kind !== "loaded") return { kind: "uncalibrated", because: loaded.kind };
  const { calibration } = loaded;
  const parts = differingParts(calibration.versions, versions);
  if (parts.length > 0) return { kind: "uncalibrated", because: "other-versions", parts };
  const { threshold } = calibration;
  const missing = calibration.signals.map(({ name }) => name).filter((name) => !isMeasured(signals[name]));
  if (missing.length > 0) return { kind: "uncalibrated", because: "signal-missing", missing };
  const probability = probabilityOf(calibration, signals);
  return { kind: "calibrated", probability, threshold, releases: probability >= threshold };
}

/**
 * The fitted function: logistic in the weighted signals, each turned so that more speaks for releasing. No weight is negative, so a better signal
 * never lowers it. Every signal it leans on must have been measured.
 */
export function probabilityOf(
  { bias, signals: weights }: Pick<Calibration, "bias" | "signals">,
  signals: Signals,
): number {
  const odds = weights.reduce((sum, { name, middle, spread, weight }) => {
    const value = signals[name];
    // The worst a signal can be: a caller that did not look for missing ones gets no more than that.
    const good = isMeasured(value) ? towardsRelease(name, value) : 0;
    return sum + (weight * (good - middle)) / spread;
  }, bias);
  return 1 / (1 + Math.exp(-odds));
}

const isMeasured = (value: number | undefined): value is number => value !== undefined && value >= 0 && value <= 1;

/**
 * Whether the confidence allows a sentence that the gate and the checks have passed. It can only hold: calibrated, the probability must reach the
 * threshold; uncalibrated, the strict default is all there is, namely that the coverage gate is open and every check ran and passed. A calibration
 * that leans on what was not measured is no absent one: what should have been measured did not run, and nothing is released.
 */
export function mayRelease(
  confidence: Confidence,
  { gateOpen, everyCheckPassed }: { readonly gateOpen: boolean; readonly everyCheckPassed: boolean },
): boolean {
  if (!gateOpen || !everyCheckPassed) return false;
  switch (confidence.kind) {
    case "calibrated":
      return confidence.releases;
    case "uncalibrated":
      return confidence.because !== "signal-missing";
    default: {
      // A kind nobody knows is no permission.
      const unhandled: never = confidence;
      void unhandled;
      return false;
    }
  }
}

/** Whether a calibration in use leans on a signal: then the caller waits for it before the first claim, and otherwise need not pay for it. */
export function leansOn(name: SignalName, loaded: LoadedCalibration, versions: Versions): boolean {
  if (loaded.kind !== "loaded" || differingParts(loaded.calibration.versions, versions).length > 0) return false;
  return loaded.calibration.signals.some((signal) => signal.name === name);
}

/** The calibration file that is there, by its hash; or why there is none. */
export const calibrationFile = (loaded: LoadedCalibration): string =>
  loaded.kind === "loaded" ? loaded.id : `uncalibrated: ${loaded.kind}`;

/** The same with whether it was of use, for the bundle of an answer. */
export function calibrationInUse(loaded: LoadedCalibration, versions: Versions): string {
  const file = calibrationFile(loaded);
  const parts = loaded.kind === "loaded" ? differingParts(loaded.calibration.versions, versions) : [];
  return parts.length === 0 ? file : `${file}, not used: made for other versions (${parts.join(", ")})`;
}

/** In one line, for the evidence bundle: which calibration said what, or why none did. No words of anybody's. */
export function onRecord(confidence: Confidence, loaded: LoadedCalibration): string {
  if (confidence.kind === "calibrated") {
    const { probability, threshold } = confidence;
    const id = loaded.kind === "loaded" ? loaded.id : "none";
    return `${id}: ${probability.toFixed(4)} of ${threshold.toFixed(4)}`;
  }
  switch (confidence.because) {
    case "no-file":
    case "broken-file":
      return `uncalibrated: ${confidence.because}`;
    case "other-versions":
      return `uncalibrated: other-versions (${confidence.parts.join(", ")})`;
    case "signal-missing":
      return `uncalibrated: signal-missing (${confidence.missing.join(", ")})`;
    default: {
      const unhandled: never = confidence;
      throw new Error(`Nothing to record of ${String(unhandled)}`);
    }
  }
}

const strictDefault =
  "Uncalibrated: no probability is known, and the strict default holds (coverage gate open, every check ran and passed).";

/** What readiness and the log say loudly when answers are not calibrated; undefined when they are. */
export function calibrationNotice(loaded: LoadedCalibration, versions: Versions): string | undefined {
  switch (loaded.kind) {
    case "no-file":
      return `${strictDefault} There is no calibration file; npm run evals -- calibration makes one.`;
    case "broken-file":
      return `${strictDefault} The calibration file is broken: ${loaded.problem}.`;
    case "loaded": {
      const { calibration } = loaded;
      const parts = differingParts(calibration.versions, versions);
      if (parts.length === 0) return undefined;
      const said = parts.map((part) => `${part} (made for ${calibration.versions[part]}, in use ${versions[part]})`);
      return `${strictDefault} The calibration file was made for other versions: ${said.join("; ")}. Make it again: npm run evals -- calibration.`;
    }
    default: {
      const unhandled: never = loaded;
      throw new Error(`No notice for ${String(unhandled)}`);
    }
  }
}

/** The answer's signals, for the record that clinicians label later: names and numbers, missing ones left out. */
export const measuredSignals = (signals: Signals): Readonly<Partial<Record<SignalName, number>>> =>
  Object.fromEntries(
    signalNames.flatMap((name) => {
      const value = signals[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
