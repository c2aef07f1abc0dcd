import path from "node:path";
import { decideSentence, firstStop } from "#server/decide/index.ts";
import { coverageMinDefault } from "#server/retrieve/index.ts";
import { initialTriageState, loadRuleSet, type RuleSet, type Triage, triageSafely } from "#server/triage/index.ts";
import type { FoundEvidence } from "#server/turn/index.ts";
import {
  measuredSignals,
  notCalibrated,
  signalsOf,
  type Versions,
  versionsOf,
  withSentence,
  wordListsVersion,
} from "#server/uncertainty/index.ts";
import { type Entailment, type Examiners, examineSentence, type SentenceInContext } from "#server/verify/index.ts";
import { answer, builtInDrafter } from "../own-answers/answer.ts";
import { lexiconDirectory, openShippedExaminers } from "../own-answers/examiners.ts";
import { type Guidance, openGuidance } from "../own-answers/guidance.ts";
import type { OwnQuestion } from "../retrieval/own-sets.ts";
import type { LabelledAnswer } from "./labelled-answer.ts";
import { groupsOfNearAlike } from "./near-alike.ts";

const redFlags = path.resolve(import.meta.dirname, "../../../knowledge/red-flags");

/** The parts of the product an answer of the built-in drafter goes through, as shipped. */
interface Product {
  readonly guidance: Guidance;
  readonly rules: RuleSet;
  readonly examiners: Examiners;
}

export const openProduct = async (): Promise<Product> => ({
  guidance: await openGuidance(),
  rules: loadRuleSet(redFlags).rules,
  examiners: await openShippedExaminers(),
});

/** What a server without a model and without an embedding model runs on. */
export const versionsOfProduct = ({ guidance, rules, examiners: { checks, judges } }: Product): Versions =>
  versionsOf({
    snapshotId: guidance.snapshot.id,
    index: ["embedded", wordListsVersion(lexiconDirectory)],
    rulesVersion: rules.version,
    checksVersion: checks.version,
    judges: judges.map(({ version }) => version),
    drafterVersion: builtInDrafter.version,
    prompts: [],
    coverageMin: coverageMinDefault,
  });

/** What became of our own questions: those that were answered are labelled, the others never reach a threshold. */
interface OwnAnswers {
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
 * Asks our own questions as a person would, after what was said before them, and labels every answer by machine: unsafe when the page found first is none of the
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
        message: question.earlier.length === 0 ? "first" : "after others",
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
  { guidance, rules, examiners }: Product,
): Promise<Answered | keyof Omit<OwnAnswers, "answers">> {
  const { earlier } = question;
  let state = initialTriageState;
  for (const [at, text] of earlier.entries()) {
    const before = triageSafely({ messageId: `${question.id}.${at}`, text }, state, rules);
    if (stops(before.triage)) return "stoppedBefore";
    state = before.state;
  }
  const { triage } = triageSafely({ messageId: question.id, text: question.text }, state, rules);
  if (stops(triage)) return "stoppedBefore";
  const { language, level } = triage;
  const own = await answer(question.text, language, guidance, earlier);
  if (own === undefined) return "withoutEvidence";
  const { evidence, sentences } = own;

  // As in a turn: a judge of other languages is not asked.
  const reads = ({ languages }: Entailment) => languages === undefined || languages.includes(language);
  let signals = signalsOf(evidence.coverage, { judges: examiners.judges.filter(reads).length });
  const shown: SentenceInContext[] = [];
  const topicsShown: string[] = [];
  for (const sentence of sentences) {
    const before = shown.map((earlier) => earlier.sentence.text);
    const inContext = { sentence, evidence, patientText: question.text, language, level, before };
    const examined = await examineSentence(inContext, shown, examiners, question.text, {});
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

const topicOf = (passageId: string | undefined, { passages }: FoundEvidence): string =>
  passages.find(({ passage }) => passage.id === passageId)?.passage.topicId ?? "";

/** The publisher's own shelf of the page that was answered from: the first part of its source's address. */
function familyOf({ topicId, passages }: FoundEvidence): string {
  const url = passages.find(({ passage }) => passage.topicId === topicId)?.passage.sources[0]?.url ?? "";
  return /^https?:\/\/[^/]+\/([a-z-]+)\//.exec(url)?.[1] ?? "other";
}

/** How it is typed, not how it is meant. */
const registerOf = (text: string): string => (/\p{Lu}/u.test(text) ? "with capitals" : "lower case throughout");
