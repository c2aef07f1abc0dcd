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
}

// A denied list is short in speech; further away the "no" no longer speaks for the word.
const listTokensMax = 10;
const nextTokensMax = 4;
// "No murmurs, swelling of the ankles, or fever": an item of a denied list is short; a longer one has begun to tell something.
const itemTokensMax = 4;
const joinsList = new Set(["and", "y", "e"]);
const closesList = new Set(["or", "nor", "o", "ni", "u"]);
// Someone filling in a list writes short questions; a long one holds a story that a "no" does not undo.
const askedTokensMax = 6;

interface Marks {
  readonly denied: Uint8Array;
  readonly clause: Int32Array;
  readonly oldClauses: ReadonlySet<number>;
  /** For each token, 1 when it stands in a person's past history, 2 when an "and" stands between. */
  readonly past: Uint8Array;
  readonly familyClauses: ReadonlySet<number>;
  readonly nowSentences: ReadonlySet<number>;
  readonly possibleSentences: ReadonlySet<number>;
  readonly generalSentences: ReadonlySet<number>;
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
        : (marks.oldClauses.has(clause) || marks.past[sign.from] !== 0) && !marks.nowSentences.has(sentence)
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
  const byRole = (role: ContextRole): readonly Match[] => all.filter((match) => match.owner === contextPrefix + role);
  const sentenceOf = (match: Match): number => tokens[match.from]?.sentence ?? 0;
  const sentencesWith = (role: ContextRole): Set<number> => new Set(byRole(role).map(sentenceOf));

  const noDenial = coverage(tokens.length, byRole("no-denial"));
  const unblocked = (match: Match): boolean => !anySet(noDenial, match.from, match.to);
  const ends = starts(tokens.length, byRole("ends-denial"));
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

  return {
    denied,
    denials,
    clause,
    past,
    oldClauses: oldClausesOf(reading, byRole("old-time"), clause),
    familyClauses: new Set(byRole("family-history").map((match) => clause[match.from] ?? 0)),
    nowSentences: now,
    possibleSentences: sentencesWith("possible"),
    generalSentences: general,
    other: othersOf(tokens.length, byRole("other-person"), byRole("own-person")),
    animal: animalsOf(reading, clause, {
      subjects: byRole("animal-subject"),
      notSubject: coverage(tokens.length, byRole("not-animal-subject")),
      people: starts(tokens.length, [...byRole("other-person"), ...byRole("own-person")]),
    }),
  };
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
  // One pause may stand right before the "no" itself: "chest pain, no".
  while (at > first && (at === from || tokens[at]?.pauseBefore !== true)) at -= 1;
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

/** A clause with an old time in it; "In 2015, I had …" also covers the clause it introduces. */
function oldClausesOf(
  { tokens, sentences }: Reading,
  times: readonly Match[],
  clause: Int32Array,
): ReadonlySet<number> {
  const old = new Set<number>();
  for (const time of times) {
    const own = clause[time.from] ?? 0;
    old.add(own);
    const sentence = sentences[tokens[time.from]?.sentence ?? 0];
    const opens = sentence !== undefined && sentence.from >= time.from - 1;
    const next = tokens[time.to];
    if (opens && next !== undefined && next.sentence === tokens[time.from]?.sentence) old.add(clause[time.to] ?? own);
  }
  return old;
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

function anySet(flags: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (flags[at] === 1) return true;
  return false;
}
