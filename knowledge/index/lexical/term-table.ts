/** Terms with their numbers in three flat arrays, looked up without a string being kept. */
export interface TermTable {
  readonly termBytes: Uint8Array;
  readonly termStarts: Uint32Array;
  readonly termPlaces: Uint32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** FNV-1a, 32 bits (Fowler, Noll and Vo; RFC 9923). */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}

/** @param terms distinct; a term's place in the list is its number */
export function buildTermTable(terms: readonly string[]): TermTable {
  const encoded = terms.map((term) => encoder.encode(term));
  const termStarts = new Uint32Array(terms.length + 1);
  encoded.forEach((bytes, term) => {
    termStarts[term + 1] = (termStarts[term] ?? 0) + bytes.length;
  });
  const termBytes = new Uint8Array(termStarts[terms.length] ?? 0);
  encoded.forEach((bytes, term) => {
    termBytes.set(bytes, termStarts[term]);
  });

  // At most half full, so that a search for a term that is not there ends soon.
  let size = 2;
  while (size < terms.length * 2 + 1) size *= 2;
  const termPlaces = new Uint32Array(size);
  for (let term = 0; term < terms.length; term += 1) {
    let place = hashOf(termBytes, termStarts[term] ?? 0, termStarts[term + 1] ?? 0) & (size - 1);
    while (termPlaces[place] !== 0) place = (place + 1) & (size - 1);
    termPlaces[place] = term + 1;
  }
  return { termBytes, termStarts, termPlaces };
}

/** The term's number, or -1. */
export function findTerm({ termBytes, termStarts, termPlaces }: TermTable, term: string): number {
  const bytes = encoder.encode(term);
  const mask = termPlaces.length - 1;
  let place = hashOf(bytes, 0, bytes.length) & mask;
  for (;;) {
    const found = (termPlaces[place] ?? 0) - 1;
    if (found < 0) return -1;
    const from = termStarts[found] ?? 0;
    if ((termStarts[found + 1] ?? 0) - from === bytes.length && sameBytes(termBytes, from, bytes)) return found;
    place = (place + 1) & mask;
  }
}

function sameBytes(bytes: Uint8Array, from: number, expected: Uint8Array): boolean {
  for (let at = 0; at < expected.length; at += 1) if (bytes[from + at] !== expected[at]) return false;
  return true;
}

export const termAt = ({ termBytes, termStarts }: TermTable, term: number): string =>
  decoder.decode(termBytes.subarray(termStarts[term], termStarts[term + 1]));
