import { createHash } from "node:crypto";
import path from "node:path";
import { type GroundingRow, readGroundingRows } from "../suites/grounding/rows.ts";

/** A claim, the passages it is judged against, and what people say of it. */
export interface GroundingPair {
  readonly id: string;
  /** The set it is from: figures are given by set. */
  readonly source: string;
  readonly kind: string;
  /** Pairs that share a claim, evidence or a question, directly or through others, are never split between training and testing. */
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
  const groupOf = groupsOf(rows);
  return rows.flatMap((row) => {
    const { id, claim, evidence, question, label } = row;
    if (label === undefined) return [];
    const asked = question === undefined ? {} : { question };
    const source = path.basename(file, ".jsonl");
    return [{ id, source, kind: label, group: groupOf(row), claim, evidence: [evidence], ...asked, label, weight: 1 }];
  });
}

/** Joins rows that share anything, and names each group by the first thing in it. */
function groupsOf(rows: readonly GroundingRow[]): (row: GroundingRow) => string {
  const above = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const { claim, evidence, question } of rows) {
    const names = [
      `claim ${claim}`,
      `evidence ${evidence}`,
      ...(question === undefined ? [] : [`question ${question}`]),
    ];
    const [first = "", ...others] = [...new Set(names.map(top))].sort();
    for (const other of others) above.set(other, first);
  }
  return ({ claim }) => top(`claim ${claim}`);
}

export const hashOfPairs = (pairs: readonly GroundingPair[]): string =>
  createHash("sha256").update(JSON.stringify(pairs)).digest("hex").slice(0, 16);
