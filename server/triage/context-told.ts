import type { Match } from "./match.ts";
import { anySet } from "./token-flags.ts";
import type { Reading } from "./tokens.ts";

/** Phrases after which the rest of a sentence is told, not happening, and what takes that back. */
export interface ToldMarks {
  /** "I dreamt that": all of it, persons too, up to the word that wakes. */
  readonly dreams: readonly Match[];
  /** "the leaflet lists": all of it, unless a person stands in it. */
  readonly lists: readonly Match[];
  /** "is", "can't": what stands after an "and" with one of these is no longer dreamt. */
  readonly present: Uint8Array;
  /** "woke", "but", "in real life". */
  readonly ends: Uint8Array;
  readonly people: Uint8Array;
  /** Sentences with a "now" in them. */
  readonly now: ReadonlySet<number>;
}

/** Marks the tokens that a dream or a leaflet tells. */
export function markTold(topic: Uint8Array, { tokens, sentences }: Reading, told: ToldMarks): void {
  const fill = (phrase: Match, withPeople: boolean): void => {
    const number = tokens[phrase.from]?.sentence ?? 0;
    const limit = sentences[number]?.to ?? tokens.length;
    if (told.now.has(number)) return;
    let to = phrase.to;
    let piece = to;
    for (; to < limit && told.ends[to] !== 1; to += 1) {
      // "I dreamt I couldn't breathe and I can't breathe": what is so in the present is happening.
      if (to > phrase.to && (tokens[to]?.pauseBefore === true || tokens[to]?.forms[0] === "and")) piece = to;
      if (withPeople && piece > phrase.to && told.present[to] === 1) {
        to = piece;
        break;
      }
    }
    if (withPeople || !anySet(told.people, phrase.to, limit)) topic.fill(1, phrase.to, to);
  };
  const dreams = new Set(told.dreams);
  // A sentence is read once: a text that repeats the phrase must not cost the square of its length.
  const read = new Set<number>();
  for (const phrase of [...told.dreams, ...told.lists]) {
    const number = tokens[phrase.from]?.sentence ?? 0;
    if (!read.has(number)) fill(phrase, dreams.has(phrase));
    read.add(number);
  }
}

// "The man next to me" is nobody's invention.
const nearWriter = new Set(["i", "im", "me", "my", "mine", "us", "our", "here"]);

/**
 * A story goes on in later sentences about the one it introduced: "My villain poisons a duke. The duke clutches his chest." Only about
 * somebody named by "a" before and by "the" now, never in a sentence that holds a person of this message.
 */
export function withEchoes(
  { tokens, sentences }: Reading,
  unreal: ReadonlySet<number>,
  about: {
    /** Sentences of a novel or a script: a documentary tells of nobody invented. */
    readonly fiction: ReadonlySet<number>;
    readonly earnest: Uint8Array;
    readonly people: Uint8Array;
    readonly now: ReadonlySet<number>;
  },
): ReadonlySet<number> {
  const all = new Set(unreal);
  const invented = new Set<string>();
  let inFiction = false;
  for (const [number, { from, to }] of sentences.entries()) {
    if (unreal.has(number) && about.fiction.has(number)) inFiction = true;
    if (!inFiction || anySet(about.earnest, from, to)) continue;
    if (unreal.has(number)) {
      for (let at = from + 1; at < to; at += 1) {
        const before = tokens[at - 1]?.forms[0];
        if ((before === "a" || before === "an") && about.people[at] !== 1) invented.add(tokens[at]?.forms[0] ?? "");
      }
    } else if (
      tokens[from]?.forms[0] === "the" &&
      invented.has(tokens[from + 1]?.forms[0] ?? "") &&
      !tokens.slice(from, to).some(({ forms }) => nearWriter.has(forms[0] ?? "")) &&
      !about.now.has(number)
    )
      all.add(number);
  }
  return all;
}
