import { sentencesOf } from "./sentences.ts";

/** A sentence of the evidence and how many of the model's tokens it takes. */
export interface CountedSentence {
  readonly text: string;
  readonly tokens: number;
}

/** How many tokens a text takes alone, without the marks a model wants around it. */
export type CountTokens = (text: string) => number;

/** The sentences of each passage. */
export const countSentences = (texts: readonly string[], count: CountTokens): readonly (readonly CountedSentence[])[] =>
  texts.map((text) => sentencesOf(text).map((sentence) => ({ text: sentence, tokens: count(sentence) })));

/**
 * Cuts passages into pieces of whole sentences that fit beside the claim, as few as there can be. A piece begins with the last sentence of the one
 * before it, so that a statement and what limits it are read together somewhere, and never joins two passages: what is stitched together of two pages
 * is on neither. Undefined when a single sentence does not fit: a sentence that is cut could lose its "not" or its "only if".
 *
 * @param room tokens the evidence may take
 */
export function windowsOf(
  passages: readonly (readonly CountedSentence[])[],
  room: number,
): readonly string[] | undefined {
  const windows: string[] = [];
  for (const sentences of passages) {
    let open: readonly CountedSentence[] = [];
    for (const sentence of sentences) {
      if (costOf(sentence) > room) return undefined;
      if (fits([...open, sentence], room)) {
        open = [...open, sentence];
        continue;
      }
      windows.push(joined(open));
      const last = open.slice(-1);
      open = fits([...last, sentence], room) ? [...last, sentence] : [sentence];
    }
    if (open.length > 0) windows.push(joined(open));
  }
  return windows;
}

// Some tokenizers count a sentence that follows another as one token more than alone.
const costOf = ({ tokens }: CountedSentence): number => tokens + 1;
const fits = (sentences: readonly CountedSentence[], room: number): boolean =>
  sentences.reduce((sum, sentence) => sum + costOf(sentence), 0) <= room;
const joined = (sentences: readonly CountedSentence[]): string => sentences.map(({ text }) => text).join(" ");
