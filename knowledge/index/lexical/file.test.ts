import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  decodeLexicalIndex,
  encodeLexicalIndex,
  loadLexicalIndex,
  openLexicalBuilder,
  openTitleRanking,
  saveLexicalIndex,
} from "./index.ts";

const builder = openLexicalBuilder({ fields: [{ weight: 1, lengthPenalty: 0.5 }], saturation: 1.2 });
for (let document = 0; document < 500; document += 1) {
  const terms = [`word${document % 7}`, `word${document % 31}`, "höhe"];
  builder.add([terms], { names: [[`word${document % 31}`]], group: document % 50 });
}
const index = builder.finish();
const terms = new Map([
  ["word3", 1],
  ["word12", 0.5],
  ["höhe", 0.2],
]);
const reading = "snapshot 1, reading 2";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "lexical-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a saved index", () => {
  test("finds the same after loading, and leaves no temporary file", async () => {
    const file = path.join(folder, "deep", "index.bin");
    await saveLexicalIndex(file, index, reading);
    const outcome = await loadLexicalIndex(file, reading);
    if (outcome.kind === "refused") throw new Error(outcome.because);
    const found = index.search(terms, 50);
    expect(found).toHaveLength(50);
    expect(outcome.index.search(terms, 50)).toEqual(found);
    expect(openTitleRanking(outcome.index).rank(found, terms, 10)).toEqual(
      openTitleRanking(index).rank(found, terms, 10),
    );
    expect(await readdir(path.dirname(file))).toEqual(["index.bin"]);
  });

  test("is viewed where it lies: nothing is copied", () => {
    const bytes = encodeLexicalIndex(index, reading);
    const outcome = decodeLexicalIndex(bytes, reading);
    expect(outcome.kind === "loaded" && outcome.index.parts.postingImpacts.buffer).toBe(bytes.buffer);
  });

  test("is read just as well from an odd place in memory", () => {
    const bytes = encodeLexicalIndex(index, reading);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const outcome = decodeLexicalIndex(shifted.subarray(3), reading);
    expect(outcome.kind === "loaded" && outcome.index.search(terms, 5)).toEqual(index.search(terms, 5));
  });

  test("that is not there is missing; a file system that fails is a fault, not a missing index", async () => {
    expect(await loadLexicalIndex(path.join(folder, "none.bin"), reading)).toEqual({
      kind: "refused",
      because: "missing",
    });
    await expect(loadLexicalIndex(folder, reading)).rejects.toThrow();
  });

  test("of other documents, or read in another way, is refused", () => {
    const outcome = decodeLexicalIndex(encodeLexicalIndex(index, reading), "snapshot 1, reading 3");
    expect(outcome).toEqual({ kind: "refused", because: "other-reading" });
  });

  test("is refused when any byte of it was altered", () => {
    const bytes = encodeLexicalIndex(index, reading);
    for (let at = 0; at < bytes.length; at += 1) {
      if (at % 7 !== 0 && at > 200) continue;
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ 0x10;
      expect(decodeLexicalIndex(altered, reading), `byte ${at}`).toMatchObject({ kind: "refused" });
    }
  });

  test.each([0, 1, 20, 31, 200, 1000])("is refused when it was cut short after %i bytes", async (length) => {
    const file = path.join(folder, `cut-${length}.bin`);
    await writeFile(file, encodeLexicalIndex(index, reading).subarray(0, length));
    expect(await loadLexicalIndex(file, reading)).toEqual({ kind: "refused", because: "damaged" });
  });

  test.each([
    ["no JSON", "{"],
    ["no object", "3"],
    ["no lengths", JSON.stringify({ reading, documents: 1, saturation: 1 })],
    [
      "huge lengths",
      JSON.stringify({ reading, documents: 1, saturation: 1, lengths: Array.from({ length: 13 }, () => 2 ** 40) }),
    ],
    [
      "lengths that do not fit together",
      JSON.stringify({ reading, documents: 1, saturation: 1, lengths: Array.from({ length: 13 }, () => 0) }),
    ],
  ])("with a right checksum over a header of %s is refused all the same", async (_, header) => {
    const bytes = new Uint8Array(Math.ceil((32 + header.length) / 8) * 8);
    bytes.set(new TextEncoder().encode("LANTERN lexical\n"));
    const view = new DataView(bytes.buffer);
    view.setUint32(16, 1, true);
    view.setUint32(24, header.length, true);
    bytes.set(new TextEncoder().encode(header), 32);
    view.setUint32(20, crc32(bytes.subarray(24)), true);
    expect(decodeLexicalIndex(bytes, reading)).toEqual({ kind: "refused", because: "damaged" });
  });

  test("of another format is refused as such", async () => {
    const file = path.join(folder, "format.bin");
    await saveLexicalIndex(file, index, reading);
    const bytes = await readFile(file);
    bytes.writeUInt32LE(99, 16);
    expect(decodeLexicalIndex(bytes, reading)).toEqual({ kind: "refused", because: "other-format" });
  });
});
