import type { ReportDocument } from "#evals/report/index.ts";

/** One measurement of the product, over cases that anybody can bring. */
export interface Suite {
  /** What it asks of the product, in a line. */
  readonly asks: string;
  /** Shape of a row of `--cases`. */
  readonly row: string;
  /** Shape of a row of `--out`. */
  readonly gives: string;
  /** Case files read when none is named; empty for a suite that has none of its own. */
  readonly ownCases: () => readonly string[];
  /** Flags, without their dashes, that name other files to measure on instead of cases: all of them together, or none. */
  readonly files?: readonly string[];
  /** Shares from 0 to 1 (without either end) it takes as flags, with what holds unless said. */
  readonly shares?: Readonly<Partial<Record<ShareFlag, number>>>;
  /** What the file of `--write` is; absent when there is nothing to write. */
  readonly writes?: string;
  readonly run: (given: SuiteGiven) => SuiteOutcome | Promise<SuiteOutcome>;
}

export const shareFlags = ["alpha", "delta"] as const;
export type ShareFlag = (typeof shareFlags)[number];

export interface SuiteGiven {
  readonly caseFiles: readonly string[];
  /** The file of each of the suite's own flags; none when cases are measured. */
  readonly files?: Readonly<Record<string, string>>;
  /** As typed; a suite has its own values for those that were not. */
  readonly shares?: Readonly<Partial<Record<ShareFlag, number>>>;
  /** Whether the words of cases may be printed. */
  readonly show: boolean;
  readonly onProgress: (label: string, done: number, total: number) => void;
}

export type SuiteOutcome =
  | {
      readonly kind: "measured";
      readonly report: ReportDocument;
      /** For `--out`, in the order of the cases. */
      readonly rows: readonly Readonly<Record<string, unknown>>[];
      /** Ids of cases on which the product failed; they count against every figure they belong to. */
      readonly errored: readonly string[];
      /** For `--write`: the whole file, or why there is none. */
      readonly written?: { readonly content: string } | { readonly withheld: string };
    }
  | Refused;

/** Input that cannot be measured. The problem names file, line and field, and never the words of a case. */
export interface Refused {
  readonly kind: "refused";
  readonly problem: string;
}
