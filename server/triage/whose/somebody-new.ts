import type { Reading } from "../tokens.ts";
import { wordAt } from "./token-words.ts";
import { beforePerson, personWords, tells } from "./words.ts";

// "Then my dad had": further in, somebody is only spoken of.
const openingTokensMax = 3;

/** Sentences, by number, that begin with a person no earlier sentence named; not those in which that person only tells of another. */
export function sentencesOfSomebodyNew({ tokens, sentences }: Reading): ReadonlySet<number> {
  const met = new Set<string>();
  const turning = new Set<number>();
  for (const [number, { from, to }] of sentences.entries()) {
    let at = from;
    while (at < to && at < from + openingTokensMax && !personWords.has(wordAt(tokens, at))) {
      if (!openers.has(wordAt(tokens, at)) && !beforePerson.has(wordAt(tokens, at))) break;
      at += 1;
    }
    const word = wordAt(tokens, at);
    if (number > 0 && at < to && personWords.has(word) && !met.has(word) && !tells.has(wordAt(tokens, at + 1)))
      turning.add(number);
    for (let each = from; each < to; each += 1) {
      if (personWords.has(wordAt(tokens, each))) met.add(wordAt(tokens, each));
    }
  }
  return turning;
}

const openers = new Set(["and", "but", "then", "now", "y", "pero", "luego"]);
