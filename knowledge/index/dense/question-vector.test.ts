import { expect, test } from "vitest";
import { type Embedder, EmbeddingFault } from "./embedder.ts";
import { openQuestionVectors } from "./question-vector.ts";

const openFor = (embed: Embedder["embed"], waitMs = 1_000, restMs = 60) =>
  openQuestionVectors({ name: "m@1", dimensions: 2, embed }, { waitMs, restMs });

test("a question gets its vector, asked for as a question", async () => {
  const asked: unknown[] = [];
  const questions = openFor(async (texts, as) => {
    asked.push([texts, as]);
    return [Float32Array.of(1, 0)];
  });
  expect(await questions.of("is it flu")).toEqual({ kind: "vector", vector: Float32Array.of(1, 0) });
  expect(asked).toEqual([[["is it flu"], "query"]]);
  expect(questions.trouble()).toBeUndefined();
});

test("a slow model is not waited for", async () => {
  const questions = openFor(
    (_, __, signal) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new EmbeddingFault("stopped")))),
    30,
  );
  const started = performance.now();
  expect(await questions.of("is it flu")).toEqual({ kind: "missing", because: "timed-out" });
  expect(performance.now() - started).toBeLessThan(1_500);
});

test("after a failure nobody else waits for the model, and later it is asked again and found well", async () => {
  let calls = 0;
  const questions = openFor(async () => {
    calls += 1;
    if (calls === 1) throw new EmbeddingFault("busy");
    return [Float32Array.of(0, 1)];
  });
  expect(await questions.of("one")).toEqual({ kind: "missing", because: "busy" });
  expect(await questions.of("two")).toEqual({ kind: "missing", because: "busy" });
  expect(calls).toBe(1);
  expect(questions.trouble()).toBe("busy");
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(await questions.of("three")).toMatchObject({ kind: "vector" });
  expect(questions.trouble()).toBeUndefined();
});

test.each([
  ["no vector", async () => []],
  ["a vector of another length", async () => [Float32Array.of(1)]],
  ["an error of its own", () => Promise.reject(new TypeError("the question was: is it flu"))],
] as const)("an embedder that gives %s leaves the question to its words", async (_, embed) => {
  const missing = await openFor(embed as Embedder["embed"]).of("is it flu");
  expect(missing.kind).toBe("missing");
  expect(JSON.stringify(missing)).not.toContain("flu");
});
