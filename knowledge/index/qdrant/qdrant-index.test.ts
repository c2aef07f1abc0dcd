import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { loadGuidelines } from "../../ingest/load-guidelines.ts";
import { loadLexicon } from "../../lexicon/index.ts";
import type { Snapshot } from "../../passage.ts";
import { snapshotOf } from "../../passage-hash.ts";
import { ofLanguage } from "../by-language.ts";
import { embeddedText } from "../dense/index.ts";
import { openEmbeddedIndex, openQdrantIndex, openQdrantSink, type PassageQuery } from "../index.ts";
import { openClient } from "./connection.ts";
import { contractSnapshot, describeHybridIndex, describePassageIndex } from "../testing/describe-passage-index.ts";
import { meaningEmbedder, meaningOf, vectorsOf } from "../testing/meaning-embedder.ts";
import { passageFor } from "../testing/passages.ts";
import { type QdrantServer, startQdrantServer } from "../testing/qdrant-server.ts";

let shared: QdrantServer;
beforeAll(async () => {
  shared = await startQdrantServer();
});
afterAll(() => shared.close());

describePassageIndex("Qdrant, in-process twin", (snapshot, lexicon) =>
  openQdrantIndex({ url: shared.url }, snapshot, lexicon),
);
describeHybridIndex("Qdrant, in-process twin", async (snapshot, lexicon, embedder) =>
  openQdrantIndex({ url: shared.url }, snapshot, lexicon, await meaningOf(snapshot, embedder)),
);

const realUrl = process.env.QDRANT_URL ?? "";
const apiKey = process.env.QDRANT_API_KEY;
const realConfig = { url: realUrl, ...(apiKey ? { apiKey } : {}) };
if (realUrl !== "") {
  describePassageIndex("Qdrant, real server", (snapshot, lexicon) => openQdrantIndex(realConfig, snapshot, lexicon));
  describeHybridIndex("Qdrant, real server", async (snapshot, lexicon, embedder) =>
    openQdrantIndex(realConfig, snapshot, lexicon, await meaningOf(snapshot, embedder)),
  );
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

const servers: QdrantServer[] = [];
const start = async () => {
  const server = await startQdrantServer();
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

describe("Qdrant in use", () => {
  test("both indexes give the same passages in the same order over the project's own guidelines, by words and by words and meaning", {
    timeout: 120_000,
  }, async () => {
    const server = await start();
    const { snapshot } = await loadGuidelines(`${import.meta.dirname}/../../guidelines`);
    const { lexicon } = await loadLexicon();
    for (const besides of [{}, await meaningOf(snapshot, meaningEmbedder())]) {
      const embedded = openEmbeddedIndex(snapshot, lexicon, besides);
      const qdrant = await openQdrantIndex({ url: server.url }, snapshot, lexicon, besides);
      for (const text of ["I have a fever of 39", "my pee burns", "can I take advil with warfarin", "puffing"]) {
        const [here, there] = [await embedded.search(ask(text)), await qdrant.search(ask(text))];
        expect(there.hits.map(({ passage }) => passage.id)).toEqual(here.hits.map(({ passage }) => passage.id));
        expect(there.coverage.share).toBeCloseTo(here.coverage.share);
        expect(there.meaning).toEqual(here.meaning);
      }
    }
  });

  test("a collection has both vectors, every filter field indexed, and the copies and parts that were set", async () => {
    const server = await start();
    const { lexicon } = await loadLexicon();
    const config = { url: server.url, replicas: 3, shards: 2 };
    await openQdrantIndex(config, contractSnapshot, lexicon, await meaningOf(contractSnapshot, meaningEmbedder()));
    const [collection] = [...server.collections.values()];
    expect(collection?.settings).toEqual({
      vectors: { dense: { size: 16, distance: "Cosine" } },
      sparse_vectors: { bm25: {} },
      shard_number: 2,
      replication_factor: 3,
      write_consistency_factor: 2,
    });
    expect([...(collection?.fields ?? [])].sort()).toEqual(
      ["audience", "jurisdiction", "language", "status", "topicId"].map((field) => [field, "keyword"]),
    );
  });

  test("in several parts, where Qdrant would count how rare a word is in each, ranks stay those of one part", async () => {
    const server = await start();
    const { lexicon } = await loadLexicon();
    const besides = await meaningOf(contractSnapshot, meaningEmbedder());
    const embedded = openEmbeddedIndex(contractSnapshot, lexicon, besides);
    for (const shards of [1, 3]) {
      const other = { ...contractSnapshot, id: String(shards).repeat(64) };
      const qdrant = await openQdrantIndex({ url: server.url, shards }, other, lexicon, besides);
      for (const text of ["asthma and pollen", "I have a high temp", "my pee stings"]) {
        const [here, there] = [await embedded.search(ask(text)), await qdrant.search(ask(text))];
        expect(there.hits.map(({ passage }) => passage.id)).toEqual(here.hits.map(({ passage }) => passage.id));
        expect(there.coverage.topScore).toBeCloseTo(here.coverage.topScore, 3);
      }
    }
    const modifiers = [...server.collections.values()].map(({ settings }) => settings.sparse_vectors?.bm25?.modifier);
    expect(modifiers).toEqual(["idf", undefined]);
  });

  test("with the embedding model away words alone find, and nothing is said to be unreachable", async () => {
    const server = await start();
    const embedder = meaningEmbedder();
    const index = await openQdrantIndex(
      { url: server.url },
      contractSnapshot,
      (await loadLexicon()).lexicon,
      await meaningOf(contractSnapshot, embedder),
    );
    expect(index.notices?.()).toEqual([]);
    embedder.goAway();
    const { hits, meaning } = await index.search(ask("asthma"));
    expect(hits[0]?.passage.topicId).toBe("asthma");
    expect(meaning).toEqual({ kind: "missing", because: "unreachable" });
    expect(index.notices?.()).toHaveLength(1);
  });
});

describe("publishing to Qdrant", () => {
  const isWrite = (request: string) =>
    /^(?:PUT|DELETE)|points\/delete|aliases$/.test(request) && request !== "GET /aliases";
  const withMeaning = (name?: string) => (snapshot: Snapshot) => vectorsOf(snapshot, meaningEmbedder(name));

  test("publishing switches the alias, keeps the collection before it and deletes older ones", async () => {
    const server = await start();
    const sink = await openQdrantSink({ url: server.url }, (await loadLexicon()).lexicon);
    const collections: string[] = [];
    for (const count of [1, 2, 3]) {
      await sink.publish(snapshotOf(contractSnapshot.passages.slice(0, count)), () => {});
      collections.push(server.aliases.get("lantern_current") ?? "");
    }
    expect(new Set(collections).size).toBe(3);
    expect(server.collectionNames()).toEqual(collections.slice(1));
  });

  test("each language has its collection and alias, and all are whole before the first is current", async () => {
    const server = await start();
    const { lexicon } = await loadLexicon();
    const spanish = (await loadLexicon(undefined, "es")).lexicon;
    const sink = await openQdrantSink({ url: server.url }, [lexicon, spanish], withMeaning());
    await sink.publish(contractSnapshot, () => {});
    const sizeOf = (alias: string) => server.collections.get(server.aliases.get(alias) ?? "")?.points.size;
    expect(sizeOf("lantern_current_en")).toBe(contractSnapshot.passages.length - 1);
    expect(sizeOf("lantern_current_es")).toBe(1);
    expect(server.collectionNames()).toHaveLength(2);
    const before = server.requests.length;
    for (const one of [lexicon, spanish]) {
      const part = ofLanguage(contractSnapshot, one.language);
      const index = await openQdrantIndex({ url: server.url }, part, one, await meaningOf(part, meaningEmbedder()));
      expect(await index.ready()).toBe(true);
    }
    expect(server.requests.slice(before).filter(isWrite)).toEqual([]);
  });

  test("publishing the same snapshot again writes nothing", async () => {
    const server = await start();
    const sink = await openQdrantSink({ url: server.url }, (await loadLexicon()).lexicon, withMeaning());
    await sink.publish(contractSnapshot, () => {});
    const before = server.requests.length;
    await sink.publish(contractSnapshot, () => {});
    expect(server.requests.slice(before).filter(isWrite)).toEqual([]);
  });

  test("killed in the middle, the next run writes only what is missing, and nothing was current meanwhile", async () => {
    const server = await start();
    const { lexicon } = await loadLexicon();
    const many = snapshotOf(
      Array.from({ length: 300 }, (_, number) =>
        passageFor({ topicId: `topic-${1000 + number}`, text: `Asthma number ${number}.` }),
      ),
    );
    const pace = { tryMs: 1000, triesMax: 2, allMs: 2000, backOffMs: 1 };
    const sink = await openQdrantSink({ url: server.url, publishPace: pace }, lexicon, withMeaning());
    // The second batch of points never arrives: what a kill leaves behind.
    server.misbehave((request, number) =>
      /^PUT .*points$/.test(request) && number > 1 ? { kind: "reset" } : undefined,
    );
    await expect(sink.publish(many, () => {})).rejects.toThrow("the connection broke");
    expect(server.aliases.size).toBe(0);
    const [collection] = [...server.collections.values()];
    expect(collection?.points.size).toBe(128);

    server.misbehave(() => undefined);
    const before = server.requests.length;
    const progress: number[] = [];
    await (await openQdrantSink({ url: server.url }, lexicon, withMeaning())).publish(many, (done) =>
      progress.push(done),
    );
    expect(server.requests.slice(before).filter((request) => /^PUT .*points$/.test(request))).toHaveLength(2);
    expect(progress).toEqual([128, 256, 300]);
    expect(collection?.points.size).toBe(300);
    expect(server.aliases.get("lantern_current")).toBe(server.collectionNames()[0]);
  });

  test("every passage has the vector of its own words, and another embedding model is another collection", async () => {
    const server = await start();
    const { lexicon } = await loadLexicon();
    const url = server.url;
    for (const vectors of [undefined, withMeaning("meanings-1"), withMeaning("meanings-2")])
      await (await openQdrantSink({ url }, lexicon, vectors)).publish(contractSnapshot, () => {});
    // Of one snapshot all stay: another release or server may search them.
    expect(server.collectionNames()).toHaveLength(3);
    const embedder = meaningEmbedder();
    const points = [...(server.collections.get(server.collectionNames()[1] ?? "")?.points.values() ?? [])];
    for (const passage of contractSnapshot.passages) {
      const [vector] = await embedder.embed([embeddedText(passage)], "passage");
      const stored = points.find(({ payload }) => payload.passageId === passage.id)?.vector.dense;
      expect(stored).toHaveLength(16);
      for (const [at, value] of [...(vector ?? [])].entries())
        expect(Array.isArray(stored) ? stored[at] : undefined).toBeCloseTo(value, 6);
    }
  });

  test("points that were lost, altered or slipped in are put right at the next start", async () => {
    const server = await start();
    const { lexicon } = await loadLexicon();
    await openQdrantIndex({ url: server.url }, contractSnapshot, lexicon);
    const points = [...server.collections.values()][0]?.points ?? new Map();
    const [lost, altered, ...rest] = [...points.values()];
    points.delete(lost.id);
    points.set(altered.id, { ...altered, payload: { ...altered.payload, hash: "0" } });
    const stranger = "00000000-0000-5000-8000-000000000000";
    points.set(stranger, { ...rest[0], id: stranger });
    const index = await openQdrantIndex({ url: server.url }, contractSnapshot, lexicon);
    expect(points.size).toBe(contractSnapshot.passages.length);
    expect(points.has(stranger)).toBe(false);
    expect(points.get(altered.id).payload.hash).not.toBe("0");
    expect(await index.ready()).toBe(true);
  });

  test("an answer that is lost on its way does not stop a publication", async () => {
    const server = await start();
    const { lexicon } = await loadLexicon();
    const sink = await openQdrantSink({ url: server.url }, lexicon);
    await sink.publish(snapshotOf(contractSnapshot.passages.slice(0, 2)), () => {});
    server.misbehave((request, number) =>
      /^(?:PUT|POST)/.test(request) && number === 1 ? { kind: "reset-after" } : undefined,
    );
    await sink.publish(contractSnapshot, () => {});
    expect(server.collections.get(server.aliases.get("lantern_current") ?? "")?.points.size).toBe(
      contractSnapshot.passages.length,
    );
  });
});

test.each([
  ["https://q.example", "https://q.example:443"],
  ["http://q.example", "http://q.example:80"],
  ["http://q.example:6333", "http://q.example:6333"],
  ["https://q.example/vectors/", "https://q.example:443/vectors"],
])("the address %s means what it says", async (url, address) => {
  const client: object = await openClient({ url }, 1000);
  expect(client).toHaveProperty("_restUri", address);
});
