import { type Openings, occursWithin, readOpenings } from "./openings.ts";
import type { Choice, Pattern, PatternLanguage, Sequence } from "./pattern.ts";
import type { Anchored, PatternIndex } from "./pattern-index.ts";
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
  const around = surroundingsOf(tokens, opened, index);
  const found: { readonly number: number; readonly match: Match }[] = [];
  for (const entry of opened.candidates) {
    // Places come from left to right: what was tried from one is not tried again from the next.
    let tried = 0;
    const first = opened.offsets[entry.choice] ?? 0;
    for (let place = first; place < first + (opened.counts[entry.choice] ?? 0); place += 1) {
      const at = opened.positions[place] ?? 0;
      around.count();
      if (!neighboursOccur(entry, at, opened)) continue;
      for (let from = Math.max(tried, at - entry.before); from <= at; from += 1) {
        const match = mayBegin(entry.pattern, from, around) ? fitFrom(entry.pattern, from, around) : undefined;
        if (match !== undefined) found.push({ number: entry.number, match });
      }
      tried = at + 1;
    }
  }
  found.sort((first, second) => first.match.from - second.match.from || first.number - second.number);
  return { matches: found.map(({ match }) => match), steps: around.steps() };
}

/** A quick look to both sides of a pattern's rarest place, before the pattern is tried in full: most fail here. */
function neighboursOccur({ prior, next }: Anchored, at: number, opened: Openings): boolean {
  if (next !== undefined && !occursWithin(next.choice, at + 1, at + next.reach, opened)) return false;
  return prior === undefined || occursWithin(prior.choice, at - prior.reach, at - 1, opened);
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

function surroundingsOf(tokens: readonly Token[], opened: Openings, index: PatternIndex): Surroundings {
  const known = new Map<number, number>();
  let steps = opened.steps;
  return {
    tokens,
    opened,
    negators: Uint8Array.from(tokens, (token) => (negatingWords.has(token.forms[0] ?? "") ? 1 : 0)),
    barrier: Uint8Array.from(tokens, (token) => (barriers.has(token.forms[0] ?? "") ? 1 : 0)),
    lengths(choice, at) {
      if (!occursWithin(choice.id, at, at, opened)) return 0;
      // A choice of single words is read where its word stands: nothing more to look at.
      if (choice.longest === 1) return 1 << 1;
      const key = at * index.choices + choice.id;
      let bits = known.get(key);
      if (bits === undefined) {
        steps += 1;
        bits = lengthsOf(choice, at, tokens);
        known.set(key, bits);
      }
      return bits;
    },
    count() {
      steps += 1;
    },
    steps: () => steps,
  };
}

function lengthsOf(choice: Choice, at: number, tokens: readonly Token[]): number {
  const token = tokens[at];
  if (token === undefined) return 0;
  let bits = 0;
  const tryAll = (sequences: readonly Sequence[]): void => {
    for (const sequence of sequences) if (standsAt(sequence, at, tokens)) bits |= 1 << sequence.length;
  };
  if (token.value !== undefined) tryAll(choice.numeric);
  for (const form of token.forms) {
    const sequences = choice.byWord.get(form);
    if (sequences !== undefined) tryAll(sequences);
    for (const entry of choice.byPrefix) if (form.startsWith(entry.prefix)) tryAll(entry.sequences);
  }
  return bits;
}

/** Whether all words of a sequence stand here, in one sentence. */
function standsAt(sequence: Sequence, at: number, tokens: readonly Token[]): boolean {
  const sentence = tokens[at]?.sentence;
  for (let offset = 0; offset < sequence.length; offset += 1) {
    const atom = sequence[offset];
    const token = tokens[at + offset];
    if (atom === undefined || token === undefined || token.sentence !== sentence) return false;
    const fits =
      atom.kind === "number"
        ? token.value !== undefined && token.value >= atom.min && token.value <= atom.max
        : atom.kind === "word"
          ? token.forms.includes(atom.word)
          : token.forms.some((form) => form.startsWith(atom.prefix));
    if (!fits) return false;
  }
  return true;
}

/** Whether the pattern's first word stands here, or the one after optional words left out. */
function mayBegin({ steps }: Pattern, at: number, around: Surroundings): boolean {
  for (const step of steps) {
    if (around.lengths(step.choice, at) !== 0) return true;
    if (!step.optional) return false;
  }
  return false;
}

interface Path {
  readonly at: number;
  readonly ownNegation: boolean;
  readonly skipped: readonly (readonly [number, number])[];
}

function fitFrom(pattern: Pattern, from: number, around: Surroundings): Match | undefined {
  const { tokens, negators, barrier } = around;
  const sentence = tokens[from]?.sentence;
  let paths: readonly Path[] = [{ at: from, ownNegation: false, skipped: [] }];
  for (let number = 0; number < pattern.steps.length; number += 1) {
    const step = pattern.steps[number];
    if (step === undefined) break;
    const gapMax = number === 0 ? 0 : step.gapMax;
    // One path per position is enough: the first to arrive skipped the fewest words. A handful at most, so a list is quicker than a map.
    const next: Path[] = [];
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
          next.push({
            at: end,
            ownNegation: path.ownNegation || anySet(negators, at, end),
            skipped: gap === 0 ? path.skipped : [...path.skipped, [path.at, at]],
          });
        }
      }
      if (step.optional && !reached(next, path.at)) next.push(path);
    }
    if (next.length === 0) return undefined;
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

function reached(paths: readonly Path[], at: number): boolean {
  for (const path of paths) if (path.at === at) return true;
  return false;
}

function anySet(flags: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (flags[at] === 1) return true;
  return false;
}
