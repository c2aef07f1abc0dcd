import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Lexicon, loadLexicon } from "../../lexicon/index.ts";
import type { Snapshot } from "../../passage.ts";
import { openEmbeddedIndex } from "../embedded-index.ts";
import type { PassageQuery } from "../port.ts";
import { contractSnapshot, describeHybridIndex, describePassageIndex } from "../testing/describe-passage-index.ts";
import { meaningEmbedder } from "../testing/meaning-embedder.ts";
import { type Embedder, EmbeddingFault } from "./embedder.ts";
import { openImprovingIndex } from "./improving-index.ts";
import { openLocalEmbedder } from "./local-embedder.ts";
import { makePassageVectors } from "./passage-vectors.ts";
import { openQuestionVectors } from "./question-vector.ts";
import type { Reranker } from "./reranker.ts";
import { writeTinySentenceModel } from "./testing/tiny-model.ts";

let home: string;
let lexicon: Lexicon;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "lantern-hybrid-"));
  lexicon = (await loadLexicon()).lexicon;
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function openWith(snapshot: Snapshot, embedder: Embedder, reranker?: Reranker) {
  const vectors = await makePassageVectors({ snapshot, embedder, dataDirectory: home });
  const questions = openQuestionVectors(embedder, { waitMs: 2_000, restMs: 50 });
  return openEmbeddedIndex(snapshot, lexicon, { meaning: { questions, vectors }, reranker });
}
const asking = (text: string, changes: Partial<PassageQuery> = {}): PassageQuery => ({
  text,
  earlier: [],
  language: "en",
  jurisdiction: "unknown",
  audience: "patient",
  statuses: ["approved"],
  passagesMax: 10,
  ...changes,
});

describeHybridIndex("embedded", async (snapshot, _, embedder) => openWith(snapshot, embedder));
describePassageIndex("embedded, its model away", async (snapshot) => {
  const embedder = meaningEmbedder();
  const index = await openWith(snapshot, embedder);
  embedder.goAway();
  return index;
});

test("a real model run finds a page that shares no word with the question", async () => {
  const embedder = await openLocalEmbedder(await writeTinySentenceModel(path.join(home, "tiny")));
  const { hits, meaning } = await (await openWith(contractSnapshot, embedder)).search(asking("burning hot"));
  expect(hits[0]?.passage.topicId).toBe("fever");
  expect(meaning).toEqual({ kind: "used", embedder: embedder.name });
});

test("a model that goes away costs nobody an answer: words alone find, as they would without it, and the result says so", async () => {
  const embedder = meaningEmbedder();
  const index = await openWith(contractSnapshot, embedder);
  expect((await index.search(asking("asthma"))).meaning).toEqual({ kind: "used", embedder: "meanings-1" });
  expect(index.notices?.()).toEqual([]);
  embedder.goAway();
  const alone = openEmbeddedIndex(contractSnapshot, lexicon);
  for (const text of ["asthma and pollen", "my pee stings", "puffing", ""]) {
    const { meaning, ...found } = await index.search(asking(text));
    expect(meaning).toEqual(text === "" ? undefined : { kind: "missing", because: "unreachable" });
    expect(found).toEqual(await alone.search(asking(text)));
  }
  expect(index.notices?.().join()).toMatch(/words alone.*unreachable/);
});

test("what meaning adds never opens the gate: the coverage of a topic is what its own words cover", async () => {
  const index = await openWith(contractSnapshot, meaningEmbedder());
  const { hits, coverage } = await index.search(asking("puffing with lupus"));
  expect(hits[0]?.passage.topicId).toBe("asthma");
  expect(coverage.share).toBe(0);
});

const backwards: Reranker = {
  name: "backwards-1",
  rerank: async (_, passages) => passages.map(({ id }) => id).toReversed(),
};

test("a reranker changes the order and nothing else, and another topic in front brings its own coverage", async () => {
  const plain = await openWith(contractSnapshot, meaningEmbedder());
  const reranked = await openWith(contractSnapshot, meaningEmbedder(), backwards);
  const question = asking("asthma and pollen");
  const [before, after] = [await plain.search(question), await reranked.search(question)];
  expect(after.reranking).toEqual({ kind: "applied", reranker: "backwards-1" });
  expect(after.hits.map(({ passage }) => passage)).toEqual(before.hits.map(({ passage }) => passage).toReversed());
  expect(after.hits.map(({ score }) => score)).toEqual(before.hits.map(({ score }) => score));
  expect(after.hits[0]?.passage.topicId).not.toBe(before.hits[0]?.passage.topicId);
  expect(after.coverage.share).toBeLessThan(before.coverage.share);
});

test("a reranker that fails leaves the order, the coverage and a word about it", async () => {
  const broken: Reranker = { name: "broken-1", rerank: () => Promise.reject(new Error("away")) };
  const plain = await openWith(contractSnapshot, meaningEmbedder());
  const { reranking, ...found } = await (await openWith(contractSnapshot, meaningEmbedder(), broken)).search(
    asking("asthma and pollen"),
  );
  expect(reranking).toEqual({ kind: "kept", reranker: "broken-1", because: "failed" });
  expect(found).toEqual(await plain.search(asking("asthma and pollen")));
});

test("an index answers by words from the first moment, and by meaning once that is ready, however often it fails before", async () => {
  const words = openEmbeddedIndex(contractSnapshot, lexicon);
  const told: string[] = [];
  let tries = 0;
  const stop = new AbortController();
  const begin = Promise.withResolvers<void>();
  const index = openImprovingIndex(words, {
    async open() {
      await begin.promise;
      tries += 1;
      if (tries < 3) throw new EmbeddingFault("unreachable");
      return openWith(contractSnapshot, meaningEmbedder());
    },
    onNotice: (sentence) => void told.push(sentence),
    signal: stop.signal,
    settings: { retryMs: 1, retryMsMax: 2 },
  });
  expect((await index.search(asking("asthma"))).meaning).toEqual({ kind: "missing", because: "preparing" });
  expect(index.notices?.().join()).toMatch(/being made/);
  expect(await index.ready()).toBe(true);
  begin.resolve();
  await index.settled;
  expect((await index.search(asking("puffing"))).hits[0]?.passage.topicId).toBe("asthma");
  expect(index.notices?.()).toEqual([]);
  expect(tries).toBe(3);
  expect(told).toEqual([
    "The embedding model cannot be reached. Until it works, questions are found by their words alone.",
    "The embedding model is there again: questions are found by meaning too.",
  ]);
});

test("a model that is never there is not tried again once the server closes", async () => {
  const stop = new AbortController();
  let tries = 0;
  const index = openImprovingIndex(openEmbeddedIndex(contractSnapshot, lexicon), {
    async open() {
      tries += 1;
      if (tries === 2) stop.abort();
      throw new RangeError("my daughter Rosalind");
    },
    onNotice: (sentence) => expect(sentence).not.toContain("Rosalind"),
    signal: stop.signal,
    settings: { retryMs: 1, retryMsMax: 1 },
  });
  await index.settled;
  expect(tries).toBe(2);
  expect((await index.search(asking("asthma"))).meaning).toEqual({ kind: "missing", because: "failed" });
});
