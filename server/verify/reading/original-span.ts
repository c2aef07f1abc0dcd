import type { Span } from "../types.ts";
import { normalise } from "./normalise.ts";

/**
 * Where a stretch of the normalised text stands in the text it was made from. Borders inside a word that normalising made longer or
 * shorter move outwards to the word's borders. Undefined when the two texts cannot be laid side by side ("1 ½" became one word).
 */
export function originalSpan(original: string, { start, end }: Span): Span | undefined {
  if (keepsOffsets(original)) return { start, end };
  let at = 0;
  let from: number | undefined;
  let to: number | undefined;
  for (const { 0: word, index } of original.matchAll(/\S+/g)) {
    const length = normalise(word).length;
    // "Keeps its length" is taken as "keeps its letters in place": no folding both adds and removes.
    const inside = (offset: number, border: number): number => (length === word.length ? index + offset - at : border);
    if (from === undefined && start < at + length) from = inside(Math.max(start, at), index);
    if (end > at) to = end >= at + length ? index + word.length : inside(end, index + word.length);
    at += length + 1;
  }
  if (at - 1 !== normalise(original).length || from === undefined || to === undefined || to <= from) return undefined;
  return { start: from, end: to };
}

/** True when every letter of the normalised text stands where it stood: most texts are as plain as that. */
export const keepsOffsets = (original: string): boolean =>
  /^[\x20-\x7e]*$/.test(original) && normalise(original).length === original.length;
