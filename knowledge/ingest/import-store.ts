import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Passage, Snapshot } from "../passage.ts";
import { hashPassage, snapshotOf } from "../passage-hash.ts";
import { writeDurably } from "../write-durably.ts";
import type { ContentProblem } from "./problem.ts";

/** What one publisher's file gave, kept so that every later ingest has it without the file. */
export interface KeptImport {
  /** What the person called it; kebab-case. */
  readonly name: string;
  readonly passages: readonly Passage[];
}

/** Everything that is kept, as it was at one moment. */
export interface KeptImports {
  /** Changes with any byte of what is kept. */
  readonly fingerprint: string;
  /** All that can be read, in the order of their names; a damaged one is named and left out. Checks every hash, so it is asked only when needed. */
  read(): { readonly imports: readonly KeptImport[]; readonly problems: readonly ContentProblem[] };
}

export interface ImportStore {
  kept(): Promise<KeptImports>;
  /** Replaces an import of the same name, whole or not at all. */
  keep(kept: KeptImport): Promise<void>;
  /** False when there was none of this name. */
  forget(name: string): Promise<boolean>;
}

export const importNamePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Imports as files in `<dataDirectory>/knowledge/imports`. */
export function openImportStore(dataDirectory: string): ImportStore {
  const home = join(dataDirectory, "knowledge", "imports");
  const pathOf = (name: string): string => {
    // The name becomes part of a path.
    if (!importNamePattern.test(name)) throw new Error("An import's name is kebab-case.");
    return join(home, `${name}.json`);
  };

  async function files(): Promise<readonly KeptFile[]> {
    const names = await readdir(home).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw error;
    });
    return Promise.all(
      names
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map(async (name) => ({ name: name.replace(/\.json$/, ""), text: await readFile(join(home, name), "utf8") })),
    );
  }

  return {
    async kept() {
      const found = await files();
      return { fingerprint: fingerprintOf(found), read: () => readAll(found) };
    },
    keep: ({ name, passages }) => writeDurably(pathOf(name), JSON.stringify({ passages })),
    async forget(name) {
      try {
        await rm(pathOf(name));
        return true;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
        throw error;
      }
    },
  };
}

interface KeptFile {
  readonly name: string;
  readonly text: string;
}

function fingerprintOf(files: readonly KeptFile[]): string {
  const hash = createHash("sha256");
  for (const { name, text } of files) hash.update(`${name}\n${Buffer.byteLength(text)}\n`).update(text);
  return hash.digest("hex");
}

function readAll(files: readonly KeptFile[]): ReturnType<KeptImports["read"]> {
  const imports: KeptImport[] = [];
  const problems: ContentProblem[] = [];
  for (const { name, text } of files) {
    const passages = readPassages(text);
    if (passages !== undefined) imports.push({ name, passages });
    else {
      const problem = "was altered or cut off and is left out; import its file again";
      problems.push({ file: `imports/${name}.json`, line: 1, problem, weight: "blocks" });
    }
  }
  return { imports, problems };
}

/** Our own topics come first: an import made before a topic of ours had that id gives way to it. */
export function withImports(own: Snapshot, imports: readonly KeptImport[]): Snapshot {
  const taken = new Set(own.passages.map(({ topicId }) => topicId));
  const added = imports.flatMap(({ passages }) => passages.filter(({ topicId }) => !taken.has(topicId)));
  return added.length === 0 ? own : snapshotOf([...own.passages, ...added]);
}

const keptSchema = z.object({ passages: z.array(z.looseObject({ id: z.string(), hash: z.string() })) });

/** The hashes prove the rest of the shape: only this code's own output has them right. */
function readPassages(text: string): readonly Passage[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = keptSchema.safeParse(value);
  if (!read.success) return undefined;
  const passages = read.data.passages as unknown as readonly Passage[];
  return passages.every((passage) => hashPassage(passage) === passage.hash) ? passages : undefined;
}
