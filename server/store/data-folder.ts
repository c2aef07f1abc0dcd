import fs from "node:fs";
import path from "node:path";
import { StoreWillNotOpen } from "./store-will-not-open.ts";

/**
 * Makes the data folder, one level after the other: asked for all of them at once, Node tries for ever in a place such as /proc, which
 * refuses a folder as if the one above it were missing.
 *
 * @throws StoreWillNotOpen where none can be made; what the disk says otherwise (EACCES, ENOTDIR …) as it says it.
 */
export function makeDataFolder(dataDir: string): void {
  for (const folder of missingFolders(path.resolve(dataDir))) {
    try {
      fs.mkdirSync(folder);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST" && fs.statSync(folder).isDirectory()) continue; // another process made it in the same moment
      if (code !== "ENOENT") throw error;
      throw new StoreWillNotOpen(
        `DATA_DIR is ${dataDir}, and no folder can be made in ${path.dirname(folder)}. Name a folder on an ordinary disk with DATA_DIR.`,
      );
    }
  }
}

/** The folder and those above it that are not there, the uppermost first. A file in a folder's place counts as missing. */
function missingFolders(folder: string): readonly string[] {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return [];
  const parent = path.dirname(folder);
  return parent === folder ? [] : [...missingFolders(parent), folder];
}
