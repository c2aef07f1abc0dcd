import type { LanternChunk } from "#server/protocol/ui-parts.ts";
import type { Frame } from "./conversation.ts";

export interface Decoder {
  /** Takes the next bytes, split anywhere; gives the frames that are complete now. */
  push(bytes: Uint8Array): readonly Frame[];
}

/**
 * Reads a `text/event-stream` after the WHATWG rules that matter here: LF, CR or CRLF line ends, `:` comments, several
 * `data:` lines joined by a newline, and a frame only at its blank line. A frame cut off by a dropped connection is
 * never given: its event is sent again on reconnect.
 */
export function openDecoder(): Decoder {
  const utf8 = new TextDecoder("utf-8");
  let buffered = "";
  let endedOnCarriageReturn = false;
  let id: string | undefined;
  let data: string[] = [];

  function takeLine(line: string): Frame | undefined {
    if (line === "") {
      const frame = data.length > 0 ? readFrame(data.join("\n"), id) : undefined;
      id = undefined;
      data = [];
      return frame;
    }
    const colon = line.indexOf(":");
    if (colon === 0) return undefined;
    const field = colon === -1 ? line : line.slice(0, colon);
    const rest = colon === -1 ? "" : line.slice(colon + 1);
    const value = rest.startsWith(" ") ? rest.slice(1) : rest;
    if (field === "data") data.push(value);
    // A NUL in an id would make the Last-Event-ID header unsendable; the standard says to ignore such an id.
    else if (field === "id" && !value.includes("\0")) id = value;
    return undefined;
  }

  return {
    push(bytes) {
      const decoded = utf8.decode(bytes, { stream: true });
      if (decoded === "") return [];
      // The LF of a CRLF that was split between two pieces: it is not another (blank) line.
      const text = endedOnCarriageReturn && decoded.startsWith("\n") ? decoded.slice(1) : decoded;
      endedOnCarriageReturn = decoded.endsWith("\r");
      const lines = (buffered + text).split(/\r\n|\n|\r/);
      buffered = lines.pop() ?? "";
      return lines.map(takeLine).filter((frame) => frame !== undefined);
    },
  };
}

function readFrame(data: string, id: string | undefined): Frame {
  if (data === "[DONE]") return { kind: "done" };
  const chunk = readChunk(data);
  const place = id === undefined ? {} : { id };
  return chunk ? { kind: "chunk", ...place, chunk } : { kind: "unreadable", ...place };
}

/** The one cast of this room: the server is ours, so a chunk is believed once it is an object with a type. */
function readChunk(data: string): LanternChunk | undefined {
  try {
    const value: unknown = JSON.parse(data);
    const hasType = typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
    return hasType ? (value as LanternChunk) : undefined;
  } catch {
    return undefined;
  }
}
