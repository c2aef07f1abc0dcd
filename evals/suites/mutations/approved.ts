import type { Passage } from "#knowledge/passage.ts";
import type { FoundEvidence } from "#server/turn/index.ts";
import { passagesMax } from "#server/turn/rooms.ts";
import type { Answered } from "../own-answers/answer.ts";

/** A sentence that may be shown as it stands, with everything a check is given beside it. */
export interface Approved {
  readonly id: string;
  readonly sentence: string;
  /** The sentence of the passage that bears it out: itself, unless it is a paraphrase. */
  readonly quote: string;
  readonly passage: Passage;
  readonly evidence: FoundEvidence;
  readonly patientText: string;
  readonly origin: "guidance" | "answer" | "cases" | "paraphrase";
}

/**
 * Every sentence of the guidance once: as it was said in the first answer that used it, with that answer's evidence and question; else
 * before the passages of its own topic.
 */
export function approvedSentences(passages: readonly Passage[], answers: readonly Answered[]): readonly Approved[] {
  const answered = new Map<string, Answered>();
  for (const answer of answers) {
    for (const { act, citation } of answer.sentences) {
      if (act !== "claim" || citation === undefined) continue;
      const key = keyOf(citation.passageId, citation.quote);
      if (!answered.has(key)) answered.set(key, answer);
    }
  }
  const topics = Map.groupBy(passages, ({ topicId }) => topicId);
  return passages.flatMap((passage) => {
    const alone = evidenceAround(passage, topics.get(passage.topicId) ?? []);
    return passage.sentences.map((sentence, at): Approved => {
      const answer = answered.get(keyOf(passage.id, sentence));
      const own = { id: `${passage.id}.${at + 1}`, sentence, quote: sentence, passage };
      if (answer === undefined) return { ...own, evidence: alone, patientText: "", origin: "guidance" };
      return { ...own, evidence: answer.evidence, patientText: answer.question, origin: "answer" };
    });
  });
}

const keyOf = (passageId: string, sentence: string): string => JSON.stringify([passageId, sentence]);

/** As a turn finds it: the passage itself, what travels with it because it cannot wait, and as much of its topic as there is room for. */
export function evidenceAround(passage: Passage, topic: readonly Passage[]): FoundEvidence {
  const others = topic.filter(({ id }) => id !== passage.id);
  const travelling = others.filter(({ careLevel }) => careLevel === "immediate");
  const rest = others.filter(({ careLevel }) => careLevel !== "immediate");
  const all = [passage, ...travelling, ...rest].slice(0, passagesMax);
  return {
    kind: "found",
    snapshotId: "guidance",
    topicId: passage.topicId,
    passages: all.map((each, place) => ({ passage: each, score: 1 / (place + 1) })),
    coverage: { terms: [], matched: [], share: 1, topScore: 1, margin: 1 },
    mustSay: [],
  };
}
