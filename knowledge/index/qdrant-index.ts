import type { SnapshotSink } from "../ingest/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Passage, Snapshot } from "../passage.ts";
import { openCorpus } from "./corpus.ts";
import type { PassageIndex, PassageQuery, ScoredPassage } from "./port.ts";
import {
  collectionNameOf,
  ensureCollection,
  isComplete,
  makeCollectionCurrent,
  sparseVectorName,
  toSparseVector,
} from "./qdrant-collection.ts";
import { connectQdrant, type QdrantConfig, reach } from "./qdrant-connection.ts";
import { candidatesMax, rankCandidates } from "./rank.ts";
import { readConversation } from "./read-conversation.ts";
import { openTextReader } from "./text-reader.ts";

export type { QdrantConfig } from "./qdrant-connection.ts";

/**
 * The same search with Qdrant doing the scoring. It reads the collection of exactly this snapshot, not the alias: hits,
 * coverage and the snapshot id stored with an answer then always belong together, also while another release is being
 * published. The vocabulary stays in this process; the question itself never leaves it, only term numbers do.
 *
 * Writes the collection first when Qdrant does not have it. Rejects with IndexUnreachable.
 */
export async function openQdrantIndex(
  config: QdrantConfig,
  snapshot: Snapshot,
  lexicon: Lexicon,
): Promise<PassageIndex> {
  const corpus = openCorpus(snapshot, openTextReader(lexicon));
  const client = await connectQdrant(config);
  const collection = collectionNameOf(corpus);
  await ensureCollection(client, corpus, () => {});

  return {
    name: "qdrant",
    async search(query) {
      const reading = readConversation(query.text, query.earlier, corpus);
      if (reading.terms.size === 0) {
        // Nothing to ask for; but an index that is down must not look like one that found nothing.
        await isComplete(client, corpus);
        return rankCandidates([], reading, corpus, query.passagesMax);
      }
      const { points } = await reach("answer a query", () =>
        client.query(collection, {
          query: toSparseVector(reading.terms),
          using: sparseVectorName,
          filter: filterOf(query),
          limit: candidatesMax,
          with_payload: ["place"],
        }),
      );
      const candidates = points.flatMap(({ score, payload }): ScoredPassage[] => {
        const passage = passageAt(snapshot, payload);
        return passage === undefined || score <= 0 ? [] : [{ passage, score }];
      });
      return rankCandidates(candidates, reading, corpus, query.passagesMax);
    },
    async topic(topicId) {
      const { points } = await reach("list a topic", () =>
        client.scroll(collection, {
          filter: { must: [{ key: "topicId", match: { value: topicId } }] },
          limit: candidatesMax,
          with_payload: ["place"],
        }),
      );
      const places = points.map(({ payload }) => placeIn(payload)).sort((left, right) => left - right);
      return places.flatMap((place) => snapshot.passages[place] ?? []);
    },
    snapshotId: () => snapshot.id,
    ready: () => isComplete(client, corpus).catch(() => false),
  };
}

/** Where `ingest` publishes a snapshot to Qdrant: write the collection, then switch `lantern_current` to it. */
export async function openQdrantSink(config: QdrantConfig, lexicon: Lexicon): Promise<SnapshotSink> {
  const client = await connectQdrant(config);
  const reader = openTextReader(lexicon);
  return {
    name: "qdrant",
    async publish(snapshot, onProgress) {
      const corpus = openCorpus(snapshot, reader);
      await ensureCollection(client, corpus, onProgress);
      await makeCollectionCurrent(client, collectionNameOf(corpus));
    },
  };
}

/** The words come from the verified snapshot in this process: a passage altered inside Qdrant can be ranked, never shown. */
function passageAt(snapshot: Snapshot, payload: unknown): Passage | undefined {
  return snapshot.passages[placeIn(payload)];
}

function placeIn(payload: unknown): number {
  if (typeof payload !== "object" || payload === null || !("place" in payload)) return -1;
  return typeof payload.place === "number" ? payload.place : -1;
}

/** The same rule as `allows`, said in Qdrant's filter language. */
function filterOf({ language, jurisdiction, audience, statuses }: PassageQuery) {
  return {
    must: [
      { key: "language", match: { value: language } },
      { key: "audience", match: { value: audience } },
      { key: "jurisdiction", match: { any: ["any", jurisdiction] } },
      { key: "status", match: { any: statuses.filter((status) => status !== "withdrawn") } },
    ],
  };
}
