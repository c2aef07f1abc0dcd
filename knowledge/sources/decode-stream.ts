import { type Encoding, encodingBytes, encodingOf, notThisEncoding } from "./decode-text.ts";
import type { ImportInput } from "./importer.ts";
import { aboveLimit, codeOf, tooLarge } from "./read-bytes.ts";

export type TextPiece =
  | { readonly kind: "text"; readonly text: string }
  /** The stream ends here. `atStart`: nothing had been read yet. */
  | { readonly kind: "stopped"; readonly because: string; readonly atStart: boolean };

/** A file's text piece by piece, its encoding settled by its first bytes, stopped at the size limit or at a wrong byte. */
export async function* decodeStream(input: ImportInput, bytesMax: number): AsyncGenerator<TextPiece> {
  const large = tooLarge(input, bytesMax);
  if (large !== undefined) return yield { kind: "stopped", because: large, atStart: true };
  let decoder: TextDecoder | undefined;
  let encoding: Encoding = "utf-8";
  let size = 0;
  try {
    for await (const chunk of withWholeHead(input.chunks())) {
      if (decoder === undefined) {
        const found = encodingOf(chunk);
        if (found.kind === "refused") return yield { kind: "stopped", because: found.because, atStart: true };
        encoding = found.value;
        decoder = new TextDecoder(encoding, { fatal: true });
      }
      const before = size;
      size += chunk.byteLength;
      if (size > bytesMax) return yield { kind: "stopped", because: aboveLimit(bytesMax), atStart: before === 0 };
      const text = decodeNext(decoder, chunk);
      if (text === undefined) {
        const because = `${notThisEncoding(encoding, undefined)} (between bytes ${before + 1} and ${size})`;
        return yield { kind: "stopped", because, atStart: before === 0 };
      }
      yield { kind: "text", text };
    }
    if (decoder === undefined || size === 0) return yield { kind: "stopped", because: "is empty", atStart: true };
    const end = decodeNext(decoder, undefined);
    if (end === undefined) yield { kind: "stopped", because: notThisEncoding(encoding, undefined), atStart: false };
    else if (end !== "") yield { kind: "text", text: end };
  } catch (error) {
    yield { kind: "stopped", because: `cannot be read (${codeOf(error)})`, atStart: size === 0 };
  }
}

/** The same bytes, the first pieces joined until they are enough to tell the encoding by. */
async function* withWholeHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (head === undefined) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.byteLength < encodingBytes) continue;
      yield head;
      head = undefined;
    }
  }
  if (head !== undefined) yield head;
}

function decodeNext(decoder: TextDecoder, chunk: Uint8Array | undefined): string | undefined {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    return undefined;
  }
}
