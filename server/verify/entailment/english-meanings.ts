import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { meaningsFrom } from "./meanings.ts";

const directory = path.join(import.meta.dirname, "meanings");

/** Our lists of English, read once. A broken list stops the start: the weights were trained with all of them. */
export const englishMeanings = meaningsFrom(
  readdirSync(directory)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(path.join(directory, name), "utf8")),
);
