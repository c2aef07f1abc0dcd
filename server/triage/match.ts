import type { Choice, Pattern, Sequence } from "./pattern.ts";
import type { Reading, Token } from "./tokens.ts";

/** A place where a pattern fits. Token positions; `to` is exclusive. */
export interface Match {
  readonly owner: string;
  readonly from: number;
  readonly to: number;
  /** The pattern itself contains the "no" ("can't breathe"), so no denial can be read into it. */
  readonly ownNegation: boolean;
  /** Words skipped between the pattern's words. */
  readonly skipped: readonly (readonly [from: number, to: number])[];
}

export interface PatternIndex {
  readonly patterns: readonly Pattern[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byPrefix: ReadonlyMap<string, readonly number[]>;
  readonly numeric: readonly number[];
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
const prefixLettersMin = 3;
const prefixLettersMax = 14;

/** Files every pattern under the words it can begin with, so that a message word only meets patterns it may start. */
export function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const byWord = new Map<string, number[]>();
  const byPrefix = new Map<string, number[]>();
  const numeric: number[] = [];
  const add = (map: Map<string, number[]>, key: string, pattern: number): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [pattern]);
    else if (list.at(-1) !== pattern) list.push(pattern);
  };
  for (const [number, pattern] of patterns.entries()) {
    for (const step of pattern.steps) {
      for (const word of step.choice.byWord.keys()) add(byWord, word, number);
      for (const { prefix } of step.choice.byPrefix) add(byPrefix, prefix, number);
      if (step.choice.numeric.length > 0) numeric.push(number);
      if (!step.optional) break;
    }
  }
  return { patterns, byWord, byPrefix, numeric };
}

/**
 * Every pattern that fits somewhere in the message. `steps` counts the work, so that a test can hold it to a multiple of the
 * message's length: patterns have a bounded number of steps and bounded gaps, and nothing is tried twice at one place.
 */
export function findMatches(
  reading: Reading,
  index: PatternIndex,
): { readonly matches: readonly Match[]; readonly steps: number } {
  const { tokens } = reading;
  const fits = choiceFitter(tokens);
  const triedAt = new Int32Array(index.patterns.length).fill(-1);
  const matches: Match[] = [];

  const tryAll = (patterns: readonly number[] | undefined, at: number): void => {
    if (patterns === undefined) return;
    for (const number of patterns) {
      if (triedAt[number] === at) continue;
      triedAt[number] = at;
      const pattern = index.patterns[number];
      const match = pattern === undefined ? undefined : fitFrom(pattern, at, tokens, fits);
      if (match !== undefined) matches.push(match);
    }
  };

  for (const [at, token] of tokens.entries()) {
    fits.forgetBefore(at);
    if (token.value !== undefined) tryAll(index.numeric, at);
    for (const form of token.forms) {
      tryAll(index.byWord.get(form), at);
      const lettersMax = Math.min(form.length, prefixLettersMax);
      for (let letters = prefixLettersMin; letters <= lettersMax; letters += 1) {
        tryAll(index.byPrefix.get(form.slice(0, letters)), at);
      }
    }
  }
  return { matches, steps: fits.steps() };
}

interface Fitter {
  /** Positions just after the choice when it is read at this position. */
  readonly ends: (choice: Choice, at: number) => readonly number[];
  /** Patterns are only tried onwards, so what is known of earlier positions is never asked for again. */
  readonly forgetBefore: (at: number) => void;
  /** Whether one of these words carries a "no". */
  readonly negates: (from: number, to: number) => boolean;
  readonly steps: () => number;
}

const nowhere: readonly number[] = [];

function choiceFitter(tokens: readonly Token[]): Fitter {
  // By position, so that a long message never holds more than the few positions a pattern can reach from here.
  const known = new Map<number, Map<number, readonly number[]>>();
  let forgotten = 0;
  let steps = 0;
  const endsOf = (choice: Choice, at: number): readonly number[] => {
    const token = tokens[at];
    if (token === undefined) return nowhere;
    const ends: number[] = [];
    const tryAll = (sequences: readonly Sequence[]): void => {
      for (const sequence of sequences) {
        steps += 1;
        const end = sequenceEnd(sequence, at, tokens);
        if (end !== undefined && !ends.includes(end)) ends.push(end);
      }
    };
    if (token.value !== undefined) tryAll(choice.numeric);
    for (const form of token.forms) {
      const sequences = choice.byWord.get(form);
      if (sequences !== undefined) tryAll(sequences);
      for (const entry of choice.byPrefix) if (form.startsWith(entry.prefix)) tryAll(entry.sequences);
    }
    return ends.length === 0 ? nowhere : ends;
  };
  const negators = Uint8Array.from(tokens, (token) => (negatingWords.has(token.forms[0] ?? "") ? 1 : 0));
  return {
    steps: () => steps,
    negates(from, to) {
      for (let at = from; at < to; at += 1) if (negators[at] === 1) return true;
      return false;
    },
    forgetBefore(at) {
      for (; forgotten < at; forgotten += 1) known.delete(forgotten);
    },
    ends(choice, at) {
      steps += 1;
      let here = known.get(at);
      if (here === undefined) {
        here = new Map();
        known.set(at, here);
      }
      const before = here.get(choice.id);
      if (before !== undefined) return before;
      const ends = endsOf(choice, at);
      here.set(choice.id, ends);
      return ends;
    },
  };
}

function sequenceEnd(sequence: Sequence, at: number, tokens: readonly Token[]): number | undefined {
  const sentence = tokens[at]?.sentence;
  for (const [offset, atom] of sequence.entries()) {
    const token = tokens[at + offset];
    if (token === undefined || token.sentence !== sentence) return undefined;
    const fits =
      atom.kind === "number"
        ? token.value !== undefined && token.value >= atom.min && token.value <= atom.max
        : atom.kind === "word"
          ? token.forms.includes(atom.word)
          : token.forms.some((form) => form.startsWith(atom.prefix));
    if (!fits) return undefined;
  }
  return at + sequence.length;
}

interface Path {
  readonly at: number;
  readonly ownNegation: boolean;
  readonly skipped: readonly (readonly [number, number])[];
}

function fitFrom(pattern: Pattern, from: number, tokens: readonly Token[], fits: Fitter): Match | undefined {
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
        if (gap > 0 && barriers.has(tokens[at - 1]?.forms[0] ?? "")) break;
        for (const end of fits.ends(step.choice, at)) {
          if (reached(next, end)) continue;
          next.push({
            at: end,
            ownNegation: path.ownNegation || fits.negates(at, end),
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
  return { owner: pattern.owner, from, to: shortest.at, ownNegation: shortest.ownNegation, skipped: shortest.skipped };
}

function reached(paths: readonly Path[], at: number): boolean {
  for (const path of paths) if (path.at === at) return true;
  return false;
}
