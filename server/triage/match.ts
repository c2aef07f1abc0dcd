import type { Pattern, PatternLanguage, Sequence } from "./pattern.ts";
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

/** One way to begin a choice: the rest of the words, and how many there are in all. */
interface Opening {
  readonly choice: number;
  readonly sequence: Sequence;
}

export interface PatternIndex {
  readonly patterns: readonly Pattern[];
  /** How a word, a word's beginning (filed under its first three letters) or a number opens a choice. */
  readonly byWord: ReadonlyMap<string, readonly Opening[]>;
  readonly byPrefix: ReadonlyMap<string, readonly { readonly prefix: string; readonly openings: readonly Opening[] }[]>;
  readonly numeric: readonly Opening[];
  /** For each choice, the patterns that cannot fit without it and are looked up by it: each pattern stands under one choice. */
  readonly anchored: readonly (readonly number[])[];
  /** For each pattern, the choices it needs. */
  readonly needs: readonly (readonly number[])[];
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
const prefixKeyLetters = 3;

/**
 * Files every choice under the words it can begin with, and every pattern under the rarest choice it needs: a message then meets only
 * the patterns all of whose parts occur in it.
 */
export function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const byWord = new Map<string, Opening[]>();
  const byPrefix = new Map<string, { readonly prefix: string; readonly openings: Opening[] }[]>();
  const numeric: Opening[] = [];
  const breadth: number[] = [];
  for (const { steps } of patterns) {
    for (const { choice } of steps) {
      if (breadth[choice.id] !== undefined) continue;
      let words = 0;
      for (const [word, sequences] of choice.byWord) {
        words += 1;
        for (const sequence of sequences) file(byWord, word, { choice: choice.id, sequence });
      }
      for (const { prefix, sequences } of choice.byPrefix) {
        words += 2;
        for (const sequence of sequences) filePrefix(byPrefix, prefix, { choice: choice.id, sequence });
      }
      for (const sequence of choice.numeric) numeric.push({ choice: choice.id, sequence });
      breadth[choice.id] = words + choice.numeric.length * 3;
    }
  }
  const anchored: number[][] = breadth.map(() => []);
  const needs: (readonly number[])[] = [];
  for (const [number, { steps }] of patterns.entries()) {
    const needed = steps.filter((step) => !step.optional).map(({ choice }) => choice.id);
    const rarest = needed.reduce((best, id) => ((breadth[id] ?? 0) < (breadth[best] ?? 0) ? id : best));
    anchored[rarest]?.push(number);
    needs.push(needed.filter((id) => id !== rarest));
  }
  return { patterns, byWord, byPrefix, numeric, anchored, needs };
}

function file(map: Map<string, Opening[]>, key: string, opening: Opening): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [opening]);
  else list.push(opening);
}

function filePrefix(
  map: Map<string, { readonly prefix: string; readonly openings: Opening[] }[]>,
  prefix: string,
  opening: Opening,
): void {
  const key = prefix.slice(0, prefixKeyLetters);
  const list = map.get(key) ?? [];
  map.set(key, list);
  const entry = list.find((each) => each.prefix === prefix);
  if (entry === undefined) list.push({ prefix, openings: [opening] });
  else entry.openings.push(opening);
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
  const occurring = readChoices(tokens, index);
  const negators = Uint8Array.from(tokens, (token) => (negatingWords.has(token.forms[0] ?? "") ? 1 : 0));
  const barrier = Uint8Array.from(tokens, (token) => (barriers.has(token.forms[0] ?? "") ? 1 : 0));
  const found: { readonly pattern: number; readonly match: Match }[] = [];
  let steps = occurring.steps;

  const tryFrom = (number: number, pattern: Pattern): void => {
    for (const from of startsOf(pattern, occurring)) {
      steps += pattern.steps.length;
      const match = fitFrom(pattern, from, { tokens, occurring, negators, barrier });
      if (match !== undefined) found.push({ pattern: number, match });
    }
  };
  for (const choice of occurring.choices) {
    for (const number of index.anchored[choice] ?? []) {
      steps += 1;
      const pattern = index.patterns[number];
      if (pattern !== undefined && everyOccurs(index.needs[number] ?? nothing, occurring)) tryFrom(number, pattern);
    }
  }
  found.sort((first, second) => first.match.from - second.match.from || first.pattern - second.pattern);
  return { matches: found.map(({ match }) => match), steps };
}

/** Where one choice occurs, from left to right. Bit `n` of `lengths[i]` is set when it can be read at `at[i]` in `n` words. */
interface Place {
  readonly at: number[];
  readonly lengths: number[];
}

/** Where the choices of all patterns occur in one message. */
interface Occurring {
  readonly choices: readonly number[];
  readonly places: readonly (Place | undefined)[];
  readonly steps: number;
}

const nowhere: readonly number[] = [];

function readChoices(tokens: readonly Token[], index: PatternIndex): Occurring {
  const places: (Place | undefined)[] = new Array(index.anchored.length);
  const choices: number[] = [];
  let steps = 0;
  const open = ({ choice, sequence }: Opening, at: number): void => {
    steps += 1;
    const bit = 1 << sequence.length;
    const place = places[choice];
    if (sequence.length > 1 && !continues(sequence, at, tokens)) return;
    if (place === undefined) {
      choices.push(choice);
      places[choice] = { at: [at], lengths: [bit] };
      return;
    }
    const last = place.at.length - 1;
    if (place.at[last] === at) place.lengths[last] = (place.lengths[last] ?? 0) | bit;
    else {
      place.at.push(at);
      place.lengths.push(bit);
    }
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { value } = token;
    if (value !== undefined)
      for (const opening of index.numeric) if (fitsNumber(opening.sequence, value)) open(opening, at);
    for (const form of token.forms) {
      for (const opening of index.byWord.get(form) ?? nothing) open(opening, at);
      for (const entry of index.byPrefix.get(form.slice(0, prefixKeyLetters)) ?? nothing) {
        if (form.startsWith(entry.prefix)) for (const opening of entry.openings) open(opening, at);
      }
    }
  }
  return { choices, places, steps };
}

const nothing: readonly never[] = [];

/** In how many words the choice can be read here, as bits. */
function lengthsAt(place: Place | undefined, at: number): number {
  if (place === undefined) return 0;
  let low = 0;
  let high = place.at.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = place.at[middle] ?? 0;
    if (there === at) return place.lengths[middle] ?? 0;
    if (there < at) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

function fitsNumber([atom]: Sequence, value: number): boolean {
  return atom?.kind === "number" && value >= atom.min && value <= atom.max;
}

/** Whether the words after the first one stand here too, in the same sentence. */
function continues(sequence: Sequence, at: number, tokens: readonly Token[]): boolean {
  const sentence = tokens[at]?.sentence;
  for (let offset = 1; offset < sequence.length; offset += 1) {
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

function everyOccurs(choices: readonly number[], { places }: Occurring): boolean {
  for (const choice of choices) if (places[choice] === undefined) return false;
  return true;
}

/** Where a pattern may begin: at its first word, or past the optional ones. */
function startsOf({ steps }: Pattern, occurring: Occurring): readonly number[] {
  const first = steps[0];
  if (first === undefined) return nowhere;
  if (!first.optional) return occurring.places[first.choice.id]?.at ?? nowhere;
  const starts = new Set<number>();
  for (const step of steps) {
    for (const at of occurring.places[step.choice.id]?.at ?? nowhere) starts.add(at);
    if (!step.optional) break;
  }
  return [...starts];
}

interface Path {
  readonly at: number;
  readonly ownNegation: boolean;
  readonly skipped: readonly (readonly [number, number])[];
}

interface Surroundings {
  readonly tokens: readonly Token[];
  readonly occurring: Occurring;
  readonly negators: Uint8Array;
  readonly barrier: Uint8Array;
}

function fitFrom(pattern: Pattern, from: number, around: Surroundings): Match | undefined {
  const { tokens, occurring, negators, barrier } = around;
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
        const lengths = lengthsAt(occurring.places[step.choice.id], at);
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
