import path from "node:path";
import { createBuiltInDrafter, type DraftSentence } from "#server/draft/index.ts";
import {
  type AnswerToMeasure,
  type Empathy,
  type EmpathicFailures,
  measureEmpathy,
  openerOf,
} from "#server/empathy/index.ts";
import { coverageMinDefault, retrieveEvidence } from "#server/retrieve/index.ts";
import { isAtLeast, loadRuleSet } from "#server/triage/index.ts";
import { openGuidance } from "../retrieval/ask-own.ts";
import { ownRetrievalCases, readOwnQuestions } from "../retrieval/own-sets.ts";
import { assess } from "../triage/assess.ts";

const root = path.resolve(import.meta.dirname, "../../..");

export interface DraftedAnswer {
  readonly id: string;
  readonly opener: string;
  /** The words a person gets before any fact were written in advance for what they said. */
  readonly opens: boolean;
  readonly failures: EmpathicFailures;
}

/** Passages an answer is drawn from, as in a turn. */
const passagesMax = 8;

/**
 * The built-in drafter's answers to the project's own questions, asked as a first message and measured one after the other. Questions at
 * `urgent` or above are left out: there the card speaks. So are those held out for retrieval.
 */
export async function draftedAnswers(
  empathy: Empathy,
  onProgress: (done: number, total: number) => void,
): Promise<readonly DraftedAnswer[]> {
  const read = readOwnQuestions(ownRetrievalCases());
  if (read.kind === "refused") throw new Error(read.problem);
  const questions = read.questions.filter(({ topics, heldOut }) => topics.length > 0 && !heldOut);
  const { rules } = loadRuleSet(path.join(root, "knowledge/red-flags"));
  const { indexes, today } = await openGuidance(path.join(root, "knowledge/guidelines"));
  const index = indexes[0]?.index;
  if (index === undefined) throw new Error("There is no index to ask.");
  const drafter = createBuiltInDrafter();
  const openers: string[] = [];
  const answers: DraftedAnswer[] = [];
  for (const [at, { id, text, language }] of questions.entries()) {
    onProgress(at + 1, questions.length);
    const { triage } = assess([text], rules);
    if (isAtLeast(triage.level, "urgent")) continue;
    const evidence = await retrieveEvidence(
      {
        question: text,
        earlier: [],
        language,
        country: "unknown",
        audience: "patient",
        statuses: ["sample", "in-review", "approved"],
        today,
        passagesMax,
        coverageMin: coverageMinDefault,
        rewriter: undefined,
      },
      index,
    );
    if (evidence.kind !== "found") continue;
    const sentences: DraftSentence[] = [];
    const request = {
      question: text,
      earlier: [],
      language,
      speakingFor: "self",
      evidence,
      alreadyReleased: [],
      signal: new AbortController().signal,
    } as const;
    for await (const part of drafter.draft(request)) {
      if (part.type === "draft-sentence") sentences.push(part.sentence);
    }
    if (sentences.length === 0) continue;
    const given: AnswerToMeasure = {
      said: text,
      sentences,
      language,
      triage: triage.level,
      ...(triage.level === "same-day" ? { card: triage.level } : {}),
      guidance: evidence.passages.flatMap(({ passage }) => passage.sentences),
      unavoidable: [...new Set(evidence.passages.map(({ passage }) => passage.topicTitle))],
      openers: [...openers],
    };
    const opener = openerOf(sentences[0]?.text ?? "");
    answers.push({ id, opener, opens: sentences[0]?.act === "empathy", failures: measureEmpathy(given, empathy) });
    openers.push(opener);
  }
  return answers;
}
