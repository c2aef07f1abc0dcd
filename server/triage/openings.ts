import { prefixKeyLetters } from "./pattern.ts";
import type { Anchored, Opened, PatternIndex } from "./pattern-index.ts";
import type { Token } from "./tokens.ts";

/** The patterns all of whose places may stand in a message, and where the first word of each of their choices does. */
export interface Openings {
  readonly candidates: readonly Anchored[];
  /** By choice: which of the wanted choices it is, counted from one; 0 when no word of the message opens it. */
  readonly slots: Uint16Array;
  /** The places of the wanted choice `slot`: `positions` from `offsets[slot - 1]` to `offsets[slot]`, from left to right. */
  readonly offsets: Int32Array;
  readonly positions: Int32Array;
  /** How much there was to look at. */
  readonly steps: number;
}

const nothing: readonly never[] = [];

/**
 * Reads the words of a message, each word once however often it is said, and keeps the places of those choices alone that some pattern
 * may need: the common words, which open hundreds of choices, cost one look.
 */
export function readOpenings(tokens: readonly Token[], index: PatternIndex): Openings {
  const { seen, slots, taken } = index.desk;
  // Cleared before use, not after: a reading that failed midway leaves nothing behind for the next.
  seen.fill(0);
  slots.fill(0);
  taken.fill(0);
  const { byToken, words } = wordsOf(tokens, index);
  let steps = 0;
  for (const { opened } of words) {
    for (const { choices } of opened) {
      for (let each = 0; each < choices.length; each += 1) seen[choices[each] ?? 0] = 1;
      steps += choices.length;
    }
  }

  const candidates = candidatesOf(words, index);
  let wanted = 0;
  for (const { places } of candidates) {
    for (const choice of places) {
      // Optional places that do not occur are not wanted.
      if (seen[choice] === 0 || slots[choice] !== 0) continue;
      wanted += 1;
      slots[choice] = wanted;
    }
  }
  for (const { opened, wantedSlots } of words) {
    for (const { choices } of opened) {
      for (let each = 0; each < choices.length; each += 1) {
        const slot = slots[choices[each] ?? 0] ?? 0;
        if (slot !== 0) wantedSlots.push(slot);
      }
    }
  }
  const { offsets, positions } = placesOf(byToken, wanted);
  return { candidates, slots, offsets, positions, steps: steps + positions.length };
}

/** A word or number of the message: what it opens, and the slots of those choices that some pattern may need here. */
interface Word {
  readonly opened: readonly Opened[];
  readonly wantedSlots: number[];
}

/** For each token, what its forms and its value open; the same word shares one entry. */
function wordsOf(
  tokens: readonly Token[],
  index: PatternIndex,
): { readonly byToken: readonly (readonly Word[])[]; readonly words: readonly Word[] } {
  const known = new Map<string | number, Word>();
  const words: Word[] = [];
  const wordOf = (key: string | number): Word => {
    let word = known.get(key);
    if (word === undefined) {
      word = {
        opened: typeof key === "string" ? openedByForm(key, index) : openedByValue(key, index),
        wantedSlots: [],
      };
      known.set(key, word);
      words.push(word);
    }
    return word;
  };
  const byToken = tokens.map(({ forms, value }) => {
    const own = forms.map(wordOf);
    if (value !== undefined) own.push(wordOf(value));
    return own;
  });
  return { byToken, words };
}

function openedByForm(form: string, { byWord, byPrefix }: PatternIndex): readonly Opened[] {
  const own = byWord.get(form);
  if (own !== undefined) return [own];
  const begun = byPrefix.get(form.slice(0, prefixKeyLetters));
  if (begun === undefined) return nothing;
  return begun.filter(({ prefix }) => form.startsWith(prefix)).map(({ opened }) => opened);
}

function openedByValue(value: number, { numeric }: PatternIndex): readonly Opened[] {
  return numeric.filter(({ min, max }) => value >= min && value <= max).map(({ opened }) => opened);
}

/** In the order of the lexicon. */
function candidatesOf(words: readonly Word[], { desk, secondNeed, entries }: PatternIndex): readonly Anchored[] {
  const { seen, taken } = desk;
  const numbers: number[] = [];
  for (const { opened } of words) {
    for (const { patterns } of opened) {
      for (let each = 0; each < patterns.length; each += 1) {
        const number = patterns[each] ?? 0;
        const need = secondNeed[number] ?? -1;
        if ((need >= 0 && seen[need] === 0) || taken[number] === 1) continue;
        if (!allSeen(entries[number]?.needs ?? nothing, seen)) continue;
        taken[number] = 1;
        numbers.push(number);
      }
    }
  }
  const candidates: Anchored[] = [];
  for (const number of Int32Array.from(numbers).sort()) {
    const entry = entries[number];
    if (entry !== undefined) candidates.push(entry);
  }
  return candidates;
}

function allSeen(choices: readonly number[], seen: Uint8Array): boolean {
  for (const choice of choices) if (seen[choice] === 0) return false;
  return true;
}

/** Files every place under its wanted choice: counted first, then written. */
function placesOf(
  byToken: readonly (readonly Word[])[],
  wanted: number,
): { readonly offsets: Int32Array; readonly positions: Int32Array } {
  const offsets = new Int32Array(wanted + 1);
  forEachPlace(byToken, wanted, (slot) => {
    offsets[slot] = (offsets[slot] ?? 0) + 1;
  });
  for (let slot = 1; slot <= wanted; slot += 1) offsets[slot] = (offsets[slot - 1] ?? 0) + (offsets[slot] ?? 0);
  const next = offsets.slice();
  const positions = new Int32Array(offsets[wanted] ?? 0);
  forEachPlace(byToken, wanted, (slot, at) => {
    const place = next[slot - 1] ?? 0;
    positions[place] = at;
    next[slot - 1] = place + 1;
  });
  return { offsets, positions };
}

function forEachPlace(
  byToken: readonly (readonly Word[])[],
  wanted: number,
  visit: (slot: number, at: number) => void,
): void {
  // Two forms of one word open a choice once: here stands the last place each was opened at, counted from one.
  const last = new Int32Array(wanted + 1);
  for (let at = 0; at < byToken.length; at += 1) {
    for (const { wantedSlots } of byToken[at] ?? nothing) {
      for (const slot of wantedSlots) {
        if (last[slot] === at + 1) continue;
        last[slot] = at + 1;
        visit(slot, at);
      }
    }
  }
}

/**
 * The first entry of `positions` that lies within `from` to `to` and belongs to the choice, or -1 when no word that opens it stands there.
 * Bounded by the logarithm of how often it occurs.
 */
export function placeWithin(choice: number, from: number, to: number, { slots, offsets, positions }: Openings): number {
  const slot = slots[choice] ?? 0;
  if (slot === 0) return -1;
  const end = offsets[slot] ?? 0;
  let low = offsets[slot - 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low < end && (positions[low] ?? 0) <= to ? low : -1;
}
