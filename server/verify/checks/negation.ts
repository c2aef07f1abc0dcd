import type { ContentWord } from "../reading/clauses.ts";
import { originOf } from "../reading/origin.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { Token } from "../reading/tokens.ts";
import type { Check } from "../types.ts";
import { contradicted, notApplicable, passed } from "./outcome.ts";
import { changedOf } from "./paraphrase.ts";
import { retoldSpansOf, wholeSource } from "./spans.ts";

/** Share of the source's words from which a claim counts as saying the whole of it. */
const nearlyAll = 0.8;

/**
 * What the source denies, the claim denies, and nothing else. Each clause of the claim is compared with the clause of the
 * FULL sentence around the quote that it comes from, so that a quote cut off behind "do not" changes nothing.
 */
export const negation: Check = (given) => {
  const paraphrase = changedOf(given);
  if (paraphrase === undefined)
    return given.sentence.act === "claim" && caseOf(given).source.kind === "found" ? passed : notApplicable;
  const { sentence, reading, source } = paraphrase;
  const whole = { said: { start: 0, end: Math.max(1, sentence.text.length) }, source: wholeSource(source) };
  if (sentence.negations > reading.negations)
    return contradicted("The claim denies something that its source does not deny.", retoldSpansOf(given, whole));
  // A denial of nothing that carries meaning ("unless told not to") shows only in the count.
  if (sentence.negations < reading.negations && sentence.content.length >= reading.content.length * nearlyAll) {
    return contradicted("The claim leaves out a denial of its source.", retoldSpansOf(given, whole));
  }
  for (const clause of sentence.clauses) {
    const origin = originOf(clause, reading);
    if (origin !== undefined && differs(clause.words, origin.words))
      return contradicted(
        "The claim turns a denial of its source around.",
        retoldSpansOf(given, { said: clause, source: origin }),
      );
  }
  if (differs(sentence.content, reading.content))
    return contradicted("The claim turns a denial of its source around.", retoldSpansOf(given, whole));
  const opposite = oppositeWord(sentence, reading);
  if (opposite !== undefined)
    return contradicted("The claim says the opposite of a word of its source.", retoldSpansOf(given, opposite));
  return passed;
};

/**
 * True when some word is denied otherwise than in the source. A word's denials in order must be found, in order, among
 * those of the source; a word said more often than in the source need only be denied as one of its places is.
 */
function differs(said: readonly ContentWord[], written: readonly ContentWord[]): boolean {
  const origins = denialsByStem(written);
  for (const [stem, denials] of denialsByStem(said)) {
    const places = origins.get(stem);
    if (places === undefined) continue;
    if (
      denials.length > places.length ? denials.some((denial) => !places.includes(denial)) : !isWithin(denials, places)
    )
      return true;
  }
  return false;
}

// The words of a passage are asked about for every sentence that rests on it.
const remembered = new WeakMap<readonly ContentWord[], ReadonlyMap<string, readonly number[]>>();

function denialsByStem(words: readonly ContentWord[]): ReadonlyMap<string, readonly number[]> {
  const before = remembered.get(words);
  if (before !== undefined) return before;
  const denials = new Map<string, number[]>();
  for (const { stem, negations } of words) {
    const places = denials.get(stem);
    if (places === undefined) denials.set(stem, [negations]);
    else places.push(negations);
  }
  remembered.set(words, denials);
  return denials;
}

function isWithin(part: readonly number[], whole: readonly number[]): boolean {
  let at = 0;
  for (const value of whole) if (value === part[at]) at += 1;
  return at === part.length;
}

function oppositeWord(
  sentence: Reading,
  reading: Reading,
): { readonly said: ContentWord; readonly source: Token | undefined } | undefined {
  const { opposites } = grammarOf(reading.language);
  for (const said of sentence.content) {
    if (reading.stems.has(said.stem)) continue;
    const written = opposites.get(said.stem)?.find((other) => reading.stems.has(other) && !sentence.stems.has(other));
    if (written !== undefined) return { said, source: reading.tokens.find(({ stem }) => stem === written) };
  }
  return undefined;
}
