import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentInterface } from "@langchain/core/documents";

/** A guideline as read from disk, in LangChain's document shape so that other loaders can stand in its place. */
export type GuidelineDocument = DocumentInterface<{ readonly source: string }>;

/**
 * Every `*.md` file of the directory and of its language folders but README.md, in name order; `metadata.source` is the path below the
 * directory ("cough.md", "es/tos.md"). Only the type of LangChain is used: a plain object has the shape and costs neither its 64 MB nor
 * its 0.2 s. Rejects when the directory cannot be read.
 */
export async function readGuidelineFiles(directory: string): Promise<GuidelineDocument[]> {
  const names = (await readdir(directory, { recursive: true }))
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md") && !name.endsWith("README.md"))
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      id: name,
      pageContent: await readFile(join(directory, name), "utf8"),
      metadata: { source: name },
    })),
  );
}
