/** "not-run" is never a pass: the judge could not read what it was given, or broke off. */
export type EntailmentVerdict = "supported" | "neutral" | "contradicted" | "not-run";

export interface Judgement {
  readonly verdict: EntailmentVerdict;
  /** The judge's probability that the evidence says what the claim says, 0 to 1. 0 when it did not run. */
  readonly score: number;
}

/** What a claim is judged against. Keep one object for a whole answer: a judge prepares it once and remembers it by its identity. */
export interface EntailmentEvidence {
  /** Whole passages, each as people wrote it. */
  readonly texts: readonly string[];
  /** Of the passages and the claim alike, as in `Passage.language`. */
  readonly language: string;
}

/**
 * Whether evidence says what a claim says. Built in, a model folder or a model asked over the wire: the caller cannot tell which. `neutral` is
 * unsupported. Never rejects and never throws: whatever goes wrong is "not-run", and no error or text of a patient's leaves a judge.
 */
export interface Entailment {
  readonly name: string;
  /** Changes whenever the same claim, in any language it reads, could be judged differently. */
  readonly version: string;
  /** The languages it reads, as in `Passage.language`; it is not asked in another. Absent: it says itself what it cannot read. */
  readonly languages?: readonly string[];
  /** It lays words over words: it is given a claim as the checks have retold it in its source's words, where they could. */
  readonly readsRetold?: true;
  /**
   * @param question what the person asked; it may add context to the claim and never evidence
   * @param signal nobody waits any longer: the work may end, and what it would have said is "not-run"
   */
  judge(claim: string, evidence: EntailmentEvidence, question?: string, signal?: AbortSignal): Promise<Judgement>;
}

export const notRun: Judgement = Object.freeze({ verdict: "not-run", score: 0 });
