import { deniedFrom, deniedUntil, markNever, markPast } from "./context-denial.ts";
import { animalsOf, othersOf } from "./context-person.ts";
import { type ContextRole, contextPrefix } from "./context-roles.ts";
import { withLaterSentences } from "./context-story.ts";
import { type OldClauses, oldClausesOf, withTheirStory } from "./context-time.ts";
import { markTold, withEchoes } from "./context-told.ts";
import { havingWords, topicsOf, unrealSentencesOf } from "./context-topic.ts";
import type { Match } from "./match.ts";
import { anySet, coverage, endsOf, starts, startsOutside } from "./token-flags.ts";
import type { Reading } from "./tokens.ts";
import type { Assertion, Experiencer, Temporality } from "./types.ts";
import { sentencesOfSomebodyNew } from "./whose/index.ts";

export interface Context {
  readonly assertion: Assertion;
  readonly temporality: Temporality;
  readonly experiencer: Experiencer;
  /** "History of heart disease and chest pain": historical by its place, but perhaps what is wrong now. A danger sign counts all the same. */
  readonly timeUncertain: boolean;
  /** True when it happened to a pet: nobody is ill. */
  readonly ofAnAnimal: boolean;
  /** True when it is told in a story, a film or a game: nobody is ill. */
  readonly notReal: boolean;
  /** True when it is only spoken of ("a talk about strokes"). */
  readonly onlyTopic: boolean;
  /** True for a word by itself in a question in which nothing happens to anybody: "is it legal to drive after a seizure". */
  readonly onlyNamed: boolean;
}

// "Seizure, what now", "choking help": in a few words nobody explains who it is.
const fewTokens = 5;
const asksFirst = new Set("is are do does did can could would should will has have was were am may".split(" "));
const asksAnywhere = new Set("what which who whose how why where whether".split(" "));
// "Today I did", "and today": a sentence that opens with a "now".
const openingTokensMax = 2;
const tinyTokensMax = 2;
// A person or a happening further away belongs to another thought.
const happeningTokensMax = 6;

interface Marks {
  readonly denied: Uint8Array;
  /** 1 at the token right after a "never". */
  readonly never: Uint8Array;
  readonly clause: Int32Array;
  readonly oldClauses: OldClauses;
  /** For each token, 1 when it stands in a person's past history, 2 when an "and" stands between. */
  readonly past: Uint8Array;
  readonly familyClauses: ReadonlySet<number>;
  readonly nowSentences: ReadonlySet<number>;
  readonly askingSentences: ReadonlySet<number>;
  readonly possibleSentences: ReadonlySet<number>;
  readonly generalSentences: ReadonlySet<number>;
  /** Sentences of a story, a film, a lesson or an exam. */
  readonly unrealSentences: ReadonlySet<number>;
  /** For each token, 1 when it says that something happens to somebody. */
  readonly happening: Uint8Array;
  /** For each token, 1 when it belongs to a sign that is only spoken of. */
  readonly topic: Uint8Array;
  /** For each token, 1 when a relative or child is the nearest person before it. */
  readonly other: Uint8Array;
  /** Where a denial starts. */
  readonly denials: Uint8Array;
  /** For each token, 1 when an animal is the subject of its clause. */
  readonly animal: Uint8Array;
}

/** Reads the whole message once, then answers for each sign whether, when and whose. */
export function readContext(reading: Reading, all: readonly Match[]): (sign: Match) => Context {
  const marks = mark(reading, all);
  return (sign) => {
    const sentence = reading.tokens[sign.from]?.sentence ?? 0;
    const clause = marks.clause[sign.from] ?? 0;
    return {
      assertion: assertionOf(sign, sentence, marks),
      temporality: marks.generalSentences.has(sentence)
        ? "hypothetical"
        : (sign.from < (marks.oldClauses.get(clause) ?? 0) || marks.past[sign.from] !== 0) &&
            !marks.nowSentences.has(sentence)
          ? "historical"
          : "current",
      experiencer:
        marks.familyClauses.has(clause) && !marks.nowSentences.has(sentence)
          ? "family-history"
          : marks.other[sign.from] === 1
            ? "other"
            : "self",
      timeUncertain: marks.past[sign.from] === 2 && !marks.oldClauses.has(clause),
      ofAnAnimal: marks.animal[sign.from] === 1,
      notReal: marks.unrealSentences.has(sentence),
      onlyTopic: marks.topic[sign.from] === 1,
      onlyNamed: isOnlyNamed(sign, reading, marks),
    };
  };
}

function assertionOf(sign: Match, sentence: number, marks: Marks): Assertion {
  if (!sign.ownNegation) {
    if (marks.denied[sign.from] === 1 || marks.never[sign.from] === 1) return "negated";
    const insideGap = sign.skipped.some(([from, to]) => anySet(marks.denials, from, to) || marks.never[to] === 1);
    if (insideGap) return "negated";
  }
  return marks.possibleSentences.has(sentence) ? "possible" : "affirmed";
}

function mark(reading: Reading, all: readonly Match[]): Marks {
  const { tokens, sentences } = reading;
  const byOwner = Map.groupBy(all, ({ owner }) => owner);
  const byRole = (role: ContextRole): readonly Match[] => byOwner.get(contextPrefix + role) ?? [];
  const sentenceOf = (match: Match): number => tokens[match.from]?.sentence ?? 0;
  const sentencesWith = (role: ContextRole): Set<number> => new Set(byRole(role).map(sentenceOf));

  const notNow = coverage(tokens.length, byRole("not-now"));
  const nowWords = byRole("now").filter((match) => !anySet(notNow, match.from, match.to));
  const now = new Set(nowWords.map(sentenceOf));

  const noDenial = coverage(tokens.length, byRole("no-denial"));
  const unblocked = (match: Match): boolean => !anySet(noDenial, match.from, match.to);
  // In Spanish, which leaves out its pronouns, the word before the verb is part of the phrase ("fiebre tengo tos"): the verb ends the denial.
  const ends = new Uint8Array(tokens.length);
  for (const end of byRole("ends-denial")) ends[end.language === "es" ? end.to - 1 : end.from] = 1;
  const denied = new Uint8Array(tokens.length);
  const denials = new Uint8Array(tokens.length);
  const spentAt = spentUntil(tokens.length, all);
  for (const role of ["denies-list", "denies-next"] as const) {
    for (const denial of byRole(role)) {
      if (!unblocked(denial)) continue;
      denials[denial.from] = 1;
      const to = deniedUntil(denial, role, { reading, ends, spentUntil: spentAt[denial.from] ?? 0 });
      denied.fill(1, denial.to, to);
    }
  }
  // "I have never fainted. Today I did."
  const opensWithNow = new Set(
    nowWords
      .filter((match) => match.from - (sentences[sentenceOf(match)]?.from ?? 0) < openingTokensMax)
      .map(sentenceOf),
  );
  const never = new Uint8Array(tokens.length + 1);
  const neverGoesOn = coverage(tokens.length, byRole("never-goes-on"));
  for (const denial of byRole("denies-sign")) {
    const goesOn = anySet(neverGoesOn, denial.from, denial.to) || opensWithNow.has(sentenceOf(denial) + 1);
    if (!goesOn) markNever(never, denial, reading);
  }
  for (const denial of byRole("denies-before")) {
    // "chest pain, no." speaks for what stands before it only when nothing follows: "chest pain no relief" denies nothing.
    const next = tokens[denial.to];
    const closed = next === undefined || next.sentence !== sentenceOf(denial) || next.pauseBefore;
    if (!closed || !unblocked(denial)) continue;
    denied.fill(1, deniedFrom(denial.from, reading), denial.from);
  }

  const past = new Uint8Array(tokens.length);
  const ofNow = coverage(tokens.length, byRole("not-past-history"));
  for (const history of byRole("past-history")) {
    if (!anySet(ofNow, history.from, history.to)) markPast(past, history, { reading, ends, spentUntil: 0 });
  }

  const clause = clausesOf(reading, ends);
  const general = new Set<number>();
  const someone = coverage(tokens.length, byRole("someone"));
  for (const match of byRole("asking-words")) someone.fill(0, match.from, match.to);
  const openers = sentencesWith("general-question");
  for (const [number, sentence] of sentences.entries()) {
    if (openers.has(number) && !anySet(someone, sentence.from, sentence.to) && !now.has(number)) general.add(number);
  }

  const clausesWith = (role: ContextRole): readonly number[] => byRole(role).map((match) => clause[match.from] ?? 0);
  const notTopic = coverage(tokens.length, byRole("not-topic"));
  const isTopic = (match: Match): boolean => !anySet(notTopic, match.from, match.to);
  const topicPhrases = byRole("topic-before").filter(isTopic);
  const asksOfRisk = byRole("risk-question").length > 0;

  const told = new Set(clausesWith("past-verb"));
  const present = new Set([...clausesWith("present-verb"), ...clausesWith("now")]);
  const inOwnSentence = withTheirStory(oldClausesOf(reading, byRole("old-time"), clause), {
    reading,
    clause,
    over: new Set(clausesWith("over")),
    past: told,
    present,
  });
  // "My uncle had a stroke and one aunt lost her sight": the phrase may end in the next clause.
  const wholeClausesWith = (role: ContextRole): readonly number[] =>
    byRole(role).flatMap(({ from, to }) => [clause[from] ?? 0, clause[to - 1] ?? 0]);
  const earnest = coverage(tokens.length, byRole("in-earnest"));
  const topic = topicsOf(
    reading,
    all.filter(({ owner }) => !owner.startsWith(contextPrefix)),
    {
      having: coverage(
        tokens.length,
        topicPhrases.filter(({ to }) => havingWords.has(tokens[to - 1]?.forms[0] ?? "")),
      ),
      before: endsOf(tokens.length, topicPhrases),
      after: starts(tokens.length, byRole("topic-after")),
      between: coverage(tokens.length, byRole("topic-between")),
      people: startsOutside(coverage(tokens.length, topicPhrases), [
        ...byRole("other-person"),
        ...byRole("own-person"),
      ]),
      own: starts(tokens.length, byRole("own-person")),
      now,
    },
  );
  const people = starts(tokens.length, [...byRole("other-person"), ...byRole("own-person")]);
  // "I never dreamt that I would have chest pain."
  const happensAfterAll = coverage(tokens.length, byRole("not-told"));
  markTold(topic, reading, {
    dreams: byRole("dreamt").filter(({ from, to }) => !anySet(happensAfterAll, from, to)),
    lists: byRole("not-told").length > 0 ? [] : byRole("told-list"),
    present: starts(tokens.length, byRole("present-verb")),
    ends: starts(tokens.length, byRole("ends-told")),
    people,
    now,
  });

  return {
    denied,
    never,
    denials,
    clause,
    past,
    oldClauses: withLaterSentences({
      sentenceOf: sentencesOfClauses(reading, clause),
      everyToken: tokens.length,
      old: inOwnSentence,
      perhapsOld: new Set(clausesWith("perhaps-old")),
      over: new Set(clausesWith("over-for-good")),
      past: told,
      present,
      tiny: tinyClauses(clause),
      now,
      fresh: sentencesWith("fresh-time"),
      noStory: sentencesWith("dated-state"),
      unchanged: sentencesWith("unchanged"),
      somebodyNew: sentencesOfSomebodyNew(reading),
    }),
    familyClauses: new Set([
      ...wholeClausesWith("family-history"),
      ...(asksOfRisk ? wholeClausesWith("relative-past") : []),
    ]),
    askingSentences: new Set(sentences.flatMap((sentence, number) => (asks(sentence, tokens) ? [number] : []))),
    nowSentences: now,
    possibleSentences: sentencesWith("possible"),
    generalSentences: general,
    unrealSentences:
      byRole("deadly-question").length > 0
        ? new Set()
        : withEchoes(
            reading,
            unrealSentencesOf(reading, new Set(byRole("not-real").filter(isTopic).map(sentenceOf)), {
              earnest,
              innocent: [...byRole("not-real"), ...byRole("bystander"), ...byRole("asking-words")],
            }),
            { fiction: sentencesWith("fiction"), earnest, people, now },
          ),
    happening: happeningOf(tokens.length, byRole("happening"), topicPhrases),
    topic,
    other: othersOf(tokens.length, byRole("other-person"), byRole("own-person")),
    animal: animalsOf(reading, clause, {
      subjects: byRole("animal-subject"),
      notSubject: coverage(tokens.length, byRole("not-animal-subject")),
      people,
    }),
  };
}

/** For each word that begins a sign with a "no" of its own ("no wet nappy"), where the longest such sign ends; 0 elsewhere. */
function spentUntil(length: number, all: readonly Match[]): Int32Array {
  const until = new Int32Array(length);
  for (const { owner, ownNegation, from, to } of all) {
    if (ownNegation && !owner.startsWith(contextPrefix)) until[from] = Math.max(until[from] ?? 0, to);
  }
  return until;
}

function isOnlyNamed(sign: Match, { tokens, sentences }: Reading, marks: Marks): boolean {
  if (sign.to - sign.from > 1 || sign.language !== "en") return false;
  const number = tokens[sign.from]?.sentence ?? 0;
  const sentence = sentences[number];
  if (sentence === undefined || sentence.to - sentence.from <= fewTokens || marks.nowSentences.has(number))
    return false;
  if (!marks.askingSentences.has(number)) return false;
  const from = Math.max(sentence.from, sign.from - happeningTokensMax);
  return !anySet(marks.happening, from, Math.min(sentence.to, sign.to + happeningTokensMax));
}

function asks({ from, to, question }: Reading["sentences"][number], tokens: Reading["tokens"]): boolean {
  if (question || asksFirst.has(tokens[from]?.forms[0] ?? "")) return true;
  for (let at = from; at < to; at += 1) if (asksAnywhere.has(tokens[at]?.forms[0] ?? "")) return true;
  return false;
}

function happeningOf(length: number, happening: readonly Match[], innocent: readonly Match[]): Uint8Array {
  const marks = coverage(length, happening);
  for (const match of innocent) marks.fill(0, match.from, match.to);
  return marks;
}

/** For each clause by number, its sentence; clauses are numbered from 1, and -1 stands before the first and after the last. */
function sentencesOfClauses({ tokens }: Reading, clause: Int32Array): Int32Array {
  const sentenceOf = new Int32Array((clause.at(-1) ?? 0) + 2).fill(-1);
  for (const [at, token] of tokens.entries()) sentenceOf[clause[at] ?? 0] = token.sentence;
  return sentenceOf;
}

/** Clauses too short to tell anything by themselves ("during it"). */
function tinyClauses(clause: Int32Array): ReadonlySet<number> {
  const words = new Map<number, number>();
  for (const number of clause) words.set(number, (words.get(number) ?? 0) + 1);
  return new Set([...words].flatMap(([number, count]) => (count <= tinyTokensMax ? [number] : [])));
}

function clausesOf({ tokens }: Reading, ends: Uint8Array): Int32Array {
  const clause = new Int32Array(tokens.length);
  let current = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.pauseBefore === true || ends[at] === 1 || token?.sentence !== tokens[at - 1]?.sentence) current += 1;
    clause[at] = current;
  }
  return clause;
}
