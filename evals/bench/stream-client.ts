import http from "node:http";
import { markOf, sharedClock } from "./stream-script.ts";
import type { Measured } from "./stream-server.ts";

/** One answer as its reader saw it; milliseconds of the shared clock. */
export interface Heard {
  readonly stream: number;
  readonly askedMs: number;
  readonly endedMs: number;
  /** When each piece of text (a token of the relay, a sentence of Lantern) was there. */
  readonly textMs: readonly number[];
}

/** Reads answers of one server over keep-alive connections, as many at once as are asked for. */
export interface Reader {
  /**
   * Gets an answer ready to be asked for, as far as the server needs that: the conversation is opened, its message is not sent. What is
   * then asked for gives undefined when the server turns it away.
   */
  prepare(stream: number): Promise<() => Promise<Heard | undefined>>;
  close(): void;
}

const textEvent = '"type":"text-delta"';
const json = { "content-type": "application/json" };

export function openReader(serves: Measured, port: number, question: string): Reader {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

  function post(path: string, headers: http.OutgoingHttpHeaders, body: string): Promise<http.IncomingMessage> {
    return new Promise((resolve, reject) => {
      const length = Buffer.byteLength(body);
      const options = { agent, host: "127.0.0.1", port, path, method: "POST" } as const;
      const request = http.request({ ...options, headers: { ...headers, "content-length": length } }, resolve);
      request.once("error", reject);
      request.end(body);
    });
  }

  async function hear(
    stream: number,
    path: string,
    headers: http.OutgoingHttpHeaders,
    body: string,
  ): Promise<Heard | undefined> {
    const askedMs = sharedClock();
    const response = await post(path, headers, body);
    if (response.statusCode !== 200) {
      response.resume();
      return undefined;
    }
    const textMs: number[] = [];
    let tail = "";
    for await (const bytes of response) {
      const now = sharedClock();
      const text = tail + (bytes as Buffer).toString("latin1");
      let from = 0;
      for (let at = text.indexOf(textEvent); at >= 0; at = text.indexOf(textEvent, from)) {
        textMs.push(now);
        from = at + textEvent.length;
      }
      // An event may be cut: what could be the beginning of its sign is looked at again.
      tail = text.slice(Math.max(from, text.length - textEvent.length + 1));
    }
    return { stream, askedMs, endedMs: sharedClock(), textMs };
  }

  return {
    async prepare(stream) {
      const text = `${question} ${markOf(stream)}`;
      if (serves !== "lantern") return () => hear(stream, "/answer", { "content-type": "text/plain" }, text);
      const opened = await post("/api/conversations", json, JSON.stringify({ country: "GB" }));
      let body = "";
      for await (const bytes of opened) body += String(bytes);
      const { id, token } = JSON.parse(body) as { readonly id: string; readonly token: string };
      const headers = { ...json, authorization: `Bearer ${token}` };
      const message = JSON.stringify({ clientMessageId: crypto.randomUUID(), text });
      return () => hear(stream, `/api/conversations/${id}/messages`, headers, message);
    },
    close: () => agent.destroy(),
  };
}
