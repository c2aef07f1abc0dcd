import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openLocalEmbedder } from "./local-embedder.ts";
import { loadTransformers } from "./local-model.ts";
import { describeEmbedder } from "./testing/describe-embedder.ts";
import { tinyDimensions, writeTinyPairModel, writeTinySentenceModel } from "./testing/tiny-model.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), "lantern-model-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const folder = () => path.join(home, "tiny");
const tiny = () => writeTinySentenceModel(folder());
const dot = (left: Float32Array | undefined, right: Float32Array | undefined) =>
  [...(left ?? [])].reduce((sum, value, at) => sum + value * (right?.[at] ?? 0), 0);

describeEmbedder("a local model folder", async () => openLocalEmbedder(await tiny()));

test("a real ONNX file is run: words of one meaning lie together, words of another far apart", async () => {
  const embedder = await openLocalEmbedder(await tiny());
  expect(embedder.dimensions).toBe(tinyDimensions);
  expect((await stat(path.join(folder(), "onnx", "model.onnx"))).size).toBeLessThan(8_000);
  const [fever, hot, wheezing] = await embedder.embed(["fever", "burning hot temperature", "wheezing"], "query");
  expect(dot(fever, hot)).toBeGreaterThan(0.9);
  expect(dot(fever, wheezing)).toBeLessThan(0.1);
});

test("padding changes nothing: a short text beside a long one has the vector it has alone", async () => {
  const embedder = await openLocalEmbedder(await tiny());
  const long = "hay pollen sneezing and more hay and more pollen and a thermometer";
  const [beside] = await embedder.embed(["fever", long], "passage");
  const [alone] = await embedder.embed(["fever"], "passage");
  expect(dot(beside, alone)).toBeCloseTo(1, 6);
});

test("a text longer than the model was made for is cut, not refused", async () => {
  const embedder = await openLocalEmbedder(await tiny());
  const [vector] = await embedder.embed([`fever ${"pollen ".repeat(2_000)}`], "passage");
  expect(vector).toHaveLength(tinyDimensions);
});

test("the name changes with the weights, so that old vectors are not taken for new ones", async () => {
  const before = (await openLocalEmbedder(await tiny())).name;
  expect(before).toMatch(/^tiny@[0-9a-f]{12}$/);
  expect((await openLocalEmbedder(folder())).name).toBe(before);
  const file = path.join(folder(), "tokenizer_config.json");
  await writeFile(file, (await readFile(file, "utf8")).replace("64", "32"));
  expect((await openLocalEmbedder(folder())).name).not.toBe(before);
});

test("a model that wants to be told what it reads is told, and one that wants its first token gets it", async () => {
  await tiny();
  const prompts = { prompts: { query: "fever ", passage: "pollen " } };
  await writeFile(path.join(folder(), "config_sentence_transformers.json"), JSON.stringify(prompts));
  const embedder = await openLocalEmbedder(folder());
  const [question] = await embedder.embed(["x"], "query");
  const [passage] = await embedder.embed(["x"], "passage");
  const [fever] = await embedder.embed(["fever"], "query");
  expect(dot(question, fever)).toBeGreaterThan(0.9);
  expect(dot(passage, fever)).toBeLessThan(0.1);
  await mkdir(path.join(folder(), "1_Pooling"));
  await writeFile(path.join(folder(), "1_Pooling", "config.json"), '{"pooling_mode_cls_token":true}');
  const byFirst = await openLocalEmbedder(folder());
  const [first, other] = await byFirst.embed(["fever", "pollen"], "query");
  expect(dot(first, other), "the first token is [CLS] in both").toBeCloseTo(1, 6);
});

const broken: readonly (readonly [string, (made: string) => Promise<unknown>, RegExp])[] = [
  ["no folder", (made) => rm(made, { recursive: true }), /tiny does not exist\.$/],
  ["no tokenizer", (made) => rm(path.join(made, "tokenizer.json")), /tiny has no tokenizer\.json\.$/],
  [
    "half a config",
    (made) => writeFile(path.join(made, "config.json"), '{"model_'),
    /config\.json that is not JSON\.$/,
  ],
  ["no weights", (made) => rm(path.join(made, "onnx"), { recursive: true }), /tiny has no ONNX model/],
  ["cut weights", cutWeights, /^The model in the model folder .*tiny cannot be loaded/],
  [
    "a tokenizer of nothing",
    (made) => writeFile(path.join(made, "tokenizer.json"), "{}"),
    /^The tokenizer in the model folder/,
  ],
  ["another kind of model", (made) => writeTinyPairModel(made), /it is no sentence model\.$/],
];
test.each(broken)("a folder with %s is refused by name", async (_, breakIt, words) => {
  await breakIt(await tiny());
  await expect(openLocalEmbedder(folder())).rejects.toThrow(words);
});

async function cutWeights(made: string): Promise<void> {
  const file = path.join(made, "onnx", "model.onnx");
  await writeFile(file, (await readFile(file)).subarray(0, 900));
}

test("nothing is fetched, whatever is missing", async () => {
  const fetching = vi.spyOn(globalThis, "fetch");
  for (const [, breakIt] of broken) {
    await breakIt(await tiny());
    await openLocalEmbedder(folder()).catch(() => undefined);
    await rm(folder(), { recursive: true, force: true });
  }
  const { env } = await loadTransformers();
  expect(env.allowRemoteModels).toBe(false);
  await expect(env.fetch("https://models.example/model.onnx")).rejects.toThrow("nothing is fetched");
  expect(fetching).not.toHaveBeenCalled();
  fetching.mockRestore();
});
