import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export const peersFolder = path.join(import.meta.dirname, "peers");

/** True when the engines to measure beside are there, or could be installed now. What npm says is shown. */
export function ensurePeers(): boolean {
  if (fs.existsSync(path.join(peersFolder, "node_modules", "minisearch"))) return true;
  console.log(
    `Installing the engines to measure beside (npm install in ${path.relative(process.cwd(), peersFolder)}):`,
  );
  // Not `npm ci`: LanceDB names packages of other systems that not every registry serves, and `ci` then refuses the lock file.
  const { status } = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], {
    cwd: peersFolder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}
