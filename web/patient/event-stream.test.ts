import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Frame } from "#web/stream/index.ts";
import { type Connection, openEventStream } from "./event-stream.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A server whose connections the test writes to and cuts. */
function scriptedServer(refusals: readonly Response[] = []) {
  const requests: {
    readonly headers: Headers;
    readonly write: (text: string) => void;
    readonly end: () => void;
    readonly aborted: () => boolean;
  }[] = [];
  const fetcher = async (_path: unknown, init?: RequestInit): Promise<Response> => {
    let controller!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(given) {
        controller = given;
      },
    });
    let aborted = false;
    init?.signal?.addEventListener("abort", () => {
      if (aborted) return;
      aborted = true;
      try {
        controller.error(new DOMException("Aborted", "AbortError"));
      } catch {
        // Already ended by the test.
      }
    });
    const refused = refusals[requests.length];
    requests.push({
      headers: new Headers(init?.headers),
      write: (text) => controller.enqueue(new TextEncoder().encode(text)),
      end: () => controller.close(),
      aborted: () => aborted,
    });
    return refused ?? new Response(body);
  };
  return { requests, fetcher: fetcher as typeof fetch };
}

function follow(refusals?: readonly Response[]) {
  const server = scriptedServer(refusals);
  const frames: Frame[] = [];
  const connections: Connection[] = [];
  let refused = 0;
  let lastEventId = "";
  const stream = openEventStream({
    path: "/api/conversations/c/events",
    token: "secret",
    lastEventId: () => lastEventId,
    onFrames: (arrived) => {
      frames.push(...arrived);
      for (const frame of arrived) if (frame.kind === "chunk" && frame.id !== undefined) lastEventId = frame.id;
    },
    onConnection: (connection) => connections.push(connection),
    onRefused: () => {
      refused++;
    },
    fetcher: server.fetcher,
  });
  return { server, stream, frames, connections, refused: () => refused };
}

const event = (id: string): string => `id: ${id}\ndata: {"type":"finish"}\n\n`;
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

test("after a dropped connection the page asks for what it has not seen, with its token in a header", async () => {
  const { server, frames, connections, stream } = follow();
  await settle();
  server.requests[0]?.write(event("1.7"));
  await settle();
  server.requests[0]?.end();
  await settle(1000);
  expect(server.requests).toHaveLength(2);
  expect(server.requests[1]?.headers.get("last-event-id")).toBe("1.7");
  expect(server.requests[1]?.headers.get("authorization")).toBe("Bearer secret");
  expect(frames).toHaveLength(1);
  expect(connections).toEqual(["connecting", "live", "interrupted", "live"]);
  stream.close();
});

test("a connection that says nothing for 45 seconds is given up; a keep-alive saves it", async () => {
  const { server, stream } = follow();
  await settle(40_000);
  server.requests[0]?.write(": keep-alive\n\n");
  await settle(40_000);
  expect(server.requests).toHaveLength(1);
  await settle(6_000);
  expect(server.requests[0]?.aborted()).toBe(true);
  await settle(1000);
  expect(server.requests).toHaveLength(2);
  stream.close();
});

test("a server that keeps failing is asked less and less often, and at once when the network is back", async () => {
  const { server, stream } = follow(Array.from({ length: 40 }, () => new Response(null, { status: 503 })));
  await settle(60_000);
  const attempts = server.requests.length;
  expect(attempts).toBeGreaterThan(5);
  expect(attempts).toBeLessThan(14);
  stream.wake();
  await settle();
  expect(server.requests.length).toBe(attempts + 1);
  stream.close();
});

test("a page that comes back to the front does not trust a connection it has not heard from", async () => {
  const { server, stream } = follow();
  await settle(5_000);
  stream.wake();
  await settle(2000);
  expect(server.requests).toHaveLength(1);
  await settle(20_000);
  stream.wake();
  await settle(1000);
  expect(server.requests).toHaveLength(2);
  stream.close();
});

const refusal = (status: number, code: string, type = "application/problem+json") =>
  new Response(JSON.stringify({ status, code, detail: "It is not here." }), {
    status,
    headers: { "content-type": type },
  });

test("a conversation that is gone is not asked for again", async () => {
  const { server, refused } = follow([refusal(404, "conversation-unknown")]);
  await settle(60_000);
  expect(refused()).toBe(1);
  expect(server.requests).toHaveLength(1);
});

test("a proxy's own 401, 403, 404 or 410 never takes the conversation away", async () => {
  const { server, refused, connections, stream } = follow([
    new Response("<h1>404 Not Found</h1>", { status: 404, headers: { "content-type": "text/html" } }),
    refusal(404, "conversation-unknown", "application/json"),
    refusal(403, "blocked-by-gateway"),
    new Response(null, { status: 410 }),
    new Response("{", { status: 401, headers: { "content-type": "application/problem+json" } }),
  ]);
  await settle(30_000);
  expect(refused()).toBe(0);
  expect(server.requests).toHaveLength(6);
  expect(connections.at(-1)).toBe("live");
  stream.close();
});

test("a closed page holds no connection", async () => {
  const { server, stream } = follow();
  await settle();
  stream.close();
  await settle(60_000);
  expect(server.requests[0]?.aborted()).toBe(true);
  expect(server.requests).toHaveLength(1);
});
