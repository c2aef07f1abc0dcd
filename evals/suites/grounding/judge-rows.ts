import type { BuiltInEntailment, EntailmentEvidence, Judgement } from "#server/verify/entailment/index.ts";
import { type GroundingRow, supportOf } from "./rows.ts";
import { wordOverlap } from "./word-overlap.ts";

/** One row as the judge sees it, and as it would be seen without its evidence. */
export interface JudgedRow {
  readonly row: GroundingRow;
  /** Undefined when nobody said. */
  readonly supported: boolean | undefined;
  readonly judgement: Judgement;
  readonly overlap: number;
  /** The ablations: no evidence at all, and another row's. A judge that still tells rows apart has learnt the data set and not the reading. */
  readonly withoutEvidence: Judgement;
  readonly withOther: Judgement;
  /** Microseconds for the claim, its evidence prepared before; and for preparing it, when this row was the first to need it. */
  readonly claimMicroseconds: number;
  readonly prepareMicroseconds: number | undefined;
}

type Judge = Pick<BuiltInEntailment, "judgeNow">;

const nothing: EntailmentEvidence = { texts: [], language: "en" };

export function judgeRows(
  rows: readonly GroundingRow[],
  judge: Judge,
  onProgress: (done: number) => void,
): readonly JudgedRow[] {
  const prepared = new Map<string, EntailmentEvidence>();
  const evidenceOf = (text: string): EntailmentEvidence => {
    const before = prepared.get(text);
    if (before !== undefined) return before;
    const made = { texts: [text], language: "en" };
    prepared.set(text, made);
    return made;
  };
  return rows.map((row, at) => {
    const { claim, question } = row;
    const first = !prepared.has(row.evidence);
    const evidence = evidenceOf(row.evidence);
    // The first look at evidence prepares it: a claim of one word costs next to nothing besides.
    const prepareMicroseconds = first ? microsecondsOf(() => judge.judgeNow("evidence", evidence)) : undefined;
    let judgement = judge.judgeNow(claim, evidence, question);
    const claimMicroseconds = microsecondsOf(() => {
      judgement = judge.judgeNow(claim, evidence, question);
    });
    const support = supportOf(row);
    onProgress(at + 1);
    return {
      row,
      supported: support === undefined ? undefined : support === 1,
      judgement,
      overlap: wordOverlap(claim, row.evidence),
      withoutEvidence: judge.judgeNow(claim, nothing, question),
      withOther: judge.judgeNow(claim, evidenceOf(otherEvidence(rows, at)), question),
      claimMicroseconds,
      prepareMicroseconds,
    };
  });
}

/** The evidence of the row half a file away, or of the next one after it that has other evidence: the same row every time. */
function otherEvidence(rows: readonly GroundingRow[], at: number): string {
  for (let step = 0; step < rows.length; step += 1) {
    const other = rows[(at + Math.floor(rows.length / 2) + step) % rows.length];
    if (other !== undefined && other.evidence !== rows[at]?.evidence) return other.evidence;
  }
  return "";
}

function microsecondsOf(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000;
}
