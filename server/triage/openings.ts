import { prefixKeyLetters } from "./pattern.ts";
import type { Anchored, PatternIndex } from "./pattern-index.ts";
import type { Token } from "./tokens.ts";

/** The patterns all of whose places may stand in a message, and where the first word of each of their choices does. */
export interface Openings {
  readonly candidates: readonly Anchored[];
  /** How often each choice occurs, and where its places begin in `positions`. */
  readonly counts: Int32Array;
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
  const { desk } = index;
  const { seen, wanted, counts, offsets, filled } = desk;
  // Cleared before use, not after: a reading that failed midway leaves nothing behind for the next.
  for (const choice of desk.used) {
    seen[choice] = 0;
    wanted[choice] = 0;
    counts[choice] = 0;
    filled[choice] = 0;
  }
  const choices: number[] = [];
  desk.used = choices;
  const { byToken, all } = openedByToken(tokens, index);
  for (const { lists } of all) {
    for (const list of lists) {
      for (let each = 0; each < list.length; each += 1) {
        const choice = list[each] ?? 0;
        if (seen[choice] === 1) continue;
        seen[choice] = 1;
        choices.push(choice);
      }
    }
  }

  const candidates = candidatesOf(choices, index);
  // Optional places that do not occur are not wanted either: the desk stays clear of them.
  for (const { pattern } of candidates) {
    for (const { choice } of pattern.steps) if (seen[choice.id] === 1) wanted[choice.id] = 1;
  }
  for (const { lists, needed } of all) {
    for (const list of lists) {
      for (let each = 0; each < list.length; each += 1) if (wanted[list[each] ?? 0] === 1) needed.push(list[each] ?? 0);
    }
  }

  const placed: number[] = [];
  for (let at = 0; at < byToken.length; at += 1) {
    for (const { needed } of byToken[at] ?? nothing) {
      for (const choice of needed) {
        // Two forms of one word open it once: `filled` holds the last place, counted from one.
        if (filled[choice] === at + 1) continue;
        filled[choice] = at + 1;
        counts[choice] = (counts[choice] ?? 0) + 1;
        placed.push(choice, at);
      }
    }
  }
  let total = 0;
  for (const choice of choices) {
    offsets[choice] = total;
    total += counts[choice] ?? 0;
    filled[choice] = 0;
  }
  const positions = new Int32Array(total);
  for (let pair = 0; pair < placed.length; pair += 2) {
    const choice = placed[pair] ?? 0;
    const rank = filled[choice] ?? 0;
    positions[(offsets[choice] ?? 0) + rank] = placed[pair + 1] ?? 0;
    filled[choice] = rank + 1;
  }
  return { candidates, counts, offsets, positions, steps: choices.length + total };
}

/** The choices one word, or one number, opens, and those of them that some pattern may need here. */
interface Opened {
  readonly lists: readonly Int32Array[];
  readonly needed: number[];
}

/** For each token, what its forms and its value open; the same word shares one entry. */
function openedByToken(
  tokens: readonly Token[],
  index: PatternIndex,
): { readonly byToken: readonly (readonly Opened[])[]; readonly all: readonly Opened[] } {
  const known = new Map<string | number, Opened>();
  const all: Opened[] = [];
  const opened = (key: string | number): Opened => {
    let own = known.get(key);
    if (own === undefined) {
      own = { lists: typeof key === "string" ? openedByForm(key, index) : openedByValue(key, index), needed: [] };
      known.set(key, own);
      all.push(own);
    }
    return own;
  };
  const byToken = tokens.map(({ forms, value }) => {
    const entries = forms.map(opened);
    if (value !== undefined) entries.push(opened(value));
    return entries;
  });
  return { byToken, all };
}

function openedByForm(form: string, { byWord, byPrefix }: PatternIndex): readonly Int32Array[] {
  const lists: Int32Array[] = [];
  const own = byWord.get(form);
  if (own !== undefined) lists.push(own);
  for (const entry of byPrefix.get(form.slice(0, prefixKeyLetters)) ?? nothing) {
    if (form.startsWith(entry.prefix)) lists.push(entry.choices);
  }
  return lists;
}

function openedByValue(value: number, { numeric }: PatternIndex): readonly Int32Array[] {
  const choices: number[] = [];
  for (const { choice, min, max } of numeric) if (value >= min && value <= max) choices.push(choice);
  return [Int32Array.from(choices)];
}

function candidatesOf(choices: readonly number[], index: PatternIndex): readonly Anchored[] {
  const { seen } = index.desk;
  const candidates: Anchored[] = [];
  for (const choice of choices) {
    const to = index.anchoredFrom[choice + 1] ?? 0;
    for (let each = index.anchoredFrom[choice] ?? 0; each < to; each += 1) {
      const number = index.anchored[each] ?? 0;
      const need = index.secondNeed[number] ?? -1;
      if (need >= 0 && seen[need] === 0) continue;
      const entry = index.entries[number];
      if (entry !== undefined && allSeen(entry.needs, seen)) candidates.push(entry);
    }
  }
  return candidates;
}

function allSeen(choices: readonly number[], seen: Uint8Array): boolean {
  for (const choice of choices) if (seen[choice] === 0) return false;
  return true;
}

/** Whether a word that opens the choice stands at one of these places. Bounded by the logarithm of how often it occurs. */
export function occursWithin(
  choice: number,
  from: number,
  to: number,
  { counts, offsets, positions }: Openings,
): boolean {
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
