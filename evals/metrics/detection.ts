import type { Rate } from "./rate.ts";

/** What a detector found, against what is there. */
export interface Detection {
  readonly found: number;
  readonly missed: number;
  readonly falseAlarms: number;
  readonly rightlyQuiet: number;
}

/** Counts one detector over many items. */
export function detectionOf<Item>(
  items: readonly Item[],
  is: { readonly there: (item: Item) => boolean; readonly reported: (item: Item) => boolean },
): Detection {
  const count = (there: boolean, reported: boolean) =>
    items.filter((item) => is.there(item) === there && is.reported(item) === reported).length;
  return {
    found: count(true, true),
    missed: count(true, false),
    falseAlarms: count(false, true),
    rightlyQuiet: count(false, false),
  };
}

/** Of what was reported, how much is there. */
export const precisionOf = ({ found, falseAlarms }: Detection): Rate => ({ hits: found, of: found + falseAlarms });

/** Of what is there, how much was reported. */
export const recallOf = ({ found, missed }: Detection): Rate => ({ hits: found, of: found + missed });

/** Harmonic mean of precision and recall, 0 to 1; undefined when there was nothing to find and nothing was reported. */
export function f1Of({ found, missed, falseAlarms }: Detection): number | undefined {
  const of = 2 * found + missed + falseAlarms;
  return of === 0 ? undefined : (2 * found) / of;
}
