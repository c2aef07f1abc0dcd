import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface PromptFile {
  readonly text: string;
  /** Name and content hash: a changed word is another version wherever the prompt is named. */
  readonly version: string;
}

/** Reads a prompt, such as `prompts/judge.v1.md`, once at start. Throws when there is no such file. */
export function promptFile(file: URL): PromptFile {
  const text = readFileSync(file, "utf8");
  const name = path.basename(fileURLToPath(file), ".md");
  return { text, version: `${name}@${createHash("sha256").update(text).digest("hex").slice(0, 12)}` };
}
