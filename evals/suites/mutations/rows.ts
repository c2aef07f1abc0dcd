import { z } from "zod";
import type { Passage } from "#knowledge/passage.ts";
import { broughtPassage } from "../brought-passage.ts";
import { type CasesRead, readCases } from "../read-cases.ts";
import { type Approved, evidenceAround } from "./approved.ts";

const words = z.string().min(1);

/** A sentence of guidance (`source`) and, when somebody wrote one, an honest paraphrase of it (`text`). */
const rowSchema = z.object({
  id: words,
  source: words,
  text: words.optional(),
  topic: words.optional(),
  lang: z.enum(["en", "es"]).default("en"),
  closeness: words.optional(),
});
export type SentenceRow = z.infer<typeof rowSchema>;

export const readSentenceRows = (files: readonly string[]): CasesRead<SentenceRow> => readCases(files, rowSchema);

/** The row's sentence in its place in the guidance; a sentence that stands nowhere there makes a passage of its own. */
export function placeRow(row: SentenceRow, passages: readonly Passage[]): Approved {
  const home = passages.find(
    ({ topicId, sentences }) => (row.topic === undefined || topicId === row.topic) && sentences.includes(row.source),
  );
  const passage = home ?? passageOf(row);
  const topic = home === undefined ? [passage] : passages.filter(({ topicId }) => topicId === passage.topicId);
  const evidence = evidenceAround(passage, topic);
  return { id: row.id, sentence: row.source, quote: row.source, passage, evidence, patientText: "", origin: "cases" };
}

const passageOf = ({ id, source, topic = id, lang }: SentenceRow): Passage =>
  broughtPassage({
    id: `${topic}#1`,
    topicId: topic,
    topicTitle: topic,
    heading: topic,
    sentences: [source],
    language: lang,
    hash: id,
  });
