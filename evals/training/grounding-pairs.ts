import { createHash } from "node:crypto";
import path from "node:path";
import { type GroundingRow, readGroundingRows } from "../suites/grounding/rows.ts";

/** A claim, the passages it is judged against, and what people say of it. */
export interface GroundingPair {
  readonly id: string;
  /** The set it is from: figures are given by set. */
  readonly source: string;
  readonly kind: string;
  /** Pairs that share evidence or a question are never split between training and testing. */
  readonly group: string;
  readonly claim: string;
  readonly evidence: readonly string[];
  readonly question?: string;
  readonly label: NonNullable<GroundingRow["label"]>;
  /** How much it counts in training. */
  readonly weight: number;
}

/** Pairs of one case file. @throws {Error} naming file, line and field */
export function pairsOfFile(file: string): readonly GroundingPair[] {
  const read = readGroundingRows([file]);
  if (read.kind === "refused") throw new Error(read.problem);
  const rows = read.cases.map(({ row }) => row);
  // A set of a few questions shares its evidence between the claims of one question; one of a question a row does not.
  const byQuestion = new Set(rows.map(({ question }) => question)).size < rows.length / 4;
  return rows.flatMap(({ id, claim, evidence, question, label }) =>
    label === undefined
      ? []
      : [
          {
            id,
            source: path.basename(file, ".jsonl"),
            kind: label,
            group: byQuestion && question !== undefined ? question : evidence,
            claim,
            evidence: [evidence],
            ...(question === undefined ? {} : { question }),
            label,
            weight: 1,
          },
        ],
  );
}

export const hashOfPairs = (pairs: readonly GroundingPair[]): string =>
  createHash("sha256").update(JSON.stringify(pairs)).digest("hex").slice(0, 16);
