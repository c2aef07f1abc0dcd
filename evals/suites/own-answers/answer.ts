import { createBuiltInDrafter, type DraftSentence } from "#server/draft/index.ts";
import type { FoundEvidence } from "#server/turn/index.ts";
import { findEvidence } from "./find-evidence.ts";
import type { Guidance } from "./guidance.ts";

export const builtInDrafter = createBuiltInDrafter();

/** What the built-in drafter answers, whole and not yet checked. */
interface Answer {
  readonly evidence: FoundEvidence;
  readonly sentences: readonly DraftSentence[];
}

/** The built-in drafter's answer to a message, drafted as in a turn; undefined when the guidance has no evidence for it. */
export async function answer(
  question: string,
  language: string,
  { index, today }: Guidance,
  earlier: readonly string[] = [],
): Promise<Answer | undefined> {
  const evidence = await findEvidence({ question, earlier, language, today }, index);
  if (evidence.kind === "none") return undefined;
  const sentences: DraftSentence[] = [];
  const parts = builtInDrafter.draft({
    question,
    earlier,
    toldBefore: [],
    language,
    speakingFor: "self",
    evidence,
    alreadyReleased: [],
    signal: new AbortController().signal,
  });
  for await (const part of parts) if (part.type === "draft-sentence") sentences.push(part.sentence);
  return { evidence, sentences };
}

export interface Answered extends Answer {
  readonly id: string;
  readonly question: string;
}

/** The built-in drafter's answers to lay questions; a question that finds nothing has none. */
export async function answersTo(
  questions: readonly { readonly id: string; readonly text: string; readonly language: string }[],
  guidance: Guidance,
  onProgress: (done: number) => void,
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const [at, { id, text, language }] of questions.entries()) {
    const own = await answer(text, language, guidance);
    onProgress(at + 1);
    if (own !== undefined) answers.push({ id, question: text, ...own });
  }
  return answers;
}
