import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { ModelPart } from "../draft/sentence-model.ts";
import { type OpenAiServer, type ScriptedReply, startOpenAiServer } from "../testing/openai-server.ts";
import { type AiSdkModelSettings, createAiSdkModel, openAiSdkModel } from "./ai-sdk-model.ts";

let server: OpenAiServer;
afterEach(() => server.close());
// The very first call compiles the SDK: on a busy machine that alone takes longer than the limits below.
beforeAll(async () => {
  await ask([{ does: "elements", elements: [] }], { timeouts: { totalMs: 60_000, chunkMs: 60_000 } });
  await server.close();
});

const secret = "my daughter Rosalind swallowed a button battery";
const claim = (text: string) => ({ act: "claim", text, citation: { passageId: "cough#1", quote: text } });
const first = claim("A cough usually goes in three weeks.");
const second = claim("Honey can ease a cough.");
const wholeText = JSON.stringify({ elements: [first, second] });
const firstOnly = `{"elements":[${JSON.stringify(first)},{"act":"cl`;

const settings = (extra: Partial<AiSdkModelSettings> = {}): AiSdkModelSettings => ({
  apiKey: server.apiKey,
  baseUrl: server.url,
  modelId: "test-model",
  timeouts: { totalMs: 4000, chunkMs: 250, firstChunkMs: 250 },
  retriesMax: 0,
  ...extra,
});

async function ask(
  script: readonly ScriptedReply[],
  extra: Partial<AiSdkModelSettings> = {},
  signal = new AbortController().signal,
) {
  server = await startOpenAiServer(script);
  return read(settings(extra), signal);
}
async function read(given: AiSdkModelSettings, signal: AbortSignal): Promise<ModelPart[]> {
  const model = await openAiSdkModel(given);
  const parts: ModelPart[] = [];
  for await (const part of model.streamElements({ instructions: "Answer.", input: secret }, signal)) parts.push(part);
  return parts;
}
const element = (value: unknown): ModelPart => ({ type: "element", value });
const fault = (name: Extract<ModelPart, { type: "fault" }>["fault"]): ModelPart => ({ type: "fault", fault: name });

test("every element arrives whole, in order, and the answer ends once", async () => {
  expect(await ask([{ does: "elements", elements: [first, second], chunkCharacters: 3 }])).toEqual([
    element(first),
    element(second),
    { type: "complete" },
  ]);
});

test("an empty list is a complete answer", async () => {
  expect(await ask([{ does: "elements", elements: [] }])).toEqual([{ type: "complete" }]);
});

test("an element of the wrong shape is handed on, not passed over in silence", async () => {
  expect(
    await ask([{ does: "elements", elements: [first, { act: "claim", words: "?" }, "prose", 7, second] }]),
  ).toEqual([
    element(first),
    element({ act: "claim", words: "?" }),
    element("prose"),
    element(7),
    element(second),
    { type: "complete" },
  ]);
});

test("the first sentence can be read while the second is still being written", async () => {
  server = await startOpenAiServer([{ does: "hang-after", text: firstOnly }]);
  const model = await openAiSdkModel(settings());
  const parts = model
    .streamElements({ instructions: "Answer.", input: secret }, new AbortController().signal)
    [Symbol.asyncIterator]();
  expect(await parts.next()).toEqual({ done: false, value: element(first) });
  await parts.return?.();
  // The provider's connection is let go when nobody reads on.
  await server.requests[0]?.closed;
});

test("the request is chat/completions with our instructions, a strict schema and the key", async () => {
  await ask([{ does: "elements", elements: [] }]);
  const [request] = server.requests;
  expect(request?.authorization).toBe("Bearer test-key");
  expect(request?.body).toMatchObject({
    model: "test-model",
    stream: true,
    messages: [
      { role: "system", content: "Answer." },
      { role: "user", content: secret },
    ],
    response_format: { type: "json_schema", json_schema: { name: "answer", strict: true } },
  });
});

test("a server without a key is not sent a made-up one", async () => {
  server = await startOpenAiServer([{ does: "elements", elements: [] }]);
  const { apiKey: _none, ...keyless } = settings();
  expect(await read(keyless, new AbortController().signal)).toEqual([fault("model-refused-key")]);
  expect(server.requests[0]?.authorization).toBeUndefined();
});

test("a plain model name can never reach a third-party gateway", async () => {
  await ask([{ does: "elements", elements: [] }]);
  const { generateText } = await import("ai");
  await expect(generateText({ model: "openai/gpt-x", prompt: "hello" })).rejects.toMatchObject({
    name: "AI_NoSuchModelError",
  });
});

const refusals: readonly [ScriptedReply, ModelPart][] = [
  [{ does: "refuse", status: 401 }, fault("model-refused-key")],
  [{ does: "refuse", status: 403 }, fault("model-refused-key")],
  [{ does: "refuse", status: 429, retryAfterSeconds: 1 }, fault("model-busy")],
  [{ does: "refuse", status: 500 }, fault("model-failed")],
  [{ does: "refuse", status: 503 }, fault("model-failed")],
  [{ does: "refuse", status: 404 }, fault("model-failed")],
  [{ does: "html" }, fault("model-failed")],
  [{ does: "hang" }, fault("model-timed-out")],
  [{ does: "text", text: "I think you should rest." }, fault("draft-malformed")],
  [{ does: "text", text: '{"sentences":["Rest."]}' }, fault("draft-malformed")],
  [{ does: "text", text: "" }, fault("draft-malformed")],
  [{ does: "malformed-chunk", text: "" }, fault("draft-malformed")],
  [{ does: "end-without-finish", text: "" }, fault("draft-broken-off")],
  [{ does: "cut-after", text: "" }, fault("draft-broken-off")],
];
test.each(refusals)("a provider that does %j gives %j and nothing to read", async (reply, expected) => {
  expect(await ask([reply])).toEqual([expected]);
});

const breaks: readonly [ScriptedReply, ModelPart][] = [
  [{ does: "hang-after", text: firstOnly }, fault("model-timed-out")],
  [{ does: "cut-after", text: firstOnly }, fault("draft-broken-off")],
  [{ does: "end-without-finish", text: firstOnly }, fault("draft-broken-off")],
  [{ does: "stop-early", text: firstOnly, finishReason: "length" }, fault("draft-broken-off")],
  [{ does: "stop-early", text: firstOnly, finishReason: "content_filter" }, fault("draft-broken-off")],
  [{ does: "malformed-chunk", text: firstOnly }, fault("draft-malformed")],
  [{ does: "text", text: firstOnly }, fault("draft-malformed")],
  [{ does: "text", text: `${firstOnly}aim"}] and more` }, fault("draft-malformed")],
];
test.each(breaks)(
  "a provider that does %j after one sentence gives that sentence, then %j",
  async (reply, expected) => {
    const parts = await ask([reply]);
    expect(parts[0]).toEqual(element(first));
    expect(parts.at(-1)).toEqual(expected);
    expect(parts.filter((part) => part.type !== "element")).toHaveLength(1);
  },
);

test("an answer that is whole but never finished is still broken off", async () => {
  const parts = await ask([{ does: "end-without-finish", text: wholeText }]);
  expect(parts.at(-1)).toEqual(fault("draft-broken-off"));
});

test("a provider nobody is listening at is unreachable", async () => {
  server = await startOpenAiServer();
  await server.close();
  expect(await read(settings(), new AbortController().signal)).toEqual([fault("model-unreachable")]);
});

test("a provider that takes the request and says nothing is given up on before the total time", async () => {
  const started = performance.now();
  expect(await ask([{ does: "hang" }])).toEqual([fault("model-timed-out")]);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("a trickle of words that never ends stops at the total time", async () => {
  const parts = await ask([{ does: "text", text: wholeText, chunkCharacters: 1, chunkDelayMs: 60 }], {
    timeouts: { totalMs: 500, chunkMs: 300 },
  });
  expect(parts.at(-1)).toEqual(fault("model-timed-out"));
});

test("a person who presses stop ends the provider's work", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 100);
  const parts = await ask([{ does: "hang" }], { timeouts: { totalMs: 10_000, chunkMs: 10_000 } }, stop.signal);
  expect(parts).toEqual([fault("model-timed-out")]);
  await server.requests[0]?.closed;
});

test("a call that is already stopped is never made", async () => {
  expect(await ask([], {}, AbortSignal.abort())).toEqual([fault("model-timed-out")]);
  expect(server.requests).toHaveLength(0);
});

test("a busy provider is tried once more when that is allowed, and no sentence comes twice", async () => {
  const parts = await ask(
    [
      { does: "refuse", status: 429, retryAfterSeconds: 0 },
      { does: "elements", elements: [first] },
    ],
    {
      retriesMax: 1,
    },
  );
  expect(parts).toEqual([element(first), { type: "complete" }]);
  expect(server.requests).toHaveLength(2);
});

test("an answer that broke after its first sentence is not begun again", async () => {
  const parts = await ask(
    [
      { does: "cut-after", text: firstOnly },
      { does: "elements", elements: [first] },
    ],
    { retriesMax: 1 },
  );
  expect(parts).toEqual([element(first), fault("draft-broken-off")]);
  expect(server.requests).toHaveLength(1);
});

test("no failure prints a word of what the patient wrote", async () => {
  const printed: string[] = [];
  const keep = (...words: unknown[]) => void printed.push(words.map(String).join(" "));
  const spies = [
    ...(["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keep),
    ),
    vi.spyOn(process, "emitWarning").mockImplementation(keep as typeof process.emitWarning),
  ];
  for (const reply of [...refusals, ...breaks].map(([does]) => does)) {
    await ask([reply]);
    await server.close();
  }
  server = await startOpenAiServer();
  for (const spy of spies) spy.mockRestore();
  expect(printed).toEqual([]);
});

test("making a model reads nothing and calls nobody", async () => {
  server = await startOpenAiServer();
  expect(createAiSdkModel(settings()).id).toBe("test-model");
  expect(server.requests).toHaveLength(0);
});
