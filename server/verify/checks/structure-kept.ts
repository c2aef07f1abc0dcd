import type { Clause, ContentWord } from "../reading/clauses.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { Reading } from "../reading/reading.ts";
import type { Span } from "../types.ts";
import type { Check } from "../types.ts";
import { forReview, notApplicable, passed } from "./outcome.ts";
import { paraphraseOf } from "./paraphrase.ts";
import { retoldSpansOf } from "./spans.ts";

/** Fewer than three things are a pair, which the other checks compare word by word. */
const listItemsMin = 3;

/**
 * A list keeps its items. Of signs that send somebody for care, and of things that must all hold, none may be lost; of a list of alternatives
 * elsewhere ("a cold, a cough or a fever can …") some may be said alone. No two items may be run together.
 */
export const structureKept: Check = (given) => {
  const paraphrase = paraphraseOf(given);
  if (paraphrase === undefined) return notApplicable;
  const { sentence, reading } = paraphrase;
  let lists = 0;
  for (const clause of reading.clauses) {
    const items = clause.kind === "reason" ? [] : itemsOf(clause, reading);
    if (items.length < listItemsMin) continue;
    lists += 1;
    const { isNeutral } = grammarOf(reading.language);
    const said = items.map((item) =>
      item.filter(({ stem, text }) => sentence.stems.has(stem) && (item.length === 1 || !isNeutral(text, stem))),
    );
    const kept = said.filter((words) => words.length > 0).length;
    const lost = items.find((_, place) => said[place]?.length === 0);
    if (kept > 0 && lost !== undefined && !mayBeLeftOut(clause, reading))
      return forReview("The claim leaves out an item of a list.", retoldSpansOf(given, { source: spanOf(lost) }));
    if (lost === undefined && timesSaid(sentence, items) < items.length)
      return forReview("The claim runs items of a list together.", retoldSpansOf(given, { source: clause }));
  }
  return lists === 0 ? notApplicable : passed;
};

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

function mayBeLeftOut(clause: Clause, { tokens, urgency, language }: Reading): boolean {
  const { or } = grammarOf(language).clauseWords;
  const inside = tokens.filter(({ start }) => start >= clause.start && start < clause.end);
  const isChoice = inside.some(({ text }) => or.has(text));
  const givesExamples = inside.some(({ text }) => /^(?:such|like|including|example|como|ejemplo|incluido)$/.test(text));
  return givesExamples || (isChoice && urgency.rank === 0 && clause.kind === "main");
}

/** In how many items of its own the claim says those of the source. */
function timesSaid(sentence: Reading, items: readonly (readonly ContentWord[])[]): number {
  const stems = new Set(items.flatMap((item) => item.map(({ stem }) => stem)));
  return itemsOf({ words: sentence.content }, sentence).filter((item) => item.some(({ stem }) => stems.has(stem)))
    .length;
}
