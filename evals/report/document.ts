import type { Confusion, Rate } from "#evals/metrics/index.ts";

/** What a suite has to say, in order. The printout and the page are two ways of showing one document, so they cannot disagree. */
export interface ReportDocument {
  readonly title: string;
  /** One line each: what was run on what. */
  readonly facts: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  /** How to read it. */
  readonly note?: string;
  readonly blocks: readonly Block[];
}

export type Block = RatesBlock | TableBlock | ConfusionBlock | MovesBlock | BarsBlock | CasesBlock | CurveBlock;

/** Shares with their exact intervals. At most two `readings`: more do not fit in 100 columns. */
export interface RatesBlock {
  readonly kind: "rates";
  readonly caption: string;
  readonly readings: readonly string[];
  readonly rows: readonly { readonly label: string; readonly rates: readonly Rate[] }[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface ConfusionBlock {
  readonly kind: "confusion";
  readonly caption: string;
  readonly confusion: Confusion<string>;
}

/** Base against variant: how many stayed, rose and fell. */
export interface MovesBlock {
  readonly kind: "moves";
  readonly caption: string;
  readonly rows: readonly {
    readonly label: string;
    readonly equal: number;
    readonly up: number;
    readonly down: number;
  }[];
}

/** Points of one curve, in the order they are joined: across from 0 to 1, upwards from 0 to `upwardsMax`. */
export interface CurveBlock {
  readonly kind: "curve";
  readonly caption: string;
  readonly across: string;
  readonly upwards: string;
  /** `cases`: how many a point stands for; a point of more is drawn larger. */
  readonly rows: readonly { readonly across: number; readonly upwards: number; readonly cases: number }[];
  /** 1 unless said. */
  readonly upwardsMax?: number;
  /** Draws the diagonal, on which "stated" is "came true". */
  readonly diagonal?: boolean;
  /** A height that ought not to be passed, and what it is called. */
  readonly limit?: { readonly at: number; readonly name: string };
}

/** What was promised, and whether it held. `measured` undefined: there was nothing to measure, which is not a pass. */
export interface BarsBlock {
  readonly kind: "bars";
  readonly caption: string;
  readonly rows: readonly Bar[];
}

export interface Bar {
  readonly promise: string;
  readonly measured: string | undefined;
  readonly met: boolean;
}

/** Cases by id. `texts` only when somebody asked to see the words. */
export interface CasesBlock {
  readonly kind: "cases";
  readonly caption: string;
  readonly rows: readonly { readonly id: string; readonly detail: string; readonly texts?: readonly string[] }[];
}

export type BarState = "met" | "not met" | "not measured";

export function barState({ measured, met }: Bar): BarState {
  if (measured === undefined) return "not measured";
  return met ? "met" : "not met";
}
