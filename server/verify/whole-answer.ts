import type { DraftSentence } from "../draft/types.ts";
import type { Evidence } from "../retrieve/types.ts";
import type { Level } from "../triage/types.ts";
import type { ReadingLanguage } from "./reading/language.ts";
import { normalise } from "./reading/normalise.ts";
import { type Quantity, sameQuantity } from "./reading/quantities.ts";
import { type Reading, readText } from "./reading/reading.ts";
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
  readonly because: "denial" | "number" | "retraction";
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

/** "Ignore that", "but that is not so": a sentence that takes the one before it back. */
const retracts = {
  en: /^(?:but |however,? |actually,? |still,? |that said,? |in fact,? )*(?:(?:you can |please |just )?(?:ignore|disregard|forget) (?:that|this|the above|it|what)|(?:that|this|it|none of (?:that|this)|the above|the opposite) (?:is|was|does|do|may|might)? ?(?:not|wrong|untrue|false|true instead|no longer|incorrect|apply)|(?:the opposite|on the contrary|quite the opposite|only joking|never mind))/,
  es: /^(?:pero |sin embargo,? |en realidad,? |de hecho,? |aun así,? |mejor,? |no,? )*(?:(?:puede |por favor,? |simplemente )?(?:ignore|ignorar|olvide|olvidar|olvídese|no haga caso|haga caso omiso)(?: (?:de )?(?:eso|esto|lo (?:anterior|dicho|de arriba)|todo))?|(?:eso|esto|lo anterior|nada de (?:eso|esto)|lo contrario) (?:no|es falso|es incorrecto|está mal|ya no)|(?:lo contrario|al contrario|todo lo contrario|era broma|es broma|no me haga caso))/,
} as const satisfies Record<ReadingLanguage, RegExp>;

function contradictions(answer: WholeAnswer): WholeAnswerResult | undefined {
  const readings = answer.released.map(({ text }) => readText(text, languageOf(answer)));
  const pairs: ContradictingPair[] = [];
  for (const [second, later] of readings.entries()) {
    if (second > 0 && retracts[later.language].test(later.text)) {
      pairs.push({ first: second - 1, second, because: "retraction" });
      continue;
    }
    for (const [first, earlier] of readings.slice(0, second).entries()) {
      if (bothWritten(answer, first, second)) continue;
      const because = reversal(earlier, later);
      if (because !== undefined) pairs.push({ first, second, because });
    }
  }
  return pairs.length === 0 ? undefined : { kind: "contradicts-itself", pairs };
}

/** Highest first; the first that holds is the result. Missing lines stand high, because saying them may mend the rest. */
const problems: readonly ((answer: WholeAnswer) => WholeAnswerResult | undefined)[] = [
  unresolved,
  missing,
  contradictions,
  lessUrgent,
];

/** Two whole sentences of one topic were written side by side by its authors: their differences are meant. */
function bothWritten({ released, evidence }: WholeAnswer, first: number, second: number): boolean {
  const topics = [first, second].map((place) => {
    const sentence = released[place];
    if (sentence?.act !== "claim") return undefined;
    const found = caseOf(contextOf(sentence, evidence));
    return found.verbatim && found.source.kind === "found" ? found.source.source.passage.topicId : undefined;
  });
  return topics[0] !== undefined && topics[0] === topics[1];
}

const sharedWordsMin = 3;
const sharedForDenial = 0.75;
const sharedForNumber = 0.9;

function reversal(earlier: Reading, later: Reading): "denial" | "number" | undefined {
  const words = new Map(earlier.content.map((word) => [word.stem, word.negations]));
  const shared = later.content.filter(({ stem }) => words.has(stem));
  const smaller = Math.min(words.size, new Set(later.content.map(({ stem }) => stem)).size);
  const share = smaller === 0 ? 0 : new Set(shared.map(({ stem }) => stem)).size / smaller;
  if (new Set(shared.map(({ stem }) => stem)).size < Math.min(sharedWordsMin, smaller) || smaller < 2) return undefined;
  if (share >= sharedForDenial && shared.some(({ stem, negations }) => words.get(stem) !== negations)) return "denial";
  if (share < sharedForNumber) return undefined;
  const clash = later.quantities.some((quantity) => clashes(quantity, earlier.quantities));
  return clash ? "number" : undefined;
}

/** The same unit with another number, and nowhere the same number. */
const clashes = (quantity: Quantity, others: readonly Quantity[]): boolean =>
  !others.some((other) => sameQuantity(quantity, other)) &&
  others.some((other) => other.unit === quantity.unit && other.rate === quantity.rate);
