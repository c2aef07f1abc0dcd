import type { Match } from "./match.ts";
import type { Reading } from "./tokens.ts";

/** How far an old time speaks: a clause, in it up to and without the given token. */
export type OldClauses = ReadonlyMap<number, number>;

/**
 * A clause with an old time in it; "In 2015, I had …" also covers the clause it introduces. An "ago" closes what it dates: what follows
 * without a pause ("transplant 4 months ago temperature 38.9") is a new thought.
 */
export function oldClausesOf({ tokens, sentences }: Reading, times: readonly Match[], clause: Int32Array): OldClauses {
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
export function withTheirStory(
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
  for (let at = 0; at < told.clause.length; at += 1) {
    sentenceOf.set(told.clause[at] ?? 0, told.reading.tokens[at]?.sentence ?? 0);
  }
  const everyToken = told.clause.length;
  const all = new Map(old);
  // What one old time has covered another need not read again: a text full of old times must not cost the square of its length.
  const covered = new Set<number>();
  for (const start of old.keys()) {
    const own = sentenceOf.get(start);
    let tells = told.past.has(start);
    for (let next = start + 1; sentenceOf.get(next) === own && !told.over.has(next - 1); next += 1) {
      if (told.present.has(next) || covered.has(next)) break;
      // Items of a list ("stiff neck, fever, the lot") are of the time their verb is of.
      if (told.past.has(next)) tells = true;
      if (!tells) break;
      all.set(next, everyToken);
      covered.add(next);
    }
    for (let before = start - 1; sentenceOf.get(before) === own && told.past.has(before); before -= 1) {
      if (covered.has(before)) break;
      all.set(before, everyToken);
      covered.add(before);
    }
  }
  return all;
}
