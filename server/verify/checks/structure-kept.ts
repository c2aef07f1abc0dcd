import type { Clause, ContentWord } from "../reading/clauses.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { Reading } from "../reading/reading.ts";
import type { Span } from "../types.ts";
import type { Check } from "../types.ts";
import { forReview, notApplicable, passed } from "./outcome.ts";
import { changedOf } from "./paraphrase.ts";
import { retoldSpansOf } from "./spans.ts";
import { remember } from "../reading/remember.ts";

/** Fewer than three things are a pair, which the other checks compare word by word; only where they send somebody for care, each is listed here. */
const listItemsMin = 3;
const signsMin = 2;

/**
 * A list keeps its items, whether all of them must hold or one is enough: whoever has the one that was left out is not warned. Only examples may be
 * fewer, and never of what sends somebody for care. No two items may be run together.
 */
export const structureKept: Check = (given) => {
  const paraphrase = changedOf(given);
  if (paraphrase === undefined) return notApplicable;
  const { sentence, reading } = paraphrase;
  const lists = listsOf(reading);
  for (const { clause, items } of lists) {
    const { isNeutral } = grammarOf(reading.language);
    const said = items.map((item) =>
      item.filter(({ stem, text }) => sentence.stems.has(stem) && (item.length === 1 || !isNeutral(text, stem))),
    );
    const kept = said.filter((words) => words.length > 0).length;
    const lost = items.find((item, place) => said[place]?.length === 0 && !isExample(item, reading, sentence));
    if (kept > 0 && lost !== undefined)
      return forReview("The claim leaves out an item of a list.", retoldSpansOf(given, { source: spanOf(lost) }));
    if (kept === items.length && timesSaid(sentence, items) < items.length)
      return forReview("The claim runs items of a list together.", retoldSpansOf(given, { source: clause }));
  }
  return lists.length === 0 ? notApplicable : passed;
};

interface List {
  readonly clause: Clause;
  readonly items: readonly (readonly ContentWord[])[];
}

// The lists of a passage are asked about for every sentence that rests on it.
const listsOf = remember((reading: Reading): readonly List[] => {
  return reading.clauses
    .filter(({ kind }) => kind !== "reason")
    .map((clause) => ({ clause, items: itemsOf(clause, reading) }))
    .filter(({ clause, items }) => items.length >= (isSign(clause, reading) ? signsMin : listItemsMin));
});

/** A condition on which help is to be sought, where one of several things is enough. */
function isSign({ kind, start, end }: Clause, { urgency, tokens, language }: Reading): boolean {
  const { or } = grammarOf(language).clauseWords;
  return (
    kind === "condition" &&
    urgency.rank > 0 &&
    tokens.some((token) => or.has(token.text) && token.start >= start && token.start < end)
  );
}

/** What stands between commas, "and" and "or". A name in brackets belongs to what stands before it. */
function itemsOf({ words }: Pick<Clause, "words">, { tokens, language }: Reading): readonly (readonly ContentWord[])[] {
  const { and, or } = grammarOf(language).clauseWords;
  const items: ContentWord[][] = [];
  let end = 0;
  for (const word of words) {
    const parted = tokens.some(
      ({ text, start }) => start >= end && start < word.start && (text === "," || and.has(text) || or.has(text)),
    );
    const last = items.at(-1);
    if (last === undefined || parted) items.push([word]);
    else last.push(word);
    end = word.end;
  }
  return items;
}

const spanOf = (item: readonly ContentWord[]): Span => ({ start: item[0]?.start ?? 0, end: item.at(-1)?.end ?? 1 });

/**
 * "Soft food such as rice, bananas and toast": examples are not all that there is, as long as the claim still says that they are examples. Of signs
 * that send somebody for care each one counts.
 */
function isExample(item: readonly ContentWord[], { tokens, urgency }: Reading, sentence: Reading): boolean {
  if (urgency.rank > 0 || !sentence.tokens.some(({ text }) => givesExamples.test(text))) return false;
  const before = tokens.filter(({ end }) => end <= (item[0]?.start ?? 0));
  const marker = before.findLastIndex(({ text }) => givesExamples.test(text));
  return marker >= 0 && !before.slice(marker).some(({ text }) => /^[;:.]$/.test(text));
}
const givesExamples = /^(?:such|including|example|ejemplo|incluido|incluida)$/;

/** In how many items of its own the claim says those of the source. */
function timesSaid(sentence: Reading, items: readonly (readonly ContentWord[])[]): number {
  const stems = new Set(items.flatMap((item) => item.map(({ stem }) => stem)));
  return itemsOf({ words: sentence.content }, sentence).filter((item) => item.some(({ stem }) => stems.has(stem)))
    .length;
}
