import { cp, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FollowingIndex } from "#knowledge/index/index.ts";
import { readConfig } from "./config.ts";
import { openKnowledgeIndex, readKnowledge } from "./open-knowledge.ts";

const guidelines = path.resolve(import.meta.dirname, "../knowledge/guidelines");
const problems: string[] = [];
let folder: string;
let index: FollowingIndex;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lantern-languages-"));
  const knowledge = path.join(folder, "knowledge");
  await mkdir(path.join(knowledge, "guidelines", "es"), { recursive: true });
  await mkdir(path.join(knowledge, "review"));
  for (const name of ["fever-in-adults.md", "cough.md", "es/fiebre-en-adultos.md", "es/tos.md"])
    await cp(path.join(guidelines, name), path.join(knowledge, "guidelines", name));
  const read = readConfig({ DATA_DIR: path.join(folder, "data") });
  if (read.kind !== "ready") throw new Error("The plainest settings were refused.");
  const now = new Date("2026-11-20T12:00:00Z");
  const snapshot = await readKnowledge(read.config, knowledge, () => {}, now);
  index = await openKnowledgeIndex(read.config, snapshot, (step) => {
    if (step.step === "knowledge-problem") problems.push(step.problem);
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const topicsFor = async (text: string, language: string) => {
  const { hits } = await index.search({
    text,
    earlier: [],
    language,
    jurisdiction: "unknown",
    audience: "patient",
    statuses: ["sample"],
    passagesMax: 40,
  });
  return [...new Set(hits.map(({ passage }) => passage.topicId))];
};

test("each language is asked in its own words and answered from its own pages", async () => {
  expect((await topicsFor("traigo calentura", "es"))[0]).toBe("fiebre-en-adultos");
  expect((await topicsFor("running a temp", "en"))[0]).toBe("fever-in-adults");
  expect(await topicsFor("traigo calentura", "en")).toEqual([]);
  expect(await topicsFor("traigo calentura", "fr")).toEqual([]);
});

test("the word lists of both languages are whole, and the index is ready with both", async () => {
  expect(problems).toEqual([]);
  expect(await index.ready()).toBe(true);
  expect(index.name).toBe("embedded");
  expect((await index.topic("tos")).length).toBeGreaterThan(0);
  expect((await index.topic("cough")).length).toBeGreaterThan(0);
});

test.each(["EMBEDDING_MODEL", "RERANK_MODEL"])(
  "a folder that %s names and nobody made is said with the setting",
  async (setting) => {
    const data = path.join(folder, "data");
    const read = readConfig({ DATA_DIR: data, [setting]: "./nope" });
    if (read.kind !== "ready") throw new Error("A folder's path was refused.");
    const now = new Date("2026-11-20T12:00:00Z");
    const snapshot = await readKnowledge(read.config, path.join(folder, "knowledge"), () => {}, now);
    await expect(openKnowledgeIndex(read.config, snapshot, () => {})).rejects.toThrow(
      new RegExp(`^${setting}: .*nope does not exist\\..* leave ${setting} out\\.$`),
    );
  },
);

test("the next start takes the index it saved, and says so when that was damaged", async () => {
  const data = path.join(folder, "data");
  const read = readConfig({ DATA_DIR: data });
  if (read.kind !== "ready") throw new Error("The plainest settings were refused.");
  const { config } = read;
  const snapshot = await readKnowledge(
    config,
    path.join(folder, "knowledge"),
    () => {},
    new Date("2026-11-20T12:00:00Z"),
  );
  const said: string[] = [];
  const start = () =>
    openKnowledgeIndex(config, snapshot, (step) => {
      if (step.step === "notice") said.push(step.sentence);
    });
  const saved = path.join(data, "index", "words.en.index");
  const { mtimeMs } = await stat(saved);
  await start();
  expect((await stat(saved)).mtimeMs).toBe(mtimeMs);
  expect(said).toEqual([]);
  await writeFile(saved, "nonsense");
  const again = await start();
  expect(said).toEqual([expect.stringContaining("damaged")]);
  expect((await again.topic("cough")).length).toBeGreaterThan(0);
});
