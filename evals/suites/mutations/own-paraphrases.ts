import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../cases/paraphrases");

/**
 * Honest paraphrases of guidance sentences, written from the guidance and the drafting prompt alone, without sight of the checks. Those of the
 * first two files have been tuned on since; of `-2` the lines with an odd number have been looked at, the others never.
 */
export const ownParaphrases = (): readonly string[] =>
  ["english", "english-2", "spanish", "spanish-2"].map((name) => path.join(folder, `${name}.jsonl`));
