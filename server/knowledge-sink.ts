import type { SnapshotSink } from "#knowledge/ingest/index.ts";
import type { Config } from "./config.ts";

/** The index that keeps passages of its own, when one is configured. Loaded only then: its client costs start-up time. */
export async function openKnowledgeSink({ qdrant }: Pick<Config, "qdrant">): Promise<SnapshotSink | undefined> {
  if (qdrant === undefined) return undefined;
  const [{ lexiconLanguages, loadLexicon }, { openQdrantSink }] = await Promise.all([
    import("#knowledge/lexicon/index.ts"),
    import("#knowledge/index/index.ts"),
  ]);
  const loaded = await Promise.all(lexiconLanguages.map((language) => loadLexicon(undefined, language)));
  return openQdrantSink(
    qdrant,
    loaded.map(({ lexicon }) => lexicon),
  );
}
