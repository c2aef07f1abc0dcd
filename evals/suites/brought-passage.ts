import type { Passage } from "#knowledge/passage.ts";

type Named = "id" | "topicId" | "topicTitle" | "heading" | "sentences" | "language" | "hash";

/** Sentences that a case brings along, as a passage of guidance: for anybody and anywhere, by nobody, unless it says otherwise. */
export const broughtPassage = (given: Pick<Passage, Named> & Partial<Passage>): Passage => ({
  synonyms: [],
  kind: "about",
  careLevel: "none",
  text: given.sentences.join(" "),
  audience: ["patient", "caregiver"],
  population: ["any"],
  jurisdiction: ["any"],
  drugs: [],
  mustSay: [],
  sources: [],
  status: "sample",
  writtenOn: "2026-11-20",
  ...given,
});
