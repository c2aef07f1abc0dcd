import { servesWhenOverdue } from "#knowledge/review/index.ts";
import { caseOf, passagesNamed } from "../reading/source.ts";
import type { Check } from "../types.ts";
import { contradicted, notApplicable, passed, unsupported } from "./outcome.ts";
import { spansOf, wholeSource } from "./spans.ts";

/**
 * What is cited may still be relied on, and may be said in other words: it is not withdrawn; past its review it serves only for what a thing is and
 * when to get help; and guidance that its publisher lets people copy alone is copied or not said.
 */
export const citationCurrent: Check = (given) => {
  const { citation, text } = given.sentence;
  if (citation === undefined) return notApplicable;
  const named = passagesNamed(given.evidence, citation.passageId);
  const [passage] = named;
  if (passage === undefined) return notApplicable;
  if (named.some(({ status }) => status === "withdrawn")) return contradicted("The passage cited was withdrawn.");
  const isOverdue = given.evidence.passages.some((one) => one.passage.id === passage.id && one.overdue === true);
  if (isOverdue && !servesWhenOverdue(passage))
    return unsupported("The review of the passage cited is overdue, and it says what to do.");
  const { source, verbatim } = caseOf(given);
  const asWritten = verbatim || passage.sentences.includes(text);
  // "Link-only" sources hold nothing back: what they published was never taken in, so a passage that names one is in our own words.
  if (!asWritten && passage.sources.some(({ adaptation }) => adaptation === "verbatim-only"))
    return unsupported(
      "The passage cited may only be copied word for word.",
      source.kind === "found" ? spansOf(given, { source: wholeSource(source.source) }) : undefined,
    );
  return passed;
};
