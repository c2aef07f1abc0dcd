import { readFileSync } from "node:fs";
import type { PassageIndex } from "#knowledge/index/index.ts";
import { coverageMinDefault, type Evidence, retrieveEvidence } from "../index.ts";

const statuses = ["sample", "in-review", "approved"] as const;

/** The lines of one of the retrieval sets. */
export const linesOf = (name: string): string[] =>
  readFileSync(`${import.meta.dirname}/../../../evals/cases/retrieval/${name}`, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");

/** Topics found for a first message, best first. */
export async function topicsFor(index: PassageIndex, language: string, text: string): Promise<string[]> {
  const { hits } = await index.search({
    text,
    earlier: [],
    language,
    jurisdiction: "unknown",
    audience: "patient",
    statuses,
    passagesMax: 40,
  });
  return [...new Set(hits.map(({ passage }) => passage.topicId))];
}

/** The evidence for the last of a person's messages, as a turn gathers it. */
export const evidenceFor = (index: PassageIndex, language: string, messages: readonly string[]): Promise<Evidence> =>
  retrieveEvidence(
    {
      question: messages.at(-1) ?? "",
      earlier: messages.slice(0, -1),
      language,
      country: "unknown",
      audience: "patient",
      statuses,
      passagesMax: 4,
      today: "2026-11-20",
      coverageMin: coverageMinDefault,
      rewriter: undefined,
    },
    index,
  );

/** The share that holds, 0 to 1. */
export const share = (holds: readonly boolean[]): number => holds.filter(Boolean).length / holds.length;
