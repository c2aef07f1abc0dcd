import { type Frame, openDecoder } from "#web/stream/index.ts";
import { type CallOutcome, readProblem } from "#web/ui/index.ts";

/**
 * Hands over a message. Resolves as soon as the server has taken it; the turn's own stream is then read on only for what
 * no log can hold: that the records broke, or that nobody could be told. Never throws.
 */
export async function callTurn(
  fetcher: typeof fetch,
  path: string,
  given: { readonly init: RequestInit; readonly onUnrecorded: (frames: readonly Frame[]) => void },
): Promise<CallOutcome<undefined>> {
  try {
    const response = await fetcher(path, given.init);
    if (response.ok) {
      void readUnrecorded(response.body, given.onUnrecorded);
      return { kind: "ok", value: undefined };
    }
    const problem = await readProblem(response);
    return problem === undefined ? { kind: "unreachable" } : { kind: "problem", problem };
  } catch {
    return { kind: "unreachable" };
  }
}

async function readUnrecorded(
  body: ReadableStream<Uint8Array> | null,
  onUnrecorded: (frames: readonly Frame[]) => void,
): Promise<void> {
  if (body === null) return;
  const decoder = openDecoder();
  const reader = body.getReader();
  let start: Frame | undefined;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const frame of decoder.push(piece.value)) {
        if (frame.kind === "chunk" && frame.chunk.type === "start") start = frame;
        else if (isUnrecorded(frame)) onUnrecorded(start === undefined ? [frame] : [start, frame]);
      }
    }
  } catch {
    // The connection broke after the message was taken: the event stream shows whatever was recorded.
  }
}

const isUnrecorded = (frame: Frame): boolean =>
  frame.kind === "chunk" &&
  (frame.chunk.type === "error" || (frame.chunk.type === "data-handoff" && frame.chunk.data.state === "not-recorded"));
