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
  /** Every other place it cannot do without, the rarest first. */
  readonly needs: readonly number[];
  /** All its places. */
  readonly places: readonly number[];
  readonly prior: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  /** How many words at most stand before the rarest place. */
  readonly before: number;
}

/** What a word opens: the choices it can begin, and the numbers of the patterns whose rarest place is one of them. */
export interface Opened {
  readonly choices: Int32Array;
  readonly patterns: Int32Array;
}

export interface PatternIndex {
  /** What a word of the lexicon opens, by itself and by its beginning. */
  readonly byWord: ReadonlyMap<string, Opened>;
  /** For any other word: what its beginning opens, filed under its first three letters. */
  readonly byPrefix: ReadonlyMap<string, readonly { readonly prefix: string; readonly opened: Opened }[]>;
  readonly numeric: readonly { readonly opened: Opened; readonly min: number; readonly max: number }[];
  readonly entries: readonly Anchored[];
  /** For each pattern, the next rarest place it needs, or -1: one look here turns most patterns away. */
  readonly secondNeed: Int32Array;
  /** Working memory of one reading, kept because making it anew costs more than the reading; see openings.ts. */
  readonly desk: Desk;
}

export interface Desk {
  /** By choice: 1 when a word of the message opens it. */
  readonly seen: Uint8Array;
  /** By choice: which of the message's wanted choices it is, counted from one; 0 for all others. */
  readonly slots: Uint16Array;
  /** By pattern: 1 when it is a candidate already. */
  readonly taken: Uint8Array;
}

const slotsMax = 2 ** 16;

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
  if (costs.length >= slotsMax) throw new Error(`${costs.length} places are more than a desk has slots for`);
  const entries = patterns.map((pattern, number) => anchoredOf(number, pattern, costs));
  const byAnchor = Map.groupBy(entries, ({ choice }) => choice);
  const openedOf = (own: Iterable<number>): Opened => {
    const opened = [...new Set(own)];
    return {
      choices: Int32Array.from(opened),
      patterns: Int32Array.from(opened.flatMap((choice) => (byAnchor.get(choice) ?? []).map(({ number }) => number))),
    };
  };
  const prefixes = [...byPrefix].map(([prefix, list]) => ({ prefix, list }));
  const prefixesByKey = Map.groupBy(prefixes, ({ prefix }) => prefix.slice(0, prefixKeyLetters));
  const begunBy = (word: string): readonly number[] =>
    (prefixesByKey.get(word.slice(0, prefixKeyLetters)) ?? []).flatMap(({ prefix, list }) =>
      word.startsWith(prefix) ? list : [],
    );
  return {
    byWord: new Map([...byWord].map(([word, list]) => [word, openedOf([...list, ...begunBy(word)])])),
    byPrefix: Map.groupBy(
      prefixes.map(({ prefix, list }) => ({ prefix, opened: openedOf(list) })),
      ({ prefix }) => prefix.slice(0, prefixKeyLetters),
    ),
    numeric: numeric.map(({ choice, min, max }) => ({ opened: openedOf([choice]), min, max })),
    entries,
    secondNeed: Int32Array.from(entries, ({ needs }) => needs[0] ?? -1),
    desk: {
      seen: new Uint8Array(costs.length),
      slots: new Uint16Array(costs.length),
      taken: new Uint8Array(patterns.length),
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
    places: steps.map(({ choice }) => choice.id),
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
