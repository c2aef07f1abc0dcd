import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../cases/paraphrases");

/**
 * Honest paraphrases of guidance sentences, written from the guidance and the drafting prompt alone, without sight of the checks. Those of the
 * first two files and of `-4` have been tuned on since; of `-2` and `-3` the lines with an odd number have been looked at, the others never.
 */
export const ownParaphrases = (): readonly string[] =>
  ["english", "spanish"].flatMap((language) =>
    ["", "-2", "-3", "-4"].map((part) => path.join(folder, `${language}${part}.jsonl`)),
  );
