import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Lexicon, loadLexicon } from "../../lexicon/index.ts";
import { IndexUnreachable, openQdrantIndex, openQdrantSink, type PassageQuery } from "../index.ts";
import { collectionNameOf } from "./points.ts";
import type { BesidesWords } from "../embedded-index.ts";
import { openCorpus } from "../corpus.ts";
import { QdrantFault } from "./fault.ts";
import { openTextReader } from "../text-reader.ts";
import { contractSnapshot } from "../testing/describe-passage-index.ts";
import { meaningEmbedder, meaningOf, vectorsOf } from "../testing/meaning-embedder.ts";
import { type Misbehaviour, type QdrantServer, startQdrantServer } from "../testing/qdrant-server.ts";

const apiKey = "key-that-must-not-be-seen";
const words = "my secret asthma question";
const question: PassageQuery = {
  text: words,
  earlier: [],
  language: "en",
  jurisdiction: "GB",
  audience: "patient",
  statuses: ["approved"],
  passagesMax: 5,
};
/** As in use, but quick. */
const quick = {
  searchPace: { tryMs: 150, triesMax: 3, allMs: 320, backOffMs: 5 },
  // Long enough that a busy machine does not miss it: opening is not what most of these tests are about.
  publishPace: { tryMs: 900, triesMax: 3, allMs: 1_500, backOffMs: 5 },
  breaker: { failuresMax: 3, pauseMs: 60, pauseMsMax: 60 },
};

let lexicon: Lexicon;
let besides: BesidesWords;
beforeAll(async () => {
  besides = await meaningOf(contractSnapshot, meaningEmbedder());
  lexicon = (await loadLexicon()).lexicon;
});
const servers: QdrantServer[] = [];
const start = async (version?: string) => {
  const server = await startQdrantServer(version);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
const configOf = ({ url }: QdrantServer) => ({ url, apiKey, ...quick });
const failureOf = (promise: Promise<unknown>): Promise<QdrantFault> =>
  promise.then(
    () => expect.fail("nothing failed"),
    (error: unknown) => {
      if (!(error instanceof QdrantFault)) throw error;
      return error;
    },
  );
const isPrivate = (fault: Error) => {
  const shown = `${fault.message} ${fault.stack} ${JSON.stringify(fault)}`;
  expect(shown).not.toContain(apiKey);
  expect(shown).not.toMatch(/asthma|secret/);
  expect(fault).not.toHaveProperty("cause");
  expect(fault).toBeInstanceOf(IndexUnreachable);
};

const html = "<html><body>Welcome to nginx! asthma key-that-must-not-be-seen</body></html>";
const json = { "content-type": "application/json" };
const answer = (status: number, body = html, headers: Record<string, string> = {}): Misbehaviour => ({
  kind: "answer",
  status,
  body,
  headers,
});

const failures: readonly (readonly [string, Misbehaviour, QdrantFault["kind"], RegExp])[] = [
  ["a key that is refused", answer(401), "key-refused", /status 401.*QDRANT_API_KEY/],
  [
    "a key that may not",
    answer(403, '{"status":{"error":"Forbidden asthma"}}', json),
    "not-allowed",
    /status 403.*may not/,
  ],
  ["too many requests", answer(429), "too-many-requests", /status 429.*Raise its limit/],
  [
    "too many requests, wait a long time",
    answer(429, "{}", { "retry-after": "37" }),
    "too-many-requests",
    /wait 3[67] s/,
  ],
  [
    "a failure of its own",
    answer(500, '{"status":{"error":"asthma panicked"}}', json),
    "server-failed",
    /status 500.*log/,
  ],
  ["a gateway's web page", answer(502), "server-failed", /status 502/],
  [
    "a web page instead of JSON",
    answer(200, html, { "content-type": "text/html" }),
    "not-qdrant",
    /not Qdrant.*QDRANT_URL/,
  ],
  ["half a JSON document", answer(200, '{"result":{"points":[', json), "not-qdrant", /not Qdrant/],
  ["JSON of something else", answer(200, '{"hello":"asthma"}', json), "not-qdrant", /not Qdrant/],
  ["JSON null", answer(200, "null", json), "not-qdrant", /not Qdrant/],
  [
    "a result of another shape",
    answer(200, '{"result":{"points":"asthma","count":"many"}}', json),
    "not-qdrant",
    /not Qdrant/,
  ],
  [
    "a request it will not take",
    answer(400, '{"status":{"error":"asthma"}}', json),
    "request-refused",
    /status 400.*strict-mode/,
  ],
  ["a broken connection", { kind: "reset" }, "connection-lost", /connection broke/],
  ["no answer at all", { kind: "hang" }, "too-slow", /too long/],
  ["a slow answer", { kind: "slow", ms: 3000 }, "too-slow", /too long/],
];

describe("what goes wrong is named, with a sentence to act on, and tells nobody's words and no key", () => {
  test.each(failures)("in a search: %s", async (_, wrong, kind, sentence) => {
    const server = await start();
    const index = await openQdrantIndex(configOf(server), contractSnapshot, lexicon, besides);
    server.misbehave(() => wrong);
    const fault = await failureOf(index.search(question));
    expect(fault.message).toMatch(sentence);
    expect(fault.kind).toBe(kind);
    isPrivate(fault);
    await expect(index.search({ ...question, text: "" })).rejects.toBeInstanceOf(IndexUnreachable);
    expect(await index.ready()).toBe(false);
    expect(index.notices?.()).toHaveLength(1);
    expect(index.notices?.().join()).not.toMatch(/asthma|secret|must-not-be-seen/);
    server.misbehave(() => undefined);
  });

  test.each(failures)("at the start: %s", async (_, wrong, kind, sentence) => {
    const server = await start();
    server.misbehave(() => wrong);
    const fault = await failureOf(openQdrantIndex(configOf(server), contractSnapshot, lexicon));
    expect(fault.message).toMatch(sentence);
    expect(fault.kind).toBe(kind);
    isPrivate(fault);
  });

  test.each(failures)(
    "in the middle of a publication, which leaves what is current as it was: %s",
    async (_, wrong, kind) => {
      const server = await start();
      const sink = await openQdrantSink(configOf(server), lexicon);
      await sink.publish({ ...contractSnapshot, id: "a".repeat(64) }, () => {});
      const current = new Map(server.aliases);
      for (const step of [/^PUT .*index$/, /^PUT .*points$/, /count$/, /^POST .collections.aliases$/]) {
        server.misbehave((request) => (step.test(request) ? wrong : undefined));
        const fault = await failureOf(sink.publish(contractSnapshot, () => {}));
        expect(fault.kind).toBe(kind);
        isPrivate(fault);
        expect(new Map(server.aliases)).toEqual(current);
        expect(server.collectionNames()).toContain(current.get("lantern_current"));
      }
      server.misbehave(() => undefined);
      await sink.publish(contractSnapshot, () => {});
      expect(new Map(server.aliases)).not.toEqual(current);
    },
    20_000,
  );

  test("a server that is not there, and a host that has no address", async () => {
    const server = await start();
    servers.length = 0;
    await server.close();
    const down = await failureOf(openQdrantIndex(configOf(server), contractSnapshot, lexicon));
    expect(down).toMatchObject({ kind: "nobody-listens", message: expect.stringContaining("the port in QDRANT_URL") });
    const lost = await failureOf(
      openQdrantIndex({ ...configOf(server), url: "http://qdrant.invalid:6333" }, contractSnapshot, lexicon),
    );
    expect(lost).toMatchObject({ kind: "address-unknown", message: expect.stringContaining("the host in QDRANT_URL") });
  });

  test("a real key is asked for, and the right one is taken", async () => {
    const server = await start();
    server.requireKey("another");
    expect((await failureOf(openQdrantIndex(configOf(server), contractSnapshot, lexicon))).kind).toBe("key-refused");
    server.requireKey(apiKey);
    const index = await openQdrantIndex(configOf(server), contractSnapshot, lexicon);
    expect(await index.ready()).toBe(true);
    server.requireKey("revoked");
    expect((await failureOf(index.search(question))).kind).toBe("key-refused");
  });

  test.each([
    ["1.15.4", "it is 1.15, and Lantern needs 1.16 or a later 1.x"],
    ["2.0.0", "it is 2.0"],
  ])("a server of version %s is refused by name before anything is written", async (version, sentence) => {
    const server = await start(version);
    const fault = await failureOf(openQdrantIndex(configOf(server), contractSnapshot, lexicon));
    expect(fault).toMatchObject({ kind: "version", message: expect.stringContaining(sentence) });
    expect(server.collections.size).toBe(0);
  });
});

describe("a collection of another shape is refused, and left as it is", () => {
  const dense = (size: number, distance = "Cosine") => ({ dense: { size, distance } });
  const bm25 = { bm25: { modifier: "idf" } };
  test.each([
    [
      "another vector size",
      { vectors: dense(4), sparse_vectors: bm25 },
      /holds 4 numbers, and the embedding model gives 16/,
    ],
    ["another distance", { vectors: dense(16, "Euclid"), sparse_vectors: bm25 }, /compared by Euclid, not by Cosine/],
    ["no dense vector", { sparse_vectors: bm25 }, /the vector "dense" is missing/],
    ["no sparse vector", { vectors: dense(16) }, /the sparse vector "bm25" is missing/],
    ["a sparse vector without idf", { vectors: dense(16), sparse_vectors: { bm25: {} } }, /not weighted by idf/],
    [
      "one vector without a name",
      { vectors: { size: 16, distance: "Cosine" }, sparse_vectors: bm25 },
      /"dense" is missing/,
    ],
  ])("%s", async (_, settings, sentence) => {
    const server = await start();
    const vectors = await vectorsOf(contractSnapshot, meaningEmbedder());
    const name = collectionNameOf(openCorpus(contractSnapshot, openTextReader(lexicon)), vectors);
    await fetch(`${server.url}/collections/${name}`, { method: "PUT", body: JSON.stringify(settings) });
    const sink = await openQdrantSink(configOf(server), lexicon, async () => vectors);
    const fault = await failureOf(sink.publish(contractSnapshot, () => {}));
    expect(fault).toMatchObject({ kind: "schema", message: expect.stringMatching(sentence) });
    expect(fault.message).toMatch(/Delete or rename that collection/);
    expect(server.collections.get(name)).toMatchObject({ settings, points: new Map(), fields: new Map() });
    expect(server.aliases.size).toBe(0);
  });

  test("a filter field that is indexed as something else", async () => {
    const server = await start();
    await openQdrantIndex(configOf(server), contractSnapshot, lexicon);
    [...server.collections.values()][0]?.fields.set("status", "integer");
    const fault = await failureOf(openQdrantIndex(configOf(server), contractSnapshot, lexicon));
    expect(fault.message).toContain('the field "status" is indexed as integer, not as keyword');
  });
});

describe("patience", () => {
  test("one broken connection, one failure or one hung try does not reach the person who asks", async () => {
    const server = await start();
    const index = await openQdrantIndex(configOf(server), contractSnapshot, lexicon);
    for (const wrong of [{ kind: "reset" }, { kind: "hang" }, answer(503)] as const) {
      server.misbehave((_, number) => (number === 1 ? wrong : undefined));
      expect((await index.search(question)).hits[0]?.passage.topicId).toBe("asthma");
    }
  });

  test("at the pace in use, a server that never answers is given up on within four seconds", {
    timeout: 15_000,
  }, async () => {
    const server = await start();
    const index = await openQdrantIndex({ url: server.url }, contractSnapshot, lexicon);
    server.misbehave(() => ({ kind: "hang" }));
    const startedAt = performance.now();
    expect((await failureOf(index.search(question))).kind).toBe("too-slow");
    expect(performance.now() - startedAt).toBeLessThan(4_500);
  });

  test("a server that says when to come back is not asked before", async () => {
    const server = await start();
    const patient = { ...configOf(server), searchPace: { tryMs: 500, triesMax: 3, allMs: 4000, backOffMs: 1 } };
    const index = await openQdrantIndex(patient, contractSnapshot, lexicon);
    server.misbehave((_, number) => (number === 1 ? answer(429, "{}", { "retry-after": "1" }) : undefined));
    const startedAt = performance.now();
    expect((await index.search(question)).hits).not.toEqual([]);
    expect(performance.now() - startedAt).toBeGreaterThan(950);
  });

  test("a key that is refused and a request that is refused are not tried again", async () => {
    const server = await start();
    const index = await openQdrantIndex(configOf(server), contractSnapshot, lexicon);
    for (const status of [400, 401, 403]) {
      server.misbehave(() => answer(status));
      const before = server.requests.length;
      await failureOf(index.search(question));
      expect(server.requests.length - before).toBe(1);
    }
  });

  test("after three failed searches every further one is unreachable at once, until one gets through", async () => {
    const server = await start();
    const index = await openQdrantIndex(configOf(server), contractSnapshot, lexicon);
    server.misbehave(() => ({ kind: "hang" }));
    for (let search = 0; search < 3; search += 1)
      expect((await failureOf(index.search(question))).kind).toBe("too-slow");
    const [before, startedAt] = [server.requests.length, performance.now()];
    const refused = await Promise.all(Array.from({ length: 20 }, () => failureOf(index.search(question))));
    expect(performance.now() - startedAt).toBeLessThan(50);
    expect(server.requests.length).toBe(before);
    for (const fault of refused) {
      expect(fault).toMatchObject({ kind: "paused", message: expect.stringMatching(/3 times in a row.*too long/) });
      isPrivate(fault);
    }
    expect(await index.ready()).toBe(false);

    server.misbehave(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 70));
    // Readiness is the probe: no patient has to be.
    expect(await index.ready()).toBe(true);
    expect((await index.search(question)).hits[0]?.passage.topicId).toBe("asthma");
  });

  test("an index whose points are gone is not ready, though the server answers", async () => {
    const server = await start();
    const index = await openQdrantIndex(configOf(server), contractSnapshot, lexicon);
    expect(await index.ready()).toBe(true);
    [...server.collections.values()][0]?.points.clear();
    expect(await index.ready()).toBe(false);
    expect(index.notices?.().join()).toMatch(/does not hold every passage/);
  });
});
