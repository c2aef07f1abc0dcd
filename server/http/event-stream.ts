import { encodeFrames } from "../protocol/encode.ts";
import type { Recorded } from "../conversation/index.ts";
import type { LanternChunk } from "../protocol/ui-parts.ts";
import { wording } from "../protocol/wording.ts";

const encoder = new TextEncoder();
/** Shorter than the idle limit of common proxies (60 s) by a wide margin. */
const keepAliveMs = 15_000;

export const eventStreamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
  "x-vercel-ai-ui-message-stream": "v1",
} as const;

/**
 * Log events as a server-sent-event response. An error inside the stream is out of reach of the app's error handler, so it is caught
 * here: the reader gets words written in advance, never the error's own text.
 */
export function eventStreamResponse(
  follow: (signal: AbortSignal) => AsyncGenerator<Recorded>,
  options: { readonly endsWithDone: boolean; readonly whenBroken?: () => readonly LanternChunk[] },
): Response {
  return streamResponse(async function* (signal) {
    for await (const recorded of follow(signal)) {
      const frames = encodeFrames(recorded);
      if (frames !== "") yield frames;
    }
    if (options.endsWithDone) yield "data: [DONE]\n\n";
  }, options.whenBroken);
}

/** Any text frames as a server-sent-event response, with keep-alives, back-pressure and safe failure. */
export function streamResponse(
  frames: (signal: AbortSignal) => AsyncGenerator<string>,
  whenBroken: () => readonly LanternChunk[] = () => [],
): Response {
  const controller = new AbortController();
  let source: AsyncGenerator<string> | undefined;
  let keepAlive: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      source = frames(controller.signal);
      keepAlive = setInterval(() => {
        if ((stream.desiredSize ?? 0) > 0) stream.enqueue(encoder.encode(": keep-alive\n\n"));
      }, keepAliveMs);
      // A comment at once, so that headers leave now and a proxy sees life.
      stream.enqueue(encoder.encode(": lantern\n\n"));
    },
    async pull(stream) {
      try {
        const next = await source?.next();
        if (next === undefined || next.done === true) {
          clearInterval(keepAlive);
          stream.close();
        } else {
          stream.enqueue(encoder.encode(next.value));
        }
      } catch {
        clearInterval(keepAlive);
        if (controller.signal.aborted) return;
        for (const chunk of [...whenBroken(), { type: "error", errorText: wording["stream-broken"] }]) {
          stream.enqueue(
            encoder.encode(`data: ${JSON.stringify(chunk)}

`),
          );
        }
        stream.close();
      }
    },
    cancel() {
      clearInterval(keepAlive);
      controller.abort();
      return source?.return(undefined).then(() => undefined);
    },
  });
  return new Response(body, { headers: eventStreamHeaders });
}
