import type { Reading, Token } from "../tokens.ts";
import { type Named, namedIn } from "./named.ts";
import { ownSoFar } from "./own-body.ts";
import { areTwo, isSame, type Person } from "./person.ts";
import { wordAt } from "./token-words.ts";
import { doneToAnother, ofWhom, toWriter, writer } from "./words.ts";

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
  const everybody = namedIn(tokens, known);
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
