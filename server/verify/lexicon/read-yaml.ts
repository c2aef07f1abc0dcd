import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { BrokenLexicon } from "./broken-lexicon.ts";

/** One entry of a lexicon list, which can say where it stands in its file. */
export interface LexiconEntry {
  /** A required line of text. */
  text(key: string): string;
  /** A line of text that may be left out. */
  may(key: string): string | undefined;
  /** A list of texts; empty when the key is left out and `required` is not asked for. */
  texts(key: string, need: "required" | "may-be-left-out"): readonly string[];
  /** Throws a BrokenLexicon that names file and line. */
  fail(why: string): never;
}

export interface LexiconFile {
  readonly raw: string;
  has(key: string): boolean;
  list(key: string, allowedKeys: readonly string[]): readonly LexiconEntry[];
}

/** Reads one lexicon file. Throws BrokenLexicon with file and line when it is missing or not what it should be. */
export function readLexiconFile(path: string): LexiconFile {
  const name = basename(path);
  const broken = (line: number, why: string): never => {
    throw new BrokenLexicon(`${name}:${line}: ${why}`);
  };
  let raw: string;
  try {
    raw = readFileSync(path, "utf8");
  } catch {
    return broken(1, "the file cannot be read");
  }
  const lines = new LineCounter();
  const document = parseDocument(raw, { lineCounter: lines, strict: true, uniqueKeys: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) return broken(problem.linePos?.[0].line ?? 1, "this is not YAML that can be read");
  const root = document.contents;
  if (!isMap(root)) return broken(1, "expected lists by name");
  const lineOf = (node: unknown): number => {
    const range = (node as { range?: readonly number[] } | null)?.range;
    return lines.linePos(range?.[0] ?? 0).line;
  };
  return {
    raw,
    has: (key) => root.has(key),
    list(key, allowedKeys) {
      const list = root.get(key, true);
      if (!isSeq(list) || list.items.length === 0) return broken(lineOf(root), `expected a list called ${key}`);
      return list.items.map((item) => {
        if (!isMap(item)) return broken(lineOf(item), "expected an entry with keys");
        for (const pair of item.items) {
          const used = isScalar(pair.key) ? String(pair.key.value) : "";
          if (!allowedKeys.includes(used)) return broken(lineOf(item), `does not know the key "${used}"`);
        }
        return entryOf(item, (why) => broken(lineOf(item), why));
      });
    },
  };
}

/** Reads every lexicon file of a folder, in the order of their names, as one: a list may go on in another file. Throws as for one file. */
export function readLexiconFolder(path: string): LexiconFile {
  const names = readdirSync(path).filter((name) => name.endsWith(".yaml"));
  const files = names.toSorted().map((name) => readLexiconFile(join(path, name)));
  return {
    raw: files.map(({ raw }) => raw).join("\n"),
    has: (key) => files.some((file) => file.has(key)),
    list(key, allowedKeys) {
      const holding = files.filter((file) => file.has(key));
      if (holding.length === 0) throw new BrokenLexicon(`${basename(path)}: expected a list called ${key}`);
      return holding.flatMap((file) => file.list(key, allowedKeys));
    },
  };
}

function entryOf(item: YAMLMap, fail: (why: string) => never): LexiconEntry {
  const textOf = (value: unknown, key: string): string => {
    if (typeof value !== "string" || value.trim() === "") return fail(`"${key}" must be text in quotes or plain words`);
    return value;
  };
  return {
    fail,
    text: (key) => textOf(item.get(key), key),
    may: (key) => (item.has(key) ? textOf(item.get(key), key) : undefined),
    texts(key, need) {
      const list = item.get(key, true);
      if (list === undefined && need === "may-be-left-out") return [];
      if (!isSeq(list) || list.items.length === 0) return fail(`"${key}" must be a list of texts`);
      return list.items.map((value) => textOf(isScalar(value) ? value.value : undefined, key));
    },
  };
}
