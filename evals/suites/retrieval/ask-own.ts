import { findEvidence } from "../own-answers/find-evidence.ts";
import type { Guidance } from "../own-answers/guidance.ts";
import type { OwnQuestion } from "./own-sets.ts";

/** What the product made of one question. */
export interface OwnAnswered {
  readonly question: OwnQuestion;
  /** Topics in the order of their first passage. */
  readonly topics: readonly string[];
  /** The topic an answer would be drawn from, or undefined when the gate stays shut. */
  readonly answeredFrom: string | undefined;
}

/** As many passages as it takes to see more topics than anybody looks at. */
const passagesMax = 64;

/** Asks one question as a person in their first message, whose country is not known. */
export async function askOwn(question: OwnQuestion, { index, today }: Guidance): Promise<OwnAnswered> {
  const { text, language } = question;
  const asked = {
    earlier: [],
    language,
    audience: "patient",
    statuses: ["sample", "in-review", "approved"],
    passagesMax,
  } as const;
  const { hits } = await index.search({ ...asked, text, jurisdiction: "unknown" });
  const evidence = await findEvidence({ ...asked, question: text, today }, index);
  return {
    question,
    topics: [...new Set(hits.map(({ passage }) => passage.topicId))],
    answeredFrom: evidence.kind === "found" ? evidence.topicId : undefined,
  };
}
