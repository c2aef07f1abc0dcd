import { expect, test } from "vitest";
import { EmbeddingFault, type EmbeddingFaultKind } from "./embedder.ts";
import { type EmbeddingCall, type EmbeddingPace, openPatientEmbedder } from "./patient-embedder.ts";
import { describeEmbedder } from "./testing/describe-embedder.ts";

const pace: EmbeddingPace = { batchTexts: 8, callsAtOnce: 2, callMs: 5_000, retriesMax: 3, backOffMs: 1 };
const byLength: EmbeddingCall = async (texts) => texts.map((text) => [text.length + 1, 1, 0]);
const openWith = (call: EmbeddingCall, changes: Partial<EmbeddingPace> = {}) =>
  openPatientEmbedder({ name: "counting@1", dimensions: 3 }, call, { ...pace, ...changes });

describeEmbedder("a call, made patiently", async () => openWith(byLength));

/** Fails as told, call by call, then works. */
function failing(...kinds: readonly (EmbeddingFaultKind | { readonly busyForMs: number })[]) {
  let calls = 0;
  const call: EmbeddingCall = async (texts, as, signal) => {
    const kind = kinds[calls];
    calls += 1;
    if (kind === undefined) return byLength(texts, as, signal);
    throw typeof kind === "string"
      ? new EmbeddingFault(kind)
      : new EmbeddingFault("busy", { retryAfterMs: kind.busyForMs });
  };
  return { call, calls: () => calls };
}

test.each(["busy", "failed", "unreachable", "timed-out"] as const)("'%s' may pass and is tried again", async (kind) => {
  const { call, calls } = failing(kind, kind);
  expect(await openWith(call).embed(["a"], "passage")).toHaveLength(1);
  expect(calls()).toBe(3);
});

test.each(["refused-key", "malformed", "wrong-dimensions", "not-a-number"] as const)(
  "'%s' does not pass by waiting and is not tried again",
  async (kind) => {
    const { call, calls } = failing(kind, kind);
    await expect(openWith(call).embed(["a"], "query")).rejects.toMatchObject({ kind });
    expect(calls()).toBe(1);
  },
);

test("a model that stays busy is given up after the last retry", async () => {
  const { call, calls } = failing(...Array.from({ length: 9 }, () => "busy" as const));
  await expect(openWith(call).embed(["a"], "passage")).rejects.toMatchObject({ kind: "busy" });
  expect(calls()).toBe(1 + pace.retriesMax);
});

test("a question is tried once more and no oftener: somebody waits for it", async () => {
  const { call, calls } = failing("unreachable", "unreachable", "unreachable");
  await expect(openWith(call).embed(["a"], "query")).rejects.toMatchObject({ kind: "unreachable" });
  expect(calls()).toBe(2);
});

test("the provider's own waiting time is kept, and one beyond a minute is not waited for", async () => {
  const { call } = failing({ busyForMs: 120 });
  const started = performance.now();
  await openWith(call).embed(["a"], "query");
  expect(performance.now() - started).toBeGreaterThanOrEqual(115);
  const long = failing({ busyForMs: 61_000 });
  await expect(openWith(long.call).embed(["a"], "query")).rejects.toMatchObject({ kind: "busy" });
});

const nonsense: readonly (readonly [string, readonly (readonly number[])[], EmbeddingFaultKind])[] = [
  ["a vector too short", [[1, 2]], "wrong-dimensions"],
  ["a vector too long", [[1, 2, 3, 4]], "wrong-dimensions"],
  ["no numbers at all", [[]], "wrong-dimensions"],
  ["a NaN", [[1, Number.NaN, 3]], "not-a-number"],
  ["an infinity", [[1, Number.POSITIVE_INFINITY, 3]], "not-a-number"],
  ["only zeros", [[0, 0, 0]], "not-a-number"],
  ["no vector", [], "wrong-count"],
  [
    "two vectors",
    [
      [1, 2, 3],
      [1, 2, 3],
    ],
    "wrong-count",
  ],
];
test.each(nonsense)("%s for one text is refused as a whole", async (_, rows, kind) => {
  await expect(openWith(async () => rows).embed(["a"], "query")).rejects.toMatchObject({
    name: "EmbeddingFault",
    kind,
  });
});

test("a wrong length is named with both numbers", async () => {
  await expect(openWith(async () => [[1, 2]]).embed(["a"], "query")).rejects.toThrow("2 instead of 3");
});

test("an error of the adapter's own is dropped, with the words it may carry", async () => {
  const call: EmbeddingCall = async () => {
    throw new Error("prompt was: my daughter Rosalind");
  };
  const fault: unknown = await openWith(call, { retriesMax: 0 })
    .embed(["a"], "query")
    .catch((error: unknown) => error);
  expect(fault).toMatchObject({ kind: "failed", message: "The embedding model failed." });
  expect(String((fault as Error).cause)).toBe("undefined");
});

test("no more calls are under way at once than allowed, and none holds more texts than a batch", async () => {
  let underWay = 0;
  let most = 0;
  const sizes: number[] = [];
  const call: EmbeddingCall = async (texts, as, signal) => {
    underWay += 1;
    most = Math.max(most, underWay);
    sizes.push(texts.length);
    await new Promise((resolve) => setTimeout(resolve, 5));
    underWay -= 1;
    return byLength(texts, as, signal);
  };
  await openWith(call).embed(
    Array.from({ length: 50 }, () => "text"),
    "passage",
  );
  expect(most).toBe(2);
  expect(sizes.toSorted((left, right) => right - left)).toEqual([8, 8, 8, 8, 8, 8, 2]);
});

const forever: EmbeddingCall = () => new Promise(() => {});

test("a call that never ends is given up, even when it does not listen", async () => {
  const started = performance.now();
  await expect(openWith(forever, { callMs: 40, retriesMax: 1 }).embed(["a"], "query")).rejects.toMatchObject({
    kind: "timed-out",
  });
  expect(performance.now() - started).toBeLessThan(2_000);
});

test("who stops waiting ends the work, in a call and between two tries", async () => {
  await expect(openWith(forever).embed(["a"], "query", AbortSignal.timeout(30))).rejects.toMatchObject({
    kind: "stopped",
  });
  const { call } = failing({ busyForMs: 50_000 });
  await expect(openWith(call).embed(["a"], "query", AbortSignal.timeout(30))).rejects.toMatchObject({
    kind: "stopped",
  });
});

test("one batch that fails for good ends the others", async () => {
  let ended = 0;
  const call: EmbeddingCall = (texts, _, signal) =>
    texts.includes("bad")
      ? Promise.reject(new EmbeddingFault("refused-key"))
      : new Promise((_, reject) =>
          signal.addEventListener("abort", () => {
            ended += 1;
            reject(new Error("ended"));
          }),
        );
  const texts = [...Array.from({ length: 8 }, () => "good"), "bad"];
  await expect(openWith(call).embed(texts, "passage")).rejects.toMatchObject({ kind: "refused-key" });
  expect(ended).toBe(1);
});
