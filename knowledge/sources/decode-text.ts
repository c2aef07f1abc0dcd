import type { ImportInput } from "./importer.ts";
import { type Reading, readBytes, refused } from "./read-bytes.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Names under which a file may declare an encoding we decode. ISO-8859-1 is read as windows-1252, as every browser does. */
const declarable: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "utf-8",
  ascii: "utf-8",
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "windows-1252": "windows-1252",
  cp1252: "windows-1252",
};

/** So many first bytes settle an encoding: no prolog or `meta charset` stands further down. */
export const encodingBytes = 2048;

/**
 * The encoding of a text file by its first bytes: a byte-order mark, then the zero bytes of unmarked UTF-16, then what an
 * XML prolog or HTML `meta charset` declares, then UTF-8. A declared encoding we do not know is refused: a guess turns
 * "38 °C" into other signs, and nobody would see it.
 */
export function encodingOf(head: Uint8Array): Reading<Encoding> {
  if (head.length < 2) return read("utf-8");
  const [first = 0, second = 0, third = 0, fourth = 0] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return read("utf-8");
  if (first === 0xff && second === 0xfe) {
    return third === 0 && fourth === 0 && head.length >= 4 ? refused("is UTF-32, which is not read") : read("utf-16le");
  }
  if (first === 0xfe && second === 0xff) return read("utf-16be");
  if (first === 0 && second === 0) return refused("is not text (it starts with zero bytes)");
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0 && head.length >= 4) return read("utf-16le");
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return read("utf-16be");
  if (first === 0x50 && second === 0x4b && third <= 8 && fourth <= 8)
    return refused("is a zip archive; unpack it first");
  if (first === 0x1f && second === 0x8b) return refused("is compressed with gzip; unpack it first");

  const opening = Buffer.from(head.subarray(0, encodingBytes)).toString("latin1");
  const declared =
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"'>]*)["']/i.exec(opening)?.[1] ??
    /^\s*<[\s\S]*?<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(opening)?.[1];
  if (declared === undefined) return read("utf-8");
  const name = declared.toLowerCase();
  const known = Object.hasOwn(declarable, name) ? declarable[name] : undefined;
  return known === undefined
    ? refused(`declares the encoding "${declared.slice(0, 40)}", which is not read`)
    : read(known);
}

const read = (value: Encoding): Reading<Encoding> => ({ kind: "read", value });

/** The whole text, without its byte-order mark. A byte that is not of the encoding refuses the file and names its place. */
export function decodeText(bytes: Uint8Array): Reading<string> {
  const encoding = encodingOf(bytes);
  if (encoding.kind === "refused") return encoding;
  try {
    return { kind: "read", value: new TextDecoder(encoding.value, { fatal: true }).decode(bytes) };
  } catch {
    return refused(notThisEncoding(encoding.value, encoding.value === "utf-8" ? firstBadByte(bytes) : undefined));
  }
}

/** The whole text of an input, held to the size limit before and while it is read. */
export async function readText(input: ImportInput, bytesMax: number): Promise<Reading<string>> {
  const bytes = await readBytes(input, bytesMax);
  return bytes.kind === "refused" ? bytes : decodeText(bytes.value);
}

export function notThisEncoding(encoding: Encoding, at: number | undefined): string {
  const place = at === undefined ? "" : ` (byte ${at + 1})`;
  return `is not ${encoding.toUpperCase()}${place}; save it as UTF-8`;
}

/** Where UTF-8 breaks off, from 0: found by halving, decoding each time what is still good. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // `stream` forgives a character cut at the end of the piece: only a wrong byte before it throws.
    if (decodes(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // Back over the beginning of a character that never came to its end.
  while (good > 0 && !decodes(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
