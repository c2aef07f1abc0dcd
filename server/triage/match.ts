import { type Openings, placeWithin, readOpenings } from "./openings.ts";
import type { Atom, Choice, Pattern, PatternLanguage, Sequence } from "./pattern.ts";
import type { Anchored, PatternIndex } from "./pattern-index.ts";
import { anySet } from "./token-flags.ts";
import type { Reading, Token } from "./tokens.ts";

/** A place where a pattern fits. Token positions; `to` is exclusive. */
export interface Match {
  readonly owner: string;
  readonly language: PatternLanguage;
  readonly from: number;
  readonly to: number;
  /** The pattern itself contains the "no" ("can't breathe"), so no denial can be read into it. */
  readonly ownNegation: boolean;
  /** Words skipped between the pattern's words. */
  readonly skipped: readonly (readonly [from: number, to: number])[];
}

// Words that carry a "no" of their own.
const negatingWords = new Set(
  "no sin nunca nada ni tampoco not cant cannot cnt couldnt cudnt wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt never nothing without wouldnt aint nor none stopped".split(
    " ",
  ),
);
// A gap never reaches over these: what follows is about something else.
const barriers = new Set([
  "pero",
  "aunque",
  "sino",
  "excepto",
  "but",
  "however",
  "although",
  "though",
  "except",
  "whereas",
]);

/**
 * Every pattern that fits somewhere in the message, from left to right. `steps` counts the work, so that a test can hold it to a multiple
 * of the message's length: patterns have a bounded number of steps and bounded gaps, and nothing is tried twice at one place.
 */
export function findMatches(
  reading: Reading,
  index: PatternIndex,
): { readonly matches: readonly Match[]; readonly steps: number } {
  const { tokens } = reading;
  const opened = readOpenings(tokens, index);
  const around = surroundingsOf(tokens, opened);
  const { slots, offsets, positions } = opened;
  const found: Match[] = [];
  for (const entry of opened.candidates) {
    const slot = slots[entry.choice] ?? 0;
    const last = offsets[slot] ?? 0;
    // Places come from left to right: what was tried from one is not tried again from the next.
    let tried = 0;
    for (let place = offsets[slot - 1] ?? 0; place < last; place += 1) {
      const at = positions[place] ?? 0;
      around.count();
      if (!neighboursOccur(entry, at, opened)) continue;
      for (let from = Math.max(tried, at - entry.before); from <= at; from += 1) {
        const match = mayBegin(entry.pattern, from, around) ? fitFrom(entry.pattern, from, around) : undefined;
        if (match !== undefined) found.push(match);
      }
      tried = at + 1;
    }
  }
  return { matches: fromLeftToRight(found, tokens.length), steps: around.steps() };
}

/** Those that begin at one word keep their order, the lexicon's. Counted into their places: comparing a long text's would take longer than finding them. */
function fromLeftToRight(found: readonly Match[], words: number): readonly Match[] {
  const next = new Int32Array(words + 1);
  for (const { from } of found) next[from + 1] = (next[from + 1] ?? 0) + 1;
  for (let at = 1; at <= words; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  const sorted = found.slice();
  for (const match of found) {
    const place = next[match.from] ?? 0;
    sorted[place] = match;
    next[match.from] = place + 1;
  }
  return sorted;
}

/** A quick look to both sides of a pattern's rarest place, before the pattern is tried in full: most fail here. */
function neighboursOccur({ prior, next }: Anchored, at: number, opened: Openings): boolean {
  if (next !== undefined && placeWithin(next.choice, at + 1, at + next.reach, opened) < 0) return false;
  return prior === undefined || placeWithin(prior.choice, at - prior.reach, at - 1, opened) >= 0;
}

/** A message being matched. */
interface Surroundings {
  readonly tokens: readonly Token[];
  readonly opened: Openings;
  readonly negators: Uint8Array;
  readonly barrier: Uint8Array;
  /** Bit `n` is set when the choice can be read here in `n` words; worked out once for each choice and place. */
  readonly lengths: (choice: Choice, at: number) => number;
  readonly count: () => void;
  readonly steps: () => number;
}

function surroundingsOf(tokens: readonly Token[], opened: Openings): Surroundings {
  // One entry for each place of a choice; -1 until somebody asks.
  const known = new Int32Array(opened.positions.length).fill(-1);
  let steps = opened.steps;
  return {
    tokens,
    opened,
    negators: negatorsIn(tokens),
    barrier: marked(tokens, barriers),
    lengths(choice, at) {
      const place = placeWithin(choice.id, at, at, opened);
      if (place < 0) return 0;
      // A choice of single words is read where its word stands: nothing more to look at.
      if (choice.longest === 1) return 1 << 1;
      let bits = known[place] ?? -1;
      if (bits === -1) {
        steps += 1;
        bits = lengthsOf(choice, at, tokens);
        known[place] = bits;
      }
      return bits;
    },
    count() {
      steps += 1;
    },
    steps: () => steps,
  };
}

function marked(tokens: readonly Token[], words: ReadonlySet<string>): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) if (words.has(tokens[at]?.forms[0] ?? "")) marks[at] = 1;
  return marks;
}

/** "naaaada" is a "no" as "nada" is. Nothing is ever corrected into one, so every spelling may speak. */
function negatorsIn(tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.forms.some((form) => negatingWords.has(form)) === true) marks[at] = 1;
  }
  return marks;
}

function lengthsOf(choice: Choice, at: number, tokens: readonly Token[]): number {
  const token = tokens[at];
  if (token === undefined) return 0;
  let bits = token.value === undefined ? 0 : lengthsStanding(choice.numeric, at, tokens);
  for (const form of token.forms) {
    const sequences = choice.byWord.get(form);
    if (sequences !== undefined) bits |= lengthsStanding(sequences, at, tokens);
    for (const entry of choice.byPrefix) {
      if (form.startsWith(entry.prefix)) bits |= lengthsStanding(entry.sequences, at, tokens);
    }
  }
  return bits;
}

function lengthsStanding(sequences: readonly Sequence[], at: number, tokens: readonly Token[]): number {
  let bits = 0;
  for (const sequence of sequences) if (standsAt(sequence, at, tokens)) bits |= 1 << sequence.length;
  return bits;
}

/** Whether all words of a sequence stand here, in one sentence. */
function standsAt(sequence: Sequence, at: number, tokens: readonly Token[]): boolean {
  const sentence = tokens[at]?.sentence;
  for (let offset = 0; offset < sequence.length; offset += 1) {
    const atom = sequence[offset];
    const token = tokens[at + offset];
    if (atom === undefined || token === undefined || token.sentence !== sentence) return false;
    if (!fits(atom, token)) return false;
  }
  return true;
}

function fits(atom: Atom, { forms, value }: Token): boolean {
  switch (atom.kind) {
    case "number":
      return value !== undefined && value >= atom.min && value <= atom.max;
    case "word":
      return forms.includes(atom.word);
    case "prefix":
      for (const form of forms) if (form.startsWith(atom.prefix)) return true;
      return false;
    default: {
      const unhandled: never = atom;
      return unhandled;
    }
  }
}

/** Whether the pattern's first word stands here, or the one after optional words left out. */
function mayBegin({ steps }: Pattern, at: number, around: Surroundings): boolean {
  for (const step of steps) {
    if (around.lengths(step.choice, at) !== 0) return true;
    if (!step.optional) return false;
  }
  return false;
}

const nothingSkipped: Match["skipped"] = [];
const nothingReached: readonly Path[] = [];

interface Path {
  readonly at: number;
  readonly ownNegation: boolean;
  readonly skipped: readonly (readonly [number, number])[];
}

function fitFrom(pattern: Pattern, from: number, around: Surroundings): Match | undefined {
  const { tokens, negators, barrier } = around;
  const sentence = tokens[from]?.sentence;
  let paths: readonly Path[] = [{ at: from, ownNegation: false, skipped: nothingSkipped }];
  for (let number = 0; number < pattern.steps.length; number += 1) {
    const step = pattern.steps[number];
    if (step === undefined) break;
    const gapMax = number === 0 ? 0 : step.gapMax;
    // One path per position is enough: the first to arrive skipped the fewest words. Mostly one in all, a handful at most.
    let next: Path[] | undefined;
    for (const path of paths) {
      for (let gap = 0; gap <= gapMax; gap += 1) {
        const at = path.at + gap;
        const token = tokens[at];
        if (token === undefined || token.sentence !== sentence) break;
        if (gap > 0 && barrier[at - 1] === 1) break;
        const lengths = around.lengths(step.choice, at);
        for (let length = 1; lengths >> length !== 0; length += 1) {
          const end = at + length;
          if ((lengths & (1 << length)) === 0 || reached(next, end)) continue;
          next = withPath(next, {
            at: end,
            ownNegation: path.ownNegation || anySet(negators, at, end),
            skipped: gap === 0 ? path.skipped : [...path.skipped, [path.at, at]],
          });
        }
      }
      if (step.optional && !reached(next, path.at)) next = withPath(next, path);
    }
    if (next === undefined) return undefined;
    paths = next;
  }
  const shortest = paths.reduce((best, path) => (path.at < best.at ? path : best));
  if (shortest.at <= from) return undefined;
  return {
    owner: pattern.owner,
    language: pattern.language,
    from,
    to: shortest.at,
    ownNegation: shortest.ownNegation,
    skipped: shortest.skipped,
  };
}

/** A list made with its first path takes a tenth of the memory of one that is grown from nothing: a long text makes a hundred thousand. */
function withPath(paths: Path[] | undefined, path: Path): Path[] {
  if (paths === undefined) return [path];
  paths.push(path);
  return paths;
}

function reached(paths: readonly Path[] | undefined, at: number): boolean {
  for (const path of paths ?? nothingReached) if (path.at === at) return true;
  return false;
}
