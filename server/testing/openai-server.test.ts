import { afterEach, expect, test } from "vitest";
import { type OpenAiServer, opinion, type ScriptedReply, startOpenAiServer } from "./openai-server.ts";

let server: OpenAiServer;
afterEach(() => server.close());

const start = async (...script: readonly ScriptedReply[]) => {
  server = await startOpenAiServer(script);
};
const ask = (body: Record<string, unknown> = {}, key = "test-key", path = "/chat/completions") =>
  fetch(server.url + path, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "m", messages: [{ role: "user", content: "hello" }], ...body }),
  });
const jsonSchema = (schema: unknown) => ({
  type: "json_schema",
  json_schema: { name: "answer", strict: true, schema },
});

test("a streamed answer arrives as chat.completion.chunk events that end with a finish reason, usage and [DONE]", async () => {
  await start({ does: "elements", elements: [{ act: "claim" }], chunkCharacters: 5 });
  const response = await ask({ stream: true });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const events = (await response.text()).trim().split("\n\n");
  expect(events.every((event) => event.startsWith("data: "))).toBe(true);
  expect(events.at(-1)).toBe("data: [DONE]");
  const chunks = events.slice(0, -1).map((event) => JSON.parse(event.slice(6)));
  expect(chunks.every((chunk) => chunk.object === "chat.completion.chunk")).toBe(true);
  const text = chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("");
  expect(JSON.parse(text)).toEqual({ elements: [{ act: "claim" }] });
  expect(chunks.at(-2).choices[0].finish_reason).toBe("stop");
  expect(chunks.at(-1).usage.total_tokens).toBeGreaterThan(0);
});

test("an answer that is not streamed is one chat.completion", async () => {
  await start({ does: "text", text: "Drink water." });
  const body = (await (await ask()).json()) as { object: string; choices: { message: { content: string } }[] };
  expect(body.object).toBe("chat.completion");
  expect(body.choices[0]?.message.content).toBe("Drink water.");
});

test("a wrong key is refused before the script is touched", async () => {
  await start({ does: "text", text: "Drink water." });
  expect((await ask({}, "stolen")).status).toBe(401);
  expect((await ask()).status).toBe(200);
  expect(server.requests.map((request) => request.authorization)).toEqual(["Bearer stolen", "Bearer test-key"]);
});

test("a call beyond the script fails and says so", async () => {
  await start();
  const response = await ask();
  expect(response.status).toBe(500);
  expect(await response.text()).toContain("No scripted reply for call 1");
});

test("second opinions have a script of their own: neither kind of call takes the other's reply", async () => {
  await start({ does: "text", text: "an answer" });
  server.enqueueOpinion(opinion("urgent", "breathing"));
  const properties = { level: { type: "string" }, reason: { type: "string" } };
  const schema = { type: "object", properties, required: ["level", "reason"], additionalProperties: false };
  const format = { type: "json_schema", json_schema: { name: "urgency", strict: true, schema } };
  const said = async (body: object) => {
    const completion = (await (await ask({ ...body })).json()) as { choices: { message: { content: string } }[] };
    return completion.choices[0]?.message.content;
  };
  expect(await said({ response_format: format })).toBe('{"level":"urgent","reason":"breathing"}');
  expect(await said({ response_format: format }), "the standing opinion").toContain('"level":"none"');
  expect(await said({})).toBe("an answer");
  expect([server.opinionRequests.length, server.requests.length]).toEqual([2, 1]);
});

test("a path nobody faked is not found", async () => {
  await start({ does: "text", text: "never sent" });
  expect((await ask({}, "test-key", "/responses")).status).toBe(404);
  expect(server.requests).toHaveLength(0);
});

test("a request without messages or model is refused", async () => {
  await start();
  expect((await ask({ messages: [] })).status).toBe(400);
  expect((await ask({ model: "" })).status).toBe(400);
  expect((await ask({ messages: [{ role: "patient", content: "x" }] })).status).toBe(400);
});

test("a strict schema that the real service would refuse is refused here too", async () => {
  await start();
  const open = { type: "object", properties: { a: { type: "string" } }, required: ["a"] };
  const optional = { type: "object", properties: { a: { type: "string" } }, required: [], additionalProperties: false };
  const nested = {
    type: "object",
    properties: { list: { type: "array", items: open } },
    required: ["list"],
    additionalProperties: false,
  };
  for (const schema of [open, optional, nested]) {
    expect((await ask({ response_format: jsonSchema(schema) })).status).toBe(400);
  }
});

test("a busy reply carries its retry-after, and replies can be added while the test runs", async () => {
  await start({ does: "refuse", status: 429, retryAfterSeconds: 3 });
  const busy = await ask();
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([429, "3"]);
  server.enqueue({ does: "html" });
  expect((await ask()).headers.get("content-type")).toContain("text/html");
});

test("a cut answer loses its socket after the words that were sent", async () => {
  await start({ does: "cut-after", text: "half an ans" });
  const reader = (await ask({ stream: true })).body?.getReader();
  let received = "";
  const decoder = new TextDecoder();
  await expect(
    (async () => {
      for (;;) {
        const piece = await reader?.read();
        if (!piece || piece.done) return;
        received += decoder.decode(piece.value, { stream: true });
      }
    })(),
  ).rejects.toThrow();
  expect(received).toContain("half an ans");
});

test("embeddings come in the published shape, and what the real service refuses is refused", async () => {
  server = await startOpenAiServer([], { standingEmbedding: { does: "embed", vectorOf: (text) => [text.length, 1] } });
  const embed = (body: object) =>
    fetch(`${server.url}/embeddings`, {
      method: "POST",
      headers: { authorization: "Bearer test-key", "content-type": "application/json" },
      body: JSON.stringify({ model: "e", ...body }),
    });
  const answer = (await (await embed({ input: ["a", "bb"] })).json()) as { object: string; data: unknown };
  expect(answer.object).toBe("list");
  expect(answer.data).toEqual([
    { object: "embedding", index: 0, embedding: [1, 1] },
    { object: "embedding", index: 1, embedding: [2, 1] },
  ]);
  for (const input of [[], [""], "", 7, [1, 2], Array.from({ length: 2_049 }, () => "a")])
    expect((await embed({ input })).status, JSON.stringify(input).slice(0, 20)).toBe(400);
  expect((await embed({ input: "a", model: "" })).status).toBe(400);
  server.enqueueEmbedding({ does: "refuse", status: 429, retryAfterSeconds: 2 });
  const busy = await embed({ input: "a" });
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([429, "2"]);
  expect(server.requests).toHaveLength(0);
});

test("without a standing reply an embedding nobody scripted fails and says so", async () => {
  await start();
  const response = await fetch(`${server.url}/embeddings`, {
    method: "POST",
    headers: { authorization: "Bearer test-key", "content-type": "application/json" },
    body: JSON.stringify({ model: "e", input: "a" }),
  });
  expect(response.status).toBe(500);
  expect(await response.text()).toContain("No scripted reply for call 1");
});
