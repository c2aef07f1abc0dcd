import fs from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../cases/triage");

/** The project's own triage cases: the case files' paths, in the order of their names. */
export function ownTriageCases(): readonly string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => path.join(folder, name));
}
