import type { Passage } from "../passage.ts";
import type { EmbeddingFaultKind } from "./dense/embedder.ts";
import type { RerankUse } from "./dense/reranker.ts";

/** What is asked of the index. Safety choices are spelled out by the caller; nothing here has a default. */
export interface PassageQuery {
  readonly text: string;
  /** What the same person wrote before in this conversation, oldest first; empty when nothing was. */
  readonly earlier: readonly string[];
  /** The question in one line, checked to add nothing to it: helps to order what is found, and covers nothing. Absent when there is none. */
  readonly summary?: string;
  readonly language: string;
  /** ISO country code the person confirmed, or "unknown": then only passages that hold anywhere. */
  readonly jurisdiction: string;
  readonly audience: "patient" | "caregiver";
  /** Statuses that may be shown. `withdrawn` never belongs here. */
  readonly statuses: readonly Passage["status"][];
  readonly passagesMax: number;
}

export interface ScoredPassage {
  readonly passage: Passage;
  /** BM25 (or fused) score; comparable within one result only. */
  readonly score: number;
}

/** How much of the question the index knows at all: the coverage gate reads this, the model never does. */
export interface Coverage {
  /** Distinct content terms of the question after stop words, stemming and synonyms. */
  readonly terms: readonly string[];
  /** Those of them that are health words the guidance knows: a question with none of them is no question for a clinician. */
  readonly matched: readonly string[];
  /** IDF-weighted share of `terms` that the best topic covers, 0 to 1. */
  readonly share: number;
  readonly topScore: number;
  /** Top score minus the best score of any topic that the question does not name beside the first one. */
  readonly margin: number;
  /** Those of `terms` that nothing lists: no health word, no everyday word, no name of a page. Absent where nobody looked. */
  readonly unheardOf?: readonly string[];
  /** True when the question names a medicine: then nothing of it may be passed over. Absent where nobody looked. */
  readonly namesMedicine?: boolean;
}

/** Whether the meaning of the question was searched with beside its words. */
export type MeaningUse =
  | { readonly kind: "used"; readonly embedder: string }
  | { readonly kind: "missing"; readonly because: "preparing" | EmbeddingFaultKind };

export interface SearchResult {
  readonly snapshotId: string;
  /** Best first. */
  readonly hits: readonly ScoredPassage[];
  readonly coverage: Coverage;
  /** Absent when no embedding model is configured. */
  readonly meaning?: MeaningUse;
  /** Absent when no reranker is configured. */
  readonly reranking?: RerankUse;
}

/**
 * One port for the embedded index and Qdrant. `search` rejects with an IndexUnreachable when it cannot answer:
 * an index that is down must never look like an index that found nothing.
 */
export interface PassageIndex {
  readonly name: "embedded" | "qdrant";
  search(query: PassageQuery): Promise<SearchResult>;
  /** All passages of one topic in order, so that `immediate` care always travels with the rest. */
  topic(topicId: string): Promise<readonly Passage[]>;
  snapshotId(): string;
  ready(): Promise<boolean>;
  /** What does not work as configured although questions are answered: a sentence each, for readiness. */
  notices?(): readonly string[];
}

export class IndexUnreachable extends Error {
  override readonly name = "IndexUnreachable";
}
