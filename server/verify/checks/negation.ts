import type { Clause, ContentWord } from "../reading/clauses.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import { opposites } from "../reading/opposites.ts";
import type { Check } from "../types.ts";
import { contradicted, notApplicable, passed } from "./outcome.ts";

/**
 * What the source denies, the claim denies, and nothing else. Each clause of the claim is compared with the clause of the
 * FULL sentence around the quote that it comes from, so that a quote cut off behind "do not" changes nothing.
 */
export const negation: Check = (given) => {
  if (given.sentence.act !== "claim") return notApplicable;
  const { sentence, source, verbatim } = caseOf(given);
  if (source.kind !== "found") return notApplicable;
  if (verbatim) return passed;
  const { reading } = source.source;
  if (sentence.negations > reading.negations) return contradicted("The claim denies something that its source does not deny.");
  for (const clause of sentence.clauses) {
    const origin = originOf(clause, reading);
    if (origin !== undefined && differs(clause.words, origin.words)) return contradicted("The claim turns a denial of its source around.");
  }
  if (differs(sentence.content, reading.content)) return contradicted("The claim turns a denial of its source around.");
  const opposite = oppositeWord(sentence, reading);
  if (opposite !== undefined) return contradicted(`The claim says "${opposite.said}" where its source says "${opposite.written}".`);
  return passed;
};

/** The clause of the source that shares most words with this one. */
function originOf(clause: Clause, reading: Reading): Clause | undefined {
  const stems = new Set(clause.words.map((word) => word.stem));
  let best: Clause | undefined;
  let most = 0;
  for (const candidate of reading.clauses) {
    const shared = candidate.words.filter((word) => stems.has(word.stem)).length;
    if (shared > most) {
      most = shared;
      best = candidate;
    }
  }
  return best;
}

/** True when some word stands under more or fewer denials than each place of the source, in order, that has it. */
function differs(said: readonly ContentWord[], written: readonly ContentWord[]): boolean {
  const denied = new Map<string, number[]>();
  for (const word of written) denied.set(word.stem, [...(denied.get(word.stem) ?? []), word.negations]);
  for (const word of said) {
    const places = denied.get(word.stem);
    if (places === undefined) continue;
    const at = places.indexOf(word.negations);
    if (at < 0) return !places.includes(word.negations) && places.length >= 0 && firstTime(said, word, places);
    denied.set(word.stem, places.slice(at + 1));
  }
  return false;
}

/** A word repeated more often than in the source is compared with any of its places. */
function firstTime(said: readonly ContentWord[], word: ContentWord, left: readonly number[]): boolean {
  const earlier = said.slice(0, said.indexOf(word)).filter(({ stem }) => stem === word.stem);
  return left.length > 0 || earlier.length === 0 || earlier.every(({ negations }) => negations !== word.negations);
}

function oppositeWord(sentence: Reading, reading: Reading): { readonly said: string; readonly written: string } | undefined {
  for (const word of sentence.content) {
    if (reading.stems.has(word.stem)) continue;
    const written = opposites.get(word.stem)?.find((other) => reading.stems.has(other) && !sentence.stems.has(other));
    if (written !== undefined) return { said: word.text, written };
  }
  return undefined;
}
