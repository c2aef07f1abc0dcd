import type { Passage } from "../../passage.ts";
import { hashPassage } from "../../passage-hash.ts";

/** A passage for tests; `text` is split at full stops into its sentences. */
export function passageFor(
  given: Partial<Omit<Passage, "hash" | "sentences">> & { readonly topicId: string; readonly text: string },
): Passage {
  const facts = {
    id: `${given.topicId}#1`,
    topicTitle: given.topicId.replaceAll("-", " "),
    synonyms: [],
    heading: "About",
    kind: "about" as const,
    careLevel: "none" as const,
    language: "en",
    audience: ["patient", "caregiver"],
    population: ["any"],
    jurisdiction: ["any"],
    drugs: [],
    mustSay: [],
    sources: [],
    status: "approved" as const,
    writtenOn: "2026-11-20",
    reviewBy: "2027-11-20",
    ...given,
    sentences: given.text.match(/[^.]+\./g)?.map((sentence) => sentence.trim()) ?? [given.text],
  };
  return { ...facts, hash: hashPassage(facts) };
}
