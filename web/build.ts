import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

const root = import.meta.dirname;
/** Where the built pages are: `patient/index.html`, `desk/index.html`, `assets/*`, `widget.js`. */
export const distFolder = join(root, "dist");
const fingerprintFile = join(distFolder, ".fingerprint");

export type BuildStep = "patient and desk pages" | "widget" | "done";

/**
 * Builds everything the browser needs into `web/dist` and records the fingerprint it was built from. Rejects with the
 * builder's error when the sources do not build; the fingerprint is then absent, so the next start builds again.
 */
export async function buildWeb({
  onProgress = () => {},
}: {
  readonly onProgress?: (step: BuildStep) => void;
} = {}): Promise<void> {
  // Taken before the build: an edit during it then makes the result out of date instead of falsely current.
  const fingerprint = await webFingerprint();
  // Loaded only here, because a warm start needs neither Vite nor its half second.
  const [{ build }, { pagesConfig, widgetConfig }] = await Promise.all([import("vite"), import("./vite.config.ts")]);
  onProgress("patient and desk pages");
  await build(pagesConfig);
  onProgress("widget");
  await build(widgetConfig);
  await writeFile(fingerprintFile, fingerprint);
  onProgress("done");
}

/** SHA-256 (hex) over every source of the pages and the lock file. About 5 ms. */
export async function webFingerprint(): Promise<string> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isSource(relative(root, file)))
    .sort();
  const hash = createHash("sha256");
  for (const file of [...files, join(root, "..", "package-lock.json")]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/** True when `web/dist` was built from exactly these sources. False when anything is missing: then it must be built. */
export async function webIsCurrent(): Promise<boolean> {
  try {
    const [built, wanted] = await Promise.all([readFile(fingerprintFile, "utf8"), webFingerprint()]);
    return built === wanted;
  } catch {
    return false;
  }
}

const isSource = (path: string): boolean =>
  /\.(ts|tsx|css|html|svg|json)$/.test(path) && !/^(dist|e2e)[/\\]/.test(path) && !/\.test\.tsx?$/.test(path);
