import type { DrugLexicon } from "../lexicon/drugs.ts";
import type { Clause, ContentWord } from "../reading/clauses.ts";
import { grammarOf } from "../reading/grammar.ts";
import { originOf } from "../reading/origin.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import type { Check, CheckResult } from "../types.ts";
import { contradicted, notApplicable, passed, unsupported } from "./outcome.ts";

/** A paraphrase may bring in one plain word for every six that count; a word with any medical meaning never. */
const wordsPerNeutralWord = 6;
/** Share of the source's words, reasons aside, that a claim must keep; more where it sends somebody for care. */
const keptMin = 0.4;
const keptOfCareMin = 0.5;

/**
 * A claim uses the words of the full sentence that contains its quote, and keeps what limits it: the people it is for,
 * its conditions, and its strength (must, should, may). Two findings of the reference behind it: lexical overlap alone
 * releases most swapped names, and a quote cut behind "if" or "adults" turns advice for some into advice for all.
 */
export const wordsSupported =
  (drugs: DrugLexicon): Check =>
  (given) => {
    if (given.sentence.act !== "claim") return notApplicable;
    const { sentence, source, verbatim } = caseOf(given);
    if (source.kind !== "found") return unsupported("There are no cited words to compare the claim with.");
    if (verbatim) return passed;
    const { reading } = source.source;
    if (sentence.content.length === 0) return unsupported("The claim says nothing that can be compared.");
    return (
      peopleKept(sentence, reading) ??
      conditionsKept(sentence, reading) ??
      joinsKept(sentence, reading) ??
      wordsSeen(sentence, reading, drugs) ??
      strengthKept(sentence, reading) ??
      clausesKept(sentence, reading, drugs) ??
      enoughKept(sentence, reading) ??
      passed
    );
  };

const inReason = (reading: Reading, at: number): boolean =>
  reading.clauses.some(({ kind, start, end }) => kind === "reason" && at >= start && at < end);

function peopleKept(sentence: Reading, reading: Reading): CheckResult | undefined {
  const said = new Set(sentence.populations.map(({ group }) => group));
  const written = new Set(reading.populations.map(({ group }) => group));
  for (const group of said)
    if (!written.has(group)) return contradicted("The claim is about people its source does not speak of.");
  for (const { group, start } of reading.populations) {
    if (!said.has(group) && !inReason(reading, start))
      return contradicted("The claim leaves out whom its source speaks of.");
  }
  return undefined;
}

function conditionsKept(sentence: Reading, reading: Reading): CheckResult | undefined {
  const said = sentence.restrictions.map(({ group }) => group);
  const written = reading.restrictions;
  for (const group of new Set(said)) {
    const times = said.filter((other) => other === group).length;
    if (times > written.filter((other) => other.group === group).length)
      return contradicted("The claim has a condition its source does not have.");
  }
  for (const { group, reason } of written) {
    if (reason) continue;
    const needed = written.filter((other) => other.group === group && !other.reason).length;
    if (said.filter((other) => other === group).length < needed)
      return contradicted("The claim drops a condition of its source.");
  }
  for (const clause of reading.clauses) {
    if (clause.kind === "condition" && !conditionKept(clause, sentence, reading))
      return contradicted("The claim drops part of a condition of its source.");
  }
  return undefined;
}

/** Of "a rash, fever or confusion" one may be said alone; of "pregnant and over 40" both must be. */
function conditionKept(clause: Clause, sentence: Reading, reading: Reading): boolean {
  if (clause.words.length === 0) return true;
  const kept = clause.words.filter(({ stem }) => sentence.stems.has(stem)).length;
  const { or } = grammarOf(reading.language).clauseWords;
  const choice = reading.tokens.some(({ text, start }) => or.has(text) && start >= clause.start && start < clause.end);
  return kept >= (choice ? Math.min(2, clause.words.length) : clause.words.length * 0.8);
}

/** "Vomiting or a rash" is not "vomiting and a rash". */
function joinsKept(sentence: Reading, reading: Reading): CheckResult | undefined {
  const times = (of: Reading, words: ReadonlySet<string>): number =>
    of.tokens.filter(({ text }) => words.has(text)).length;
  const { and, or } = grammarOf(reading.language).clauseWords;
  const turned = [and, or].some((words) => times(sentence, words) > times(reading, words));
  return turned ? contradicted('The claim joins with "and" or "or" where its source does not.') : undefined;
}

function wordsSeen(sentence: Reading, reading: Reading, drugs: DrugLexicon): CheckResult | undefined {
  const written = new Set(drugs.mentionsIn(reading).map(({ id }) => id));
  const mentions = drugs.mentionsIn(sentence).filter(({ id }) => written.has(id));
  const isMention = ({ start, end }: ContentWord): boolean =>
    mentions.some((mention) => start >= mention.start && end <= mention.end);
  const { isNeutral } = grammarOf(reading.language);
  const left = new Map<string, number>();
  for (const { stem } of reading.content) left.set(stem, (left.get(stem) ?? 0) + 1);
  // A word may be used as often as the source uses it: the second "ibuprofen" of "ibuprofen or ibuprofen" stands for something else.
  const unseen = sentence.content.filter((word) => {
    const remaining = left.get(word.stem) ?? 0;
    left.set(word.stem, remaining - 1);
    if (remaining > 0) return false;
    return reading.stems.has(word.stem) ? !isNeutral(word.text, word.stem) : !isMention(word);
  });
  const foreign = unseen.find(({ text, stem }) => !isNeutral(text, stem));
  if (foreign !== undefined) return unsupported(`The source does not have the word "${foreign.text}".`);
  if (unseen.length > Math.floor(sentence.content.length / wordsPerNeutralWord))
    return unsupported("Too many words are not in the source.");
  return undefined;
}

/** A claim that says only a small part of its source has lost what that part was about. */
function enoughKept(sentence: Reading, reading: Reading): CheckResult | undefined {
  const needed = reading.clauses.filter(({ kind }) => kind !== "reason").flatMap(({ words }) => words);
  const kept = needed.filter(({ stem }) => sentence.stems.has(stem)).length;
  const share = reading.urgency.rank > 0 ? keptOfCareMin : keptMin;
  return kept >= needed.length * share ? undefined : unsupported("The claim leaves out most of what its source says.");
}

function strengthKept(sentence: Reading, reading: Reading): CheckResult | undefined {
  const all = (of: Reading) => of.clauses.flatMap(({ strengths }) => strengths);
  const [said, written] = [all(sentence), all(reading)];
  const extra = said.some(
    (one) => said.filter((other) => other === one).length > written.filter((other) => other === one).length,
  );
  if (extra) return unsupported("The claim is put more or less strongly than its source.");
  for (const clause of sentence.clauses) {
    const origin = originOf(clause, reading);
    if (origin === undefined) continue;
    const added = clause.strengths.find((strength) => count(clause, strength) > count(origin, strength));
    if (added !== undefined) return unsupported("The claim is put more or less strongly than its source.");
    const stems = new Set(clause.words.map(({ stem }) => stem));
    const shared = origin.words.filter(({ stem }) => stems.has(stem)).length;
    if (shared * 2 < origin.words.length) continue;
    const lost = origin.strengths.find((strength) => count(origin, strength) > count(clause, strength));
    if (lost !== undefined) return unsupported("The claim is put more or less strongly than its source.");
  }
  return undefined;
}

const count = (clause: Clause, strength: string): number =>
  clause.strengths.filter((other) => other === strength).length;

/**
 * Inside a clause the claim follows its source: the same order, the same prepositions, and nothing cut out of the middle.
 * Clauses may change places, and a reason or a whole item of a list may be left out.
 */
function clausesKept(sentence: Reading, reading: Reading, drugs: DrugLexicon): CheckResult | undefined {
  const { isNeutral } = grammarOf(reading.language);
  const said = namesIn(sentence, drugs);
  const written = namesIn(reading, drugs);
  const kept = new Set<ContentWord>();
  const origins = new Set<Clause>();
  for (const clause of sentence.clauses) {
    const origin = originOf(clause, reading);
    if (origin === undefined) continue;
    origins.add(origin);
    let at = 0;
    for (const word of clause.words) {
      const name = said(word);
      const place = origin.words.findIndex((other, index) => index >= at && written(other) === name);
      const other = origin.words[place];
      if (other === undefined) {
        if (!reading.stems.has(word.stem) && !origin.words.some((one) => written(one) === name)) continue;
        return unsupported("The claim puts the words of its source in another order.");
      }
      if (other.preposition !== word.preposition)
        return unsupported(`The claim relates "${word.text}" differently than its source.`);
      kept.add(other);
      at = place + 1;
    }
  }
  for (const origin of origins) {
    const names = new Set([...kept].map(written));
    const left = origin.words.filter(
      (word) => !kept.has(word) && !isNeutral(word.text, word.stem) && !isInsideKeptName(word, written(word), names),
    );
    for (const word of left) {
      const cut = origin.words.some(
        (other) => other.segment === word.segment && kept.has(other) && !isNeutral(other.text, other.stem),
      );
      if (cut) return unsupported(`The claim leaves "${word.text}" out of the middle of its source.`);
    }
  }
  return undefined;
}

/** A word's stem, or for a word of a medicine's name the medicine: "acetaminophen" follows where "paracetamol" stands. */
function namesIn(reading: Reading, drugs: DrugLexicon): (word: ContentWord) => string {
  const mentions = drugs.mentionsIn(reading);
  if (mentions.length === 0) return ({ stem }) => stem;
  return (word) => {
    const mention = mentions.find(({ start, end }) => word.start >= start && word.end <= end);
    return mention === undefined ? word.stem : `medicine ${mention.id}`;
  };
}

/** The second word of "glyceryl trinitrate" needs no word of its own in "GTN". */
const isInsideKeptName = (word: ContentWord, name: string, kept: ReadonlySet<string>): boolean =>
  name !== word.stem && kept.has(name);
