import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RuleContentFault } from "./content-file.ts";
import { loadDirectory } from "./directory.ts";
import { loadRuleSet } from "./load-rules.ts";

// Each test reads the whole content anew, some of them twice.
vi.setConfig({ testTimeout: 60_000 });

const shipped = join(import.meta.dirname, "../../knowledge");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "red-flags-"));
  cpSync(join(shipped, "red-flags"), join(folder, "red-flags"), { recursive: true });
  cpSync(join(shipped, "directories"), join(folder, "directories"), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function change(file: string, from: string, to: string): { readonly line: number } {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return { line: text.slice(0, text.indexOf(from)).split("\n").length };
}

function faultOf(load: () => unknown): RuleContentFault {
  try {
    load();
  } catch (error) {
    if (error instanceof RuleContentFault) return error;
    throw error;
  }
  throw new Error("it loaded");
}

const rulesFault = (): RuleContentFault => faultOf(() => loadRuleSet(join(folder, "red-flags")));

test("a rule that names a concept nobody defined", () => {
  change("red-flags/heart.yaml", "when: tearing-pain", "when: taering-pain");
  expect(rulesFault()).toMatchObject({ file: "heart.yaml", subject: "rule CARD-2", field: "when" });
  expect(rulesFault().message).toContain("taering-pain");
});

test("a level that does not exist is named with its line", () => {
  const { line } = change("red-flags/allergy.yaml", "level: emergency", "level: emergancy");
  expect(rulesFault()).toMatchObject({ file: "allergy.yaml", line, subject: "rule ALL-1", field: "level" });
});

test("a rule without examples of what must stay quiet cannot be added", () => {
  change("red-flags/eyes.yaml", "      quiet:", "      silent:");
  expect(rulesFault()).toMatchObject({ file: "eyes.yaml", subject: "rule EYE-1" });
  expect(rulesFault().field).toContain("examples");
});

test("a rule id used twice", () => {
  change("red-flags/urology.yaml", "id: URO-2", "id: URO-1");
  expect(rulesFault()).toMatchObject({ file: "urology.yaml", subject: "rule URO-1", field: "id" });
});

test("a pattern that cannot be read", () => {
  change("red-flags/lexicon/heart-and-breathing.yaml", "- chest pain*", "- Chest pain*");
  expect(rulesFault()).toMatchObject({ subject: "concept chest-pain", field: "say.2" });
});

test("a word set that does not exist", () => {
  change("red-flags/lexicon/heart-and-breathing.yaml", "- <chest> ~4 <pain>", "- <chset> ~4 <pain>");
  expect(rulesFault().message).toContain("<chset>");
});

test("a file that is not YAML", () => {
  change("red-flags/child.yaml", "family: child", "family: [child");
  expect(rulesFault().file).toBe("child.yaml");
});

test("a made-up field", () => {
  change("red-flags/child.yaml", "    level: emergency", "    level: emergency\n    ignore: true");
  expect(rulesFault()).toMatchObject({ subject: "rule RESP-6" });
});

test("a number with letters in the directory", () => {
  change("directories/countries.yaml", 'number: "116 123"', 'number: "116 HELP"');
  const fault = faultOf(() => loadDirectory(join(folder, "directories")));
  expect(fault).toMatchObject({ file: "countries.yaml", subject: "country GB", field: "crisis.0.number" });
});

test("one changed byte is another version", () => {
  const before = loadRuleSet(join(folder, "red-flags")).rules.version;
  change("red-flags/heart.yaml", "# Sample", "# sample");
  expect(loadRuleSet(join(folder, "red-flags")).rules.version).not.toBe(before);
});
