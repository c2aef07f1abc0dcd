import { inTime, type Patience } from "../in-time.ts";
import {
  type Entailment,
  type EntailmentEvidence,
  type EntailmentVerdict,
  type Judgement,
  notRun,
} from "./entailment/index.ts";

/** What one judge said, as the evidence bundle keeps it. */
export interface NamedJudgement extends Judgement {
  readonly judge: string;
  readonly version: string;
}

export interface JudgedClaim {
  readonly verdict: EntailmentVerdict;
  /** Of every judge that was asked, in the order of the judges. */
  readonly judgements: readonly NamedJudgement[];
}

export interface JudgingLimits {
  /** Longest wait for all judges together, in milliseconds: a person waits for this sentence. */
  readonly waitMs?: number;
  readonly signal?: AbortSignal;
}

const waitMsDefault = 6_000;

/**
 * Highest first: the uppermost that any judge says is the verdict. Contradiction goes before "not-run", because it tells more and holds as surely:
 * a judge that was away cannot take back what another has read.
 */
const precedence = ["contradicted", "not-run", "neutral", "supported"] as const satisfies readonly EntailmentVerdict[];

/**
 * Asks every judge that reads the evidence's language, all at once. Any of them can hold and none can release alone: "supported" only when each
 * says so, and "not-run" when there is none to ask. A judge that throws, hangs or answers anything but a judgement did not run. Never rejects.
 *
 * @param question what the person asked, identifiers removed
 */
export async function judgeClaim(
  claim: string,
  evidence: EntailmentEvidence,
  judges: readonly Entailment[],
  question?: string,
  { waitMs = waitMsDefault, signal }: JudgingLimits = {},
): Promise<JudgedClaim> {
  try {
    const judgements = await Promise.all(
      judges
        .filter((judge) => reads(judge, evidence))
        .map((judge) => ask(judge, { claim, evidence, question }, { waitMs, signal })),
    );
    return { verdict: joinedVerdict(judgements), judgements };
  } catch {
    // Something in place of a judge that is none.
    return { verdict: "not-run", judgements: [] };
  }
}

interface Asked {
  readonly claim: string;
  readonly evidence: EntailmentEvidence;
  readonly question: string | undefined;
}

async function ask(
  judge: Entailment,
  { claim, evidence, question }: Asked,
  patience: Patience,
): Promise<NamedJudgement> {
  const said = await inTime(async (over) => judgementOf(await judge.judge(claim, evidence, question, over)), patience);
  return { judge: judge.name, version: judge.version, ...(said.kind === "made" ? said.made : notRun) };
}

/** The uppermost verdict that holds; without a judgement nobody has read the claim. */
const joinedVerdict = (judgements: readonly Pick<Judgement, "verdict">[]): EntailmentVerdict =>
  precedence.find((held) => judgements.some(({ verdict }) => verdict === held)) ?? "not-run";

/** A judge of other languages is not asked: that it cannot read this one says nothing of the claim. */
const reads = ({ languages }: Entailment, { language }: EntailmentEvidence): boolean =>
  languages === undefined || languages.includes(language);

/** Trusts nothing about what came back: a verdict nobody knows or a score that is no probability is no judgement. */
function judgementOf(said: unknown): Judgement {
  if (typeof said !== "object" || said === null) return notRun;
  const { verdict, score } = said as { readonly verdict?: unknown; readonly score?: unknown };
  const known = precedence.find((each) => each === verdict);
  if (known === undefined || known === "not-run") return notRun;
  if (typeof score !== "number" || !(score >= 0 && score <= 1)) return notRun;
  return { verdict: known, score };
}
