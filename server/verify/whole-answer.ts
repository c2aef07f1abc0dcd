import type { DraftSentence } from "../draft/types.ts";
import type { Evidence } from "../retrieve/types.ts";
import type { Level } from "../triage/types.ts";
import { type Contradiction, contradictionOf } from "./joined/contradicting.ts";
import { normalise } from "./reading/normalise.ts";
import { readText } from "./reading/reading.ts";
import { caseOf, languageOf, passagesNamed } from "./reading/source.ts";
import type { UrgencyRank } from "./reading/urgency.ts";
import type { SentenceInContext } from "./types.ts";

type FoundEvidence = Extract<Evidence, { kind: "found" }>;

export interface WholeAnswer {
  /** In the order shown. */
  readonly released: readonly DraftSentence[];
  readonly mustSay: FoundEvidence["mustSay"];
  readonly level: Level;
  /** What the citations must resolve in. */
  readonly evidence: FoundEvidence;
}

export interface ContradictingPair {
  /** Places in `released`. */
  readonly first: number;
  readonly second: number;
  readonly because: Contradiction;
}

/** Only "complete" is a pass. One kind at a time, by the order of `problems` below. */
export type WholeAnswerResult =
  | { readonly kind: "complete" }
  /** Places in `released` of claims whose quote does not stand in a passage of this turn. */
  | { readonly kind: "citation-unresolved"; readonly sentences: readonly number[] }
  | { readonly kind: "must-say-missing"; readonly lines: FoundEvidence["mustSay"] }
  | { readonly kind: "contradicts-itself"; readonly pairs: readonly ContradictingPair[] }
  /** Every care instruction released is less urgent than triage already is. */
  | { readonly kind: "less-urgent-than-triage"; readonly level: Level }
  | { readonly kind: "not-run"; readonly because: string };

/**
 * What no single sentence shows: citations that lead nowhere, lines that may not be left out, and sentences that take
 * each other back. Never throws: a fault inside is "not-run", which is not a pass.
 */
export function checkWholeAnswer(answer: WholeAnswer): WholeAnswerResult {
  try {
    for (const problem of problems) {
      const found = problem(answer);
      if (found !== undefined) return found;
    }
    return { kind: "complete" };
  } catch {
    return { kind: "not-run", because: "The check of the whole answer broke off." };
  }
}

function unresolved({ released, evidence }: WholeAnswer): WholeAnswerResult | undefined {
  const sentences = released.flatMap((sentence, place) => {
    if (sentence.act !== "claim" && sentence.citation === undefined) return [];
    return caseOf(contextOf(sentence, evidence)).source.kind === "found" ? [] : [place];
  });
  return sentences.length === 0 ? undefined : { kind: "citation-unresolved", sentences };
}

const contextOf = (sentence: DraftSentence, evidence: FoundEvidence): SentenceInContext => ({
  sentence,
  evidence,
  patientText: "",
  level: "none",
  before: [],
  language: evidence.passages[0]?.passage.language ?? "",
});

function missing({ released, mustSay, evidence }: WholeAnswer): WholeAnswerResult | undefined {
  const said = released.filter(({ act }) => act === "claim").map(({ text }) => normalise(text));
  const lines = mustSay.filter(({ passageId, line }) => {
    const wanted = normalise(line);
    // A line from nowhere cannot have been said with a citation; it is reported, never waved through.
    return passagesNamed(evidence, passageId).length === 0 || wanted === "" || !said.includes(wanted);
  });
  return lines.length === 0 ? undefined : { kind: "must-say-missing", lines };
}

const rankOfLevel = { emergency: 4, urgent: 3, "same-day": 2, soon: 0, none: 0 } as const satisfies Record<
  Level,
  UrgencyRank
>;

function lessUrgent({ level, released, evidence }: WholeAnswer): WholeAnswerResult | undefined {
  const ranks = released
    .filter(({ act }) => act === "claim")
    .map(({ text }) => readText(text, languageOf({ evidence })).urgency.rank);
  const highest = Math.max(0, ...ranks);
  return highest === 0 || highest >= rankOfLevel[level] ? undefined : { kind: "less-urgent-than-triage", level };
}

function contradictions(answer: WholeAnswer): WholeAnswerResult | undefined {
  const given = answer.released.map((sentence) => contextOf(sentence, answer.evidence));
  const pairs = given.flatMap((later, second) =>
    given.slice(0, second).flatMap((earlier, first): readonly ContradictingPair[] => {
      const because = contradictionOf(earlier, later, second === first + 1);
      return because === undefined ? [] : [{ first, second, because }];
    }),
  );
  return pairs.length === 0 ? undefined : { kind: "contradicts-itself", pairs };
}

/** Highest first; the first that holds is the result. Missing lines stand high, because saying them may mend the rest. */
const problems: readonly ((answer: WholeAnswer) => WholeAnswerResult | undefined)[] = [
  unresolved,
  missing,
  contradictions,
  lessUrgent,
];
