import { createHash } from "node:crypto";
import { aligned, isLittleEndian, readJson, viewable } from "../binary-file.ts";

/** Raised when the layout changes. */
const formatVersion = 1;
const magic = "LANTERN vectors\n";
/** Magic, format version, length of the header, then SHA-256 over everything that follows these bytes. */
const preambleBytes = 16 + 4 + 4 + 32;
const keyBytes = 32;

/** Vectors of one embedder, each under the SHA-256 (hex) of what was embedded. */
export interface VectorTable {
  readonly embedder: string;
  readonly dimensions: number;
  readonly keys: readonly string[];
  /** Row by row: `keys.length` times `dimensions`. */
  readonly values: Float32Array;
}

export type ReadVectors =
  | { readonly kind: "read"; readonly table: VectorTable }
  /** `damaged`: cut short, altered, or no such file at all. `other-format`: another version's, or another kind of machine's. */
  | { readonly kind: "refused"; readonly because: "damaged" | "other-format" };

interface Header {
  readonly embedder: string;
  readonly dimensions: number;
  readonly count: number;
}

/** The table as one block of bytes that `decodeVectors` checks as a whole. */
export function encodeVectors({ embedder, dimensions, keys, values }: VectorTable): Uint8Array {
  const header = new TextEncoder().encode(
    JSON.stringify({ embedder, dimensions, count: keys.length } satisfies Header),
  );
  const keysAt = preambleBytes + header.length;
  const valuesAt = aligned(keysAt + keys.length * keyBytes);
  const bytes = new Uint8Array(valuesAt + values.byteLength);
  bytes.set(new TextEncoder().encode(magic));
  const view = new DataView(bytes.buffer);
  view.setUint32(16, formatVersion, true);
  view.setUint32(20, header.length, true);
  bytes.set(header, preambleBytes);
  keys.forEach((key, row) => {
    bytes.set(Buffer.from(key, "hex"), keysAt + row * keyBytes);
  });
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), valuesAt);
  bytes.set(sumOf(bytes), 24);
  return bytes;
}

/** Views the bytes as a table. A file with one changed bit is refused whole: a wrong vector finds wrong guidance without a word. */
export function decodeVectors(given: Uint8Array): ReadVectors {
  const refused = (because: "damaged" | "other-format"): ReadVectors => ({ kind: "refused", because });
  if (given.length < preambleBytes || new TextDecoder().decode(given.subarray(0, 16)) !== magic)
    return refused("damaged");
  const bytes = viewable(given);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(16, true) !== formatVersion || !isLittleEndian) return refused("other-format");
  if (!sumOf(bytes).equals(bytes.subarray(24, preambleBytes))) return refused("damaged");
  const keysAt = preambleBytes + view.getUint32(20, true);
  const header = readHeader(bytes.subarray(preambleBytes, keysAt));
  if (header === undefined) return refused("damaged");
  const { embedder, dimensions, count } = header;
  const valuesAt = aligned(keysAt + count * keyBytes);
  if (valuesAt + count * dimensions * 4 !== bytes.length) return refused("damaged");
  const keys = Array.from({ length: count }, (_, row) => {
    const start = keysAt + row * keyBytes;
    return Buffer.from(bytes.subarray(start, start + keyBytes)).toString("hex");
  });
  const values = new Float32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset + valuesAt, count * dimensions);
  return { kind: "read", table: { embedder, dimensions, keys, values } };
}

const sumOf = (bytes: Uint8Array): Buffer =>
  createHash("sha256").update(bytes.subarray(16, 24)).update(bytes.subarray(preambleBytes)).digest();

function readHeader(bytes: Uint8Array): Header | undefined {
  const header = readJson(bytes);
  if (typeof header !== "object" || header === null) return undefined;
  const { embedder, dimensions, count }: Partial<Record<keyof Header, unknown>> = header;
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  return typeof embedder === "string" && isCount(dimensions) && isCount(count)
    ? { embedder, dimensions, count }
    : undefined;
}
