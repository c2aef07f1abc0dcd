import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { loadGuidelines } from "../ingest/load-guidelines.ts";
import { loadLexicon } from "../lexicon/index.ts";
import { snapshotOf } from "../passage-hash.ts";
import { IndexUnreachable, openEmbeddedIndex, openQdrantIndex, openQdrantSink, type PassageQuery } from "./index.ts";
import { connectQdrant } from "./qdrant-connection.ts";
import { contractSnapshot, describePassageIndex } from "./testing/describe-passage-index.ts";
import { type QdrantServer, startQdrantServer } from "./testing/qdrant-server.ts";

let shared: QdrantServer;
beforeAll(async () => {
  shared = await startQdrantServer();
});
afterAll(() => shared.close());

describePassageIndex("Qdrant, in-process twin", (snapshot, lexicon) =>
  openQdrantIndex({ url: shared.url }, snapshot, lexicon),
);

const realUrl = process.env.QDRANT_URL ?? "";
const apiKey = process.env.QDRANT_API_KEY;
const realConfig = { url: realUrl, ...(apiKey ? { apiKey } : {}) };
if (realUrl !== "") {
  describePassageIndex("Qdrant, real server", (snapshot, lexicon) => openQdrantIndex(realConfig, snapshot, lexicon));
}
test.skipIf(realUrl === "")(
  "a real Qdrant server answers (when skipped, QDRANT_URL is not set and NOTHING ran against one)",
  async () => {
    const index = await openQdrantIndex(realConfig, contractSnapshot, (await loadLexicon()).lexicon);
    expect(await index.ready()).toBe(true);
  },
);

const ask = (text: string): PassageQuery => ({
  text,
  earlier: [],
  language: "en",
  jurisdiction: "GB",
  audience: "patient",
  statuses: ["sample", "approved"],
  passagesMax: 5,
});

describe("Qdrant in use", () => {
  const servers: QdrantServer[] = [];
  const start = async () => {
    const server = await startQdrantServer();
    servers.push(server);
    return server;
  };
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  test("both indexes give the same passages in the same order over the project's own guidelines", async () => {
    const server = await start();
    const { snapshot } = await loadGuidelines(`${import.meta.dirname}/../guidelines`);
    const { lexicon } = await loadLexicon();
    const embedded = openEmbeddedIndex(snapshot, lexicon);
    const qdrant = await openQdrantIndex({ url: server.url }, snapshot, lexicon);
    for (const text of [
      "I have a fever of 39",
      "my pee burns",
      "can I take advil with warfarin",
      "chest feels tight",
    ]) {
      const [here, there] = [await embedded.search(ask(text)), await qdrant.search(ask(text))];
      expect(there.hits.map(({ passage }) => passage.id)).toEqual(here.hits.map(({ passage }) => passage.id));
      expect(there.coverage.share).toBeCloseTo(here.coverage.share);
    }
  });

  test("publishing switches the alias, keeps the collection before it and deletes older ones", async () => {
    const server = await start();
    const { lexicon } = await loadLexicon();
    const sink = await openQdrantSink({ url: server.url }, lexicon);
    const collections: string[] = [];
    for (const count of [1, 2, 3]) {
      await sink.publish(snapshotOf(contractSnapshot.passages.slice(0, count)), () => {});
      collections.push(server.aliases.get("lantern_current") ?? "");
    }
    expect(new Set(collections).size).toBe(3);
    expect(server.collectionNames()).toEqual(collections.slice(1));
  });

  test("publishing the same snapshot again writes nothing", async () => {
    const server = await start();
    const sink = await openQdrantSink({ url: server.url }, (await loadLexicon()).lexicon);
    await sink.publish(contractSnapshot, () => {});
    const before = server.requests.length;
    await sink.publish(contractSnapshot, () => {});
    expect(server.requests.slice(before).filter((request) => /^(?:PUT|DELETE)/.test(request))).toEqual([]);
  });

  test("an index that is down, or hangs, is unreachable and never looks empty; the words are not in the error", async () => {
    const server = await start();
    const index = await openQdrantIndex({ url: server.url }, contractSnapshot, (await loadLexicon()).lexicon);
    await server.close();
    servers.length = 0;
    const failure = await index.search(ask("secret asthma question")).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(IndexUnreachable);
    expect(String(failure)).not.toContain("asthma");
    expect(failure).not.toHaveProperty("cause");
    await expect(index.search(ask("quantum"))).rejects.toBeInstanceOf(IndexUnreachable);
    await expect(index.topic("asthma")).rejects.toBeInstanceOf(IndexUnreachable);
    expect(await index.ready()).toBe(false);
  });

  test("a server that never answers is given up on after four seconds", { timeout: 10_000 }, async () => {
    const server = await start();
    const index = await openQdrantIndex({ url: server.url }, contractSnapshot, (await loadLexicon()).lexicon);
    server.hang();
    const startedAt = performance.now();
    await expect(index.search(ask("asthma"))).rejects.toBeInstanceOf(IndexUnreachable);
    expect(performance.now() - startedAt).toBeLessThan(6000);
  });
});

test.each([
  ["https://q.example", "https://q.example:443"],
  ["http://q.example", "http://q.example:80"],
  ["http://q.example:6333", "http://q.example:6333"],
  ["https://q.example/vectors/", "https://q.example:443/vectors"],
])("the address %s means what it says", async (url, address) => {
  const client: object = await connectQdrant({ url });
  expect(client).toHaveProperty("_restUri", address);
});
