import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Names the data a model was trained on: changes with any byte. */
export function hashOfFiles(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) hash.update(path.basename(file)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** The fold of cross-validation in which a group is held out: always the same for the same name. */
export const foldOf = (group: string, folds: number): number =>
  createHash("sha256").update(group).digest().readUInt32BE(0) % folds;
