import type { Passage } from "../passage.ts";
import type { Corpus } from "./corpus.ts";
import { fuse, type Reranker, rerankResult } from "./dense/index.ts";
import type { PassageQuery, ScoredPassage, SearchResult } from "./port.ts";
import { coverageOf, resultOf } from "./rank.ts";
import { type ConversationReading, readConversation } from "./question/read-conversation.ts";
import { rankBySalience } from "./salience/rank.ts";

/** What words found and what words and meaning found together, each best first. */
export interface HybridCandidates {
  readonly byWords: readonly ScoredPassage[];
  /** Reciprocal rank fusion of `byWords` and of the passages nearest in meaning; made by a server, or by `fuseWithMeaning`. */
  readonly fused: readonly ScoredPassage[];
}

/** The fusion for an index that has both lists in this process; Qdrant makes the same sum. */
export const fuseWithMeaning = (
  byWords: readonly ScoredPassage[],
  byMeaning: readonly Passage[],
): readonly ScoredPassage[] =>
  fuse([byWords.map(({ passage }) => passage), byMeaning]).map(({ item, score }) => ({ passage: item, score }));

/**
 * Ranks by words as without a model (topics, names, whom it is about), then fuses that order with the one of words and meaning. The second
 * fusion is needed because sums of reciprocal ranks are nearly flat: added up by topic they would say which topic has most passages.
 *
 * Coverage is that of the topic that comes first in the end, by its words: what was found by meaning alone never passes for known.
 */
export function rankHybrid(
  { byWords, fused }: HybridCandidates,
  reading: ConversationReading,
  corpus: Corpus,
  passagesMax: number,
): SearchResult {
  const ranked = rankBySalience(byWords, reading, reading.salient, corpus);
  // A server leaves equal sums in any order; by passage they are the same everywhere.
  const joined = fused.toSorted(
    (left, right) => right.score - left.score || (left.passage.id < right.passage.id ? -1 : 1),
  );
  // A place has the score it has by words: sums of reciprocal ranks are so flat that every topic would look as good as the best one.
  const hits = fuse([ranked.map(({ passage }) => passage), joined.map(({ passage }) => passage)]).map(
    ({ item }, place): ScoredPassage => ({ passage: item, score: ranked[place]?.score ?? 0 }),
  );
  return resultOf(hits, reading, corpus, passagesMax);
}

/** What is embedded of a question, and read by a reranker: its words, behind the message before them when they lean on it. */
export function textToEmbed({ text, earlier }: PassageQuery, reading: ConversationReading, corpus: Corpus): string {
  const before = earlier.at(-1);
  if (before === undefined) return text;
  const alone = readConversation(text, [], corpus);
  return [...reading.terms.keys()].every((term) => alone.terms.has(term)) ? text : `${before}\n${text}`;
}

/** A result in the reranker's order: it reads what is embedded of the question, and coverage stays a matter of words. */
export const rerankHits = (
  result: SearchResult,
  reranker: Reranker,
  query: PassageQuery,
  reading: ConversationReading,
  corpus: Corpus,
): Promise<SearchResult> =>
  rerankResult(result, reranker, textToEmbed(query, reading, corpus), (topicId) =>
    coverageOf(reading, corpus.topics.get(topicId), corpus),
  );
