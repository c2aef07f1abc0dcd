/** What the two binary files, the lexical index and the vectors, have in common: numbers are viewed where they lie, never read through. */

/** Numbers start at a multiple of this. */
const alignment = 8;

/** The first place at or after `bytes` where numbers may start. */
export const aligned = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

/** The bytes where numbers can be viewed: themselves, or a copy when they start at an odd place. */
export const viewable = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % alignment === 0 ? bytes : bytes.slice());

/** Such a file is written by and for a machine of this kind; another one refuses it. */
export const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** A header as it was written; undefined when it is no JSON. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
