import { caseOf } from "../reading/source.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { Check } from "../types.ts";
import { notApplicable, passed, unsupported } from "./outcome.ts";

const wordsMin = 3;
const contentWordsMin = 2;
// A quote of half a page supports anything: every claim would find its words somewhere in it.
const sentencesMax = 3;

/** The quote stands in the cited passage, word for word, and is long enough to mean something. */
export const quoteExists: Check = (given) => {
  if (given.sentence.act !== "claim" && given.sentence.citation === undefined) return notApplicable;
  const { source } = caseOf(given);
  if (source.kind === "quote-empty") return unsupported("The quote is empty.");
  if (source.kind === "quote-absent") return unsupported("The quote does not stand in the passage cited.");
  if (source.kind !== "found") return unsupported("There is no passage to look for the quote in.");
  const { reading, quoteStart, quoteEnd, sentenceCount } = source.source;
  if (sentenceCount > sentencesMax) return unsupported("The quote is too long to support one sentence.");
  const whole = quoteStart === 0 && quoteEnd >= reading.text.length - 1;
  if (whole) return passed;
  const { isContent } = grammarOf(reading.language);
  const words = reading.tokens.filter(
    ({ kind, start, end }) => kind !== "mark" && start >= quoteStart && end <= quoteEnd,
  );
  if (words.length < wordsMin || words.filter(isContent).length < contentWordsMin) {
    return unsupported("The quote is too short to mean something.");
  }
  return passed;
};
