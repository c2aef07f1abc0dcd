import { initialTriageState, type Triage } from "#server/triage/index.ts";
import { mutatorsFor } from "../mutations/mutants.ts";
import { approvedAt, passage } from "../mutations/mutations.fixture.ts";
import type { BadModelGiven } from "./bad-sentences.ts";

const others = [
  { language: "en", id: "cough#1", sentence: "Honey can ease a cough in a child over 1 year." },
  { language: "es", id: "tos#1", sentence: "La miel puede aliviar la tos de un niño de más de 1 año." },
].map(({ language, id, sentence }) => ({
  ...passage,
  language,
  id,
  topicId: id.replace(/#.*/, ""),
  topicTitle: "Cough",
  careLevel: "none" as const,
  sentences: [sentence, "It lasts about 3 weeks."],
  text: `${sentence} It lasts about 3 weeks.`,
}));

const medicines = ["aspirin", "ibuprofen", "warfarin"];

/** A turn about a headache; the guidance knows of coughs too, in two languages. */
export const given: BadModelGiven = {
  question: "What helps when my temples throb?",
  language: "en",
  evidence: { ...approvedAt(0).evidence, mustSay: [{ passageId: passage.id, line: passage.sentences[0] ?? "" }] },
  guidance: [passage, ...others],
  medicines,
  mutators: mutatorsFor("en", medicines).filter((mutator) => mutator.class === "block"),
};

export const calm: Triage = {
  level: initialTriageState.level,
  findings: [],
  questions: [],
  cards: [],
  raised: false,
  raisedByReader: false,
  engine: "ran",
  languageUnderstood: true,
  language: "en",
  rulesVersion: "fixture",
};
