import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Lexicon, loadLexicon, readLexicon } from "../lexicon/index.ts";
import { snapshotOf } from "../passage-hash.ts";
import { openEmbeddedIndexOf } from "./embedded-index.ts";
import { openSavedCorpus } from "./saved-index.ts";
import { contractSnapshot } from "./testing/describe-passage-index.ts";

let lexicon: Lexicon;
let directory: string;
beforeAll(async () => {
  ({ lexicon } = await loadLexicon());
});
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "lantern-saved-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const open = (given = lexicon, snapshot = contractSnapshot) => openSavedCorpus(snapshot, given, directory);
const file = (name: string) => join(directory, name);

const questions = [
  "asthma and pollen",
  "my pee stings",
  "I have a high temp",
  "asthma with lupus",
  "pollin makes me whezing",
];
const answers = async ({ corpus }: Awaited<ReturnType<typeof open>>) => {
  const index = openEmbeddedIndexOf(corpus);
  return Promise.all(
    questions.map((text) =>
      index.search({
        text,
        earlier: [],
        language: "en",
        jurisdiction: "unknown",
        audience: "patient",
        statuses: ["approved"],
        passagesMax: 10,
      }),
    ),
  );
};

test("the second start loads what the first one saved, and finds, covers and corrects the same", async () => {
  const first = await open();
  expect(first).toMatchObject({ from: "built", because: "missing" });
  const second = await open();
  expect(second.from).toBe("loaded");
  expect(await answers(second)).toEqual(await answers(first));
});

test.each(["words.en.index", "words.en.json"])("a damaged %s is ignored, built anew and whole again", async (name) => {
  const first = await open();
  const bytes = await readFile(file(name));
  for (const wrong of [bytes.subarray(0, bytes.length / 2), Buffer.from("nonsense"), flipped(bytes)]) {
    await writeFile(file(name), wrong);
    const again = await open();
    expect(again).toMatchObject({ from: "built", because: "damaged" });
    expect(await answers(again)).toEqual(await answers(first));
    expect((await open()).from).toBe("loaded");
  }
});

const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  const middle = copy.length - 20;
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
};

test("changed guidance and another lexicon make another index", async () => {
  await open();
  const [first, ...others] = contractSnapshot.passages;
  if (first === undefined) throw new Error("no passages");
  const changed = snapshotOf([{ ...first, text: "Changed.", hash: "0".repeat(64) }, ...others]);
  expect(await open(lexicon, changed)).toMatchObject({ from: "built", because: "other-reading" });
  const { lexicon: other } = readLexicon([{ name: "a.en.yaml", text: "language: en\nstopWords:\n  - [the]\n" }]);
  expect(await open(other, changed)).toMatchObject({ from: "built", because: "other-reading" });
});

test("words of another reading beside an index that fits are no words of it", async () => {
  await open();
  const words = JSON.parse(await readFile(file("words.en.json"), "utf8")) as object;
  await writeFile(file("words.en.json"), JSON.stringify({ ...words, reading: "another" }));
  expect(await open()).toMatchObject({ from: "built", because: "damaged" });
});

test("a folder that takes no file costs the next start its time and nobody their answer", async () => {
  await writeFile(file("taken"), "");
  const opened = await openSavedCorpus(contractSnapshot, lexicon, file("taken"));
  expect(opened.from).toBe("unsaved");
  expect((await answers(opened))[0]?.hits.length).toBeGreaterThan(0);
});
