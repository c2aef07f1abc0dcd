import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ImportInput } from "./importer.ts";

export type InputOpening =
  | { readonly kind: "opened"; readonly input: ImportInput }
  | { readonly kind: "refused"; readonly because: string };

/** A file on disk as an input. Only its size is looked at here. A folder, a device or a pipe is refused: they may never end. */
export async function inputFromFile(path: string): Promise<InputOpening> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { kind: "refused", because: "is not a regular file" };
    return {
      kind: "opened",
      input: {
        name: basename(path),
        size: found.size,
        chunks: () => createReadStream(path, { highWaterMark: 1 << 18 }),
      },
    };
  } catch (error) {
    return { kind: "refused", because: `cannot be read (${codeOf(error)})` };
  }
}

export const inputFromBytes = (name: string, bytes: Uint8Array): ImportInput => ({
  name,
  size: bytes.byteLength,
  async *chunks() {
    yield bytes;
  },
});

export type Reading<Value> =
  | { readonly kind: "read"; readonly value: Value }
  | { readonly kind: "refused"; readonly because: string };

export const refused = (because: string): { readonly kind: "refused"; readonly because: string } => ({
  kind: "refused",
  because,
});

/**
 * Every byte of the input. The limit is held twice: on the size before anything is opened, and on the bytes as they come,
 * because a file may grow while it is read.
 */
export async function readBytes(input: ImportInput, bytesMax: number): Promise<Reading<Uint8Array>> {
  const large = tooLarge(input, bytesMax);
  if (large !== undefined) return { kind: "refused", because: large };
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of input.chunks()) {
      size += chunk.byteLength;
      if (size > bytesMax) return { kind: "refused", because: aboveLimit(bytesMax) };
      parts.push(chunk);
    }
  } catch (error) {
    return { kind: "refused", because: `cannot be read (${codeOf(error)})` };
  }
  return { kind: "read", value: Buffer.concat(parts, size) };
}

/** The refusal of an input whose size is known to be above the limit, before a byte of it is read. */
export function tooLarge({ size }: ImportInput, bytesMax: number): string | undefined {
  if (size === undefined || size <= bytesMax) return undefined;
  return `has ${megabytes(size)} MB; ${aboveLimit(bytesMax)}`;
}

export const aboveLimit = (bytesMax: number): string => `the limit is ${megabytes(bytesMax)} MB`;

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 2 : 0);

export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
