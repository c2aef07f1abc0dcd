import { type Choice, type Pattern, prefixKeyLetters, type Step } from "./pattern.ts";

/** A place next to a pattern's rarest one, and how far off its first word may stand. */
export interface Neighbour {
  readonly choice: number;
  readonly reach: number;
}

/** A pattern as it is looked up: by its rarest place, the one fewest messages hold. */
export interface Anchored {
  readonly number: number;
  readonly pattern: Pattern;
  /** Its rarest place. */
  readonly choice: number;
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
  /** Working memory of one reading, kept because making it anew costs more than the reading; see openings.ts. */
  readonly desk: Desk;
}

/** By choice; all zero for every choice that is not in `used`. */
export interface Desk {
  readonly seen: Uint8Array;
  readonly wanted: Uint8Array;
  readonly counts: Int32Array;
  readonly offsets: Int32Array;
  readonly filled: Int32Array;
  used: readonly number[];
}

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
      seen: new Uint8Array(costs.length),
      wanted: new Uint8Array(costs.length),
      counts: new Int32Array(costs.length),
      offsets: new Int32Array(costs.length),
      filled: new Int32Array(costs.length),
      used: [],
    },
  };
}

function anchoredOf(number: number, pattern: Pattern, costs: readonly number[]): Anchored {
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
