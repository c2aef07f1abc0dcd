import { createHash } from "node:crypto";
import type { Passage } from "../../passage.ts";
import { hashSnapshot } from "../../passage-hash.ts";
import type { Corpus } from "../corpus.ts";
import { embeddedText, type PassageVectors } from "../dense/index.ts";
import { readingVersion } from "../text-reader.ts";

export const sparseVectorName = "bm25";
export const denseVectorName = "dense";
export const collectionPrefix = "lantern_";

/** The fields that are filtered by; each has a keyword index, without which a filter reads every point. */
export const filterFields = ["topicId", "language", "status", "audience", "jurisdiction"] as const;

/** Which model's vectors they are, and how long. */
type MadeBy = Pick<PassageVectors, "embedder" | "dimensions">;

export interface SparseVector {
  readonly indices: number[];
  readonly values: number[];
}

/**
 * What is stored beside a vector: what is filtered by, and what tells whether the point still is the passage. The words stay in this
 * process: a point altered inside Qdrant can be ranked, never shown.
 */
export interface PassagePayload {
  readonly topicId: string;
  readonly language: string;
  readonly status: string;
  readonly audience: readonly string[];
  readonly jurisdiction: readonly string[];
  readonly passageId: string;
  readonly hash: string;
  /** What was embedded, and by which model. Absent without dense vectors. */
  readonly embedded?: string;
}

/**
 * One collection per snapshot and way of reading it. Lexicon, reading version and embedding model are part of the name because they
 * decide the vectors: two releases running side by side must not write over each other.
 */
export function collectionNameOf({ snapshot, reader }: Corpus, vectors?: MadeBy): string {
  const model = vectors === undefined ? "" : ` ${vectors.embedder} ${vectors.dimensions}`;
  // The passages too: each language's part of a snapshot goes by the whole snapshot's id.
  const { language, hash } = reader.lexicon;
  const reading = createHash("sha256")
    .update(`${readingVersion} ${language} ${hash} ${hashSnapshot(snapshot.passages)}${model}`)
    .digest("hex");
  return `${collectionPrefix}${snapshot.id.slice(0, 24)}_${reading.slice(0, 8)}`;
}

/** A term's place in the sparse vector: the first 32 bits of its SHA-256, the same in every process and release. */
const indexOfTerm = (term: string): number => createHash("sha256").update(term).digest().readUInt32BE(0);

/**
 * Weights of two terms that share an index (one chance in about 700 for a vocabulary of 3,500) are added. `known` remembers indexes, for
 * writing much guidance at once; a question's are never remembered.
 */
export function toSparseVector(weights: ReadonlyMap<string, number>, known?: Map<string, number>): SparseVector {
  const byIndex = new Map<number, number>();
  for (const [term, weight] of weights) {
    const index = known?.get(term) ?? indexOfTerm(term);
    known?.set(term, index);
    byIndex.set(index, (byIndex.get(index) ?? 0) + weight);
  }
  return { indices: [...byIndex.keys()], values: [...byIndex.values()] };
}

/** A UUID made of the passage's id, so that writing twice overwrites instead of doubling. */
export function pointIdOf(passageId: string): string {
  const hex = createHash("sha256").update(passageId).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Sixteen hex digits over the model and the text it was given. */
export const embeddingMark = ({ embedder, dimensions }: MadeBy, passage: Passage): string =>
  createHash("sha256")
    .update(`${embedder} ${dimensions}\n${embeddedText(passage)}`)
    .digest("hex")
    .slice(0, 16);

export const payloadOf = (passage: Passage, vectors: MadeBy | undefined): PassagePayload => ({
  topicId: passage.topicId,
  language: passage.language,
  status: passage.status,
  audience: passage.audience,
  jurisdiction: passage.jurisdiction,
  passageId: passage.id,
  hash: passage.hash,
  ...(vectors === undefined ? {} : { embedded: embeddingMark(vectors, passage) }),
});
