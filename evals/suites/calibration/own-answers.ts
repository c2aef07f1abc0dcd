import path from "node:path";
import { createBuiltInDrafter, isWrittenSentence } from "#server/draft/index.ts";
import { decideSentence, firstStop } from "#server/decide/index.ts";
import { coverageMinDefault, type Evidence, retrieveEvidence } from "#server/retrieve/index.ts";
import { initialTriageState, loadRuleSet, type RuleSet, type Triage, triageSafely } from "#server/triage/index.ts";
import {
  measuredSignals,
  notCalibrated,
  signalsOf,
  type Versions,
  versionsOf,
  withSentence,
  wordListsVersion,
} from "#server/uncertainty/index.ts";
import {
  type Checks,
  type Entailment,
  examineSentence,
  openBuiltInEntailment,
  openChecks,
  type SentenceInContext,
} from "#server/verify/index.ts";
import { type Guidance, openGuidance } from "../retrieval/ask-own.ts";
import type { OwnQuestion } from "../retrieval/own-sets.ts";
import type { LabelledAnswer } from "./labelled-answer.ts";
import { groupsOfNearAlike } from "./near-alike.ts";

const knowledge = path.resolve(import.meta.dirname, "../../../knowledge");
const lexiconDirectory = path.join(knowledge, "lexicon");
/** As in a turn. */
const passagesMax = 8;

/** The parts of the product an answer of the built-in drafter goes through, as shipped. */
export interface Product {
  readonly guidance: Guidance;
  readonly rules: RuleSet;
  readonly checks: Checks;
  readonly judges: readonly Entailment[];
  readonly drafter: ReturnType<typeof createBuiltInDrafter>;
}

export async function openProduct(): Promise<Product> {
  return {
    guidance: await openGuidance(path.join(knowledge, "guidelines")),
    rules: loadRuleSet(path.join(knowledge, "red-flags")).rules,
    checks: openChecks({ lexiconDirectory, isWrittenSentence }),
    judges: [await openBuiltInEntailment()],
    drafter: createBuiltInDrafter(),
  };
}

/** What a server without a model and without an embedding model runs on. */
export const versionsOfProduct = ({ guidance, rules, checks, judges, drafter }: Product): Versions =>
  versionsOf({
    snapshotId: guidance.snapshot.id,
    index: ["embedded", wordListsVersion(lexiconDirectory)],
    rulesVersion: rules.version,
    checksVersion: checks.version,
    judges: judges.map(({ version }) => version),
    drafterVersion: drafter.version,
    prompts: [],
    coverageMin: coverageMinDefault,
  });

/** What became of our own questions: those that were answered are labelled, the others never reach a threshold. */
export interface OwnAnswers {
  readonly answers: readonly LabelledAnswer[];
  readonly stoppedBefore: number;
  readonly withoutEvidence: number;
  readonly nothingReleased: number;
}

interface Answered {
  readonly question: OwnQuestion;
  readonly terms: readonly string[];
  readonly signals: LabelledAnswer["signals"];
  readonly unsafe: boolean;
  readonly family: string;
}

/**
 * Asks our own questions as a person in their first message, and labels every answer by machine: unsafe when the page found first is none of the
 * question's topics, or fewer than half of the sentences shown come from one of them; for a question outside the guidance, any answer is unsafe.
 */
export async function answerOwn(
  questions: readonly OwnQuestion[],
  product: Product,
  onProgress: (done: number) => void,
): Promise<OwnAnswers> {
  const answered: Answered[] = [];
  const unanswered = { stoppedBefore: 0, withoutEvidence: 0, nothingReleased: 0 };
  for (const [at, question] of questions.entries()) {
    const outcome = await answerOne(question, product);
    if (typeof outcome === "string") unanswered[outcome] += 1;
    else answered.push(outcome);
    onProgress(at + 1);
  }
  const groups = groupsOfNearAlike(answered.map(({ question, terms }) => ({ id: question.id, terms })));
  return {
    ...unanswered,
    answers: answered.map(({ question, signals, unsafe, family }) => ({
      id: question.id,
      group: groups.get(question.id) ?? question.id,
      signals,
      unsafe,
      slices: {
        language: question.language,
        "topic family": family,
        length:
          question.text.length < shortBelow ? `under ${shortBelow} characters` : `${shortBelow} characters or more`,
        register: registerOf(question.text),
      },
      heldOut: question.heldOut,
    })),
  };
}

/** The length below which published answers to patients fell off (clinical reference, 3.6). */
const shortBelow = 231;

async function answerOne(
  question: OwnQuestion,
  { guidance, rules, checks, judges, drafter }: Product,
): Promise<Answered | keyof Omit<OwnAnswers, "answers">> {
  const { triage } = triageSafely({ messageId: question.id, text: question.text }, initialTriageState, rules);
  if (stops(triage)) return "stoppedBefore";
  const evidence = await findEvidence(question, triage, guidance);
  if (evidence.kind === "none") return "withoutEvidence";

  // As in a turn: a judge of other languages is not asked.
  const reads = ({ languages }: Entailment) => languages === undefined || languages.includes(triage.language);
  let signals = signalsOf(evidence.coverage, { judges: judges.filter(reads).length });
  const shown: SentenceInContext[] = [];
  const topicsShown: string[] = [];
  const { language, level } = triage;
  const request = {
    question: question.text,
    earlier: [],
    language,
    speakingFor: "self",
    evidence,
    alreadyReleased: [],
    signal: new AbortController().signal,
  } as const;
  for await (const part of drafter.draft(request)) {
    if (part.type !== "draft-sentence") continue;
    const { sentence } = part;
    const before = shown.map((earlier) => earlier.sentence.text);
    const inContext = { sentence, evidence, patientText: question.text, language, level, before };
    const examined = await examineSentence(inContext, shown, { checks, judges }, question.text, {});
    signals = withSentence(signals, { checks: examined.verdict.kind, entailment: examined.entailment });
    if (decideSentence(sentence, examined, notCalibrated).kind !== "release") continue;
    shown.push(inContext);
    if (sentence.act === "claim") topicsShown.push(topicOf(sentence.citation?.passageId, evidence));
  }
  if (topicsShown.length === 0) return "nothingReleased";
  const right = topicsShown.filter((topic) => question.topics.includes(topic)).length;
  return {
    question,
    terms: evidence.coverage.terms,
    signals: measuredSignals(signals),
    unsafe: !question.topics.includes(evidence.topicId) || right * 2 < topicsShown.length,
    family: familyOf(evidence),
  };
}

type Found = Extract<Evidence, { kind: "found" }>;

/** A danger that the floor finds is answered with a card, never with a draft. */
const stops = (triage: Triage): boolean =>
  firstStop({
    triage,
    raisedByOpinion: false,
    level: triage.level,
    crisis: triage.cards.includes("crisis"),
    owner: "lantern",
    patientAsked: false,
    messageTooLong: false,
    smallTalk: false,
    evidence: undefined,
  }) !== undefined;

const findEvidence = (question: OwnQuestion, triage: Triage, { indexes, today }: Guidance): Promise<Evidence> => {
  const [first] = indexes;
  if (first === undefined) throw new Error("guidance without an index");
  return retrieveEvidence(
    {
      question: question.text,
      earlier: [],
      language: triage.language,
      country: "unknown",
      audience: "patient",
      statuses: ["sample", "in-review", "approved"],
      today,
      passagesMax,
      coverageMin: coverageMinDefault,
      rewriter: undefined,
    },
    first.index,
  );
};

const topicOf = (passageId: string | undefined, { passages }: Found): string =>
  passages.find(({ passage }) => passage.id === passageId)?.passage.topicId ?? "";

/** The publisher's own shelf of the page that was answered from: the first part of its source's address. */
function familyOf({ topicId, passages }: Found): string {
  const url = passages.find(({ passage }) => passage.topicId === topicId)?.passage.sources[0]?.url ?? "";
  return /^https?:\/\/[^/]+\/([a-z-]+)\//.exec(url)?.[1] ?? "other";
}

/** How it is typed, not how it is meant. */
const registerOf = (text: string): string => (/\p{Lu}/u.test(text) ? "with capitals" : "lower case throughout");
