import type { DrugLexicon } from "../lexicon/drugs.ts";
import type { Clause, ContentWord } from "../reading/clauses.ts";
import { grammarOf } from "../reading/grammar.ts";
import { originOf } from "../reading/origin.ts";
import type { Reading } from "../reading/reading.ts";
import { isInside, isOfLastAlone } from "../reading/inside.ts";
import { caseOf } from "../reading/source.ts";
import type { Check, Span } from "../types.ts";
import { adverbMoved } from "./words/adverbs-kept.ts";
import { borderMoved, regrouped } from "./words/borders-kept.ts";
import { contradicted, notApplicable, passed, unsupported } from "./outcome.ts";
import { smallWordsChanged } from "./words/small-words-kept.ts";
import { otherDoer } from "./words/persons-kept.ts";
import { pickedOther } from "./words/places-kept.ts";
import { retoldSpansOf, spansOf, wholeSource } from "./spans.ts";
import { subjectBroughtIn } from "./words/subjects-kept.ts";
import { otherTime } from "./words/tenses-kept.ts";
import { timeMoved } from "./words/times-kept.ts";

/** What is wrong with a claim, and where in the two readings. */
interface Difference {
  readonly fails: typeof unsupported;
  readonly because: string;
  readonly said?: Span;
  readonly source?: Span;
}

/** A paraphrase may bring in one plain word for every six that count; a word with any medical meaning never. */
const wordsPerNeutralWord = 6;
/** Share of the source's words, reasons aside, that a claim must keep; more where it sends somebody for care. */
const keptMin = 0.4;
const keptOfCareMin = 0.5;

/**
 * A claim uses the words of the full sentence that contains its quote, in the order and relations they have there: the last net under the
 * checks that each look for one thing. Lexical overlap alone releases most swapped names, so overlap is never enough for any of them.
 */
export const wordsSupported =
  (drugs: DrugLexicon): Check =>
  (given) => {
    if (given.sentence.act !== "claim") return notApplicable;
    const { sentence: drafted, retold, source, verbatim } = caseOf(given);
    if (source.kind !== "found") return unsupported("There are no cited words to compare the claim with.");
    if (verbatim) return passed;
    const { reading } = source.source;
    const sentence = retold?.reading ?? drafted;
    const otherTimes = otherTime(drafted, reading);
    if (otherTimes !== undefined)
      return contradicted(
        "The claim speaks of another time than its source.",
        spansOf(given, {
          said: { start: otherTimes.start, end: otherTimes.end },
          source: wholeSource(source.source),
        }),
      );
    const doer = otherDoer(drafted, reading);
    if (doer !== undefined)
      return contradicted(
        "The claim brings in somebody else than its source.",
        spansOf(given, { said: { start: doer.start, end: doer.end }, source: wholeSource(source.source) }),
      );
    const parted = regrouped(drafted, reading);
    if (parted !== undefined)
      return unsupported(
        "The claim parts what is supposed otherwise than its source.",
        spansOf(given, { said: parted, source: wholeSource(source.source) }),
      );
    if (sentence === reading) return passed;
    if (sentence.content.length === 0) return unsupported("The claim says nothing that can be compared.");
    const difference =
      endsWhole(sentence, reading) ??
      joinsKept(sentence, reading) ??
      subjectsKept(sentence, reading) ??
      reasonsKept(sentence, reading) ??
      suppositionsKept(sentence, reading) ??
      conditionsStay(sentence, reading) ??
      wordsSeen(sentence, reading, drugs) ??
      clausesKept(sentence, reading, drugs) ??
      enoughKept(sentence, reading) ??
      bordersKept(sentence, reading) ??
      timesKept(sentence, reading) ??
      smallWordsKept(sentence, reading);
    if (difference === undefined) return passed;
    const { fails, because, said, source: written = wholeSource(source.source) } = difference;
    return fails(because, retoldSpansOf(given, { said, source: written }));
  };

/** "A panic attack can feel like" has lost what it was about. */
function endsWhole(sentence: Reading, reading: Reading): Difference | undefined {
  const { prepositions, endsSegment, and, or, opensClause } = grammarOf(reading.language).clauseWords;
  const lastOf = ({ tokens }: Reading) => tokens.findLast(({ kind }) => kind !== "mark");
  const last = lastOf(sentence);
  if (last === undefined || last.text === lastOf(reading)?.text) return undefined;
  const leadsOn = [articles, prepositions, endsSegment, and, or, opensClause].some((words) => words.has(last.text));
  return leadsOn ? { fails: unsupported, because: "The claim breaks off.", ...at(last) } : undefined;
}

const articles: ReadonlySet<string> = new Set(["a", "an", "the", "your", "un", "una", "el", "su", "sus"]);

/** "Vomiting or a rash" is not "vomiting and a rash". */
function joinsKept(sentence: Reading, reading: Reading): Difference | undefined {
  const joints = (of: Reading, words: ReadonlySet<string>) => of.tokens.filter(({ text }) => words.has(text));
  const { and, or } = grammarOf(reading.language).clauseWords;
  for (const words of [and, or]) {
    const said = joints(sentence, words);
    const other = words === and ? or : and;
    const written = joints(reading, words);
    const added =
      said.length > written.length
        ? said.at(-1)
        : said.find((joint) => isTurned(joint, written, joints(reading, other)));
    if (added !== undefined)
      return {
        fails: contradicted,
        because: "The claim joins two things with a word that its source does not join them with.",
        ...at(added),
      };
  }
  return undefined;

  /** What follows an "or" here follows an "and" there, and no "or": the two may have changed places between two lists. */
  function isTurned(joint: Span, written: readonly Span[], others: readonly Span[]): boolean {
    const behind = ({ end }: Span, { content }: Reading) => content.find(({ start }) => start >= end)?.stem;
    const next = behind(joint, sentence);
    const isSame = (one: Span): boolean => behind(one, reading) === next;
    return next !== undefined && others.some(isSame) && !written.some(isSame);
  }
}

function bordersKept(sentence: Reading, reading: Reading): Difference | undefined {
  const found = borderMoved(sentence, reading) ?? adverbMoved(sentence, reading) ?? pickedOther(sentence, reading);
  if (found === undefined) return undefined;
  return { fails: unsupported, because: "The claim puts a word with another thing than its source.", ...at(found) };
}

function timesKept(sentence: Reading, reading: Reading): Difference | undefined {
  const found = timeMoved(sentence, reading);
  if (found === undefined) return undefined;
  return { fails: contradicted, because: "The claim gives a time to another thing than its source.", ...at(found) };
}

function smallWordsKept(sentence: Reading, reading: Reading): Difference | undefined {
  const found = smallWordsChanged(sentence, reading);
  if (found === undefined) return undefined;
  return {
    fails: contradicted,
    because: "The claim says when, for how many or of which time otherwise than its source.",
    ...at(found),
  };
}

function subjectsKept(sentence: Reading, reading: Reading): Difference | undefined {
  const found = subjectBroughtIn(sentence, reading);
  if (found === undefined) return undefined;
  return { fails: contradicted, because: "The claim brings in somebody else than its source.", ...at(found) };
}

/** "Skin is hard to see, so look at the eyes" is not "… because you look at the eyes", nor a fact because of what it is the reason for. */
function reasonsKept(sentence: Reading, reading: Reading): Difference | undefined {
  for (const clause of sentence.clauses) {
    const origin = originOf(clause, reading);
    if (origin === undefined) continue;
    const turned =
      clause.kind === "reason"
        ? origin.kind !== "reason"
        : (origin.kind === "reason" && isConceded(clause, sentence)) ||
          (isConsequence(clause, sentence) && !isConsequence(origin, reading));
    if (turned)
      return {
        fails: contradicted,
        because: "The claim gives a reason that its source does not give.",
        ...at(clause),
        source: { start: origin.start, end: origin.end },
      };
  }
  return undefined;
}

/** "Call if the pain gets worse" is not "if you call, the pain gets worse": what is supposed stays supposed, and the rest is said. */
function suppositionsKept(sentence: Reading, reading: Reading): Difference | undefined {
  for (const clause of sentence.clauses) {
    const origin = originOf(clause, reading);
    if (origin === undefined || (clause.kind === "condition") === (origin.kind === "condition")) continue;
    return {
      fails: contradicted,
      because: "The claim supposes what its source says, or says what its source supposes.",
      ...at(clause),
      source: { start: origin.start, end: origin.end },
    };
  }
  return undefined;
}

/** "Do not take it, although it can harm you" for "… because it can harm you". */
const isConceded = ({ start }: Clause, { tokens }: Reading): boolean =>
  concedes.test(tokens.find((token) => token.start === start)?.text ?? "");
const concedes = /^(?:although|though|however|but|pero|aunque|sin embargo)$/;

const isConsequence = ({ start }: Clause, { tokens, language }: Reading): boolean => {
  const opener = tokens.find((token) => token.start === start)?.text;
  return opener === (language === "en" ? "so" : "así que");
};

/** "Ask for a plan that says what to do when asthma gets worse" is not "when asthma gets worse, ask for a plan". */
function conditionsStay(sentence: Reading, reading: Reading): Difference | undefined {
  const [first] = sentence.clauses;
  if (first?.kind !== "condition") return undefined;
  const origin = originOf(first, reading);
  if (origin?.kind !== "condition" || !(isInside(origin, reading) || isOfLastAlone(origin, reading))) return undefined;
  return {
    fails: contradicted,
    because: "The claim puts a condition on more than its source does.",
    ...at(first),
    source: { start: origin.start, end: origin.end },
  };
}

const at = (said: Span | undefined): { said?: Span } =>
  said === undefined ? {} : { said: { start: said.start, end: said.end } };

function wordsSeen(sentence: Reading, reading: Reading, drugs: DrugLexicon): Difference | undefined {
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
  if (foreign !== undefined)
    return { fails: unsupported, because: "The claim has a word that its source does not have.", ...at(foreign) };
  if (unseen.length > Math.floor(sentence.content.length / wordsPerNeutralWord))
    return { fails: unsupported, because: "Too many words of the claim are not in its source.", ...at(unseen[0]) };
  return undefined;
}

/** A claim that says only a small part of its source has lost what that part was about. */
function enoughKept(sentence: Reading, reading: Reading): Difference | undefined {
  const needed = reading.clauses.filter(({ kind }) => kind !== "reason").flatMap(({ words }) => words);
  const kept = needed.filter(({ stem }) => sentence.stems.has(stem)).length;
  const share = reading.urgency.rank > 0 ? keptOfCareMin : keptMin;
  if (kept >= needed.length * share) return undefined;
  return { fails: unsupported, because: "The claim leaves out most of what its source says." };
}

/**
 * Inside a clause the claim follows its source: the same order, the same prepositions, and nothing cut out of the middle.
 * Clauses may change places, and a reason or a whole item of a list may be left out.
 */
function clausesKept(sentence: Reading, reading: Reading, drugs: DrugLexicon): Difference | undefined {
  const { isNeutral } = grammarOf(reading.language);
  const said = namesIn(sentence, drugs);
  const written = namesIn(reading, drugs);
  const kept = new Set<ContentWord>();
  const origins = new Set<Clause>();
  for (const clause of sentence.clauses) {
    const origin = originOf(clause, reading);
    if (origin === undefined) continue;
    origins.add(origin);
    let from = 0;
    for (const word of clause.words) {
      const name = said(word);
      const place = origin.words.findIndex((other, index) => index >= from && written(other) === name);
      const other = origin.words[place];
      if (other === undefined) {
        if (!reading.stems.has(word.stem) && !origin.words.some((one) => written(one) === name)) continue;
        return {
          fails: unsupported,
          because: "The claim puts the words of its source in another order.",
          ...at(word),
        };
      }
      if (other.preposition !== word.preposition)
        return {
          fails: unsupported,
          because: "The claim relates a word to the others differently than its source.",
          ...at(word),
          source: { start: other.start, end: other.end },
        };
      kept.add(other);
      from = place + 1;
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
      if (cut)
        return {
          fails: unsupported,
          because: "The claim leaves a word out of the middle of its source.",
          source: { start: word.start, end: word.end },
        };
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
