import type { Clause, MarkedWord } from "../reading/clauses.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { Reading } from "../reading/reading.ts";
import type { Check } from "../types.ts";
import { contradicted, notApplicable, passed } from "./outcome.ts";
import { changedOf } from "./paraphrase.ts";
import { retoldSpansOf } from "./spans.ts";

/** Of the words of a condition that must all hold, the share a claim must keep. */
const conditionWordsMin = 0.8;

/**
 * "If X, do Y" never becomes "do Y": what limits the source (if, unless, only, until, before, without …) limits the claim, as often and
 * with the words it has there. A quote cut behind its "if" turns advice for some into advice for all.
 */
export const conditionKept: Check = (given) => {
  const paraphrase = changedOf(given);
  if (paraphrase === undefined) return notApplicable;
  const { sentence, reading } = paraphrase;
  const said = sentence.restrictions;
  const written = reading.restrictions;
  if (said.length === 0 && written.length === 0) return notApplicable;
  const added = moreOften(said, written);
  if (added !== undefined)
    return contradicted(
      "The claim has a condition its source does not have.",
      retoldSpansOf(given, { said: added, source: written[0] }),
    );
  const elsewhere = said.find(
    (word) =>
      (besideTheirOwn.has(word.group) && !isBesideTheSame(word, sentence, reading)) ||
      (word.group === "even" && !isBeforeTheSame(word, sentence, reading)),
  );
  if (elsewhere !== undefined)
    return contradicted(
      "The claim limits another word than its source.",
      retoldSpansOf(given, { said: elsewhere, source: written.find(({ group }) => group === "only") }),
    );
  const needed = written.filter(({ reason }) => !reason);
  const dropped = moreOften(needed, said);
  if (dropped !== undefined)
    return contradicted("The claim drops a condition of its source.", retoldSpansOf(given, { source: dropped }));
  const cut = reading.clauses.find((clause) => clause.kind === "condition" && !isKept(clause, sentence, reading));
  if (cut !== undefined)
    return contradicted(
      "The claim drops part of a condition of its source.",
      retoldSpansOf(given, { source: cut, said: said[0] }),
    );
  return passed;
};

/** The first word whose group stands more often here than there. */
function moreOften(here: readonly MarkedWord[], there: readonly MarkedWord[]): MarkedWord | undefined {
  const times = (words: readonly MarkedWord[], group: string): number =>
    words.reduce((sum, word) => sum + (word.group === group ? 1 : 0), 0);
  return here.find(({ group }) => times(here, group) > times(there, group));
}

/** Of "a rash, fever or confusion" one may be said alone; of "pregnant and over 40" both must be. */
function isKept(clause: Clause, sentence: Reading, reading: Reading): boolean {
  if (clause.words.length === 0) return true;
  const kept = clause.words.filter(({ stem }) => sentence.stems.has(stem)).length;
  const { or } = grammarOf(reading.language).clauseWords;
  const choice = reading.tokens.some(({ text, start }) => or.has(text) && start >= clause.start && start < clause.end);
  return kept >= (choice ? Math.min(2, clause.words.length) : clause.words.length * conditionWordsMin);
}

/** What these limit or order stands right beside them: with "before" and "after" exchanged, a claim has as many of each. */
const besideTheirOwn: ReadonlySet<string> = new Set(["only", "before", "after", "during"]);

/** "Only after the first birthday" is not "after the first birthday, only a child": the word stands beside the same word as in the source. */
function isBesideTheSame(only: MarkedWord, sentence: Reading, reading: Reading): boolean {
  const here = besideOf(only, sentence);
  return reading.restrictions.some((other) => {
    if (other.group !== only.group) return false;
    const there = besideOf(other, reading);
    return here.some((stem, side) => stem !== undefined && stem === there[side]);
  });
}

/** "Even if they feel better" is not "if they feel better, even": the word stands right before the same word as in the source, or before another "if". */
function isBeforeTheSame(even: MarkedWord, sentence: Reading, reading: Reading): boolean {
  const { opensClause } = grammarOf(reading.language).clauseWords;
  const next = ({ end }: MarkedWord, { tokens }: Reading) => tokens.find(({ start }) => start >= end)?.text ?? "";
  const kindOf = (word: string) => opensClause.get(word) ?? word;
  const here = kindOf(next(even, sentence));
  return reading.restrictions.some((other) => other.group === even.group && kindOf(next(other, reading)) === here);
}

/** Stems of the word before and the word behind, of those that carry meaning. */
const besideOf = ({ start, end }: MarkedWord, { content }: Reading): readonly (string | undefined)[] => [
  content.findLast((word) => word.end <= start)?.stem,
  content.find((word) => word.start >= end)?.stem,
];
