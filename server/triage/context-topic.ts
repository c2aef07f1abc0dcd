import { closesList, joinsList } from "./context-denial.ts";
import type { Match } from "./match.ts";
import { anySet } from "./token-flags.ts";
import type { Reading } from "./tokens.ts";

// "A severe", "any other": more words than these between a topic and its sign, and something else is said.
const betweenTokensMax = 3;
const ownTokensMax = 2;
export const havingWords = new Set(["had", "have", "having", "got"]);

/**
 * "A podcast about heart attacks", "stroke survivors", "a fear of choking or fainting": what is named there is not happening, unless the
 * words of the sign hold a person ("afraid of my chest pain") or the sentence a "now".
 */
export function topicsOf(
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
 * The sentences that name a story, a film, a game. Not those after it: "I read an article about sepsis. Just been sick, full of dark blood."
 * A person who tells of themselves or of somebody near ("watching a film and my husband collapsed") is always taken at their word.
 */
export function unrealSentencesOf(
  { sentences }: Reading,
  framed: ReadonlySet<number>,
  about: { readonly earnest: Uint8Array; readonly innocent: readonly Match[] },
): ReadonlySet<number> {
  for (const match of about.innocent) about.earnest.fill(0, match.from, match.to);
  return new Set(
    [...framed].filter((number) => {
      const sentence = sentences[number];
      return sentence !== undefined && !anySet(about.earnest, sentence.from, sentence.to);
    }),
  );
}
