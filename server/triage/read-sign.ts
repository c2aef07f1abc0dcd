import { type Context, readContext } from "./context.ts";
import { contextPrefix } from "./context-roles.ts";
import { findMatches } from "./match.ts";
import type { RuleSet } from "./rules.ts";
import { read } from "./tokens.ts";

export interface Span {
  /** Character offsets in the sentence; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Whether, when and whose a sign is that stands at `span`, whatever the lexicon calls it: the reading every mention gets, for words
 * somebody else points at. Undefined when no word stands there.
 */
export function readSign(sentence: string, span: Span, rules: RuleSet): Context | undefined {
  const reading = read(sentence, rules.spelling.correct);
  const from = reading.tokens.findIndex((token) => token.end > span.start);
  const to = reading.tokens.findLastIndex((token) => token.start < span.end) + 1;
  if (from < 0 || to <= from) return undefined;
  const known = findMatches(reading, rules.index).matches.filter(
    ({ owner }) => owner.startsWith(contextPrefix) || rules.concepts.has(owner),
  );
  const sign = { owner: "pointed-at", language: "en" as const, from, to, ownNegation: false, skipped: [] };
  return readContext(reading, [...known, sign])(sign);
}
