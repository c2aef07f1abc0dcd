import type { SentenceInContext } from "../types.ts";

/** True for a sentence that people wrote in advance. Looked up once for each sentence: the list of them is long. */
export function writtenInAdvance(isWrittenSentence: (text: string) => boolean): (given: SentenceInContext) => boolean {
  const remembered = new WeakMap<SentenceInContext, boolean>();
  return (given) => {
    const before = remembered.get(given);
    if (before !== undefined) return before;
    const written = given.sentence.act !== "claim" && isWrittenSentence(given.sentence.text) === true;
    remembered.set(given, written);
    return written;
  };
}

/** What many checks ask before they look: see `writtenInAdvance`. */
export type IsWritten = (given: SentenceInContext) => boolean;
