import { expect, test } from "vitest";
import { IndexUnreachable, type PassageIndex } from "./port.ts";
import { QdrantFault } from "./qdrant/fault.ts";
import { openReconnectingIndex } from "./reconnecting-index.ts";
import { emptyIndex, emptyResult, shortQuery as query } from "./testing/empty-index.ts";

const found = emptyResult("s");
const whole = (search: PassageIndex["search"] = async () => found): PassageIndex => ({
  ...emptyIndex("qdrant", "s"),
  search,
});
const quick = { retryMs: 0, startMs: 50, searchMs: 50 };
const patient = { ...quick, retryMs: 60_000 };

test("an index that is away says why to the operator and to every search, and answers once it is back", async () => {
  const sentences: string[] = [];
  let isAway = true;
  const index = await openReconnectingIndex(
    "qdrant",
    "s",
    async () => {
      if (isAway) throw new QdrantFault("key-refused", "say its version", { status: 401 });
      return whole();
    },
    (sentence) => sentences.push(sentence),
    quick,
  );
  expect(sentences).toEqual([expect.stringContaining("QDRANT_API_KEY")]);
  await expect(index.search(query)).rejects.toThrow("QDRANT_API_KEY");
  expect(await index.ready()).toBe(false);
  expect(index.notices?.()).toEqual([expect.stringContaining("QDRANT_API_KEY")]);
  isAway = false;
  expect(await index.search(query)).toBe(found);
  expect(await index.ready()).toBe(true);
  expect(index.notices?.()).toEqual([]);
});

test("it is not knocked at more often than agreed, and twenty questions at once open it once", async () => {
  let tries = 0;
  const index = await openReconnectingIndex(
    "qdrant",
    "s",
    async () => {
      tries += 1;
      throw new IndexUnreachable("away");
    },
    undefined,
    patient,
  );
  await Promise.allSettled(Array.from({ length: 20 }, () => index.search(query)));
  expect(tries).toBe(1);
});

test("an opening that takes long holds up neither the start nor a question, and is used when it is done", async () => {
  const opening = Promise.withResolvers<PassageIndex>();
  const startedAt = performance.now();
  const index = await openReconnectingIndex("qdrant", "s", () => opening.promise, undefined, quick);
  await expect(index.search(query)).rejects.toBeInstanceOf(IndexUnreachable);
  expect(await index.ready()).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(1000);
  opening.resolve(whole());
  expect(await index.search(query)).toBe(found);
});

test("an index whose collection has gone is opened again; one that is merely away is kept", async () => {
  let opened = 0;
  const kinds: QdrantFault["kind"][] = ["too-slow", "collection-missing"];
  const index = await openReconnectingIndex(
    "qdrant",
    "s",
    async () => {
      opened += 1;
      return whole(async () => {
        const kind = kinds.shift();
        if (kind !== undefined) throw new QdrantFault(kind, "answer a query");
        return found;
      });
    },
    undefined,
    quick,
  );
  await expect(index.search(query)).rejects.toMatchObject({ kind: "too-slow" });
  expect(opened).toBe(1);
  await expect(index.search(query)).rejects.toMatchObject({ kind: "collection-missing" });
  expect(await index.search(query)).toBe(found);
  expect(opened).toBe(2);
});

test("an index that is not ready is opened again by the probe of readiness alone", async () => {
  let opened = 0;
  const index = await openReconnectingIndex(
    "qdrant",
    "s",
    async () => {
      opened += 1;
      const isReady = opened > 1;
      return { ...whole(), ready: async () => isReady };
    },
    undefined,
    quick,
  );
  expect(await index.ready()).toBe(false);
  await expect.poll(() => index.ready()).toBe(true);
  expect(opened).toBe(2);
});

test("a fault of ours is not taken for an absence", async () => {
  const open = async () => Promise.reject(new TypeError("a mistake in the code"));
  await expect(openReconnectingIndex("qdrant", "s", open, undefined, quick)).rejects.toBeInstanceOf(TypeError);
});
