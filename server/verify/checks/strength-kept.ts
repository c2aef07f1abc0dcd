import { actionsIn } from "../reading/actions.ts";
import type { Reading } from "../reading/reading.ts";
import { frequencyGroups, type StrengthDifference, strengthDifference } from "../reading/strength.ts";
import type { Check } from "../types.ts";
import { forReview, notApplicable, passed, unsupported } from "./outcome.ts";
import { changedOf } from "./paraphrase.ts";
import { retoldSpansOf, wholeSource } from "./spans.ts";

const isStrength = (group: string): boolean => !frequencyGroups.has(group);

/**
 * "Consider" never becomes "should", nor "may" "will", nor "severe" nothing at all: a claim is put as strongly as its source. What tells
 * somebody to do more than the guidance asks is blocked; any other change of strength is for a person to judge.
 */
export const strengthKept: Check = (given) => {
  const paraphrase = changedOf(given);
  if (paraphrase === undefined) return notApplicable;
  const { sentence, reading, source } = paraphrase;
  const found = strengthDifference(sentence, reading, isStrength) ?? madeFact(sentence, reading);
  if (found === undefined) return passed;
  const spans = retoldSpansOf(given, { said: found.said, source: found.source ?? wholeSource(source) });
  return found.upward && actionsIn(sentence).length > 0
    ? unsupported("The claim asks for more than its source does.", spans)
    : forReview("The claim is put more or less strongly than its source.", spans);
};

/** "May talk fast and be upset" said as "may talk fast and is upset": one "may" covers both there, and only the first here. */
function madeFact(sentence: Reading, reading: Reading): StrengthDifference | undefined {
  const bare = ({ tokens }: Reading) => tokens.filter(({ text }) => text === "be").length;
  const finite = ({ tokens }: Reading) => tokens.filter(({ text }) => text === "is" || text === "are");
  const said = finite(sentence);
  if (bare(sentence) >= bare(reading) || said.length <= finite(reading).length) return undefined;
  const last = said.at(-1);
  return last === undefined ? undefined : { said: { group: "be", start: last.start, end: last.end }, upward: false };
}
