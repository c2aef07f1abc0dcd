import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { guidelineText } from "./testing/guideline-text.ts";
import { ingest, openSigningKey, openSnapshotStore, type SnapshotSink } from "./index.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "lantern-ingest-"));
  await mkdir(join(home, "guidelines"));
  await put("cough.md", guidelineText({}));
  await put("flu.md", guidelineText({ id: "flu", title: "Flu", synonyms: "[influenza]" }));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFile(join(home, "guidelines", name), text);
const withdraw = (name: string) => rm(join(home, "guidelines", name));
const run = (index?: SnapshotSink) =>
  ingest({
    guidelinesDirectory: join(home, "guidelines"),
    reviewsDirectory: join(home, "review"),
    dataDirectory: join(home, "data"),
    now: new Date("2026-11-20T10:00:00Z"),
    ...(index && { index }),
  });
const store = async () => openSnapshotStore(join(home, "data"), await openSigningKey(join(home, "data")));

test("the first ingest adds everything, and what it wrote can be loaded again", async () => {
  const { plan, snapshot, changed } = await run();
  expect(plan.added).toHaveLength(8);
  expect(changed).toBe(true);
  expect(await (await store()).current()).toMatchObject({ kind: "loaded", snapshot });
});

test("run twice, nothing changes, no file is written and broken files are named again", async () => {
  await put("broken.md", "no front matter");
  const first = await run();
  const filesBefore = await readdir(join(home, "data", "knowledge"), { recursive: true });
  const second = await run();
  expect(second.changed).toBe(false);
  expect(second.plan).toMatchObject({ added: [], changed: [], retired: [] });
  expect(second.plan.unchanged).toHaveLength(8);
  expect(second.snapshot).toEqual(first.snapshot);
  expect(second.problems).toEqual(first.problems);
  expect(await readdir(join(home, "data", "knowledge"), { recursive: true })).toEqual(filesBefore);
});

test("a dose changed in a file of the same size is noticed", async () => {
  await put("cough.md", guidelineText({ about: "Some people take 500 mg at night." }));
  await run();
  await put("cough.md", guidelineText({ about: "Some people take 250 mg at night." }));
  const { plan, changed } = await run();
  expect(changed).toBe(true);
  expect(plan.changed).toEqual(["cough#1"]);
});

test("a new review date deep inside a source changes every passage of the topic", async () => {
  await run();
  await put("cough.md", guidelineText({ reviewedOn: "2025-05-01" }));
  const { plan } = await run();
  expect(plan.changed).toEqual(["cough#1", "cough#2", "cough#3", "cough#4"]);
  expect(plan.unchanged).toHaveLength(4);
});

test("what was withdrawn or deleted is retired", async () => {
  await run();
  await withdraw("flu.md");
  await put("cough.md", guidelineText({ status: "withdrawn" }));
  await put("cold.md", guidelineText({ id: "cold", title: "Cold" }));
  const { plan, snapshot } = await run();
  expect(plan.retired).toHaveLength(8);
  expect(new Set(snapshot.passages.map(({ topicId }) => topicId))).toEqual(new Set(["cold"]));
});

test("an empty or missing folder retires nothing", async () => {
  const { snapshot } = await run();
  await rm(join(home, "guidelines"), { recursive: true });
  const { snapshot: kept, changed, problems } = await run();
  expect(changed).toBe(false);
  expect(kept).toEqual(snapshot);
  expect(problems.map(({ problem }) => problem).join()).toContain("cannot be read (ENOENT)");
});

test("killed while writing: a half-written file is ignored and the old snapshot served", async () => {
  const { snapshot } = await run();
  const snapshots = join(home, "data", "knowledge", "snapshots");
  await writeFile(join(snapshots, `${"a".repeat(64)}.json.123.tmp`), '{"id":"aaa","passages":[{"id":');
  await writeFile(join(home, "data", "knowledge", "current.json.123.tmp"), '{"snap');
  expect(await (await store()).current()).toMatchObject({ kind: "loaded", snapshot });
});

test("killed before the pointer was switched: the old snapshot stays current, and the next run finishes the work", async () => {
  const { snapshot: old } = await run();
  await put("cough.md", guidelineText({ about: "A cough is common in winter." }));
  const failing: SnapshotSink = { name: "down", publish: () => Promise.reject(new Error("index down")) };
  await expect(run(failing)).rejects.toThrow("index down");
  expect(await (await store()).current()).toMatchObject({ kind: "loaded", snapshot: old });
  const { changed, plan } = await run();
  expect(changed).toBe(true);
  expect(plan.changed).toEqual(["cough#1"]);
});

test("a snapshot altered on disk is refused and made again", async () => {
  const { snapshot } = await run();
  const path = join(home, "data", "knowledge", "snapshots", `${snapshot.id}.json`);
  await writeFile(path, (await readFile(path, "utf8")).replace("three weeks", "three years"));
  expect(await (await store()).current()).toMatchObject({
    kind: "damaged",
    because: expect.stringContaining("cough#1"),
  });
  const again = await run();
  expect(again.snapshot).toEqual(snapshot);
  expect(again.problems).toContainEqual(expect.objectContaining({ file: "current.json" }));
  expect(await (await store()).current()).toMatchObject({ kind: "loaded", snapshot });
});

test("an id that is no hash is never made into a path", async () => {
  expect(await (await store()).load("../../etc/passwd")).toMatchObject({ kind: "damaged" });
});

test("an index is told of the snapshot even when nothing changed, so that a new one fills up", async () => {
  await run();
  const published: string[] = [];
  const index: SnapshotSink = { name: "new", publish: async ({ id }) => void published.push(id) };
  const { snapshot, changed } = await run(index);
  expect(changed).toBe(false);
  expect(published).toEqual([snapshot.id]);
});
