import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { EmbeddingFault, type EmbeddingFaultKind } from "#knowledge/index/dense/index.ts";
import { describeEmbedder } from "#knowledge/index/dense/testing/describe-embedder.ts";
import { type EmbeddingReply, type OpenAiServer, startOpenAiServer } from "../testing/openai-server.ts";
import { openAiSdkEmbedder } from "./ai-sdk-embedder.ts";
import { loadSdk } from "./ai-sdk.ts";

let server: OpenAiServer | undefined;
afterEach(() => server?.close());
// The very first call compiles the SDK: on a busy machine that alone takes longer than the limits below.
beforeAll(loadSdk);

/** Letters counted: texts of the same letters lie together. */
const letters = (text: string) => [..."etaoinsh"].map((letter) => text.split(letter).length);
const counting: EmbeddingReply = { does: "embed", vectorOf: letters };
const pace = { batchTexts: 8, callsAtOnce: 2, callMs: 600, retriesMax: 1, backOffMs: 1 };
const secret = "my daughter Rosalind swallowed a button battery";

async function openFor(...replies: readonly EmbeddingReply[]) {
  server = await startOpenAiServer([], { standingEmbedding: counting });
  const { apiKey, url: baseUrl } = server;
  const embedder = await openAiSdkEmbedder({ apiKey, baseUrl, modelId: "small-embedder" }, { pace });
  server.enqueueEmbedding(...replies);
  return { embedder, server };
}
const asked = (given: OpenAiServer) => given.embeddingRequests.slice(1).map(({ body }) => body["input"]);

describeEmbedder("an OpenAI-compatible endpoint", async () => {
  await server?.close();
  return (await openFor()).embedder;
});

test("the request is what the published interface asks for, with the key", async () => {
  const { embedder, server } = await openFor();
  await embedder.embed(["fever in a child"], "query");
  expect(server.embeddingRequests.at(-1)?.authorization).toBe("Bearer test-key");
  expect(server.embeddingRequests.at(-1)?.body).toEqual({
    model: "small-embedder",
    input: ["fever in a child"],
    encoding_format: "float",
  });
  expect(embedder.name).toBe(`small-embedder@${new URL(server.url).host}/v1`);
  expect(embedder.dimensions).toBe(8);
});

test("identifiers are gone from a question before it leaves, whoever asks; our own passages stay as they are", async () => {
  const { embedder, server } = await openFor();
  const words = "My name is Rosalind Carter, call me on 07700 900123. I have a fever of 39.";
  await embedder.embed([words], "query");
  await embedder.embed(["Call 111 in the UK. Take 500 mg."], "passage");
  const [[question = ""] = [], passages] = asked(server) as string[][];
  expect(question).not.toMatch(/Rosalind|Carter|07700/);
  expect(question).toContain("fever of 39");
  expect(passages).toEqual(["Call 111 in the UK. Take 500 mg."]);
});

test("rows that come in another order are put back by their own number", async () => {
  const { embedder, server } = await openFor();
  const texts = ["toe", "nose", "shin"];
  const straight = await embedder.embed(texts, "passage");
  server.enqueueEmbedding({ does: "embed", vectorOf: letters, backwards: true });
  expect(await embedder.embed(texts, "passage")).toEqual(straight);
});

const row = (embedding: unknown, index = 0) => ({ object: "embedding", index, embedding });
const good = letters("x");
const failures: readonly (readonly [EmbeddingReply, EmbeddingFaultKind])[] = [
  [{ does: "refuse", status: 401 }, "refused-key"],
  [{ does: "refuse", status: 403 }, "refused-key"],
  [{ does: "refuse", status: 404 }, "refused-request"],
  [{ does: "refuse", status: 400 }, "refused-request"],
  [{ does: "rows", rows: [row([1, 2, 3])] }, "wrong-dimensions"],
  [{ does: "rows", rows: [row(good.with(2, Number.NaN))] }, "malformed"],
  [{ does: "body", body: `{"data":[{"index":0,"embedding":[${good.with(0, 1).join()}` }, "malformed"],
  [{ does: "body", body: `{"data":[{"index":0,"embedding":[1e999,1,1,1,1,1,1,1]}]}` }, "malformed"],
  [{ does: "rows", rows: [row([0, 0, 0, 0, 0, 0, 0, 0])] }, "not-a-number"],
  [{ does: "rows", rows: [] }, "wrong-count"],
  [{ does: "rows", rows: [row(good), row(good, 1)] }, "wrong-count"],
  [{ does: "rows", rows: [row(good, 5)] }, "malformed"],
  [{ does: "rows", rows: [row("AAAA")] }, "malformed"],
  [{ does: "body", body: "[]" }, "malformed"],
  [{ does: "body", body: "I cannot embed that." }, "malformed"],
  [{ does: "cut" }, "malformed"],
];
test.each(failures)("a provider that does %j gives '%s', at once", async (reply, kind) => {
  const { embedder, server } = await openFor(reply);
  await expect(embedder.embed([secret], "query")).rejects.toMatchObject({ name: "EmbeddingFault", kind });
  expect(asked(server)).toHaveLength(1);
});

const passing: readonly (readonly [EmbeddingReply, EmbeddingFaultKind])[] = [
  [{ does: "refuse", status: 429, retryAfterSeconds: 0 }, "busy"],
  [{ does: "refuse", status: 500 }, "failed"],
  [{ does: "refuse", status: 503 }, "failed"],
  [{ does: "html" }, "failed"],
  [{ does: "hang" }, "timed-out"],
];
test.each(passing)("a provider that does %j is tried again, and given up as '%s'", async (reply, kind) => {
  const { embedder, server } = await openFor(reply, counting, reply, reply);
  expect(await embedder.embed([secret], "query")).toHaveLength(1);
  await expect(embedder.embed([secret], "query")).rejects.toMatchObject({ kind });
  expect(asked(server)).toHaveLength(4);
});

test("a busy provider's own waiting time is kept", async () => {
  const { embedder } = await openFor({ does: "refuse", status: 429, retryAfterSeconds: 1 });
  const started = performance.now();
  await embedder.embed(["fever"], "query");
  expect(performance.now() - started).toBeGreaterThanOrEqual(950);
});

test("a provider nobody is listening at is unreachable, also when it is opened", async () => {
  const { embedder, server } = await openFor();
  const { apiKey, url: baseUrl } = server;
  await server.close();
  await expect(embedder.embed([secret], "query")).rejects.toMatchObject({ kind: "unreachable" });
  const opening = openAiSdkEmbedder({ apiKey, baseUrl, modelId: "m" }, { pace });
  await expect(opening).rejects.toMatchObject({ kind: "unreachable" });
});

test("who stops waiting ends the provider's work", async () => {
  const { embedder, server } = await openFor({ does: "hang" });
  await expect(embedder.embed([secret], "query", AbortSignal.timeout(80))).rejects.toMatchObject({ kind: "stopped" });
  await server.embeddingRequests.at(-1)?.closed;
});

test("a server without a key is not sent a made-up one", async () => {
  server = await startOpenAiServer([], { standingEmbedding: counting });
  const opening = openAiSdkEmbedder({ baseUrl: server.url, modelId: "m" }, { pace });
  await expect(opening).rejects.toMatchObject({ kind: "refused-key" });
  expect(server.embeddingRequests[0]?.authorization).toBeUndefined();
});

test("no failure prints or carries a word of what the patient wrote", async () => {
  const printed: string[] = [];
  const keep = (...words: unknown[]) => void printed.push(words.map(String).join(" "));
  const spies = [
    ...(["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keep),
    ),
    vi.spyOn(process, "emitWarning").mockImplementation(keep as typeof process.emitWarning),
  ];
  const { embedder, server } = await openFor();
  for (const [reply] of [...failures, ...passing]) {
    server.enqueueEmbedding(reply, ...(passing.some(([known]) => known === reply) ? [reply] : []));
    const fault: unknown = await embedder.embed([secret], "query").catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(EmbeddingFault);
    expect(JSON.stringify([fault, String(fault), (fault as Error).stack, (fault as Error).cause])).not.toMatch(
      /battery/,
    );
  }
  for (const spy of spies) spy.mockRestore();
  expect(printed).toEqual([]);
});
