import { checkTaken, type Qdrant } from "./connection.ts";
import { QdrantFault } from "./fault.ts";
import { collectionPrefix } from "./points.ts";

/** Names the collection that was published last; with a language behind it when each language has one. */
export const currentAlias = "lantern_current";

/** What our aliases point at, by alias. */
async function currentCollections(qdrant: Qdrant): Promise<ReadonlyMap<string, string>> {
  const { aliases } = await qdrant.publish("list its aliases", (client) => client.getAliases());
  if (!Array.isArray(aliases)) throw new QdrantFault("not-qdrant", "list its aliases");
  const ours = aliases.filter((alias) => alias.alias_name.startsWith(currentAlias));
  return new Map(ours.map((alias) => [alias.alias_name, alias.collection_name]));
}

/**
 * Points each alias at its collection in one request, and deletes what is older than the snapshot they pointed at before; that one
 * stays, because servers not yet changed over still read it.
 */
export async function makeCollectionsCurrent(qdrant: Qdrant, wanted: ReadonlyMap<string, string>): Promise<void> {
  const before = await currentCollections(qdrant);
  const changes = [...wanted].filter(([alias, collection]) => before.get(alias) !== collection);
  if (changes.length === 0) return;
  const step = "switch the alias";
  // Never a deletion before a creation: Qdrant writes its aliases to disk after each action, so a kill between the two would leave none.
  const actions = changes.map(([alias_name, collection_name]) => ({ create_alias: { alias_name, collection_name } }));
  const taken = await qdrant.publish(step, (client) => client.updateCollectionAliases({ actions }));
  checkTaken(taken, step);

  const kept = new Set([...wanted.values(), ...before.values()].map(snapshotPartOf));
  const { collections } = await qdrant.publish("list its collections", (client) => client.getCollections());
  for (const { name } of collections) {
    if (!name.startsWith(collectionPrefix) || kept.has(snapshotPartOf(name))) continue;
    await qdrant.publish("delete an old collection", (client) => client.deleteCollection(name));
  }
}

/** One snapshot has a collection for each language, release and embedding model; all are in use until another snapshot is. */
const snapshotPartOf = (name: string): string => name.slice(0, name.lastIndexOf("_"));
