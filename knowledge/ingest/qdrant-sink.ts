import type { QdrantConfig } from "../index/index.ts";
import type { ContentProblem } from "./problem.ts";
import type { SnapshotSink } from "./ingest.ts";

/** Where a snapshot is published to Qdrant, in every language there are word lists of. Its client is loaded only here: it costs start-up time. */
export async function openQdrantSinkOfAllLanguages(
  config: QdrantConfig,
  onProblem: (problem: ContentProblem) => void,
): Promise<SnapshotSink> {
  const [{ lexiconLanguages, loadLexicon }, { openQdrantSink }] = await Promise.all([
    import("../lexicon/index.ts"),
    import("../index/index.ts"),
  ]);
  const loaded = await Promise.all(lexiconLanguages.map((language) => loadLexicon(undefined, language)));
  for (const problem of loaded.flatMap(({ problems }) => problems)) onProblem(problem);
  return openQdrantSink(
    config,
    loaded.map(({ lexicon }) => lexicon),
  );
}
