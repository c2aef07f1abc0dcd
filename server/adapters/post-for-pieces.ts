import http from "node:http";
import https from "node:https";
import { createGatherer } from "./gather-deltas.ts";

export interface Post {
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
  readonly signal: AbortSignal | undefined;
}

/** Told of every piece of the answer's text, and of the end. */
export interface PieceWatch {
  onPiece(): void;
  end(): void;
}

/** More of a refusal nobody reads. */
const refusalCharactersMax = 1_000_000;
const withoutBody = new Set([204, 205, 304]);

/**
 * One POST as `fetch` would make it, for an answer in many small pieces: those are gathered into whole elements (`gather-deltas.ts`) as
 * they come off the socket. `fetch` itself spends as much on handing on each piece as everything else that is done with it.
 *
 * Resolves with the answer's head; a stream of events is still under way then, anything else is whole. Rejects with a TypeError when the
 * provider is not reached or sends us elsewhere (the patient's words would go to another host), and with the signal's reason.
 */
export function postForPieces({ url, headers, body, signal }: Post, watch: PieceWatch): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const fail = (cause: unknown) => {
    watch.end();
    reject(signal?.aborted === true ? signal.reason : new TypeError("fetch failed", { cause }));
  };
  headers.set("accept-encoding", "identity");
  headers.set("content-length", String(Buffer.byteLength(body)));
  const send = url.protocol === "https:" ? https.request : http.request;
  const options = { method: "POST", headers: Object.fromEntries(headers), ...(signal === undefined ? {} : { signal }) };
  const request = send(url, options, (incoming) => {
    try {
      hear(incoming);
    } catch (cause) {
      // A status or a header that no answer can have: thrown here it would end the process.
      incoming.destroy();
      fail(cause);
    }
  });
  request.once("error", fail);
  request.end(body);
  return promise;

  function hear(incoming: http.IncomingMessage): void {
    const status = incoming.statusCode ?? 502;
    const encoding = incoming.headers["content-encoding"] ?? "identity";
    // A body in an encoding we refused would be read as noise.
    if ((status >= 300 && status < 400 && status !== 304) || encoding !== "identity") {
      incoming.destroy();
      fail(new Error("redirected, or encoded against the request"));
      return;
    }
    incoming.setEncoding("utf8");
    const answer = { status, headers: headersOf(incoming) };
    if (/^text\/event-stream\b/i.test(incoming.headers["content-type"] ?? "") && status < 300) {
      resolve(new Response(piecesOf(incoming, watch, signal), answer));
      return;
    }
    wholeOf(incoming)
      .then((text) => {
        resolve(new Response(withoutBody.has(status) ? null : text, answer));
        watch.end();
      })
      .catch(fail);
  }
}

/** What only holds for the connection is not copied. */
function headersOf(incoming: http.IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && name !== "transfer-encoding" && name !== "content-length")
      headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

async function wholeOf(incoming: http.IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of incoming) {
    text += String(piece);
    if (text.length > refusalCharactersMax) break;
  }
  return text;
}

function piecesOf(
  incoming: http.IncomingMessage,
  watch: PieceWatch,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const gatherer = createGatherer(() => watch.onPiece());
  let open = true;
  return new ReadableStream<Uint8Array>({
    start(stream) {
      const close = (how: () => void) => {
        if (!open) return;
        open = false;
        watch.end();
        how();
      };
      const enqueue = (text: string) => {
        if (open && text !== "") stream.enqueue(encoder.encode(text));
      };
      incoming.on("data", (text: string) => {
        const ready = gatherer.read(text);
        if (ready === "") return;
        enqueue(ready);
        if ((stream.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once("end", () => {
        enqueue(gatherer.end());
        close(() => stream.close());
      });
      // A connection that broke stays one that broke; "close" without "end" is the same.
      const broken = (cause: unknown) =>
        close(() => stream.error(signal?.aborted === true ? signal.reason : new TypeError("terminated", { cause })));
      incoming.once("error", broken);
      incoming.once("close", () => broken(undefined));
    },
    pull: () => void incoming.resume(),
    cancel() {
      open = false;
      watch.end();
      incoming.destroy();
    },
  });
}
