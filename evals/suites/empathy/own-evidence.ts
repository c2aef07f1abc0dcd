import { createHash } from "node:crypto";
import type { Passage } from "#knowledge/passage.ts";
import type { Evidence } from "#server/retrieve/index.ts";

/** Evidence of one passage that says these sentences and may be adapted, for pairs that come without their guidance. */
export function evidenceFrom(sentences: readonly string[], language: string): Extract<Evidence, { kind: "found" }> {
  const text = sentences.join(" ");
  const passage: Passage = {
    id: "pair#1",
    topicId: "pair",
    topicTitle: "Pair",
    synonyms: [],
    heading: "Pair",
    kind: "self-care",
    careLevel: "none",
    sentences,
    text,
    language,
    audience: ["patient"],
    population: ["any"],
    jurisdiction: ["any"],
    drugs: [],
    mustSay: [],
    sources: [
      { publisher: "ours", title: "Pair", url: "https://example.org/", licence: "US-PD", adaptation: "allowed" },
    ],
    status: "sample",
    writtenOn: "2026-11-20",
    reviewBy: "2027-11-20",
    hash: createHash("sha256").update(text).digest("hex"),
  };
  return {
    kind: "found",
    snapshotId: "pairs",
    topicId: "pair",
    passages: [{ passage, score: 1 }],
    coverage: { terms: [], matched: [], share: 1, topScore: 1, margin: 1 },
    mustSay: [],
  };
}
