import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { snapshotOf } from "../../passage-hash.ts";
import { passageFor } from "../testing/passages.ts";
import { type Embedder, EmbeddingFault } from "./embedder.ts";
import { embeddedText, makePassageVectors, vectorFolder, vectorsOfPart } from "./passage-vectors.ts";
import { openPatientEmbedder } from "./patient-embedder.ts";

let dataDirectory: string;
beforeEach(async () => {
  dataDirectory = await mkdtemp(path.join(tmpdir(), "lantern-vectors-"));
});
afterEach(() => rm(dataDirectory, { recursive: true, force: true }));

const topic = (number: number, words = "is common") =>
  passageFor({ topicId: `topic-${String(number).padStart(4, "0")}`, text: `Complaint ${number} ${words}.` });
const snapshotWith = (count: number) => snapshotOf(Array.from({ length: count }, (_, number) => topic(number)));

/** Counts what it is asked; breaks off after `textsMax` texts, as a killed process does. */
function countingEmbedder(textsMax = Number.POSITIVE_INFINITY, name = "counting@1") {
  const asked: string[] = [];
  const embedder = openPatientEmbedder(
    { name, dimensions: 4 },
    async (texts, as) => {
      expect(as).toBe("passage");
      if (asked.length + texts.length > textsMax) throw new EmbeddingFault("refused-key");
      asked.push(...texts);
      return texts.map((text) => [text.length, Number(/\d+/.exec(text)?.[0] ?? 0) + 1, 2, 3]);
    },
    { batchTexts: 64, callsAtOnce: 1, callMs: 5_000, retriesMax: 0, backOffMs: 0 },
  );
  return { embedder, asked };
}
const make = (embedder: Embedder, snapshot = snapshotWith(10)) =>
  makePassageVectors({ snapshot, embedder, dataDirectory });
const folderOf = (embedder: Embedder) => vectorFolder(dataDirectory, embedder);

test("every passage has its row, in the order of the snapshot", async () => {
  const { embedder } = countingEmbedder();
  const snapshot = snapshotWith(10);
  const made = await make(embedder, snapshot);
  expect(made).toMatchObject({ embedder: "counting@1", dimensions: 4, embedded: 10, refused: [] });
  const [seventh] = await embedder.embed(snapshot.passages.slice(6, 7).map(embeddedText), "passage");
  expect(made.rows.subarray(24, 28)).toEqual(seventh);
});

test("the second time nothing is embedded and nothing is written", async () => {
  const first = countingEmbedder();
  const made = await make(first.embedder);
  const before = await readdir(folderOf(first.embedder));
  const again = countingEmbedder();
  const { rows, embedded } = await make(again.embedder);
  expect(again.asked).toEqual([]);
  expect(embedded).toBe(0);
  expect(rows).toEqual(made.rows);
  expect(await readdir(folderOf(first.embedder))).toEqual(before);
});

test("in a new snapshot only what was changed or added is embedded; an approval or a new date is neither", async () => {
  await make(countingEmbedder().embedder);
  const { passages } = snapshotWith(10);
  const reviewed = passages.map((passage) => ({ ...passage, status: "in-review" as const, hash: "0".repeat(64) }));
  const changed = snapshotOf([...reviewed.slice(1), topic(0, "is rare"), topic(10)]);
  const { embedder, asked } = countingEmbedder();
  expect((await make(embedder, changed)).embedded).toBe(2);
  expect(asked.toSorted()).toEqual([topic(0, "is rare"), topic(10)].map(embeddedText).toSorted());
});

test("going back to the snapshot before costs nothing", async () => {
  await make(countingEmbedder().embedder, snapshotWith(10));
  await make(countingEmbedder().embedder, snapshotWith(5));
  const { embedder, asked } = countingEmbedder();
  await make(embedder, snapshotWith(10));
  expect(asked).toEqual([]);
});

test("after a kill the work goes on where the last whole part ended", async () => {
  const snapshot = snapshotWith(700);
  const killed = countingEmbedder(600);
  await expect(make(killed.embedder, snapshot)).rejects.toMatchObject({ kind: "refused-key" });
  expect((await readdir(folderOf(killed.embedder))).filter((name) => name.startsWith("part-"))).toHaveLength(2);
  const resumed = countingEmbedder();
  const { embedded, rows } = await make(resumed.embedder, snapshot);
  expect(embedded).toBe(700 - 512);
  expect(resumed.asked).toHaveLength(700 - 512);
  expect(await readdir(folderOf(resumed.embedder))).toEqual([`${snapshot.id}.vectors`]);
  const whole = countingEmbedder();
  await rm(folderOf(whole.embedder), { recursive: true });
  expect((await make(whole.embedder, snapshot)).rows).toEqual(rows);
});

const snapshotFile = async (embedder: Embedder) => {
  const [name = ""] = await readdir(folderOf(embedder));
  return path.join(folderOf(embedder), name);
};
const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ["cut in half", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["with one changed bit", (bytes) => bytes.fill((bytes.at(-3) ?? 0) ^ 1, bytes.length - 3, bytes.length - 2)],
  ["with a byte too many", (bytes) => Buffer.concat([bytes, Buffer.of(0)])],
  ["of another format", (bytes) => bytes.fill(99, 16, 17)],
  ["that is a web page", () => Buffer.from("<!doctype html><title>Not here</title>")],
  ["that is empty", () => Buffer.alloc(0)],
];
test.each(damages)("a file %s is refused by name and made again", async (_, damage) => {
  const before = countingEmbedder();
  const { rows } = await make(before.embedder);
  const file = await snapshotFile(before.embedder);
  await writeFile(file, damage(await readFile(file)));
  const { embedder, asked } = countingEmbedder();
  const again = await make(embedder);
  expect(again.refused).toEqual([path.basename(file)]);
  expect(asked).toHaveLength(10);
  expect(again.rows).toEqual(rows);
  expect((await make(countingEmbedder().embedder)).refused).toEqual([]);
});

test("vectors of another model, or of another length, are never read for this one", async () => {
  const one = countingEmbedder();
  await make(one.embedder);
  const other = countingEmbedder(Number.POSITIVE_INFINITY, "counting@2");
  await make(other.embedder);
  expect(other.asked).toHaveLength(10);
  expect(folderOf({ ...one.embedder, dimensions: 5 })).not.toBe(folderOf(one.embedder));
  // Put there by hand, it is refused for what it says it is.
  await rm(await snapshotFile(one.embedder));
  await writeFile(
    path.join(folderOf(one.embedder), "moved.vectors"),
    await readFile(await snapshotFile(other.embedder)),
  );
  const third = countingEmbedder();
  expect((await make(third.embedder)).refused).toEqual(["moved.vectors"]);
  expect(third.asked).toHaveLength(10);
});

test("vectors of long-gone snapshots are cleared away", async () => {
  const { embedder } = countingEmbedder();
  for (const count of [3, 4, 5, 6, 7]) await make(embedder, snapshotWith(count));
  expect(await readdir(folderOf(embedder))).toHaveLength(3);
});

test("two processes at once end with the same whole file", async () => {
  const snapshot = snapshotWith(600);
  const [one, two] = await Promise.all([
    make(countingEmbedder().embedder, snapshot),
    make(countingEmbedder().embedder, snapshot),
  ]);
  expect(one?.rows).toEqual(two?.rows);
  const { embedder, asked } = countingEmbedder();
  await make(embedder, snapshot);
  expect(asked).toEqual([]);
});

test("progress is told by texts, and passages of the same words are embedded once", async () => {
  const twice = snapshotOf([...snapshotWith(300).passages, { ...topic(0), id: "topic-0000#2", hash: "1".repeat(64) }]);
  const told: [number, number][] = [];
  const { embedder, asked } = countingEmbedder();
  const onProgress = (done: number, total: number) => void told.push([done, total]);
  await makePassageVectors({ snapshot: twice, embedder, dataDirectory, onProgress });
  expect(asked).toHaveLength(300);
  expect(told).toEqual([
    [256, 300],
    [300, 300],
  ]);
});

test("an index of some of the passages gets their rows, and none for a passage of another snapshot", async () => {
  const { passages } = snapshotWith(6);
  const made = await make(countingEmbedder().embedder, snapshotWith(6));
  const part = [passages[4], passages[1]].flatMap((passage) => passage ?? []);
  const rows = vectorsOfPart(made, passages, part).rows;
  expect(rows.subarray(0, 4)).toEqual(made.rows.subarray(16, 20));
  expect(rows.subarray(4)).toEqual(made.rows.subarray(4, 8));
  expect(() => vectorsOfPart(made, passages, [topic(99)])).toThrow(RangeError);
});
