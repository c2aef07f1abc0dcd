import type { Token } from "../tokens.ts";
import { ageBeside, ageIn, saysOld } from "./ages.ts";
import { areTwo, isSame, type Person } from "./person.ts";
import { sameSentence, wordAt } from "./token-words.ts";
import {
  anyAge,
  beforePerson,
  besides,
  bodyWords,
  mine,
  personWords,
  possessives,
  pronouns,
  tells,
  vocatives,
} from "./words.ts";

/** A place where a person is named. Token positions; `to` is exclusive. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly person: Person;
  /** "He": who that is, other words tell. */
  readonly pronoun: boolean;
  /** Somebody something may happen to; not who tells of it ("my husband thinks") nor who is only near ("with my mum"). */
  readonly subject: boolean;
}

/**
 * Every place of a message where a person is named, in order, pronouns as who they stand for.
 *
 * @param known people the conversation spoke of before this message
 */
export const namedIn = (tokens: readonly Token[], known: readonly Person[]): readonly Named[] =>
  resolved(nounsAndPronounsIn(tokens), { tokens, known });

function nounsAndPronounsIn(tokens: readonly Token[]): readonly Named[] {
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

function lookup(token: Token | undefined, words: ReadonlyMap<string, Person>): Person | undefined {
  for (const form of token?.forms ?? []) {
    const person = words.get(form);
    if (person !== undefined) return person;
  }
  return undefined;
}
