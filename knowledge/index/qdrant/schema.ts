import type { QdrantClient } from "@qdrant/js-client-rest";
import { checkTaken, type Qdrant } from "./connection.ts";
import { QdrantFault, statusOf } from "./fault.ts";
import { denseVectorName, filterFields, sparseVectorName } from "./points.ts";

type CollectionInfo = Awaited<ReturnType<QdrantClient["getCollection"]>>;

/** Who counts how rare a word is. Qdrant does it within each part of a collection, so with several parts it must be done here. */
export type Rarity = "server" | "here";

/**
 * Makes the collection unless it is there, and rejects when it is there in another shape: nothing is written into a collection that could
 * not be searched, or that somebody else made. Two processes may do so at once.
 */
export async function ensureSchema(
  qdrant: Qdrant,
  name: string,
  dimensions: number | undefined,
): Promise<{ readonly state: "made" | "there"; readonly rarity: Rarity }> {
  const before = await readCollection(qdrant, name);
  if (before !== undefined) refuseOtherShape(name, before, dimensions);
  else await makeCollection(qdrant, name, dimensions);
  const info = before ?? (await readCollection(qdrant, name));
  if (info === undefined) throw new QdrantFault("collection-missing", "keep the collection it had just made");
  if (before === undefined) refuseOtherShape(name, info, dimensions);
  for (const field of filterFields) {
    if (info.payload_schema[field] !== undefined) continue;
    const step = "index a filter field";
    const taken = await qdrant.publish(step, (client) =>
      client.createPayloadIndex(name, { field_name: field, field_schema: "keyword", wait: true }),
    );
    checkTaken(taken, step);
  }
  return { state: before === undefined ? "made" : "there", rarity: rarityWith(info.config.params.shard_number) };
}

/** Undefined when there is no such collection. */
export async function readCollection(qdrant: Qdrant, name: string): Promise<CollectionInfo | undefined> {
  return qdrant.publish("describe its collection", async (client) => {
    const { exists } = await client.collectionExists(name);
    if (typeof exists !== "boolean") throw new QdrantFault("not-qdrant", "describe its collection");
    if (!exists) return undefined;
    const info = await client.getCollection(name);
    if (info.config?.params === undefined || typeof info.payload_schema !== "object")
      throw new QdrantFault("not-qdrant", "describe its collection");
    return info;
  });
}

async function makeCollection(
  { config, publish }: Qdrant,
  name: string,
  dimensions: number | undefined,
): Promise<void> {
  const { shards = 1, replicas = 1 } = config;
  const writeConsistency = config.writeConsistency ?? Math.floor(replicas / 2) + 1;
  await publish("create the collection", async (client) => {
    try {
      await client.createCollection(name, {
        ...(dimensions === undefined
          ? {}
          : { vectors: { [denseVectorName]: { size: dimensions, distance: "Cosine" } } }),
        sparse_vectors: { [sparseVectorName]: rarityWith(shards) === "server" ? { modifier: "idf" } : {} },
        shard_number: shards,
        replication_factor: replicas,
        write_consistency_factor: writeConsistency,
      });
    } catch (error) {
      // Another process was quicker, or a try whose answer was lost: the shape is checked either way.
      if (statusOf(error) === 409 || (await client.collectionExists(name)).exists) return;
      throw error;
    }
  });
}

function refuseOtherShape(name: string, info: CollectionInfo, dimensions: number | undefined): void {
  const difference = differenceOf(info, dimensions);
  if (difference !== undefined)
    throw new QdrantFault("schema", "fit", {
      detail: `its collection ${name} has another shape: ${difference}. Lantern changed nothing. Delete or rename that collection; it is then written anew.`,
    });
}

/** What is other than it should be, in words for the person who runs it; undefined when the collection can be used. */
export function differenceOf(
  { config, payload_schema }: CollectionInfo,
  dimensions: number | undefined,
): string | undefined {
  const { vectors, sparse_vectors } = config.params;
  const sparse = sparse_vectors?.[sparseVectorName];
  if (sparse === undefined) return `the sparse vector "${sparseVectorName}" is missing`;
  const rarity = rarityWith(config.params.shard_number);
  if (rarity === "server" && sparse.modifier !== "idf")
    return `the sparse vector "${sparseVectorName}" is not weighted by idf`;
  if (rarity === "here" && sparse.modifier === "idf")
    return `the sparse vector "${sparseVectorName}" is weighted by idf within each of its ${config.params.shard_number} parts, which makes their scores differ`;
  if (dimensions !== undefined) {
    const dense = denseOf(vectors);
    if (dense === undefined) return `the vector "${denseVectorName}" is missing`;
    if (dense.size !== dimensions)
      return `the vector "${denseVectorName}" holds ${dense.size} numbers, and the embedding model gives ${dimensions}`;
    if (dense.distance !== "Cosine")
      return `the vector "${denseVectorName}" is compared by ${dense.distance}, not by Cosine`;
    if (dense.multivector_config) return `the vector "${denseVectorName}" is a list of vectors`;
  }
  for (const field of filterFields) {
    const type = payload_schema[field]?.data_type;
    if (type !== undefined && type !== "keyword") return `the field "${field}" is indexed as ${type}, not as keyword`;
  }
  return undefined;
}

const rarityWith = (shards = 1): Rarity => (shards > 1 ? "here" : "server");

interface DenseParameters {
  readonly size: number;
  readonly distance: string;
  readonly multivector_config?: unknown;
}

function denseOf(vectors: unknown): DenseParameters | undefined {
  if (typeof vectors !== "object" || vectors === null || !(denseVectorName in vectors)) return undefined;
  return vectors[denseVectorName] as DenseParameters;
}
