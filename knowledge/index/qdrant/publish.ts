import type { Corpus } from "../corpus.ts";
import type { PassageVectors } from "../dense/index.ts";
import { checkTaken, type Qdrant } from "./connection.ts";
import { faultOf, QdrantFault } from "./fault.ts";
import {
  collectionNameOf,
  denseVectorName,
  embeddingMark,
  payloadOf,
  pointIdOf,
  sparseVectorName,
  toSparseVector,
} from "./points.ts";
import { ensureSchema, type Rarity } from "./schema.ts";

/** Small enough that a kill loses little and a request stays far below the server's 32 MB with vectors of 3,072 numbers. */
const passagesPerBatch = 128;
const pointsPerPage = 1_000;

export interface Publication {
  readonly collection: string;
  readonly rarity: Rarity;
}

/**
 * Brings the collection of exactly this snapshot to what it should be, and writes only what it lacks: after a kill the next run goes on
 * where the last one stood. Nothing that is searched now is touched; another name becomes current only by `makeCollectionsCurrent`. Two
 * processes may do so at once.
 *
 * Rejects with a QdrantFault.
 */
export async function publishCorpus(
  qdrant: Qdrant,
  corpus: Corpus,
  vectors: PassageVectors | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<Publication> {
  const { passages } = corpus.snapshot;
  const collection = collectionNameOf(corpus, vectors);
  const { state, rarity } = await ensureSchema(qdrant, collection, vectors?.dimensions);
  const stored = state === "made" ? new Map<string, StoredMark>() : await listStored(qdrant, collection);

  const isMissing = passages.map((passage) => {
    const id = pointIdOf(passage.id);
    const mark = stored.get(id);
    stored.delete(id);
    return mark?.hash !== passage.hash || mark.embedded !== (vectors && embeddingMark(vectors, passage));
  });
  // What is left belongs to no passage of this snapshot: a search would find it and show nothing.
  await deletePoints(qdrant, collection, [...stored.keys()]);

  const known = new Map<string, number>();
  for (let start = 0; start < passages.length; start += passagesPerBatch) {
    const end = Math.min(start + passagesPerBatch, passages.length);
    const places = Array.from({ length: end - start }, (_, at) => start + at).filter((place) => isMissing[place]);
    if (places.length > 0) {
      const batch = places.flatMap((place) => passages[place] ?? []);
      const weights = corpus.index.weightsOf(start, end);
      const points = batch.map((passage, at) => ({
        id: pointIdOf(passage.id),
        vector: {
          [sparseVectorName]: toSparseVector(weights[(places[at] ?? 0) - start] ?? new Map(), known),
          ...(vectors === undefined ? {} : { [denseVectorName]: rowOf(vectors, places[at] ?? 0) }),
        },
        payload: { ...payloadOf(passage, vectors) },
      }));
      const step = "store passages";
      const taken = await qdrant.publish(step, (client) => client.upsert(collection, { wait: true, points }));
      checkTaken(taken, step);
    }
    onProgress(end, passages.length);
  }
  if (!(await isComplete(qdrant, collection, passages.length, "publish")))
    throw new QdrantFault("incomplete", "keep every passage that was written");
  return { collection, rarity };
}

/** A passage's vector: the row at its place in the snapshot. */
const rowOf = ({ rows, dimensions }: PassageVectors, place: number): number[] =>
  Array.from(rows.subarray(place * dimensions, (place + 1) * dimensions));

/** True when the collection is there and holds `passages` points. Rejects with a QdrantFault when Qdrant cannot say. */
export async function isComplete(
  qdrant: Qdrant,
  collection: string,
  passages: number,
  pace: "search" | "publish",
): Promise<boolean> {
  try {
    const { count } = await qdrant[pace]("say what it holds", (client) => client.count(collection, { exact: true }));
    if (typeof count !== "number") throw new QdrantFault("not-qdrant", "say what it holds");
    return count === passages;
  } catch (error) {
    const fault = faultOf(error, "say what it holds");
    if (fault.kind === "collection-missing") return false;
    throw fault;
  }
}

interface StoredMark {
  readonly hash: string | undefined;
  readonly embedded: string | undefined;
}

/** What every stored point says it is, by its id. */
async function listStored(qdrant: Qdrant, collection: string): Promise<Map<string, StoredMark>> {
  const stored = new Map<string, StoredMark>();
  let offset: PageOffset | undefined;
  do {
    const page = await qdrant.publish("list what it holds", (client) =>
      client.scroll(collection, {
        limit: pointsPerPage,
        with_payload: ["hash", "embedded"],
        ...(offset === undefined ? {} : { offset }),
      }),
    );
    for (const { id, payload } of page.points)
      stored.set(String(id), { hash: textIn(payload, "hash"), embedded: textIn(payload, "embedded") });
    offset = offsetOf(page.next_page_offset);
  } while (offset !== undefined);
  return stored;
}

type PageOffset = string | number;
const offsetOf = (next: unknown): PageOffset | undefined =>
  typeof next === "string" || typeof next === "number" ? next : undefined;

const textIn = (payload: unknown, field: string): string | undefined => {
  if (typeof payload !== "object" || payload === null) return undefined;
  const value: unknown = (payload as Readonly<Record<string, unknown>>)[field];
  return typeof value === "string" ? value : undefined;
};

async function deletePoints(qdrant: Qdrant, collection: string, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += pointsPerPage) {
    const points = ids.slice(start, start + pointsPerPage);
    await qdrant.publish("delete points of no passage", (client) => client.delete(collection, { wait: true, points }));
  }
}
