import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLocalReranker } from "./local-reranker.ts";
import { type Reranker, rerank, rerankedMax } from "./reranker.ts";
import { writeTinyPairModel, writeTinySentenceModel } from "./testing/tiny-model.ts";

const passages = Array.from({ length: 25 }, (_, number) => ({ id: `p${number}`, text: `text ${number}` }));
const ids = passages.map(({ id }) => id);
const first = ids.slice(0, rerankedMax);
const saying = (order: unknown): Reranker => ({ name: "r@1", rerank: async () => order as readonly string[] });
const run = (reranker: Reranker, waitMs = 1_000) =>
  rerank({ reranker, question: "q", items: passages, passageOf: (passage) => passage, waitMs });
const kept = (because: string) => ({ items: passages, use: { kind: "kept", reranker: "r@1", because } });

test("the first twenty are put in order, and the others stay behind them as they were", async () => {
  const { items, use } = await run(saying(first.toReversed()));
  expect(items.map(({ id }) => id)).toEqual([...first.toReversed(), ...ids.slice(rerankedMax)]);
  expect(use).toEqual({ kind: "applied", reranker: "r@1" });
  const shown: number[] = [];
  await run({
    name: "r@1",
    rerank: async (_, given) => given.map(({ id }) => id).slice(0, shown.push(given.length) && 20),
  });
  expect(shown).toEqual([20]);
});

const nonsense: readonly (readonly [string, unknown])[] = [
  ["leaves one out", first.slice(1)],
  ["adds one that was not asked about", [...first, "p24"]],
  ["puts another in one's place", first.with(3, "p24")],
  ["makes one up", first.with(3, "drink-bleach#1")],
  ["names one twice", first.with(3, "p0")],
  ["says numbers", first.map((_, place) => place)],
  ["says nothing", undefined],
  ["says a sentence", "p1 is best"],
  ["says an empty list", []],
];
test.each(nonsense)("a reranker that %s is not followed at all", async (_, order) => {
  const outcome = await run(saying(order));
  expect(outcome.items).toEqual(passages);
  expect(outcome.use.kind).toBe("kept");
});

test("a reranker that fails or does not end leaves the order as it was", async () => {
  expect(await run({ name: "r@1", rerank: () => Promise.reject(new Error("away")) })).toEqual(kept("failed"));
  expect(await run({ name: "r@1", rerank: () => new Promise(() => {}) }, 30)).toEqual(kept("timed-out"));
  const listening: Reranker = {
    name: "r@1",
    rerank: (_, __, signal) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped")))),
  };
  expect(await run(listening, 30)).toEqual(kept("timed-out"));
});

test("one passage alone needs no order", async () => {
  const never: Reranker = { name: "r@1", rerank: () => Promise.reject(new Error("asked")) };
  const items = passages.slice(0, 1);
  expect((await rerank({ reranker: never, question: "q", items, passageOf: (passage) => passage })).items).toEqual(
    items,
  );
});

let home: string;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "lantern-pairs-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test("a local cross-encoder reads the question beside each passage and puts the fitting one first", async () => {
  const reranker = await openLocalReranker(await writeTinyPairModel(path.join(home, "pairs")));
  const given = [
    { id: "pollen", text: "pollen and hay" },
    { id: "other", text: "xyz" },
    { id: "fever", text: "a thermometer for a temperature" },
  ];
  const signal = new AbortController().signal;
  const [best] = await reranker.rerank("burning hot", given, signal);
  expect(best).toBe("fever");
  expect((await reranker.rerank("sneezing", given, signal))[0]).toBe("pollen");
  expect(reranker.name).toMatch(/^pairs@[0-9a-f]{12}$/);
  await expect(reranker.rerank("sneezing", given, AbortSignal.abort())).rejects.toThrow();
});

test("a folder that holds no cross-encoder is refused by name", async () => {
  await expect(openLocalReranker(path.join(home, "nowhere"))).rejects.toThrow(/nowhere does not exist/);
  const sentences = await writeTinySentenceModel(path.join(home, "sentences"));
  await expect(openLocalReranker(sentences)).rejects.toThrow(/sentences gives no single number for a pair/);
});
