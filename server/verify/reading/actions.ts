import type { Span } from "../types.ts";
import type { ActionWords } from "./action-words.ts";
import { grammarOf } from "./grammar.ts";
import type { Reading } from "./reading.ts";
import { type Token, textAt } from "./tokens.ts";
import { remember } from "./remember.ts";

/** Something a text tells its reader to do. */
export interface Action extends Span {
  readonly verb: string;
  /** Stems of the words of its own segment behind the verb: "take", "two tablets". */
  readonly objects: readonly string[];
}

/**
 * The instructions of a text, in order: imperatives that open a clause, and verbs behind "should", "have to" and their like. What somebody
 * else is to do ("your doctor should check") is none. Over-reading is meant: an instruction missed here could be one that nobody wrote.
 */
export const actionsIn = remember((reading: Reading): readonly Action[] => {
  const { actionWords } = grammarOf(reading.language);
  const found: Action[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const verb = verbAt(reading.tokens, at, actionWords);
    if (verb === undefined) continue;
    found.push(actionOf(reading, verb));
    at = verb;
  }
  return found;
});

/** The place of the verb of an instruction that begins here, or undefined. */
function verbAt(tokens: readonly Token[], at: number, words: ActionWords): number | undefined {
  const { instructing, alsoNouns, leadsToObject, opens, between, others } = words;
  const text = textAt(tokens, at);
  const binds = words.binding.has(text) || isHaveTo(tokens, at);
  if (binds) {
    if (others.has(textAt(tokens, at - 1))) return undefined;
    let place = at + 1;
    while (place < at + 5 && between.has(textAt(tokens, place))) place += 1;
    return tokens[place]?.kind === "word" ? place : undefined;
  }
  if (!instructing.has(text)) return undefined;
  let head = at - 1;
  // "Do not take", "please always take": what stands before the verb still opens the clause.
  while (head >= 0 && (textAt(tokens, head) === "not" || textAt(tokens, head) === "do")) head -= 1;
  const isHead = head < 0 || opens.has(textAt(tokens, head)) || (head < at - 1 && !isSubject(textAt(tokens, head)));
  if (!isHead) return undefined;
  // "A cough, rest and fever" lists things; "please rest" and a sentence that begins with the word do not.
  const mayList = /^(?:[,(-]|and|or|y|e|o|u)$/.test(textAt(tokens, head));
  if (mayList && alsoNouns.has(text) && !leadsToObject.has(textAt(tokens, at + 1))) return undefined;
  return at;
}

const isHaveTo = (tokens: readonly Token[], at: number): boolean =>
  (/^ha(?:ve|s|d)$/.test(textAt(tokens, at)) && /^(?:to|better)$/.test(textAt(tokens, at + 1))) ||
  (/^(?:tiene|tienen|hay)$/.test(textAt(tokens, at)) && textAt(tokens, at + 1) === "que") ||
  (/^(?:make|be)$/.test(textAt(tokens, at)) && textAt(tokens, at + 1) === "sure");

const isSubject = (word: string): boolean => /^(?:i|we|you|he|she|it|they|people|who|that|which)$/.test(word);

function actionOf({ content, tokens }: Reading, at: number): Action {
  const token = tokens[at] as Token;
  const after = content.filter(({ start }) => start >= token.end);
  const segment = (content.find(({ start }) => start === token.start) ?? after[0])?.segment;
  const objects = after.filter((word) => word.segment === segment);
  return {
    verb: token.stem,
    objects: objects.map(({ stem }) => stem),
    start: token.start,
    end: objects.at(-1)?.end ?? token.end,
  };
}
