import type { Clause, MarkedWord } from "../reading/clauses.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { Reading } from "../reading/reading.ts";
import type { Check, Span } from "../types.ts";
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
      (word.group === "only" && !isRightBesideTheSame(word, sentence, reading)) ||
      (word.group === "unless" && !supposesTheSame(word, sentence, reading)) ||
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
  const first = firstTime(sentence);
  if (first !== undefined && first.beside !== (firstTime(reading)?.beside ?? first.beside))
    return contradicted(
      "The claim limits another word than its source.",
      retoldSpansOf(given, { said: first, source: firstTime(reading) }),
    );
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

/** Where "for the first time" stands, and behind what: "pain for the first time" is not "gone for the first time". */
function firstTime(of: Reading): (Span & { readonly beside: string }) | undefined {
  if (of.language !== "en" || !of.texts.has("first") || !of.texts.has("time")) return undefined;
  const at = of.tokens.findIndex(
    ({ text }, place) =>
      text === "first" && of.tokens[place + 1]?.text === "time" && of.tokens[place - 2]?.text === "for",
  );
  const token = of.tokens[at];
  if (token === undefined) return undefined;
  const { start, end } = token;
  return { start, end, beside: of.content.findLast((word) => word.end <= start)?.stem ?? "" };
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

/** "Only if a doctor" is not "if only a doctor", nor "use one only" "use only one": of the very words around it one is the same. */
function isRightBesideTheSame(only: MarkedWord, sentence: Reading, reading: Reading): boolean {
  const textsAround = ({ start, end }: MarkedWord, { tokens }: Reading): readonly [string, string] => [
    tokens.findLast((token) => token.end <= start && !articles.test(token.text))?.text ?? "",
    tokens.find((token) => token.start >= end && !articles.test(token.text))?.text ?? "",
  ];
  const [before, behind] = textsAround(only, sentence);
  return reading.restrictions.some((other) => {
    if (other.group !== only.group) return false;
    const [last, next] = textsAround(other, reading);
    return before === last || behind === next;
  });
}
const articles = /^(?:an?|the|your|una?|el|la|los|las|su|sus)$/;

/** "Unless you feel better" for "even if you feel better": behind each "unless" stands what stands there in the source, where it has that word at all. */
function supposesTheSame(unless: MarkedWord, sentence: Reading, reading: Reading): boolean {
  const next = besideOf(unless, sentence)[1];
  if (next === undefined || !reading.stems.has(next)) return true;
  return reading.restrictions.some((other) => other.group === unless.group && clauseBehind(other, reading).has(next));
}

const clauseBehind = ({ start }: MarkedWord, { clauses }: Reading): ReadonlySet<string> =>
  new Set(clauses.find((clause) => clause.start === start)?.words.map(({ stem }) => stem));

/** Stems of the word before and the word behind, of those that carry meaning. */
const besideOf = ({ start, end }: MarkedWord, { content }: Reading): readonly (string | undefined)[] => [
  content.findLast((word) => word.end <= start)?.stem,
  content.find((word) => word.start >= end)?.stem,
];
