import { checkTaken, type Qdrant } from "./qdrant-connection.ts";
import { QdrantFault } from "./qdrant-fault.ts";
import { collectionPrefix } from "./qdrant-points.ts";

/** Names the collection that was published last. */
export const currentAlias = "lantern_current";

/** What the alias points at; undefined before the first publication. */
export async function currentCollection(qdrant: Qdrant): Promise<string | undefined> {
  const { aliases } = await qdrant.publish("list its aliases", (client) => client.getAliases());
  if (!Array.isArray(aliases)) throw new QdrantFault("not-qdrant", "list its aliases");
  return aliases.find((alias) => alias.alias_name === currentAlias)?.collection_name;
}

/**
 * Points `lantern_current` at the collection in one atomic step and deletes what is older than the collection it pointed at
 * before, by snapshot; that one stays, because servers not yet changed over still read it.
 */
export async function makeCollectionCurrent(qdrant: Qdrant, name: string): Promise<void> {
  const before = await currentCollection(qdrant);
  if (before === name) return;
  const step = "switch the alias";
  // One action and no deletion before it: Qdrant writes its aliases to disk after each action, so a kill between two would leave none.
  const taken = await qdrant.publish(step, (client) =>
    client.updateCollectionAliases({
      actions: [{ create_alias: { collection_name: name, alias_name: currentAlias } }],
    }),
  );
  checkTaken(taken, step);
  const { collections } = await qdrant.publish("list its collections", (client) => client.getCollections());
  const kept = new Set([name, before].map((one) => one && snapshotPartOf(one)));
  for (const collection of collections) {
    if (!collection.name.startsWith(collectionPrefix) || kept.has(snapshotPartOf(collection.name))) continue;
    await qdrant.publish("delete an old collection", (client) => client.deleteCollection(collection.name));
  }
}

/** One snapshot has a collection for each release and embedding model that reads it; all are in use until another snapshot is. */
const snapshotPartOf = (name: string): string => name.slice(0, name.lastIndexOf("_"));
