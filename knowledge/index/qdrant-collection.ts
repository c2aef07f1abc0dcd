import { createHash } from "node:crypto";
import type { QdrantClient } from "@qdrant/js-client-rest";
import type { Passage } from "../passage.ts";
import type { Corpus } from "./corpus.ts";
import { IndexUnreachable } from "./port.ts";
import { reach, statusOf } from "./qdrant-connection.ts";
import { readingVersion } from "./text-reader.ts";

export const sparseVectorName = "bm25";
export const currentAlias = "lantern_current";
const collectionPrefix = "lantern_";
const passagesPerBatch = 128;
const filterFields = ["topicId", "language", "status", "audience", "jurisdiction"] as const;

export interface SparseVector {
  readonly indices: number[];
  readonly values: number[];
}

/** What is stored beside a vector: the fields that are filtered by, and the passage itself. */
export interface PassagePayload {
  readonly topicId: string;
  readonly language: string;
  readonly status: string;
  readonly audience: readonly string[];
  readonly jurisdiction: readonly string[];
  /** Place in the snapshot, so that a topic comes back in order. */
  readonly place: number;
  readonly passage: Passage;
}

/**
 * One collection per snapshot and way of reading it. The lexicon and the reading version are part of the name because they
 * decide the vectors: two releases running side by side must not write over each other.
 */
export function collectionNameOf({ snapshot, reader }: Corpus): string {
  const reading = createHash("sha256").update(`${readingVersion} ${reader.lexicon.hash}`).digest("hex");
  return `${collectionPrefix}${snapshot.id.slice(0, 24)}_${reading.slice(0, 8)}`;
}

/** A term's place in the sparse vector: the first 32 bits of its SHA-256, the same in every process and release. */
const indexOfTerm = (term: string): number => createHash("sha256").update(term).digest().readUInt32BE(0);

/** Weights of two terms that share an index (one chance in about 700 for a vocabulary of 3,500) are added. */
export function toSparseVector(weights: ReadonlyMap<string, number>): SparseVector {
  const byIndex = new Map<number, number>();
  for (const [term, weight] of weights) {
    const index = indexOfTerm(term);
    byIndex.set(index, (byIndex.get(index) ?? 0) + weight);
  }
  return { indices: [...byIndex.keys()], values: [...byIndex.values()] };
}

/** A UUID made of the passage's id, so that writing twice overwrites instead of doubling. */
function pointIdOf(passageId: string): string {
  const hex = createHash("sha256").update(passageId).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** True when the collection is there and holds every passage. Rejects with IndexUnreachable when Qdrant cannot say. */
export async function isComplete(client: QdrantClient, corpus: Corpus): Promise<boolean> {
  const name = collectionNameOf(corpus);
  return reach("say what it holds", async () => {
    const { exists } = await client.collectionExists(name);
    if (!exists) return false;
    const { count } = await client.count(name, { exact: true });
    return count === corpus.snapshot.passages.length;
  });
}

/** Writes the whole snapshot into its collection unless it is there already. Two processes may do so at once. */
export async function ensureCollection(
  client: QdrantClient,
  corpus: Corpus,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  if (await isComplete(client, corpus)) return;
  const name = collectionNameOf(corpus);
  const { passages } = corpus.snapshot;
  await reach("create the collection", () => createUnlessThere(client, name));
  for (const field_name of filterFields) {
    await reach("index a filter field", () =>
      client.createPayloadIndex(name, { field_name, field_schema: "keyword", wait: true }),
    );
  }
  for (let start = 0; start < passages.length; start += passagesPerBatch) {
    const batch = passages.slice(start, start + passagesPerBatch);
    const points = batch.map((passage, offset) => ({
      id: pointIdOf(passage.id),
      vector: { [sparseVectorName]: toSparseVector(corpus.termWeights[start + offset] ?? new Map()) },
      payload: { ...payloadOf(passage, start + offset) },
    }));
    await reach("store passages", () => client.upsert(name, { wait: true, points }));
    onProgress(start + batch.length, passages.length);
  }
  if (!(await isComplete(client, corpus)))
    throw new IndexUnreachable("Qdrant does not hold every passage after writing.");
}

async function createUnlessThere(client: QdrantClient, name: string): Promise<void> {
  try {
    await client.createCollection(name, { sparse_vectors: { [sparseVectorName]: { modifier: "idf" } } });
  } catch (error) {
    // Another process was quicker, or an earlier run was interrupted: the points are written over either way.
    if (statusOf(error) === 409 || (await client.collectionExists(name)).exists) return;
    throw error;
  }
}

const payloadOf = (passage: Passage, place: number): PassagePayload => ({
  topicId: passage.topicId,
  language: passage.language,
  status: passage.status,
  audience: passage.audience,
  jurisdiction: passage.jurisdiction,
  place,
  passage,
});

/**
 * Points `lantern_current` at the collection in one atomic step and deletes what is older than the collection it pointed at
 * before; that one stays, because servers not yet restarted still read it.
 */
export async function makeCollectionCurrent(client: QdrantClient, name: string): Promise<void> {
  const { aliases } = await reach("list its aliases", () => client.getAliases());
  const before = aliases.find((alias) => alias.alias_name === currentAlias)?.collection_name;
  if (before === name) return;
  await reach("switch the alias", () =>
    client.updateCollectionAliases({
      actions: [
        ...(before === undefined ? [] : [{ delete_alias: { alias_name: currentAlias } }]),
        { create_alias: { collection_name: name, alias_name: currentAlias } },
      ],
    }),
  );
  const { collections } = await reach("list its collections", () => client.getCollections());
  for (const collection of collections) {
    if (!collection.name.startsWith(collectionPrefix) || collection.name === name || collection.name === before)
      continue;
    await reach("delete an old collection", () => client.deleteCollection(collection.name));
  }
}
