import {
  type Choice,
  type Pattern,
  type PatternLanguage,
  prefixKeyLetters,
  type Sequence,
  type Step,
} from "./pattern.ts";
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

/** A place next to a pattern's rarest one, and how far off its first word may stand. */
interface Neighbour {
  readonly choice: number;
  readonly reach: number;
}

/** A pattern as it is looked up: by its rarest place, the one fewest messages hold. */
interface Anchored {
  readonly number: number;
  readonly pattern: Pattern;
  /** Every place it cannot do without. */
  readonly needs: readonly number[];
  readonly prior: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  /** How many words at most stand before the rarest place. */
  readonly before: number;
}

export interface PatternIndex {
  /** Which choices a word opens; a word's beginning, filed under its first three letters; a number. */
  readonly byWord: ReadonlyMap<string, Int32Array>;
  readonly byPrefix: ReadonlyMap<string, readonly { readonly prefix: string; readonly choices: Int32Array }[]>;
  readonly numeric: readonly { readonly choice: number; readonly min: number; readonly max: number }[];
  /** The numbers of the patterns whose rarest place is choice `c`: `anchored` from `anchoredFrom[c]` to `anchoredFrom[c + 1]`. */
  readonly anchored: Int32Array;
  readonly anchoredFrom: Int32Array;
  readonly choices: number;
  readonly entries: readonly Anchored[];
  /** For each pattern, the next rarest place it needs, or -1: one look here turns most patterns away. */
  readonly secondNeed: Int32Array;
  /** Working memory of one reading, kept because making it anew costs more than the reading; see {@link readOpenings}. */
  readonly desk: Desk;
}

/** By choice; all zero for every choice that is not in `used`. */
interface Desk {
  readonly counts: Int32Array;
  readonly offsets: Int32Array;
  readonly last: Int32Array;
  used: readonly number[];
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

/** How often a word of a place is met, roughly: everyday words are everywhere, a beginning stands for several words. */
const commonness = { everyday: 12, word: 1, prefix: 2, number: 30 } as const;

/**
 * Files every choice under the words it can begin with, and every pattern under its rarest place: a message then meets only the patterns
 * all of whose places occur in it.
 *
 * @param everyday words that most messages hold
 */
export function indexPatterns(patterns: readonly Pattern[], everyday: ReadonlySet<string>): PatternIndex {
  const choices = new Map<number, Choice>();
  for (const { steps } of patterns) for (const { choice } of steps) choices.set(choice.id, choice);
  const byWord = new Map<string, number[]>();
  const byPrefix = new Map<string, number[]>();
  const numeric: { readonly choice: number; readonly min: number; readonly max: number }[] = [];
  const costs: number[] = [];
  for (const choice of choices.values()) {
    costs[choice.id] = costOf(choice, everyday);
    for (const word of choice.byWord.keys()) file(byWord, word, choice.id);
    for (const { prefix } of choice.byPrefix) file(byPrefix, prefix, choice.id);
    for (const [atom] of choice.numeric) {
      if (atom?.kind === "number") numeric.push({ choice: choice.id, min: atom.min, max: atom.max });
    }
  }
  const entries = patterns.map((pattern, number) => anchoredOf(number, pattern, costs));
  const byAnchor = Map.groupBy(entries, ({ choice }) => choice);
  const anchored: number[] = [];
  const anchoredFrom = new Int32Array(costs.length + 1);
  for (let choice = 0; choice < costs.length; choice += 1) {
    anchoredFrom[choice] = anchored.length;
    for (const { number } of byAnchor.get(choice) ?? []) anchored.push(number);
  }
  anchoredFrom[costs.length] = anchored.length;
  return {
    byWord: new Map([...byWord].map(([word, list]) => [word, Int32Array.from(list)])),
    byPrefix: Map.groupBy(
      [...byPrefix].map(([prefix, list]) => ({ prefix, choices: Int32Array.from(list) })),
      ({ prefix }) => prefix.slice(0, prefixKeyLetters),
    ),
    numeric,
    anchored: Int32Array.from(anchored),
    anchoredFrom,
    choices: costs.length,
    entries,
    secondNeed: Int32Array.from(entries, ({ needs }) => needs[0] ?? -1),
    desk: {
      counts: new Int32Array(costs.length),
      offsets: new Int32Array(costs.length),
      last: new Int32Array(costs.length),
      used: [],
    },
  };
}

function anchoredOf(
  number: number,
  pattern: Pattern,
  costs: readonly number[],
): Anchored & { readonly choice: number } {
  const { steps } = pattern;
  const needed = steps.flatMap(({ choice, optional }, at) => (optional ? [] : [{ at, id: choice.id }]));
  const { at, id } = needed.reduce((best, each) => ((costs[each.id] ?? 0) < (costs[best.id] ?? 0) ? each : best));
  const own = steps[at];
  const prior = steps[at - 1];
  const next = steps[at + 1];
  // An optional neighbour may be left out: it proves nothing.
  const neighbour = (step: Step | undefined, reach: number): Neighbour | undefined =>
    step === undefined || step.optional ? undefined : { choice: step.choice.id, reach };
  return {
    number,
    pattern,
    choice: id,
    needs: needed
      .filter((each) => each.id !== id)
      .map((each) => each.id)
      .sort((first, second) => (costs[first] ?? 0) - (costs[second] ?? 0)),
    prior: neighbour(prior, (own?.gapMax ?? 0) + (prior?.choice.longest ?? 0)),
    next: neighbour(next, (own?.choice.longest ?? 0) + (next?.gapMax ?? 0)),
    before: steps.slice(0, at).reduce((words, step) => words + step.choice.longest, 0) + gapsUpTo(steps, at),
  };
}

function gapsUpTo(steps: readonly Step[], at: number): number {
  return steps.slice(1, at + 1).reduce((words, { gapMax }) => words + gapMax, 0);
}

function costOf(choice: Choice, everyday: ReadonlySet<string>): number {
  let cost = choice.numeric.length * commonness.number + choice.byPrefix.length * commonness.prefix;
  for (const word of choice.byWord.keys()) cost += everyday.has(word) ? commonness.everyday : commonness.word;
  return cost;
}

function file(map: Map<string, number[]>, key: string, choice: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [choice]);
  else if (list.at(-1) !== choice) list.push(choice);
}

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
  for (const choice of opened.choices) {
    const to = index.anchoredFrom[choice + 1] ?? 0;
    for (let each = index.anchoredFrom[choice] ?? 0; each < to; each += 1) {
      around.count();
      const number = index.anchored[each] ?? 0;
      const need = index.secondNeed[number] ?? -1;
      if (need >= 0 && opened.counts[need] === 0) continue;
      const entry = index.entries[number];
      if (entry === undefined || !allOccur(entry.needs, opened)) continue;
      // Places come from left to right: what was tried from one is not tried again from the next.
      let tried = 0;
      const end = (opened.offsets[choice] ?? 0) + (opened.counts[choice] ?? 0);
      for (let place = opened.offsets[choice] ?? 0; place < end; place += 1) {
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
  }
  found.sort((first, second) => first.match.from - second.match.from || first.number - second.number);
  return { matches: found.map(({ match }) => match), steps: around.steps() };
}

const nothing: readonly never[] = [];

/** Where the first word of each choice stands in a message: no word, no choice; a word, perhaps. */
interface Openings {
  /** Those that occur. */
  readonly choices: readonly number[];
  /** How often each choice occurs, and where its places begin. */
  readonly counts: Int32Array;
  readonly offsets: Int32Array;
  readonly positions: Int32Array;
}

function readOpenings(tokens: readonly Token[], index: PatternIndex): Openings {
  const { counts, offsets, last } = index.desk;
  // Cleared before use, not after: a reading that failed midway leaves nothing behind for the next.
  for (const choice of index.desk.used) {
    counts[choice] = 0;
    last[choice] = 0;
  }
  const choices: number[] = [];
  index.desk.used = choices;
  const byPlace: number[] = [];
  const open = (choice: number, at: number): void => {
    // Two forms of one word open it once.
    if (last[choice] === at + 1) return;
    last[choice] = at + 1;
    if (counts[choice] === 0) choices.push(choice);
    counts[choice] = (counts[choice] ?? 0) + 1;
    byPlace.push(choice, at);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { value, forms } = token;
    if (value !== undefined) {
      for (const { choice, min, max } of index.numeric) if (value >= min && value <= max) open(choice, at);
    }
    for (const form of forms) {
      const own = index.byWord.get(form);
      if (own !== undefined) for (let each = 0; each < own.length; each += 1) open(own[each] ?? 0, at);
      for (const entry of index.byPrefix.get(form.slice(0, prefixKeyLetters)) ?? nothing) {
        if (form.startsWith(entry.prefix)) for (const choice of entry.choices) open(choice, at);
      }
    }
  }
  let total = 0;
  for (const choice of choices) {
    offsets[choice] = total;
    total += counts[choice] ?? 0;
    last[choice] = 0;
  }
  const positions = new Int32Array(total);
  const filled = last;
  for (let pair = 0; pair < byPlace.length; pair += 2) {
    const choice = byPlace[pair] ?? 0;
    const rank = filled[choice] ?? 0;
    positions[(offsets[choice] ?? 0) + rank] = byPlace[pair + 1] ?? 0;
    filled[choice] = rank + 1;
  }
  return { choices, counts, offsets, positions };
}

function allOccur(choices: readonly number[], { counts }: Openings): boolean {
  for (const choice of choices) if (counts[choice] === 0) return false;
  return true;
}

/** A quick look to both sides of a pattern's rarest place, before the pattern is tried in full: most fail here. */
function neighboursOccur({ prior, next }: Anchored, at: number, opened: Openings): boolean {
  if (next !== undefined && !occursWithin(next.choice, at + 1, at + next.reach, opened)) return false;
  return prior === undefined || occursWithin(prior.choice, at - prior.reach, at - 1, opened);
}

function occursWithin(choice: number, from: number, to: number, { counts, offsets, positions }: Openings): boolean {
  let low = offsets[choice] ?? 0;
  let high = low + (counts[choice] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = positions[middle] ?? 0;
    if (there >= from && there <= to) return true;
    if (there < from) low = middle + 1;
    else high = middle - 1;
  }
  return false;
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
  let steps = opened.positions.length;
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
