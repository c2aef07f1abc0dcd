import { readFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { writeDurably } from "../../write-durably.ts";
import { aligned, isLittleEndian, readJson, viewable } from "../binary-file.ts";
import { type LexicalIndex, openLexicalIndex } from "./lexical-index.ts";
import { chunksOf, type LexicalParts } from "./parts.ts";

/** Raised when the layout or the meaning of a part changes. */
const formatVersion = 1;
const magic = "LANTERN lexical\n";
/** After the magic: format version, then the CRC-32 of everything that follows these 24 bytes. */
const preambleBytes = 24;

export type LoadOutcome =
  | { readonly kind: "loaded"; readonly index: LexicalIndex }
  | {
      readonly kind: "refused";
      /**
       * `missing`: no such file. `damaged`: cut short, altered, or no index at all. `other-format`: written by another version of the
       * engine or on another kind of machine. `other-reading`: made from other documents, or read in another way.
       */
      readonly because: "missing" | "damaged" | "other-format" | "other-reading";
    };

type Part = Exclude<keyof LexicalParts, "documents">;
const kinds = {
  termBytes: Uint8Array,
  termStarts: Uint32Array,
  termPlaces: Uint32Array,
  starts: Uint32Array,
  blockStarts: Uint32Array,
  postingDocuments: Uint16Array,
  postingImpacts: Uint16Array,
  blockImpacts: Uint16Array,
  documentGroups: Uint32Array,
  documentNames: Uint32Array,
  nameListStarts: Uint32Array,
  nameStarts: Uint32Array,
  nameTerms: Uint32Array,
} satisfies Record<Part, unknown>;
const partNames = Object.keys(kinds) as Part[];

interface Header {
  readonly reading: string;
  readonly documents: number;
  readonly saturation: number;
  /** How many numbers each part has, in the order of `kinds`. */
  readonly lengths: readonly number[];
}

/**
 * The index as one block of bytes.
 * @param reading names the documents and how they were read (snapshot, lexicon, reading version): a file is only good for the same
 */
export function encodeLexicalIndex({ parts, saturation }: LexicalIndex, reading: string): Uint8Array {
  const { documents } = parts;
  const lengths = partNames.map((name) => parts[name].length);
  const header = new TextEncoder().encode(JSON.stringify({ reading, documents, saturation, lengths } satisfies Header));
  const headerEnd = aligned(preambleBytes + 8 + header.length);
  const size = partNames.reduce((sum, name) => sum + aligned(parts[name].byteLength), headerEnd);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic));
  view.setUint32(16, formatVersion, true);
  view.setUint32(preambleBytes, header.length, true);
  bytes.set(header, preambleBytes + 8);
  let at = headerEnd;
  for (const name of partNames) {
    const part = parts[name];
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
  }
  view.setUint32(20, crc32(bytes.subarray(preambleBytes)), true);
  return bytes;
}

/** Views the bytes as an index; nothing is copied when they start at a multiple of eight. */
export function decodeLexicalIndex(given: Uint8Array, reading: string): LoadOutcome {
  const refused = (because: "damaged" | "other-format" | "other-reading"): LoadOutcome => ({
    kind: "refused",
    because,
  });
  if (given.length < preambleBytes + 8 || new TextDecoder().decode(given.subarray(0, 16)) !== magic)
    return refused("damaged");
  const bytes = viewable(given);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(16, true) !== formatVersion || !isLittleEndian) return refused("other-format");
  if (view.getUint32(20, true) !== crc32(bytes.subarray(preambleBytes))) return refused("damaged");
  const headerLength = view.getUint32(preambleBytes, true);
  const header = readJson(bytes.subarray(preambleBytes + 8, preambleBytes + 8 + headerLength));
  if (!isHeader(header)) return refused("damaged");
  if (header.reading !== reading) return refused("other-reading");

  let at = aligned(preambleBytes + 8 + headerLength);
  const views = new Map<Part, Uint8Array | Uint16Array | Uint32Array>();
  for (const [place, name] of partNames.entries()) {
    const length = header.lengths[place] ?? 0;
    const byteLength = length * kinds[name].BYTES_PER_ELEMENT;
    if (at + byteLength > bytes.length) return refused("damaged");
    views.set(name, new kinds[name](bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length));
    at += aligned(byteLength);
  }
  const parts = { documents: header.documents, ...Object.fromEntries(views) } as LexicalParts;
  return at === bytes.length && fitTogether(parts)
    ? { kind: "loaded", index: openLexicalIndex(parts, header.saturation) }
    : refused("damaged");
}

function isHeader(header: unknown): header is Header {
  if (typeof header !== "object" || header === null) return false;
  const { reading, documents, saturation, lengths }: Partial<Record<keyof Header, unknown>> = header;
  return (
    typeof reading === "string" &&
    Number.isSafeInteger(documents) &&
    typeof saturation === "number" &&
    Array.isArray(lengths) &&
    lengths.length === partNames.length &&
    lengths.every((length) => Number.isSafeInteger(length) && length >= 0)
  );
}

/** The lists end where the next part says they do. The checksum has shown that the bytes are the ones written. */
function fitTogether(parts: LexicalParts): boolean {
  const lists = (parts.termStarts.length - 1) * chunksOf(parts.documents);
  return (
    parts.termStarts.at(-1) === parts.termBytes.length &&
    parts.starts.length === lists + 1 &&
    parts.blockStarts.length === lists + 1 &&
    parts.starts.at(-1) === parts.postingDocuments.length &&
    parts.postingImpacts.length === parts.postingDocuments.length &&
    parts.blockStarts.at(-1) === parts.blockImpacts.length &&
    parts.documentGroups.length === parts.documents &&
    parts.documentNames.length === parts.documents &&
    parts.nameListStarts.at(-1) === parts.nameStarts.length - 1 &&
    parts.nameStarts.at(-1) === parts.nameTerms.length
  );
}

/** Writes the file whole or not at all. Rejects with the file system's error. */
export async function saveLexicalIndex(file: string, index: LexicalIndex, reading: string): Promise<void> {
  await writeDurably(file, encodeLexicalIndex(index, reading));
}

/** Rejects with the file system's error for anything but a file that is not there. */
export async function loadLexicalIndex(file: string, reading: string): Promise<LoadOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return { kind: "refused", because: "missing" };
    throw error;
  }
  return decodeLexicalIndex(bytes, reading);
}
