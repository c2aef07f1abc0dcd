import type { Reading, Token } from "../tokens.ts";
import { ageBeside, ageIn, saysOld } from "./ages.ts";
import { areTwo, isSame, type Person } from "./person.ts";
import { sameSentence, wordAt } from "./token-words.ts";
import {
  adverbs,
  anyAge,
  beforePerson,
  doneToAnother,
  besides,
  bodyWords,
  has,
  mine,
  notOwn,
  ofWhom,
  personWords,
  possessives,
  pronouns,
  self,
  selfAndVerb,
  tells,
  toWriter,
  vocatives,
  writer,
} from "./words.ts";

/** A place where a person is named. Token positions; `to` is exclusive. */
interface Named {
  readonly from: number;
  readonly to: number;
  readonly person: Person;
  /** "He": who that is, other words tell. */
  readonly pronoun: boolean;
  /** Somebody something may happen to; not who tells of it ("my husband thinks") nor who is only near ("with my mum"). */
  readonly subject: boolean;
}

// Further on, "I have" is about something else.
const selfTokensMax = 3;

/**
 * For each sign of a message the person it is clearly said of: the one named nearest before it in its sentence, else the one it is said to
 * be "in", else the last one an earlier sentence spoke of. What stands after a pause or in another sentence is theirs only while nobody
 * else was spoken of, and nothing is after an "I", "me" or "my" ("my husband took my temperature"). The writer only where their own body is
 * spoken of and nobody else is in the sentence. Undefined where words do not tell, which is often: a wrong name would take a danger from
 * the one who has it.
 *
 * @param known people the conversation spoke of before this message
 */
export function peopleIn(reading: Reading, known: readonly Person[]): (from: number, to: number) => Person | undefined {
  const { tokens, sentences } = reading;
  const everybody = resolved(namedIn(tokens), { tokens, known });
  const named = everybody.filter(({ subject }) => subject);
  const ownUntil = ownSoFar(tokens);
  const firstOwn = ownUntil.indexOf(1);
  const togetherUntil = togetherSoFar(named, known);
  const writerBy = writerSoFar(tokens, everybody);
  const pausesBy = countedSoFar(tokens.length, (at) => tokens[at]?.pauseBefore === true);
  const between = (counted: Int32Array, from: number, to: number): boolean =>
    to > from && (counted[to] ?? 0) > (counted[from] ?? 0);
  // Marked word by word: a long message must not cost the square of its length.
  const last = new Int32Array(tokens.length).fill(-1);
  for (const [place, { from }] of named.entries()) last[from] = place;
  for (let at = 1; at < tokens.length; at += 1) if (last[at] === -1) last[at] = last[at - 1] ?? -1;
  const sentenceOf = (at: number): number => tokens[at]?.sentence ?? -1;
  return (from, to) => {
    const number = sentenceOf(from);
    const start = sentences[number]?.from ?? 0;
    const isHere = (one: Named | undefined): boolean => one !== undefined && sentenceOf(one.from) === number;
    const place = last[to - 1] ?? -1;
    const until = named[place];
    const onlyOne = togetherUntil[place] === 1 && (firstOwn < 0 || firstOwn >= to);
    if (until !== undefined && isHere(until)) {
      const doneToWriter = toWriter.has(wordAt(tokens, to)) && sentenceOf(to) === number;
      if (doneToWriter || between(writerBy, until.to, to)) return undefined;
      return onlyOne || !between(pausesBy, until.to + 1, from + 1) ? until.person : undefined;
    }
    const first = named[(last[start - 1] ?? -1) + 1];
    if (first !== undefined && isHere(first) && ofWhom.has(wordAt(tokens, first.from - 1))) return first.person;
    // The sign may begin with what says so: "bit my tongue".
    const own = [0, 1, 2].some((ahead) => sentenceOf(from + ahead) === number && ownUntil[from + ahead] === 1);
    if (own) return { self: true };
    return onlyOne && !isHere(first) && !between(writerBy, start, to) ? until?.person : undefined;
  };
}

/** For each place where somebody is named, 1 while all who were spoken of up to there may be one person. */
function togetherSoFar(named: readonly Named[], known: readonly Person[]): Uint8Array {
  const together = new Uint8Array(named.length);
  const met: Person[] = [];
  let one = true;
  const meet = (person: Person): void => {
    if (!one || met.some((before) => isSame(before, person))) return;
    one = met.every((before) => !areTwo(before, person));
    met.push(person);
  };
  for (const person of known) meet(person);
  for (const [place, { person }] of named.entries()) {
    meet(person);
    together[place] = one ? 1 : 0;
  }
  return together;
}

/** How many words up to each speak of the one who writes, or of one to whom something is done; "my" in "my husband" does not. */
function writerSoFar(tokens: readonly Token[], named: readonly Named[]): Int32Array {
  const inName = new Uint8Array(tokens.length);
  for (const { from, to } of named) inName.fill(1, from, to);
  // "Mi hijo le dio un golpe": whose head it was, nobody says.
  const isGiven = (at: number): boolean =>
    /^(le|lo|la|les)$/.test(wordAt(tokens, at)) && doneToAnother.has(wordAt(tokens, at + 1));
  return countedSoFar(tokens.length, (at) => inName[at] !== 1 && (writer.has(wordAt(tokens, at)) || isGiven(at)));
}

/** For each place, at how many places before it something is so. */
function countedSoFar(length: number, isSo: (at: number) => boolean): Int32Array {
  const counted = new Int32Array(length + 1);
  for (let at = 0; at < length; at += 1) counted[at + 1] = (counted[at] ?? 0) + (isSo(at) ? 1 : 0);
  return counted;
}

/** For each word, whether the writer's own body was spoken of in its sentence up to there. */
function ownSoFar(tokens: readonly Token[]): Uint8Array {
  const own = new Uint8Array(tokens.length);
  let reported = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const sameAsBefore = at > 0 && sameSentence(tokens, at - 1, at);
    // "Mum said I fell", "she texted: my chest hurts": who "I" is, nobody can tell.
    reported = (sameAsBefore && reported) || tells.has(wordAt(tokens, at));
    const before = sameAsBefore ? (own[at - 1] ?? 0) : 0;
    own[at] = before === 1 || (!reported && isOwn(tokens, at)) ? 1 : 0;
  }
  return own;
}

function namedIn(tokens: readonly Token[]): readonly Named[] {
  const named: Named[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const one = nounAt(tokens, at) ?? ageAt(tokens, at) ?? pronounAt(tokens, at);
    if (one === undefined) continue;
    at = one.to - 1;
    const before = named.at(-1);
    const joined = before !== undefined && !one.pronoun && sameSentence(tokens, before.from, one.from);
    // "La madre de mi novio": the first word is who is meant.
    if (joined && before.to === one.from - 1 && /^(of|de)$/.test(wordAt(tokens, before.to)))
      named[named.length - 1] = { ...before, to: one.to };
    // "My husband's mum", "my baby sister", "my 4 year old son": the last word is.
    else if (joined && before.to >= one.from)
      named[named.length - 1] = { ...one, from: before.from, person: { ...ageAlone(tokens, before), ...one.person } };
    else named.push(one);
  }
  return named;
}

/** What "a 4 year old" says of the son it stands before. */
function ageAlone(tokens: readonly Token[], { from, person }: Named): Pick<Person, "stage"> {
  return tokens[from]?.value === undefined || person.stage === undefined ? {} : { stage: person.stage };
}

function nounAt(tokens: readonly Token[], at: number): Named | undefined {
  const noun = lookup(tokens[at], personWords);
  if (noun === undefined) return undefined;
  let from = at;
  while (from > 0 && sameSentence(tokens, from - 1, at) && beforePerson.has(wordAt(tokens, from - 1))) from -= 1;
  const before = tokens.slice(from, at).map((_, ahead) => wordAt(tokens, from + ahead));
  const ofAnother = from > 0 && sameSentence(tokens, from - 1, at) && possessives.has(wordAt(tokens, from - 1));
  // "Oh man my head", "bro I can't breathe" name nobody.
  const alone = before.length === 0 && !ofAnother && lookup(tokens[at - 1], personWords) === undefined;
  if (alone && vocatives.has(wordAt(tokens, at))) return undefined;
  const inLaw = wordAt(tokens, at + 1) === "in" && /^laws?$/.test(wordAt(tokens, at + 2));
  const to = inLaw ? at + 3 : at + 1;
  const person = inLaw ? { ...noun, kin: "in-law" as const } : called(wordAt(tokens, at), noun, before);
  const aged = ageBeside(tokens, from, to, person);
  return {
    from,
    to: aged?.to ?? to,
    person: aged === undefined ? person : { ...person, stage: aged.stage },
    pronoun: false,
    subject: isSubject(tokens, ofAnother ? from - 1 : from, to) && !isWriter(tokens, ofAnother ? from - 1 : from),
  };
}

/** "Grandad" is what the children call him, "the boy" may be forty, and "my little man" is no man. */
function called(word: string, noun: Person, before: readonly string[]): Person {
  const { kin, ...rest } = noun;
  if (before.some((each) => each === "little" || each === "wee") && noun.stage === "adult" && kin === undefined)
    return { self: false, kin: "young", ...(noun.sex === undefined ? {} : { sex: noun.sex }) };
  const own = before.some((each) => mine.has(each));
  return own || (kin === "young" && !anyAge.has(word)) ? noun : rest;
}

/** "This is her daughter", "I'm his wife": the one who writes now, not the one it is about. */
function isWriter(tokens: readonly Token[], from: number): boolean {
  const before = wordAt(tokens, from - 1);
  return /^(im|am|soy)$/.test(before) || (before === "is" && wordAt(tokens, from - 2) === "this");
}

/** "A 4 year old": somebody, by an age alone. */
function ageAt(tokens: readonly Token[], at: number): Named | undefined {
  const age = ageIn(tokens, at);
  if (age === undefined || !saysOld(tokens, age.to)) return undefined;
  // A writer of fifteen says "15 year old" of nobody else.
  const person: Person =
    age.stage === undefined
      ? {}
      : { stage: age.stage, ...(age.stage === "adult" ? {} : { self: false, kin: "young" as const }) };
  return { from: at, to: age.to, person, pronoun: false, subject: isSubject(tokens, at, age.to) };
}

function pronounAt(tokens: readonly Token[], at: number): Named | undefined {
  const person = pronouns.get(wordAt(tokens, at));
  if (person === undefined || isSpanishVerb(tokens, at)) return undefined;
  const aged = ageBeside(tokens, at, at + 1, person);
  return {
    from: at,
    to: aged?.to ?? at + 1,
    person: aged === undefined ? person : { ...person, stage: aged.stage },
    pronoun: true,
    subject: isSubject(tokens, at, at + 1),
  };
}

/** "No he sentido": there it is "I have". */
const isSpanishVerb = (tokens: readonly Token[], at: number): boolean =>
  wordAt(tokens, at) === "he" && /(?:[ai]do|[ce]ho|[iue]sto|erto)$/.test(wordAt(tokens, at + 1));

function isSubject(tokens: readonly Token[], from: number, to: number): boolean {
  if (tells.has(wordAt(tokens, to)) && sameSentence(tokens, from, to)) return false;
  return !(from > 0 && besides.has(wordAt(tokens, from - 1)) && sameSentence(tokens, from - 1, from));
}

/** Pronouns as who they stand for, where only one person before fits. */
function resolved(
  named: readonly Named[],
  { tokens, known }: { readonly tokens: readonly Token[]; readonly known: readonly Person[] },
): readonly Named[] {
  // Each person once, with the first sentence that named them: there are only so many ways to be told apart.
  const met: { readonly person: Person; readonly sentence: number }[] = [];
  let doneIn = -1;
  return named.map((one) => {
    const sentence = tokens[one.from]?.sentence ?? 0;
    if (!one.pronoun) {
      // Who only tells of it is not who it happened to, and who is only near may not be.
      if (one.subject && !met.some(({ person }) => isSame(person, one.person)))
        met.push({ person: one.person, sentence });
      return one;
    }
    const fits = (person: Person): boolean => person.self !== true && !areTwo(person, one.person);
    // "My husband shook him": whom somebody does something to is not that somebody.
    const done = isDoneTo(tokens, one.from);
    // "My brother hit him and his head is bleeding": his may be either's.
    const eithers = doneIn === sentence;
    if (done) doneIn = sentence;
    if (eithers) return one;
    const here = met.filter((before) => fits(before.person) && (!done || before.sentence !== sentence));
    const meant = here.length > 0 ? here.map(({ person }) => person) : known.filter(fits);
    const [only, second] = meant;
    if (only === undefined) {
      // "I'm on warfarin", then "he fell": somebody else may have taken over the writing.
      const { self: _unknown, ...rest } = one.person;
      return { ...one, person: rest };
    }
    // "Our baby is 6 weeks", then "my 2 year old had a cold, now she has a fever".
    const mayBeEarlier = only.sex === undefined && known.some((person) => fits(person) && areTwo(person, only));
    return second !== undefined || mayBeEarlier ? one : { ...one, person: { ...only, ...one.person } };
  });
}

/** "Him", and "her" where no part of her follows. */
function isDoneTo(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return word === "him" || (word === "her" && ![1, 2].some((ahead) => bodyWords.has(wordAt(tokens, at + ahead))));
}

/** "I have a nosebleed", "my gums": the writer's own body. */
function isOwn(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const next = (ahead: number): string => (sameSentence(tokens, at, at + ahead) ? wordAt(tokens, at + ahead) : "");
  if (mine.has(word)) return [1, 2].some((ahead) => bodyWords.has(next(ahead)));
  const verb = selfAndVerb.has(word) ? 0 : self.has(word) ? verbAfter(next) : undefined;
  if (verb === undefined) return false;
  return !Array.from({ length: selfTokensMax }, (_, more) => next(verb + 1 + more)).some((each) => notOwn.has(each));
}

/** How far on the verb of "I" stands, when it is one that makes what follows the writer's own. */
function verbAfter(next: (ahead: number) => string): number | undefined {
  let ahead = 1;
  while (ahead < selfTokensMax && adverbs.has(next(ahead)) && !has.has(next(ahead))) ahead += 1;
  return has.has(next(ahead)) ? ahead : undefined;
}

function lookup(token: Token | undefined, words: ReadonlyMap<string, Person>): Person | undefined {
  for (const form of token?.forms ?? []) {
    const person = words.get(form);
    if (person !== undefined) return person;
  }
  return undefined;
}
