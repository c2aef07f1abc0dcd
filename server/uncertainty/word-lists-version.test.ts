import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { wordListsVersion } from "./index.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-word-lists-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);

test("one word more in any list is another version; a file that is no list changes nothing", () => {
  write("lay.en.yaml", "language: en\n");
  write("lay.es.yaml", "language: es\n");
  const first = wordListsVersion(folder);
  expect(first).toMatch(/^words-[0-9a-f]{12}$/);
  write("README.md", "about");
  expect(wordListsVersion(folder)).toBe(first);
  write("lay.es.yaml", "language: es\nvague: [[algo]]\n");
  const second = wordListsVersion(folder);
  expect(second).not.toBe(first);
  fs.renameSync(path.join(folder, "lay.en.yaml"), path.join(folder, "other.en.yaml"));
  expect(wordListsVersion(folder)).not.toBe(second);
});

test("a directory that is not there is no version", () => {
  expect(() => wordListsVersion(path.join(folder, "absent"))).toThrow();
});
