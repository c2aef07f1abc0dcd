import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Content hash of every word list in a directory: they decide what is found and how much of a question counts as covered, and no index names them.
 * A list that only a check reads changes it too, which costs a calibration and risks none. Throws when the directory cannot be read.
 */
export function wordListsVersion(directory: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(directory)
    .filter((each) => each.endsWith(".yaml"))
    .sort()) {
    const text = readFileSync(path.join(directory, name), "utf8");
    hash.update(JSON.stringify([name, text]));
  }
  return `words-${hash.digest("hex").slice(0, 12)}`;
}
