import { grammarOf } from "../../reading/grammar.ts";
import type { Reading } from "../../reading/reading.ts";
import { type Token, textAt } from "../../reading/tokens.ts";
import { otherPerson } from "./persons-kept.ts";
import { otherInSpanish } from "./spanish-persons.ts";

const somebody = /^(?:someone|somebody|anyone|anybody)$/;
const whoever = /^(?:someone|somebody|anyone|anybody|you|them|him|her|me|us|your|their|his)$/;
const others = /^(?:else|other|others|another)$/;

/**
 * Who does it and to whom, where small words alone say so: "is choking and you cannot breathe" for "is choking and cannot breathe", "prescribed for
 * you" for "prescribed for someone else". The word of the claim that brings in somebody else; undefined when there is none.
 */
export function subjectBroughtIn(sentence: Reading, source: Reading): Token | undefined {
  const { tokens, language } = sentence;
  if (language === "es") return otherInSpanish(sentence, source);
  return readerBroughtIn(tokens, source) ?? otherLost(tokens, source) ?? otherPerson(sentence, source);
}

function readerBroughtIn(tokens: readonly Token[], source: Reading): Token | undefined {
  const { and, or } = grammarOf(source.language).clauseWords;
  const at = tokens.findIndex(({ text }) => text === "you");
  const joint = textAt(tokens, at - 1);
  if (at < 2 || source.texts.has("you") || !(and.has(joint) || or.has(joint))) return undefined;
  const next = textAt(tokens, at + 1);
  const isElided = source.tokens.some(({ text }, place) => text === joint && textAt(source.tokens, place + 1) === next);
  return isElided ? tokens[at] : undefined;
}

function otherLost(tokens: readonly Token[], source: Reading): Token | undefined {
  if (!source.texts.has("else") || tokens.some(({ text }) => others.test(text))) return undefined;
  for (const [place, { text }] of source.tokens.entries()) {
    if (text !== "else" || !somebody.test(textAt(source.tokens, place - 1))) continue;
    const before = textAt(source.tokens, place - 2);
    const found = tokens.findIndex((token, at) => whoever.test(token.text) && textAt(tokens, at - 1) === before);
    if (found > 0) return tokens[found];
  }
  return undefined;
}
