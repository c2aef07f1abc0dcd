import type { Heard } from "./heard.ts";
import type { Empathy } from "./open-empathy.ts";
import { sentencesOf } from "./sentences.ts";
import { isPureWarmth } from "./warmth.ts";

/** A warmed sentence in its two parts: one sentence of warmth, if it begins with one, and what stands for the plain sentence. */
export interface Opened {
  readonly opening: string | undefined;
  readonly rest: string;
}

/**
 * Cuts off the sentence of warmth that was put before a sentence. Only when there is exactly one sentence more than in the plain text,
 * and only when it is warmth and nothing else: otherwise it stays, and is compared like every other word.
 */
export function openingOf(plain: string, warmed: string, heard: Heard, empathy: Empathy): Opened {
  const sentences = sentencesOf(warmed);
  const [first, ...others] = sentences;
  const one = sentences.length === sentencesOf(plain).length + 1;
  if (!one || first === undefined || isPureWarmth(plain, heard, empathy) || !isPureWarmth(first, heard, empathy))
    return { opening: undefined, rest: warmed.trim() };
  return { opening: first, rest: others.join(" ") };
}
