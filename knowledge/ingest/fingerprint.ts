import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GuidelineDocument } from "../sources/guideline-files.ts";
import type { ContentProblem } from "./problem.ts";
import { writeDurably } from "../write-durably.ts";

/**
 * What the guideline files were when the current snapshot was made of them. Names and contents, not sizes and times: images
 * built reproducibly give every file the same time, and "500 mg" changed to "250 mg" keeps its size. Hashing the 60 files
 * takes about two milliseconds.
 */
export interface Fingerprint {
  readonly files: string;
  readonly snapshot: string;
  /** Kept so that a warm start names the same broken files again. */
  readonly problems: readonly ContentProblem[];
}

/** SHA-256 (hex) over the parser's version and every file's name and content. */
export function fingerprintOf(documents: readonly GuidelineDocument[], parserVersion: number): string {
  const hash = createHash("sha256").update(`parser ${parserVersion}\n`);
  for (const { metadata, pageContent } of documents) {
    hash.update(`${metadata.source}\n${Buffer.byteLength(pageContent)}\n`).update(pageContent);
  }
  return hash.digest("hex");
}

const pathIn = (dataDirectory: string) => join(dataDirectory, "knowledge", "fingerprint.json");

export const writeFingerprint = (dataDirectory: string, fingerprint: Fingerprint): Promise<void> =>
  writeDurably(pathIn(dataDirectory), JSON.stringify(fingerprint));

/** Undefined when there is none or it cannot be read: the files are then simply parsed again. */
export async function readFingerprint(dataDirectory: string): Promise<Fingerprint | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(pathIn(dataDirectory), "utf8"));
    return isFingerprint(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isFingerprint = (value: unknown): value is Fingerprint =>
  typeof value === "object" &&
  value !== null &&
  "files" in value &&
  typeof value.files === "string" &&
  "snapshot" in value &&
  typeof value.snapshot === "string" &&
  "problems" in value &&
  Array.isArray(value.problems);
