import type { SnapshotSink } from "../../ingest/index.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Snapshot } from "../../passage.ts";
import { ofLanguage } from "../by-language.ts";
import { type Corpus, openCorpus } from "../corpus.ts";
import { type PassageVectors, wordsAlone } from "../dense/index.ts";
import type { BesidesWords } from "../embedded-index.ts";
import { rankHybrid, rerankHits, textToEmbed } from "../hybrid.ts";
import type { PassageIndex, PassageQuery, ScoredPassage, SearchResult } from "../port.ts";
import { currentAlias, makeCollectionsCurrent } from "./alias.ts";
import { openBreaker } from "./breaker.ts";
import { checkVersion, connectQdrant, type QdrantConfig } from "./connection.ts";
import { faultOf, QdrantFault } from "./fault.ts";
import { pointIdOf, toSparseVector } from "./points.ts";
import { isComplete, publishCorpus } from "./publish.ts";
import { findByBoth, findByWords, type FoundPoint, settleOrder, settleTies } from "./search.ts";
import { rankCandidates } from "../rank.ts";
import type { ConversationReading } from "../question/read-conversation.ts";
import { openTextReader } from "../text-reader.ts";
import { readQuery } from "../question/with-summary.ts";

export type { QdrantConfig } from "./connection.ts";

/**
 * The same search with Qdrant doing the scoring. It reads the collection of exactly this snapshot, not the alias: hits,
 * coverage and the snapshot id stored with an answer then always belong together, also while another release is being
 * published. The vocabulary stays in this process; of the question only term numbers leave it, and its vector when there is a model.
 *
 * Checks version and schema, and writes what the collection lacks. Rejects with IndexUnreachable, as does every search while Qdrant is
 * away; after several failures at once, without waiting.
 */
export async function openQdrantIndex(
  config: QdrantConfig,
  snapshot: Snapshot,
  lexicon: Lexicon,
  { meaning, reranker }: BesidesWords = {},
): Promise<PassageIndex> {
  const corpus = openCorpus(snapshot, openTextReader(lexicon));
  const { passages } = snapshot;
  const qdrant = await connectQdrant(config);
  await checkVersion(qdrant, "search");
  const { collection, rarity } = await publishCorpus(qdrant, corpus, meaning?.vectors, () => {});
  const breaker = openBreaker(qdrant.breakerSettings);
  const placeOf = new Map(passages.map(({ id }, place) => [pointIdOf(id), place]));

  const placeOfPoint = (id: string): number => placeOf.get(id) ?? -1;
  const toPassages = (points: readonly FoundPoint[]): readonly ScoredPassage[] =>
    points.flatMap(({ id, score }) => {
      const passage = passages[placeOfPoint(id)];
      return passage === undefined || score <= 0 ? [] : [{ passage, score }];
    });

  async function find(query: PassageQuery, reading: ConversationReading): Promise<SearchResult> {
    const { terms } = reading.salient;
    const words = toSparseVector(rarity === "server" ? terms : weighedByRarity(terms, corpus));
    const asked =
      query.text.trim() === "" ? undefined : await meaning?.questions.of(textToEmbed(query, reading, corpus));
    if (asked?.kind === "vector") {
      const answer = await findByBoth(qdrant, collection, words, asked.vector, query, passages.length);
      const found = settleTies(answer, placeOfPoint);
      const candidates = { byWords: toPassages(found.byWords), fused: toPassages(found.fused) };
      return {
        ...rankHybrid(candidates, reading, corpus, query.passagesMax),
        meaning: { kind: "used", embedder: meaning?.questions.embedder ?? "" },
      };
    }
    // A model that is away takes nothing from what words find.
    const missing = asked === undefined ? {} : { meaning: asked };
    if (words.indices.length > 0) {
      const found = settleOrder(await findByWords(qdrant, collection, words, query), placeOfPoint);
      return { ...rankCandidates(toPassages(found), reading, corpus, query.passagesMax), ...missing };
    }
    // Nothing to ask for; but an index that is down must not look like one that found nothing.
    if (!(await isComplete(qdrant, collection, passages.length, "search")))
      throw new QdrantFault("collection-missing", "answer a query");
    return { ...rankCandidates([], reading, corpus, query.passagesMax), ...missing };
  }

  /** Why the last request failed; nothing once one has worked. */
  let away: string | undefined;
  async function watched<Answer>(step: string, request: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await breaker.run(step, request);
      away = undefined;
      return answer;
    } catch (error) {
      away = faultOf(error, step).message;
      throw error;
    }
  }

  return {
    name: "qdrant",
    async search(query) {
      const reading = readQuery(query, corpus);
      const result = await watched("answer a query", () => find(query, reading));
      return reranker === undefined ? result : rerankHits(result, reranker, query, reading, corpus);
    },
    // The words are in this process: nothing on a network may stand between a patient and the `immediate` care of a topic found.
    topic: async (topicId) => corpus.topics.get(topicId)?.passages ?? [],
    snapshotId: () => snapshot.id,
    notices: () => {
      const trouble = meaning?.questions.trouble();
      return [...(away === undefined ? [] : [away]), ...(trouble === undefined ? [] : [wordsAlone(trouble)])];
    },
    async ready() {
      try {
        // Through the breaker: a probe of readiness closes it again without a patient's question.
        return await watched("hold every passage", async () => {
          if (await isComplete(qdrant, collection, passages.length, "search")) return true;
          throw new QdrantFault("incomplete", "hold every passage");
        });
      } catch {
        return false;
      }
    },
  };
}

/** The question's terms times the IDF that a collection in one part has its server multiply by. */
const weighedByRarity = (terms: ReadonlyMap<string, number>, { index }: Corpus): ReadonlyMap<string, number> =>
  new Map([...terms].map(([term, weight]) => [term, weight * index.idf(term)]));

/**
 * Where `ingest` publishes a snapshot to Qdrant: write the collection, then switch `lantern_current` to it. With several lexicons each gets
 * the passages of its language and an alias of its own; all are whole before the first alias is switched. `vectorsOf` gives the vectors of
 * what it is handed when an embedding model is configured; what it rejects with, `publish` does.
 */
export async function openQdrantSink(
  config: QdrantConfig,
  lexicon: Lexicon | readonly Lexicon[],
  vectorsOf?: (snapshot: Snapshot) => Promise<PassageVectors>,
): Promise<SnapshotSink> {
  const qdrant = await connectQdrant(config);
  const parts =
    "hash" in lexicon
      ? [{ alias: currentAlias, reader: openTextReader(lexicon), of: (snapshot: Snapshot) => snapshot }]
      : lexicon.map((one) => ({
          alias: `${currentAlias}_${one.language}`,
          reader: openTextReader(one),
          of: (snapshot: Snapshot) => ofLanguage(snapshot, one.language),
        }));
  return {
    name: "qdrant",
    async publish(snapshot, onProgress) {
      await checkVersion(qdrant, "publish");
      const current = new Map<string, string>();
      let before = 0;
      for (const { alias, reader, of } of parts) {
        const part = of(snapshot);
        const vectors = await vectorsOf?.(part);
        const { collection } = await publishCorpus(qdrant, openCorpus(part, reader), vectors, (done) =>
          onProgress(before + done, snapshot.passages.length),
        );
        before += part.passages.length;
        current.set(alias, collection);
      }
      await makeCollectionsCurrent(qdrant, current);
    },
  };
}
