import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writeTinyPairModel, writeTinySentenceModel } from "#knowledge/index/dense/testing/tiny-model.ts";
import { type Entailment, type EntailmentEvidence, notRun } from "./index.ts";
import { openNliFolder } from "./nli-folder.ts";
import { writeTinyNliModel } from "./testing/tiny-nli-model.ts";

let home: string;
let judge: Entailment;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "lantern-nli-"));
  judge = await openNliFolder(await writeTinyNliModel(path.join(home, "tiny")));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const folderOf = (labels: readonly string[]) => writeTinyNliModel(path.join(home, `made${labels.join()}`), { labels });
const evidence = (...texts: readonly string[]): EntailmentEvidence => ({ texts, language: "en" });
const verdict = async (claim: string, ...texts: readonly string[]) =>
  (await judge.judge(claim, evidence(...texts))).verdict;
/** Some forty of the model's 64 tokens, about nothing it knows. */
const filler = "the cat sat on a mat and looked out at a bird.";
const other = `T${filler.slice(1)}`;

test("a real ONNX file reads evidence and claim as a pair", async () => {
  expect(await verdict("Drink water.", "Take water.")).toBe("supported");
  expect(await verdict("Never drink water.", "Take water.")).toBe("contradicted");
  expect(await verdict("Drink water.", "Take water never.")).toBe("contradicted");
  expect(await verdict("Never drink water.", "Never take water.")).toBe("supported");
  expect(await verdict("Take aspirin.", "Take water.")).toBe("neutral");
  const { score } = await judge.judge("Drink water.", evidence("Take water."));
  expect(score).toBeGreaterThan(0.5);
  expect(score).toBeLessThan(1);
});

test("the name and version say which folder judged, and change with its files", async () => {
  expect([judge.name, judge.version]).toEqual(["model folder", expect.stringMatching(/^tiny@[0-9a-f]{12}\/\d+$/)]);
  const other = await openNliFolder(await folderOf(["entailment", "neutral", "contradiction"]));
  expect(other.version.split("@")[1]).not.toBe(judge.version.split("@")[1]);
});

test.each([
  [["entailment", "neutral", "contradiction"], "contradicted"],
  [["Neutral", "Contradiction", "Entailment"], "contradicted"],
  [["SUPPORTED", "UNSUPPORTED"], "neutral"],
  [["not entailment", "entailment"], "neutral"],
] as const)("labels are read by name, in any case and order: %s", async (labels, denied) => {
  const opened = await openNliFolder(await folderOf(labels));
  const said = async (claim: string) => (await opened.judge(claim, evidence("Take water."))).verdict;
  expect(await said("Drink water.")).toBe("supported");
  expect(await said("Never drink water.")).toBe(denied);
  expect(await said("Take aspirin.")).toBe("neutral");
});

const refused: readonly (readonly [string, (folder: string) => Promise<unknown>, RegExp])[] = [
  [
    "labels nobody can name",
    (folder) => relabel(folder, { 0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2" }),
    /broken has the labels LABEL_0, LABEL_1, LABEL_2\. Entailment/,
  ],
  ["one label", (folder) => writeTinyPairModel(folder), /broken has the labels relevance\./],
  ["no labels", (folder) => relabel(folder, undefined), /broken names no labels\./],
  [
    "labels with a gap",
    (folder) => relabel(folder, { 0: "entailment", 2: "neutral", 3: "contradiction" }),
    /broken names no labels/,
  ],
  [
    "one label twice",
    (folder) => relabel(folder, { 0: "entailment", 1: "entailment", 2: "neutral" }),
    /has the labels entailment, entailment, neutral/,
  ],
  [
    "no neutral",
    (folder) => relabel(folder, { 0: "entailment", 1: "contradiction" }),
    /has the labels entailment, contradiction\./,
  ],
  ["fewer numbers than labels", (folder) => writeTinyNliModel(folder, { width: 2 }), /broken does not give 3 numbers/],
  [
    "numbers that are none",
    (folder) => writeTinyNliModel(folder, { gives: "not-a-number" }),
    /broken does not give 3 numbers/,
  ],
  ["no weights", (folder) => rm(path.join(folder, "onnx"), { recursive: true }), /broken has no ONNX model/],
  ["cut weights", cutWeights, /^The model in the model folder .*broken cannot be loaded/],
  [
    "a sentence model",
    async (folder) => {
      await writeTinySentenceModel(folder);
      await relabel(folder, { 0: "supported", 1: "unsupported" });
    },
    /broken does not give 2 numbers/,
  ],
];
test.each(refused)("a folder with %s is refused by name", async (_, breakIt, words) => {
  const folder = path.join(home, "broken");
  await rm(folder, { recursive: true, force: true });
  await writeTinyNliModel(folder);
  await breakIt(folder);
  await expect(openNliFolder(folder)).rejects.toMatchObject({
    name: "LocalModelUnusable",
    message: expect.stringMatching(words),
  });
});
test("a folder that is not there is refused by name", async () => {
  await expect(openNliFolder(path.join(home, "nowhere"))).rejects.toThrow(/nowhere does not exist/);
});

async function relabel(folder: string, id2label: unknown): Promise<void> {
  const file = path.join(folder, "config.json");
  await writeFile(file, JSON.stringify({ ...(JSON.parse(await readFile(file, "utf8")) as object), id2label }));
}
async function cutWeights(folder: string): Promise<void> {
  const file = path.join(folder, "onnx", "model.onnx");
  await writeFile(file, (await readFile(file)).subarray(0, 900));
}

test("one unsupported sentence takes the whole claim with it, and a contradicted one goes before", async () => {
  const both = evidence("Take water. Mind pollen.");
  expect((await judge.judge("Drink water. Mind pollen.", both)).verdict).toBe("supported");
  const weakest = await judge.judge("Drink water. Take aspirin.", both);
  expect(weakest.verdict).toBe("neutral");
  expect(weakest.score).toBe((await judge.judge("Take aspirin.", both)).score);
  expect((await judge.judge("Drink water. Take aspirin. Never mind pollen.", both)).verdict).toBe("contradicted");
});

test("evidence longer than the model's window is read in pieces, and no piece of it is lost", async () => {
  for (const texts of [
    [`${other} ${other} ${other} Take water.`],
    [`Take water. ${other} ${other} ${other}`],
    [other, other, other, "Take water."],
  ]) {
    expect(await verdict("Drink water.", ...texts)).toBe("supported");
    expect(await verdict("Never drink water.", ...texts)).toBe("contradicted");
    expect(await verdict("Take aspirin.", ...texts)).toBe("neutral");
  }
});

test("a contradiction in one window stands unless another window supports the sentence more strongly", async () => {
  // Water twice: the model is surer of the window that names it twice.
  expect(await verdict("Drink water.", "Take water and water.", "Never take water.")).toBe("supported");
  expect(await verdict("Drink water.", "Take water.", "Never take water and water and water.")).toBe("contradicted");
  expect(await verdict("Drink water.", "Take water.", "Take aspirin never.")).toBe("supported");
});

test.each([
  ["no evidence", "Drink water.", evidence()],
  ["evidence without a word", "Drink water.", evidence("", " ")],
  ["an empty claim", " ", evidence("Take water.")],
  ["a claim longer than the window", `Drink water ${"and more ".repeat(30)}.`, evidence("Take water.")],
  [
    "one sentence of evidence longer than the window",
    "Drink water.",
    evidence(`Take water ${"and more ".repeat(30)}.`),
  ],
  ["a sign the model does not know", "Drink w\u0430ter.", evidence("Take water.")],
  ["a mark that ends a text for the model", "Drink [SEP] water.", evidence("Take water.")],
  ["another language", "Drink water.", { texts: ["Take water."], language: "es" }],
  ["no evidence at all", "Drink water.", undefined as unknown as EntailmentEvidence],
  ["evidence that is none", "Drink water.", { texts: [undefined], language: "en" } as unknown as EntailmentEvidence],
  ["a claim that is none", 7 as unknown as string, evidence("Take water.")],
])("is not run, and so never passes: %s", async (_, claim, given) => {
  expect(await judge.judge(claim, given)).toEqual(notRun);
});

test("a model that reads another language is told so by whoever names it", async () => {
  const spanish = await openNliFolder(path.join(home, "tiny"), { languages: ["en", "es"] });
  expect((await spanish.judge("Drink water.", { texts: ["Take water."], language: "es" })).verdict).toBe("supported");
  expect([judge.languages, spanish.languages]).toEqual([["en"], ["en", "es"]]);
});

test("a claim nobody waits for is not run, and neither is one that takes too long", async () => {
  const given = evidence("Take water.");
  expect(await judge.judge("Drink water.", given, undefined, AbortSignal.abort())).toEqual(notRun);
  const hurried = await openNliFolder(path.join(home, "tiny"), { waitMs: 0 });
  const long = evidence(...Array.from({ length: 400 }, (_, number) => `${other} Take water ${number}.`));
  expect(await hurried.judge("Drink water.", long)).toEqual(notRun);
  const left = new AbortController();
  const judging = judge.judge("Drink water.", long, undefined, left.signal);
  left.abort();
  expect(await judging).toEqual(notRun);
});

test("the same evidence object asked about again gives the same, and nothing is fetched", async () => {
  const fetching = vi.spyOn(globalThis, "fetch");
  const given = evidence(`${other} Take water.`);
  const first = await judge.judge("Drink water.", given);
  expect(await judge.judge("Drink water.", given)).toEqual(first);
  expect(await judge.judge("Drink water.", evidence(`${other} Take water.`))).toEqual(first);
  expect(fetching).not.toHaveBeenCalled();
  fetching.mockRestore();
});
