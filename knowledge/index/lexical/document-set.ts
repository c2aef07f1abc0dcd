/** Documents as bits: document d is in the set when bit d % 32 of word d >> 5 is 1. */
export type DocumentSet = Uint32Array;

/** The documents of `0` to `documents - 1` that are allowed. */
export function documentSet(documents: number, isAllowed: (document: number) => boolean): DocumentSet {
  const words = new Uint32Array(Math.ceil(documents / 32));
  for (let document = 0; document < documents; document += 1) {
    if (isAllowed(document)) words[document >> 5] = (words[document >> 5] ?? 0) | (1 << (document & 31));
  }
  return words;
}

/** A number beyond the set is not in it: nobody allowed it. */
export const isInSet = (set: DocumentSet, document: number): boolean =>
  ((set[document >> 5] ?? 0) & (1 << (document & 31))) !== 0;
