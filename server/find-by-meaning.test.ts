import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { writeTinySentenceModel } from "#knowledge/index/dense/testing/tiny-model.ts";
import type { SearchResult } from "#knowledge/index/index.ts";
import { type EmbeddingReply, startOpenAiServer } from "./testing/openai-server.ts";
import { openTestLantern, type TestLantern } from "./testing/test-lantern.ts";

const asked = "My name is Rosalind Carter, call me on 07700 900123. How long does a cough last?";
const letters = (text: string) => [..."etaoinshrd"].map((letter) => text.split(letter).length);
const standingEmbedding: EmbeddingReply = { does: "embed", vectorOf: letters };

async function embeddingServer() {
  const server = await startOpenAiServer([], { standingEmbedding });
  onTestFinished(() => server.close());
  return server;
}
const settingsFor = ({ url, apiKey }: { readonly url: string; readonly apiKey: string }) => ({
  EMBEDDING_MODEL: "small-embedder",
  EMBEDDING_BASE_URL: url,
  EMBEDDING_API_KEY: apiKey,
});

const search = (lantern: TestLantern): Promise<SearchResult> =>
  lantern.lantern.rooms.index.search({
    text: "how long does a cough last",
    earlier: [],
    language: "en",
    jurisdiction: "unknown",
    audience: "patient",
    statuses: ["sample"],
    passagesMax: 5,
  });
const meaningUsed = (lantern: TestLantern) =>
  vi.waitFor(async () => expect((await search(lantern)).meaning?.kind).toBe("used"), { timeout: 30_000, interval: 50 });
const notices = async (lantern: TestLantern) =>
  ((await (await lantern.request("/readyz")).json()) as { notices: readonly string[] }).notices.join(" ");

test("with an embedding model named, a question is found by meaning too, and its provider never sees who asked", async () => {
  const server = await embeddingServer();
  const lantern = await openTestLantern({ environment: settingsFor(server) });
  await meaningUsed(lantern);
  const answer = await (await lantern.patient()).say(asked);
  expect(answer.claims.length).toBeGreaterThan(0);
  const sent = JSON.stringify(server.embeddingRequests.map(({ body }) => body));
  expect(sent).toContain("How long does a cough last");
  expect(sent).not.toMatch(/Rosalind|Carter|07700/);
  expect(server.requests).toHaveLength(0);
  expect(await notices(lantern)).toBe("");
});

test("a provider that is away when Lantern starts costs nobody an answer; readiness says so, and it is used once it is there", async () => {
  const server = await embeddingServer();
  server.enqueueEmbedding({ does: "refuse", status: 401 });
  const told: string[] = [];
  const lantern = await openTestLantern({
    environment: settingsFor(server),
    onStep: (step) => step.step === "notice" && told.push(step.sentence),
  });
  const answer = await (await lantern.patient()).say("How long does a cough last?");
  expect(answer.claims.length).toBeGreaterThan(0);
  await vi.waitFor(() => expect(told.join()).toMatch(/refused the key.*words alone/), { timeout: 20_000 });
  expect((await lantern.request("/readyz")).status).toBe(200);
  expect(await notices(lantern)).toMatch(/words alone.*refused-key/);
  expect((await search(lantern)).meaning).toEqual({ kind: "missing", because: "refused-key" });
  await meaningUsed(lantern);
  expect(await notices(lantern)).toBe("");
});

test("a provider that goes away in the middle of the day costs nobody an answer", async () => {
  const server = await embeddingServer();
  const lantern = await openTestLantern({ environment: settingsFor(server) });
  await meaningUsed(lantern);
  await server.close();
  const answer = await (await lantern.patient()).say("How long does a cough last?");
  expect(answer.claims.length).toBeGreaterThan(0);
  expect(await notices(lantern)).toMatch(/words alone.*unreachable/);
});

test("with a model folder nothing leaves the machine, and vectors stay in the data folder", async () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-model-"));
  onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }));
  const fetching = vi.spyOn(globalThis, "fetch");
  const folder = await writeTinySentenceModel(path.join(home, "tiny"));
  const lantern = await openTestLantern({ environment: { EMBEDDING_MODEL: folder } });
  await meaningUsed(lantern);
  const answer = await (await lantern.patient()).say("How long does a cough last?");
  expect(answer.decision).toBeDefined();
  expect(fetching).not.toHaveBeenCalled();
  fetching.mockRestore();
  const vectors = fs.globSync("knowledge/vectors/*/*.vectors", { cwd: lantern.config.dataDir });
  expect(vectors).toHaveLength(1);
});

test.each(["EMBEDDING_MODEL", "RERANK_MODEL"])(
  "%s naming a folder that is not there stops the start with a sentence that names it",
  async (setting) => {
    await expect(openTestLantern({ environment: { [setting]: "./no-such-model" } })).rejects.toThrow(
      "The model folder ./no-such-model does not exist.",
    );
  },
);
