import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Entailment, type JudgeProvider, type JudgesConfig, notRun, openJudges } from "./index.ts";
import { writeTinyNliModel } from "./testing/tiny-nli-model.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "lantern-judges-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const provided: JudgeProvider[] = [];
const openModelJudge = async (provider: JudgeProvider): Promise<Entailment> => {
  provided.push(provider);
  return { name: "model judge", version: "1", judge: async () => notRun };
};
const namesOf = async (config: Omit<JudgesConfig, "openModelJudge">) => {
  const opened = await openJudges({ ...config, openModelJudge });
  return opened.kind === "ready" ? opened.judges.map(({ name }) => name) : opened.problem;
};

test("the built-in judge is always asked, and one that the settings name stands beside it", async () => {
  expect(await namesOf({ place: undefined })).toEqual(["built-in alignment"]);
  const folder = await writeTinyNliModel(path.join(home, "tiny"));
  expect(await namesOf({ place: { kind: "folder", folder } })).toEqual(["built-in alignment", "model folder"]);
  const provider = { modelId: "judge-1", baseUrl: "https://model.example/v1", apiKey: "k" };
  expect(await namesOf({ place: { kind: "provider", ...provider } })).toEqual(["built-in alignment", "model judge"]);
  expect(provided).toEqual([provider]);
});

test("what the model in a folder reads is told to it", async () => {
  const folder = await writeTinyNliModel(path.join(home, "tiny"));
  const opened = await openJudges({ place: { kind: "folder", folder }, openModelJudge, folderLanguages: ["es"] });
  expect(opened.kind === "ready" && opened.judges.map(({ languages }) => languages)).toEqual([["en", "es"], ["es"]]);
});

test("a judge that the settings name and that cannot be opened stops the start with a sentence", async () => {
  const missing = path.join(home, "nowhere");
  expect(await namesOf({ place: { kind: "folder", folder: missing } })).toMatch(/nowhere does not exist\.$/);
  const folder = await writeTinyNliModel(path.join(home, "unnamed"), { labels: ["LABEL_0", "LABEL_1"] });
  expect(await namesOf({ place: { kind: "folder", folder } })).toMatch(/unnamed has the labels LABEL_0, LABEL_1\./);
  const opened = await openJudges({
    place: { kind: "provider", modelId: "m", baseUrl: "https://model.example/v1" },
    openModelJudge: () => Promise.reject(new Error("key sk-secret is wrong")),
  });
  expect(opened).toMatchObject({ kind: "refused", problem: expect.not.stringContaining("sk-secret") });
});
