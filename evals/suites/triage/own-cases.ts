import fs from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../cases/triage");

/** The project's own triage cases: the case files' paths, in the order of their names. */
export function ownTriageCases(): readonly string[] {
  return [...trainingTriageCases(), ...casesIn(path.join(folder, "not-trained-on"))];
}

/** Those the second reader is trained on. */
export function trainingTriageCases(): readonly string[] {
  return casesIn(folder);
}

const casesIn = (directory: string): readonly string[] =>
  fs
    .readdirSync(directory)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => path.join(directory, name));
