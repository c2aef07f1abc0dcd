import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Passage } from "../passage.ts";
import { hashPassage } from "../passage-hash.ts";
import { writeDurably } from "../write-durably.ts";
import type { ContentProblem } from "./problem.ts";

/** What one publisher's file gave, kept so that every later ingest has it without the file. */
export interface KeptImport {
  /** What the person called it; kebab-case. */
  readonly name: string;
  readonly passages: readonly Passage[];
}

export interface ImportStore {
  /** All that can be read, in the order of their names. A damaged one is named and left out. */
  all(): Promise<{ readonly imports: readonly KeptImport[]; readonly problems: readonly ContentProblem[] }>;
  /** Replaces an import of the same name, whole or not at all. */
  keep(kept: KeptImport): Promise<void>;
  /** False when there was none of this name. */
  forget(name: string): Promise<boolean>;
  /** Changes with any byte of what is kept. */
  fingerprint(): Promise<string>;
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

  async function files(): Promise<readonly { readonly name: string; readonly text: string }[]> {
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
    async all() {
      const imports: KeptImport[] = [];
      const problems: ContentProblem[] = [];
      for (const { name, text } of await files()) {
        const passages = readPassages(text);
        if (passages !== undefined) imports.push({ name, passages });
        else {
          const problem = "was altered or cut off and is left out; import its file again";
          problems.push({ file: `imports/${name}.json`, line: 1, problem, weight: "blocks" });
        }
      }
      return { imports, problems };
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
    async fingerprint() {
      const hash = createHash("sha256");
      for (const { name, text } of await files()) hash.update(`${name}\n${Buffer.byteLength(text)}\n`).update(text);
      return hash.digest("hex");
    },
  };
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
