import { signalNames } from "./signals.ts";

/** Raise this whenever a signal would be another number for the same answer: an old calibration must not be read with new signals. */
const codeVersion = "2";

/** Everything a calibration was made with. Another of any of them, and nobody knows what the probability means. */
export interface Versions {
  readonly snapshot: string;
  readonly index: string;
  readonly rules: string;
  readonly checks: string;
  readonly judges: string;
  readonly drafter: string;
  readonly prompt: string;
  readonly coverageMin: number;
  /** What makes the signals; filled in here. */
  readonly signals: string;
}

export type VersionPart = keyof Versions;
export const versionParts = [
  "snapshot",
  "index",
  "rules",
  "checks",
  "judges",
  "drafter",
  "prompt",
  "coverageMin",
  "signals",
] as const satisfies readonly VersionPart[];

export interface VersionsInUse {
  readonly snapshotId: string;
  /** Name of the index, `wordListsVersion`, then whatever else ranks: embedding model, reranker, rewriting. */
  readonly index: readonly string[];
  readonly rulesVersion: string;
  readonly checksVersion: string;
  /** Versions of the judges that are asked, in any order; none when there is no judge. */
  readonly judges: readonly string[];
  /** Version of the drafter that is asked first; a model's names its model and its prompt. */
  readonly drafterVersion: string;
  /** Versions of further prompts that make a signal: the sampler's. None without a model. */
  readonly prompts: readonly string[];
  readonly coverageMin: number;
}

/** The one way to make a version tuple, for the server and for the calibration alike. */
export function versionsOf(inUse: VersionsInUse): Versions {
  return {
    snapshot: inUse.snapshotId,
    index: joined(inUse.index),
    rules: inUse.rulesVersion,
    checks: inUse.checksVersion,
    judges: joined([...inUse.judges].sort()),
    drafter: inUse.drafterVersion,
    prompt: joined([...inUse.prompts].sort()),
    coverageMin: inUse.coverageMin,
    signals: `signals-${codeVersion}:${signalNames.length}`,
  };
}

const joined = (names: readonly string[]): string => (names.length === 0 ? "none" : names.join("+"));

/** The parts in which two sets of versions differ, in the order of the list. */
export const differingParts = (one: Versions, other: Versions): readonly VersionPart[] =>
  versionParts.filter((part) => one[part] !== other[part]);
