import { normalise } from "../reading/normalise.ts";

/** A word or two stand in any text. */
const wordsMin = 3;

/** True when these words stand, one after another, in one of the passages (`normalise`), not within other words, and are enough to mean something. */
export function isQuotedFrom(quote: string, texts: readonly string[]): boolean {
  const words = normalise(quote);
  if (words.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length < wordsMin) return false;
  return texts.some((text) => standsIn(normalise(text), words));
}

function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    // "5 mg" is not in "2.5 mg", nor "child" in "children".
    const beginsInside = /[\p{L}\p{N}]['.,/-]?$/u.test(text.slice(Math.max(0, at - 2), at)) && begins.test(words);
    const endsInside = /^['.,/-]?[\p{L}\p{N}]/u.test(text.slice(end, end + 2)) && ends.test(words);
    if (!beginsInside && !endsInside) return true;
  }
  return false;
}
const begins = /^[\p{L}\p{N}]/u;
const ends = /[\p{L}\p{N}]$/u;
