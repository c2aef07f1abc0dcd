import type { JudgedMutant, JudgedParaphrase, Measured } from "./measure.ts";
import type { WholeMutant } from "./whole-answers.ts";

export interface AllMeasured extends Measured {
  readonly paraphrases: readonly JudgedParaphrase[];
  readonly spoiledParaphrases: readonly JudgedMutant[];
  readonly whole: {
    readonly mutants: readonly { readonly mutant: WholeMutant; readonly found: string }[];
    readonly untouched: readonly { readonly id: string; readonly found: string }[];
  };
  readonly overlapMin: number;
}

/** One row for everything that was judged. */
export const outputRows = (all: AllMeasured): readonly Readonly<Record<string, unknown>>[] => [
  ...all.verbatim.map(({ approved, judged: { released, by } }) => ({
    id: approved.id,
    kind: "verbatim",
    released,
    by,
  })),
  ...[...all.mutants, ...all.spoiledParaphrases].map(
    ({ mutant: { of, mutator, row, class: severity, text }, caught, judged }) => ({
      id: of.id,
      kind: "mutant",
      mutator,
      row,
      class: severity,
      released: !caught,
      by: judged.by,
      source: of.sentence,
      quote: of.quote,
      text,
    }),
  ),
  ...all.paraphrases.map(({ row, text, judged: { released, by } }) => ({
    id: row.id,
    kind: "paraphrase",
    closeness: row.closeness,
    released,
    by,
    source: row.source,
    text,
  })),
  ...all.whole.mutants.map(({ mutant, found }) => ({
    id: mutant.id,
    kind: "whole",
    mutator: mutant.mutator,
    released: found === "complete",
    by: [found],
  })),
];
