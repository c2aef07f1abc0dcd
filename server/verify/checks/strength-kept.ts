import { actionsIn } from "../reading/actions.ts";
import { frequencyGroups, strengthDifference } from "../reading/strength.ts";
import type { Check } from "../types.ts";
import { forReview, notApplicable, passed, unsupported } from "./outcome.ts";
import { paraphraseOf } from "./paraphrase.ts";
import { retoldSpansOf, wholeSource } from "./spans.ts";

const isStrength = (group: string): boolean => !frequencyGroups.has(group);

/**
 * "Consider" never becomes "should", nor "may" "will", nor "severe" nothing at all: a claim is put as strongly as its source. What tells
 * somebody to do more than the guidance asks is blocked; any other change of strength is for a person to judge.
 */
export const strengthKept: Check = (given) => {
  const paraphrase = paraphraseOf(given);
  if (paraphrase === undefined) return notApplicable;
  const { sentence, reading, source } = paraphrase;
  const found = strengthDifference(sentence, reading, isStrength);
  if (found === undefined) return passed;
  const spans = retoldSpansOf(given, { said: found.said, source: found.source ?? wholeSource(source) });
  return found.upward && actionsIn(sentence).length > 0
    ? unsupported("The claim asks for more than its source does.", spans)
    : forReview("The claim is put more or less strongly than its source.", spans);
};
