import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { postForPieces } from "./post-for-pieces.ts";

let server: http.Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
});

type Handler = (incoming: http.IncomingMessage, outgoing: http.ServerResponse) => void;

async function serve(handler: Handler): Promise<URL> {
  server = http.createServer(handler);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat/completions`);
}
const events = { "content-type": "text/event-stream; charset=utf-8" };
const piece = (content: string) =>
  `data: ${JSON.stringify({ id: "c", choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`;

function post(url: URL, signal?: AbortSignal) {
  const seen = { pieces: 0, ended: 0 };
  const watch = {
    onPiece() {
      seen.pieces += 1;
    },
    end() {
      seen.ended += 1;
    },
  };
  const headers = new Headers({ authorization: "Bearer k" });
  return { answer: postForPieces({ url, headers, body: "{é}", signal }, watch), seen };
}

test("the request is whole, asks for no encoding, and its answer comes as gathered events", async () => {
  const asked: unknown[] = [];
  const url = await serve((incoming, outgoing) => {
    const { "accept-encoding": encoding, "content-length": length, authorization } = incoming.headers;
    incoming.on("data", (bytes: Buffer) =>
      asked.push(incoming.method, encoding, length, authorization, bytes.toString()),
    );
    outgoing.writeHead(200, events);
    const bytes = Buffer.from(['{"elements":[', '"Día', ' 💧."', "]}"].map(piece).join(""));
    // Cut in the middle of a character, as a network may.
    let at = 0;
    const next = () => {
      outgoing.write(bytes.subarray(at, at + 7));
      at += 7;
      if (at < bytes.length) setImmediate(next);
      else outgoing.end();
    };
    next();
  });
  const { answer, seen } = post(url);
  const response = await answer;
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(`${piece('{"elements":["Día 💧."')}${piece("]}")}`);
  expect(asked).toEqual(["POST", "identity", "4", "Bearer k", "{é}"]);
  expect(seen).toEqual({ pieces: 4, ended: 1 });
});

test("a refusal comes whole, with its status and headers", async () => {
  const url = await serve((_, outgoing) => {
    outgoing.writeHead(429, { "content-type": "application/json", "retry-after": "3" }).end('{"error":{}}');
  });
  const { answer, seen } = post(url);
  const response = await answer;
  expect([response.status, response.headers.get("retry-after"), await response.text()]).toEqual([
    429,
    "3",
    '{"error":{}}',
  ]);
  expect(seen.ended).toBe(1);
});

test("an answer without a body is one", async () => {
  const url = await serve((_, outgoing) => void outgoing.writeHead(204).end());
  expect((await post(url).answer).status).toBe(204);
});

test.each<[string, Handler]>([
  ["sends us elsewhere", (_, outgoing) => outgoing.writeHead(307, { location: "http://127.0.0.1:1/" }).end()],
  [
    "packs what we asked for plain",
    (_, outgoing) => outgoing.writeHead(200, { ...events, "content-encoding": "gzip" }).end("x"),
  ],
  [
    "answers with no status there is",
    (incoming) => incoming.socket.end("HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n"),
  ],
  ["hangs up", (incoming) => incoming.socket.destroy()],
])("a provider that %s is one that was not reached", async (_, handler) => {
  const { answer, seen } = post(await serve(handler));
  await expect(answer).rejects.toThrow(TypeError);
  expect(seen.ended).toBe(1);
});

test("a connection that breaks gives what was whole and then breaks", async () => {
  const url = await serve((_, outgoing) => {
    outgoing.writeHead(200, events);
    outgoing.write(piece('{"elements":["Rest.","Dri'), () => setTimeout(() => outgoing.destroy(), 20));
  });
  const { answer, seen } = post(url);
  const reader = (await answer).body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(piece('{"elements":["Rest.","Dri'));
  await expect(reader?.read()).rejects.toThrow(TypeError);
  expect(seen.ended).toBe(1);
});

test("whoever stops reading ends the provider's work", async () => {
  let closed = false;
  const url = await serve((_, outgoing) => {
    outgoing.once("close", () => {
      closed = true;
    });
    outgoing.writeHead(200, events);
    outgoing.write(piece('{"elements":["Rest."'));
  });
  const { answer, seen } = post(url);
  await (await answer).body?.cancel();
  await expect.poll(() => closed).toBe(true);
  expect(seen.ended).toBe(1);
});

test.each([false, true])("a call that is given up ends with the reason, begun or not (begun: %s)", async (begun) => {
  const giving = new AbortController();
  const reason = new DOMException("too long", "TimeoutError");
  const url = await serve((_, outgoing) => {
    if (begun) outgoing.writeHead(200, events).flushHeaders();
    setTimeout(() => giving.abort(reason), 30);
  });
  const { answer, seen } = post(url, giving.signal);
  await expect(begun ? answer.then((response) => response.text()) : answer).rejects.toBe(reason);
  expect(seen.ended).toBeGreaterThan(0);
});

test("a reader who is slow holds the provider back instead of filling the memory", async () => {
  const element = `"${"a".repeat(3_000)}"`;
  let sent = 0;
  const url = await serve((_, outgoing) => {
    outgoing.writeHead(200, events);
    outgoing.write(piece('{"elements":['));
    const next = () => {
      while (sent < 20_000) {
        sent += 1;
        if (!outgoing.write(piece(`${element},`))) {
          outgoing.once("drain", next);
          return;
        }
      }
    };
    next();
  });
  const reader = (await post(url).answer).body?.getReader();
  await reader?.read();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(sent).toBeLessThan(20_000);
  await reader?.cancel();
});
