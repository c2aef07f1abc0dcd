import type { DraftSentence } from "#server/draft/index.ts";
import type { Examiners } from "#server/verify/index.ts";
import { wordOverlap } from "../grounding/word-overlap.ts";
import type { Approved } from "./approved.ts";
import { type Judged, judgeDrafted } from "./judge.ts";
import { claimOf, type Mutant, type Mutator } from "./mutant.ts";
import { spoil } from "./mutants.ts";
import type { SentenceRow } from "./rows.ts";

/** What became of one mutant. Every attempt must be held, by a check that ran: a check that broke off has caught nothing. */
export interface JudgedMutant {
  readonly mutant: Mutant;
  readonly caught: boolean;
  /** By the deterministic checks alone: what a judge of entailment would have held besides is not counted. */
  readonly caughtByChecks: boolean;
  readonly brokeOff: boolean;
  /** Of the attempt that got through, else of the first. */
  readonly judged: Judged;
  /** The highest overlap of the spoiled words with what an attempt quotes. */
  readonly overlap: number;
}

interface JudgedSentence {
  readonly approved: Approved;
  readonly judged: Judged;
}

export interface JudgedParaphrase extends JudgedSentence {
  readonly row: SentenceRow;
  readonly text: string;
  readonly overlap: number;
  /** A publisher lets nobody put this passage in other words: then even an honest paraphrase is rightly held. */
  readonly copyOnly: boolean;
}

export interface Measured {
  readonly verbatim: readonly JudgedSentence[];
  readonly mutants: readonly JudgedMutant[];
  readonly stillTrue: readonly Mutant[];
}

/** Every approved sentence word for word, and every mutant of it. */
export async function measureSentences(
  all: readonly Approved[],
  mutatorsOf: (language: string) => readonly Mutator[],
  examiners: Examiners,
  onProgress: (done: number) => void,
): Promise<Measured> {
  const verbatim: JudgedSentence[] = [];
  const mutants: JudgedMutant[] = [];
  const stillTrue: Mutant[] = [];
  for (const [at, approved] of all.entries()) {
    const { sentence, passage } = approved;
    const copied = claimOf(sentence, passage.id)(sentence);
    verbatim.push({ approved, judged: await judgeDrafted(copied, approved, examiners) });
    const spoiled = spoil(approved, mutatorsOf(passage.language));
    stillTrue.push(...spoiled.stillTrue);
    for (const mutant of spoiled.mutants) mutants.push(await judgeMutant(mutant, examiners));
    onProgress(at + 1);
  }
  return { verbatim, mutants, stillTrue };
}

export async function judgeMutant(mutant: Mutant, examiners: Examiners): Promise<JudgedMutant> {
  const judgements: Judged[] = [];
  for (const attempt of mutant.attempts) judgements.push(await judgeDrafted(attempt, mutant.of, examiners));
  const through = judgements.find(({ released }) => released) ?? judgements.find(({ notRun }) => notRun);
  const judged = through ?? judgements[0];
  if (judged === undefined) throw new Error(`A mutant without an attempt: ${mutant.mutator}`);
  return {
    mutant,
    caught: through === undefined,
    caughtByChecks: judgements.every(({ verdict }) => verdict === "contradicted" || verdict === "unsupported"),
    brokeOff: judgements.some(({ brokeOff }) => brokeOff),
    judged,
    overlap: Math.max(...mutant.attempts.map((attempt) => overlapOf(attempt, mutant.of))),
  };
}

const overlapOf = ({ text, citation }: DraftSentence, { quote }: Approved): number =>
  wordOverlap(text, citation?.quote ?? quote);

/**
 * Mutants of the paraphrases themselves. A checker that holds whatever is not word for word catches every mutant of a sentence; whether it can
 * read is seen here, where the words differ before anything is spoiled.
 */
export async function spoilParaphrases(
  paraphrases: readonly JudgedParaphrase[],
  mutatorsOf: (language: string) => readonly Mutator[],
  examiners: Examiners,
): Promise<readonly JudgedMutant[]> {
  const judged: JudgedMutant[] = [];
  for (const { approved, text } of paraphrases) {
    const said: Approved = { ...approved, sentence: text, origin: "paraphrase" };
    const { mutants } = spoil(said, mutatorsOf(said.passage.language));
    for (const mutant of mutants) judged.push(await judgeMutant(mutant, examiners));
  }
  return judged;
}

/** An honest paraphrase with the true quote. */
export async function judgeParaphrase(
  row: SentenceRow & { readonly text: string },
  approved: Approved,
  examiners: Examiners,
): Promise<JudgedParaphrase> {
  const { text } = row;
  const judged = await judgeDrafted(claimOf(text, approved.passage.id)(approved.sentence), approved, examiners);
  const copyOnly = approved.passage.sources.some(({ adaptation }) => adaptation === "verbatim-only");
  return { row, text, approved, judged, overlap: wordOverlap(text, approved.sentence), copyOnly };
}

/** With at most this share of honest paraphrases held, a checker would do as people expect of it. */
const heldMax = 0.03;

/** How much overlap a rival that only counts words may ask for and still keep that promise to the paraphrases. */
export function overlapNeeded(paraphrases: readonly JudgedParaphrase[]): number {
  const overlaps = paraphrases.map(({ overlap }) => overlap).sort((first, second) => first - second);
  return overlaps[Math.floor(overlaps.length * heldMax)] ?? overlapDefault;
}

/** Without a paraphrase to go by: four words of five. */
const overlapDefault = 0.8;
