import path from "node:path";
import {
  type AnswerToMeasure,
  type Empathy,
  type EmpathicFailures,
  measureEmpathy,
  openerOf,
} from "#server/empathy/index.ts";
import { isAtLeast, loadRuleSet } from "#server/triage/index.ts";
import { answer } from "../own-answers/answer.ts";
import type { Guidance } from "../own-answers/guidance.ts";
import { ownRetrievalCases, readOwnQuestions } from "../retrieval/own-sets.ts";
import { assess } from "../triage/assess.ts";

const redFlags = path.resolve(import.meta.dirname, "../../../knowledge/red-flags");

export interface DraftedAnswer {
  readonly id: string;
  readonly opener: string;
  /** The words a person gets before any fact were written in advance for what they said. */
  readonly opens: boolean;
  readonly failures: EmpathicFailures;
}

/**
 * The built-in drafter's answers to the project's own questions, asked as a first message and measured one after the other. Questions at
 * `urgent` or above are left out: there the card speaks. So are those held out for retrieval.
 */
export async function draftedAnswers(
  empathy: Empathy,
  guidance: Guidance,
  onProgress: (done: number, total: number) => void,
): Promise<readonly DraftedAnswer[]> {
  const read = readOwnQuestions(ownRetrievalCases());
  if (read.kind === "refused") throw new Error(read.problem);
  const questions = read.questions.filter(({ topics, heldOut }) => topics.length > 0 && !heldOut);
  const { rules } = loadRuleSet(redFlags);
  const openers: string[] = [];
  const answers: DraftedAnswer[] = [];
  for (const [at, { id, text, language }] of questions.entries()) {
    onProgress(at + 1, questions.length);
    const { triage } = assess([text], rules);
    if (isAtLeast(triage.level, "urgent")) continue;
    const own = await answer(text, language, guidance);
    if (own === undefined) continue;
    const { evidence, sentences } = own;
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
