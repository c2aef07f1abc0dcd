import type { Reading, Token } from "../tokens.ts";
import { areTwo, isSame, type Person } from "./person.ts";
import {
  adverbs,
  ageUnits,
  beforePerson,
  besides,
  bodyWords,
  has,
  mine,
  notOwn,
  personWords,
  possessives,
  pronouns,
  self,
  selfAndVerb,
  tells,
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

const childMonthsMax = 16 * 12;
const infantMonthsMax = 12;
const ageYearsMax = 110;
// Further on, "I have" is about something else.
const selfTokensMax = 3;
const ageTokensMax = 3;

/**
 * For each sign of a message the person it is clearly said of: the one named nearest before it in its sentence, else the one named first
 * after it, else the last one an earlier sentence spoke of. The writer only where their own body is spoken of and nobody else is in the
 * sentence. Undefined where words do not tell, which is often: a wrong name would take a danger from the one who has it.
 *
 * @param known people the conversation spoke of before this message
 */
export function peopleIn(reading: Reading, known: readonly Person[]): (from: number, to: number) => Person | undefined {
  const { tokens, sentences } = reading;
  const named = resolved(namedIn(tokens), { tokens, known }).filter(({ subject }) => subject);
  const ownUntil = ownSoFar(tokens);
  // Marked word by word: a long message must not cost the square of its length.
  const last = new Int32Array(tokens.length).fill(-1);
  for (const [place, { from }] of named.entries()) last[from] = place;
  for (let at = 1; at < tokens.length; at += 1) if (last[at] === -1) last[at] = last[at - 1] ?? -1;
  const sentenceOf = (at: number): number => tokens[at]?.sentence ?? -1;
  return (from, to) => {
    const number = sentenceOf(from);
    const isHere = (one: Named | undefined): boolean => one !== undefined && sentenceOf(one.from) === number;
    const until = named[last[to - 1] ?? -1];
    if (isDoneToWriter(tokens, from, to)) return undefined;
    if (isHere(until)) return until?.person;
    const first = named[(last[(sentences[number]?.from ?? 0) - 1] ?? -1) + 1];
    if (isHere(first)) return first?.person;
    // The sign may begin with what says so: "bit my tongue".
    const own = [0, 1, 2].some((ahead) => sentenceOf(from + ahead) === number && ownUntil[from + ahead] === 1);
    return own ? { self: true } : until?.person;
  };
}

/** "My husband hit me in the stomach": somebody does it, and it is not they who have it. */
function isDoneToWriter(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = wordAt(tokens, at);
    if (writer.has(word)) return true;
    if (mine.has(word) && [1, 2].some((ahead) => bodyWords.has(wordAt(tokens, at + ahead)))) return true;
  }
  return writer.has(wordAt(tokens, to)) && sameSentence(tokens, from, to);
}

/** For each word, whether the writer's own body was spoken of in its sentence up to there. */
function ownSoFar(tokens: readonly Token[]): Uint8Array {
  const own = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const before = at > 0 && sameSentence(tokens, at - 1, at) ? (own[at - 1] ?? 0) : 0;
    own[at] = before === 1 || isOwn(tokens, at) ? 1 : 0;
  }
  return own;
}

function namedIn(tokens: readonly Token[]): readonly Named[] {
  const named: Named[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const one = nounAt(tokens, at) ?? ageAt(tokens, at) ?? pronounAt(tokens, at);
    if (one === undefined) continue;
    // "My husband's mum", "my baby sister": the last word is who is meant.
    const before = named.at(-1);
    if (before !== undefined && before.to === one.from && !one.pronoun && sameSentence(tokens, before.from, one.from))
      named.pop();
    named.push(one);
    at = one.to - 1;
  }
  return named;
}

function nounAt(tokens: readonly Token[], at: number): Named | undefined {
  const noun = lookup(tokens[at], personWords);
  if (noun === undefined) return undefined;
  let from = at;
  while (from > 0 && sameSentence(tokens, from - 1, at) && beforePerson.has(wordAt(tokens, from - 1))) from -= 1;
  const ofAnother = possessives.has(wordAt(tokens, from - 1));
  const inLaw = wordAt(tokens, at + 1) === "in" && /^laws?$/.test(wordAt(tokens, at + 2));
  const to = inLaw ? at + 3 : at + 1;
  const { kin: _unknown, ...withoutKin } = noun;
  const person: Person = inLaw ? { ...noun, kin: "in-law" } : ofAnother && noun.kin !== "young" ? withoutKin : noun;
  const aged = ageBeside(tokens, from, to);
  return {
    from,
    to,
    person: aged === undefined ? person : { ...person, stage: aged },
    pronoun: false,
    subject: isSubject(tokens, ofAnother ? from - 1 : from, to),
  };
}

/** "A 4 year old": somebody, by an age alone. */
function ageAt(tokens: readonly Token[], at: number): Named | undefined {
  const age = ageIn(tokens, at);
  if (age === undefined || !/^(old|olds|yo)$/.test(wordAt(tokens, age.to - 1))) return undefined;
  const person: Person = { stage: age.stage, ...(age.stage === "adult" ? {} : { self: false, kin: "young" }) };
  return { from: at, to: age.to, person, pronoun: false, subject: isSubject(tokens, at, age.to) };
}

function pronounAt(tokens: readonly Token[], at: number): Named | undefined {
  const person = pronouns.get(wordAt(tokens, at));
  if (person === undefined || isSpanishVerb(tokens, at)) return undefined;
  const years = bareAge(tokens, at + 1);
  const stage = ageBeside(tokens, at, at + 1) ?? years;
  return {
    from: at,
    to: at + 1,
    person: stage === undefined ? person : { ...person, stage },
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

/** "My 4 year old son", "my son, 4,", "my son is 4 years old". */
function ageBeside(tokens: readonly Token[], from: number, to: number): Person["stage"] {
  for (let at = Math.max(0, from - ageTokensMax - 1); at < from; at += 1) {
    const age = ageIn(tokens, at);
    if (age !== undefined && age.to >= from - 1 && age.to <= from && sameSentence(tokens, at, from)) return age.stage;
  }
  const after = /^(is|was|aged|whos|age|turned|tiene|de)$/.test(wordAt(tokens, to)) ? to + 1 : to;
  if (!sameSentence(tokens, from, after)) return undefined;
  return ageIn(tokens, after)?.stage ?? bareAge(tokens, after);
}

/** "4 year old", "6 weeks", "3 meses". */
function ageIn(
  tokens: readonly Token[],
  at: number,
): { readonly stage: NonNullable<Person["stage"]>; readonly to: number } | undefined {
  const value = tokens[at]?.value;
  const monthsInUnit = ageUnits.get(wordAt(tokens, at + 1));
  if (value === undefined || monthsInUnit === undefined || !sameSentence(tokens, at, at + 1)) return undefined;
  const to = /^olds?$/.test(wordAt(tokens, at + 2)) ? at + 3 : at + 2;
  return { stage: stageOf(value * monthsInUnit), to };
}

/** "Hes 6", "my daughter (2)": a number with nothing counted after it is years. */
function bareAge(tokens: readonly Token[], at: number): Person["stage"] {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.value === undefined || token.value > ageYearsMax || !Number.isInteger(token.value)) return undefined;
  const closed =
    next === undefined || next.pauseBefore || next.sentence !== token.sentence || wordAt(tokens, at + 1) === "and";
  return closed ? stageOf(token.value * 12) : undefined;
}

const stageOf = (months: number): NonNullable<Person["stage"]> =>
  months < infantMonthsMax ? "infant" : months < childMonthsMax ? "child" : "adult";

/** Pronouns as who they stand for, where only one person before fits. */
function resolved(
  named: readonly Named[],
  { tokens, known }: { readonly tokens: readonly Token[]; readonly known: readonly Person[] },
): readonly Named[] {
  // Each person once, with the first sentence that named them: there are only so many ways to be told apart.
  const met: { readonly person: Person; readonly sentence: number }[] = [];
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
    const here = met.filter((before) => fits(before.person) && (!done || before.sentence !== sentence));
    const meant = here.length > 0 ? here.map(({ person }) => person) : known.filter(fits);
    return meant.length === 1 ? { ...one, person: { ...meant[0], ...one.person } } : one;
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

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.forms[0] ?? "";
const sameSentence = (tokens: readonly Token[], one: number, other: number): boolean =>
  tokens[one]?.sentence === tokens[other]?.sentence;
