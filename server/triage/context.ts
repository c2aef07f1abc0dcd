import type { Match } from "./match.ts";
import type { Reading } from "./tokens.ts";
import type { Assertion, Experiencer, Temporality } from "./types.ts";

/**
 * The roles a phrase of `lexicon/context.yaml` can have. After ConText (Harkema 2009, doi:10.1016/j.jbi.2009.05.002), with an
 * asymmetric policy: only a clear denial, an explicit old time, a wholly general question or a family history takes a sign away.
 */
export const contextRoles = [
  /** "no", "haven't had any": denies a list of things. */
  "denies-list",
  /** "not", "isn't": denies the next few words. */
  "denies-next",
  /** "chest pain: no". */
  "denies-before",
  /** Looks like a denial and is none: "no better", "not sure", "not only". */
  "no-denial",
  /** "worried about", "what if", "might be": keeps the sign, marks it possible. */
  "possible",
  /** Opens a general question: "what are the signs of". */
  "general-question",
  /** Someone is meant after all: "my", "he", "this". */
  "someone",
  /** "should I look for": a person, but not a person with a symptom. */
  "asking-words",
  /** "in 2015", "years ago". */
  "old-time",
  /** "history of", "status post", "past medical history:": what follows, up to the next clause, is of the past. */
  "past-history",
  /** "a two-day history of", "history of present illness": the history of what is happening now. */
  "not-past-history",
  /** "again", "since", "now". */
  "now",
  /** "now on", "now well": a "now" that says nothing came back. */
  "not-now",
  /** A denial ends here: "but", "because". */
  "ends-denial",
  /** "family history of", "my dad died of". */
  "family-history",
  /** Nearest one before a sign says whose it is. */
  "other-person",
  "own-person",
  /** "the cat has": what follows in this clause happened to an animal. */
  "animal-subject",
  /** "allergic to cats": an animal that nothing happened to. */
  "not-animal-subject",
  /** "in the film", "my character", "for my exam": what is told, played or studied is not happening. */
  "not-real",
  /** "I'm writing", "my son's homework": a person, but not one who is ill. */
  "bystander",
  /** "a podcast about", "fear of", "people with": what stands right after it is spoken of, not happening. */
  "topic-before",
  /** "survivor", "awareness week": so is what stands right before it. */
  "topic-after",
  /** "a question about chest pain I am having", "never had pain like this": somebody has it after all. */
  "not-topic",
  /** Words that may stand between the two: "a", "severe". */
  "topic-between",
  /** "he", "has", "suddenly", "minutes": near a bare name ("seizure") it says that it happens. */
  "happening",
  /** "I", "my mum", "right now": the message is, after all, about somebody real. */
  "in-earnest",
  /** "how many would kill": asked under a story's cover it is asked all the same. */
  "deadly-question",
  /** "fully recovered", "never since": with an old time, all that was told with it is over. */
  "over",
  /** "was", "couldn't": a clause that tells of the past. */
  "past-verb",
  /** "is", "feels", "keeps": a clause that tells of the present. */
  "present-verb",
  /** "my husband says it's nothing", "sorry to bother you": says nothing about the person; the second reader leaves it out. */
  "aside",
  /** "my uncle had": a family history when the question is about one's own risk. */
  "relative-past",
  /** "is it hereditary", "should I be tested". */
  "risk-question",
] as const;
export type ContextRole = (typeof contextRoles)[number];

export const contextPrefix = "context:";

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

// A denied list is short in speech; further away the "no" no longer speaks for the word.
const listTokensMax = 10;
const nextTokensMax = 4;
// "No murmurs, swelling of the ankles, or fever": an item of a denied list is short; a longer one has begun to tell something.
const itemTokensMax = 4;
const joinsList = new Set(["and", "y", "e"]);
const closesList = new Set(["or", "nor", "o", "ni", "u"]);
const deniedBackTokensMax = 6;
// Someone filling in a list writes short questions; a long one holds a story that a "no" does not undo.
const askedTokensMax = 6;

// "Seizure, what now", "choking help": in a few words nobody explains who it is.
const fewTokens = 5;
const asksFirst = new Set("is are do does did can could would should will has have was were am may".split(" "));
const asksAnywhere = new Set("what which who whose how why where whether".split(" "));
// A person or a happening further away belongs to another thought.
const happeningTokensMax = 6;

interface Marks {
  readonly denied: Uint8Array;
  readonly clause: Int32Array;
  readonly oldClauses: OldClauses;
  /** For each token, 1 when it stands in a person's past history, 2 when an "and" stands between. */
  readonly past: Uint8Array;
  readonly familyClauses: ReadonlySet<number>;
  readonly nowSentences: ReadonlySet<number>;
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
    if (marks.denied[sign.from] === 1) return "negated";
    const insideGap = sign.skipped.some(([from, to]) => anySet(marks.denials, from, to));
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

  const noDenial = coverage(tokens.length, byRole("no-denial"));
  const unblocked = (match: Match): boolean => !anySet(noDenial, match.from, match.to);
  // In Spanish, which leaves out its pronouns, the word before the verb is part of the phrase ("fiebre tengo tos"): the verb ends the denial.
  const ends = new Uint8Array(tokens.length);
  for (const end of byRole("ends-denial")) ends[end.language === "es" ? end.to - 1 : end.from] = 1;
  const denied = new Uint8Array(tokens.length);
  const denials = new Uint8Array(tokens.length);
  for (const role of ["denies-list", "denies-next"] as const) {
    for (const denial of byRole(role)) {
      if (!unblocked(denial)) continue;
      denials[denial.from] = 1;
      const to = deniedUntil(denial, role, { reading, ends });
      denied.fill(1, denial.to, to);
    }
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
    if (!anySet(ofNow, history.from, history.to)) markPast(past, history, { reading, ends });
  }

  const notNow = coverage(tokens.length, byRole("not-now"));
  const now = new Set(
    byRole("now")
      .filter((match) => !anySet(notNow, match.from, match.to))
      .map(sentenceOf),
  );
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

  return {
    denied,
    denials,
    clause,
    past,
    oldClauses: withTheirStory(oldClausesOf(reading, byRole("old-time"), clause), {
      reading,
      clause,
      over: new Set(clausesWith("over")),
      past: new Set(clausesWith("past-verb")),
      present: new Set(clausesWith("present-verb")),
    }),
    familyClauses: new Set([...clausesWith("family-history"), ...(asksOfRisk ? clausesWith("relative-past") : [])]),
    nowSentences: now,
    possibleSentences: sentencesWith("possible"),
    generalSentences: general,
    unrealSentences:
      byRole("deadly-question").length > 0
        ? new Set()
        : unrealSentencesOf(reading, new Set(byRole("not-real").filter(isTopic).map(sentenceOf)), {
            earnest: coverage(tokens.length, byRole("in-earnest")),
            innocent: [...byRole("not-real"), ...byRole("bystander"), ...byRole("asking-words")],
            people: coverage(tokens.length, [...byRole("other-person"), ...byRole("own-person")]),
          }),
    happening: happeningOf(tokens.length, byRole("happening"), topicPhrases),
    topic: topicsOf(
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
    ),
    other: othersOf(tokens.length, byRole("other-person"), byRole("own-person")),
    animal: animalsOf(reading, clause, {
      subjects: byRole("animal-subject"),
      notSubject: coverage(tokens.length, byRole("not-animal-subject")),
      people: starts(tokens.length, [...byRole("other-person"), ...byRole("own-person")]),
    }),
  };
}

function isOnlyNamed(sign: Match, { tokens, sentences }: Reading, marks: Marks): boolean {
  if (sign.to - sign.from > 1 || sign.language !== "en") return false;
  const number = tokens[sign.from]?.sentence ?? 0;
  const sentence = sentences[number];
  if (sentence === undefined || sentence.to - sentence.from <= fewTokens || marks.nowSentences.has(number))
    return false;
  if (!asks(sentence, tokens)) return false;
  const from = Math.max(sentence.from, sign.from - happeningTokensMax);
  return !anySet(marks.happening, from, Math.min(sentence.to, sign.to + happeningTokensMax));
}

function asks({ from, to, question }: Reading["sentences"][number], tokens: Reading["tokens"]): boolean {
  if (question || asksFirst.has(tokens[from]?.forms[0] ?? "")) return true;
  return tokens.slice(from, to).some(({ forms }) => asksAnywhere.has(forms[0] ?? ""));
}

function happeningOf(length: number, happening: readonly Match[], innocent: readonly Match[]): Uint8Array {
  const marks = coverage(length, happening);
  for (const match of innocent) marks.fill(0, match.from, match.to);
  return marks;
}

interface Surroundings {
  readonly reading: Reading;
  readonly ends: Uint8Array;
}

function deniedUntil(denial: Match, role: "denies-list" | "denies-next", { reading, ends }: Surroundings): number {
  const { tokens, sentences } = reading;
  const sentence = sentences[tokens[denial.from]?.sentence ?? 0];
  const limit = Math.min(
    sentence?.to ?? tokens.length,
    denial.to + (role === "denies-list" ? listTokensMax : nextTokensMax),
  );
  // "No, my chest hurts" answers a question; it denies nothing.
  if (tokens[denial.to]?.pauseBefore === true) return denial.to;
  let itemFrom = denial.to;
  for (let at = denial.to; at < limit; at += 1) {
    const token = tokens[at];
    if (token === undefined || ends[at] === 1) return at;
    if (!token.pauseBefore) continue;
    if (role !== "denies-list" || !continuesList({ from: itemFrom, at, limit, tokens, ends })) return at;
    itemFrom = at;
  }
  return limit;
}

/**
 * "No fever, rash, or stiff neck" denies all three; "no fever, chest pain since noon" denies one. The list goes on past a comma only
 * when an "or" closes it and every item is a few words without a person or a new thought in them.
 */
function continuesList(list: {
  readonly from: number;
  readonly at: number;
  readonly limit: number;
  readonly tokens: Reading["tokens"];
  readonly ends: Uint8Array;
}): boolean {
  if (list.at - list.from > itemTokensMax) return false;
  let itemFrom = list.at;
  for (let at = list.at; at < list.limit; at += 1) {
    const token = list.tokens[at];
    if (list.ends[at] === 1) return false;
    if (token?.pauseBefore === true) itemFrom = at;
    if (at - itemFrom >= itemTokensMax) return false;
    if (closesList.has(token?.forms[0] ?? "")) return true;
  }
  return false;
}

/**
 * A history runs over commas to the end of its sentence or to the next thought; beyond an "and" it is less sure, and so is what follows
 * a new thought under a heading ("past medical history: …").
 */
function markPast(past: Uint8Array, history: Match, { reading, ends }: Surroundings): void {
  const { tokens, sentences } = reading;
  const limit = sentences[tokens[history.from]?.sentence ?? 0]?.to ?? tokens.length;
  const heading = tokens[history.to]?.pauseBefore === true;
  let sure = true;
  for (let at = history.to; at < limit; at += 1) {
    if (joinsList.has(tokens[at]?.forms[0] ?? "")) sure = false;
    else if (ends[at] === 1) {
      if (!heading) return;
      sure = false;
    }
    if (past[at] !== 1) past[at] = sure ? 1 : 2;
  }
}

/** Where a closing "no" starts to speak: its clause, or the short question it answers ("Chest pain? No."). */
function deniedFrom(from: number, { tokens, sentences }: Reading): number {
  const number = tokens[from]?.sentence ?? 0;
  const first = sentences[number]?.from ?? 0;
  const asked = sentences[number - 1];
  if (from === first && asked?.question === true && asked.to - asked.from <= askedTokensMax) return asked.from;
  let at = from;
  // One pause may stand right before the "no" itself: "chest pain, no". Without any, a whole unpunctuated story must not be undone.
  while (at > first && from - at < deniedBackTokensMax && (at === from || tokens[at]?.pauseBefore !== true)) at -= 1;
  return at;
}

function clausesOf({ tokens }: Reading, ends: Uint8Array): Int32Array {
  const clause = new Int32Array(tokens.length);
  let current = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.pauseBefore || ends[at] === 1 || token.sentence !== tokens[at - 1]?.sentence) current += 1;
    clause[at] = current;
  }
  return clause;
}

/** How far an old time speaks: a clause, in it up to and without the given token. */
type OldClauses = ReadonlyMap<number, number>;

/**
 * A clause with an old time in it; "In 2015, I had …" also covers the clause it introduces. An "ago" closes what it dates: what follows
 * without a pause ("transplant 4 months ago temperature 38.9") is a new thought.
 */
function oldClausesOf({ tokens, sentences }: Reading, times: readonly Match[], clause: Int32Array): OldClauses {
  const old = new Map<number, number>();
  for (const time of times) {
    const own = clause[time.from] ?? 0;
    const closes = tokens[time.to - 1]?.forms[0] === "ago" && clause[time.from - 1] === own;
    old.set(own, Math.max(old.get(own) ?? 0, closes ? time.to : tokens.length));
    const sentence = sentences[tokens[time.from]?.sentence ?? 0];
    const opens = sentence !== undefined && sentence.from >= time.from - 1;
    const next = tokens[time.to];
    if (opens && next !== undefined && next.sentence === tokens[time.from]?.sentence)
      old.set(clause[time.to] ?? own, tokens.length);
  }
  return old;
}

/**
 * "I had a concussion in 2012, knocked out for a minute, and that was that": what is told in the same sentence, in the past, is as old.
 * Only where somebody says that it is over; never past that word, nor past a "now" or a present: "I had a stroke in 2015, fully
 * recovered, my arm is weak" has something new in it.
 */
function withTheirStory(
  old: OldClauses,
  told: {
    readonly reading: Reading;
    readonly clause: Int32Array;
    readonly over: ReadonlySet<number>;
    readonly past: ReadonlySet<number>;
    readonly present: ReadonlySet<number>;
  },
): OldClauses {
  if (old.size === 0 || told.over.size === 0) return old;
  const sentenceOf = new Map<number, number>();
  for (const [at, token] of told.reading.tokens.entries()) sentenceOf.set(told.clause[at] ?? 0, token.sentence);
  const everyToken = told.clause.length;
  const all = new Map(old);
  for (const start of old.keys()) {
    const own = sentenceOf.get(start);
    let tells = told.past.has(start);
    for (let next = start + 1; sentenceOf.get(next) === own && !told.over.has(next - 1); next += 1) {
      if (told.present.has(next)) break;
      // Items of a list ("stiff neck, fever, the lot") are of the time their verb is of.
      if (told.past.has(next)) tells = true;
      if (!tells) break;
      all.set(next, everyToken);
    }
    for (let before = start - 1; sentenceOf.get(before) === own && told.past.has(before); before -= 1)
      all.set(before, everyToken);
  }
  return all;
}

// "A severe", "any other": more words than these between a topic and its sign, and something else is said.
const betweenTokensMax = 3;
const ownTokensMax = 2;
const havingWords = new Set(["had", "have", "having", "got"]);

/**
 * "A podcast about heart attacks", "stroke survivors", "a fear of choking or fainting": what is named there is not happening, unless the
 * words of the sign hold a person ("afraid of my chest pain") or the sentence a "now".
 */
function topicsOf(
  { tokens }: Reading,
  signs: readonly Match[],
  about: {
    /** 1 at the words of a topic phrase that ends in "had". */
    readonly having: Uint8Array;
    /** 1 at the token after one. */
    readonly before: Uint8Array;
    readonly after: Uint8Array;
    readonly between: Uint8Array;
    readonly people: Uint8Array;
    readonly own: Uint8Array;
    readonly now: ReadonlySet<number>;
  },
): Uint8Array {
  const topic = new Uint8Array(tokens.length);
  const follows = (from: number): boolean => {
    for (let at = from; at >= Math.max(0, from - betweenTokensMax); at -= 1) {
      if (tokens[at]?.sentence !== tokens[from]?.sentence) return false;
      if (tokens[at]?.pauseBefore === true) return false;
      if (about.before[at] === 1) return true;
      const joined = joinsList.has(tokens[at - 1]?.forms[0] ?? "") || closesList.has(tokens[at - 1]?.forms[0] ?? "");
      if (topic[at - 1] === 1 || (topic[at - 2] === 1 && joined)) return true;
      if (about.between[at - 1] !== 1) return false;
    }
    return false;
  };
  // The sign may begin with the topic's last words: "never had a seizure".
  const holdsEnd = (from: number): boolean =>
    about.having[from] === 1 && anySet(about.before, from + 1, from + 1 + betweenTokensMax);
  const precedes = (to: number): boolean =>
    about.after[to] === 1 && tokens[to]?.sentence === tokens[to - 1]?.sentence && tokens[to]?.pauseBefore !== true;
  const soonAfter = (from: number): number => {
    let to = from;
    const goesOn = (at: number): boolean =>
      tokens[at]?.sentence === tokens[from - 1]?.sentence && tokens[at]?.pauseBefore === false;
    while (to < from + ownTokensMax && goesOn(to)) to += 1;
    return to;
  };
  for (const sign of signs) {
    if (about.now.has(tokens[sign.from]?.sentence ?? 0)) continue;
    // "Someone with a knife stabbed my brother", "what to do for a choking baby".
    const beside = Math.min(sign.to + 1, soonAfter(sign.to));
    if (anySet(about.people, sign.from, beside) || anySet(about.own, sign.to, soonAfter(sign.to))) continue;
    if (follows(sign.from) || holdsEnd(sign.from) || precedes(sign.to)) topic.fill(1, sign.from, sign.to);
  }
  return topic;
}

/**
 * A story's sentences: those that name it, and those after it in which nobody real appears. A person who tells of themselves or of
 * somebody near ("watching a film and my husband collapsed") is always taken at their word.
 */
function unrealSentencesOf(
  { sentences }: Reading,
  framed: ReadonlySet<number>,
  about: { readonly earnest: Uint8Array; readonly innocent: readonly Match[]; readonly people: Uint8Array },
): ReadonlySet<number> {
  const unreal = new Set<number>();
  if (framed.size === 0) return unreal;
  for (const match of about.innocent) about.earnest.fill(0, match.from, match.to);
  const isEarnest = ({ from, to }: Reading["sentences"][number]): boolean => anySet(about.earnest, from, to);
  // Somebody real in the message: only the sentence that names the story can be the story's.
  const somebody = sentences.some(isEarnest);
  let begun = false;
  for (const [number, sentence] of sentences.entries()) {
    if (isEarnest(sentence)) continue;
    if (framed.has(number)) begun = true;
    if (framed.has(number) || (begun && (!somebody || !anySet(about.people, sentence.from, sentence.to))))
      unreal.add(number);
  }
  return unreal;
}

function othersOf(length: number, others: readonly Match[], own: readonly Match[]): Uint8Array {
  const who = new Int8Array(length);
  for (const match of own) who[match.from] = -1;
  for (const match of others) who[match.from] = 1;
  const result = new Uint8Array(length);
  let other = 0;
  for (let at = 0; at < length; at += 1) {
    if (who[at] !== 0) other = who[at] === 1 ? 1 : 0;
    result[at] = other;
  }
  return result;
}

/** "The dog has been poisoned": up to the end of the clause, or the first person named in it, an animal is meant. */
function animalsOf(
  { tokens }: Reading,
  clause: Int32Array,
  about: {
    readonly subjects: readonly Match[];
    readonly notSubject: Uint8Array;
    readonly people: Uint8Array;
  },
): Uint8Array {
  const animal = new Uint8Array(tokens.length);
  for (const subject of about.subjects) {
    if (anySet(about.notSubject, subject.from, subject.to)) continue;
    // "Allergic to my dog, can't breathe": a pause ends what is said of the dog.
    if (clause[subject.from] !== clause[subject.to - 1]) continue;
    for (let at = subject.from + 1; at < tokens.length; at += 1) {
      if (animal[at] === 1 || clause[at] !== clause[subject.from] || about.people[at] === 1) break;
      animal[at] = 1;
    }
  }
  return animal;
}

function coverage(length: number, matches: readonly Match[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const match of matches) covered.fill(1, match.from, match.to);
  return covered;
}

function starts(length: number, matches: readonly Match[]): Uint8Array {
  const at = new Uint8Array(length);
  for (const match of matches) at[match.from] = 1;
  return at;
}

/** "A child who had a fit": a person named by the topic itself is nobody near. */
function startsOutside(covered: Uint8Array, matches: readonly Match[]): Uint8Array {
  return starts(
    covered.length,
    matches.filter(({ from }) => covered[from] !== 1),
  );
}

/** Marks the token right after each match. */
function endsOf(length: number, matches: readonly Match[]): Uint8Array {
  const at = new Uint8Array(length + 1);
  for (const match of matches) at[match.to] = 1;
  return at;
}

function anySet(flags: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (flags[at] === 1) return true;
  return false;
}
