import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../cases/paraphrases");

/** Honest paraphrases of guidance sentences, written from the guidance and the drafting prompt alone, without sight of the checks. */
export const ownParaphrases = (): readonly string[] =>
  ["english", "spanish"].map((name) => path.join(folder, `${name}.jsonl`));
