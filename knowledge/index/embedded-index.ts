import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Snapshot } from "../passage.ts";
import { type Corpus, openCorpus } from "./corpus.ts";
import { type PassageVectors, type QuestionVectors, type Reranker, scanVectors, wordsAlone } from "./dense/index.ts";
import { fuseWithMeaning, rankHybrid, rerankHits, textToEmbed } from "./hybrid.ts";
import { isInSet } from "./lexical/document-set.ts";
import { type DocumentSet, documentSet } from "./lexical/index.ts";
import type { PassageIndex, PassageQuery, SearchResult } from "./port.ts";
import { allows, candidatesMax, rankCandidates } from "./rank.ts";
import type { ConversationReading } from "./question/read-conversation.ts";
import { openTextReader } from "./text-reader.ts";
import { readQuery } from "./question/with-summary.ts";

/** Sets of allowed passages that are kept. Callers differ by country and role, seldom by more; each takes a bit a passage. */
const allowedSetsMax = 64;

/** What finds and orders beside the words; each is absent unless it is configured. */
export interface BesidesWords {
  readonly meaning?: { readonly questions: QuestionVectors; readonly vectors: PassageVectors } | undefined;
  readonly reranker?: Reranker | undefined;
}

/**
 * BM25F in this process with dynamic pruning: what a search costs grows far slower than the corpus. With vectors, beside it a scan of all
 * of them, fused by reciprocal rank. `search` never rejects: without a vector of the question its words alone find, and the result says so.
 */
export const openEmbeddedIndex = (snapshot: Snapshot, lexicon: Lexicon, besides: BesidesWords = {}): PassageIndex =>
  openEmbeddedIndexOf(openCorpus(snapshot, openTextReader(lexicon)), besides);

/** The same over a corpus that was read before. */
export function openEmbeddedIndexOf(corpus: Corpus, { meaning, reranker }: BesidesWords = {}): PassageIndex {
  const { snapshot } = corpus;
  const { passages } = snapshot;
  const allowedFor = openAllowedSets(snapshot);

  async function find(query: PassageQuery, reading: ConversationReading): Promise<SearchResult> {
    const { passagesMax } = query;
    const allowed = allowedFor(query);
    const byWords = corpus.index
      .search(reading.salient.terms, candidatesMax, allowed)
      .flatMap(({ document, score }) => {
        const passage = passages[document];
        return passage === undefined ? [] : [{ passage, score }];
      });
    if (meaning === undefined || query.text.trim() === "") return rankCandidates(byWords, reading, corpus, passagesMax);
    const { questions, vectors } = meaning;
    const question = await questions.of(textToEmbed(query, reading, corpus));
    if (question.kind === "missing")
      return { ...rankCandidates(byWords, reading, corpus, passagesMax), meaning: question };
    const near = await scanVectors(vectors, question.vector, candidatesMax, (place) => isInSet(allowed, place));
    const byMeaning = near.flatMap(({ place }) => passages[place] ?? []);
    const fused = fuseWithMeaning(byWords, byMeaning);
    return {
      ...rankHybrid({ byWords, fused }, reading, corpus, passagesMax),
      meaning: { kind: "used", embedder: questions.embedder },
    };
  }

  return {
    name: "embedded",
    async search(query) {
      const reading = readQuery(query, corpus);
      const result = await find(query, reading);
      return reranker === undefined ? result : rerankHits(result, reranker, query, reading, corpus);
    },
    topic: async (topicId) => corpus.topics.get(topicId)?.passages ?? [],
    snapshotId: () => snapshot.id,
    ready: async () => passages.length > 0,
    notices: () => {
      const trouble = meaning?.questions.trouble();
      return trouble === undefined ? [] : [wordsAlone(trouble)];
    },
  };
}

/** The passages a query may see, worked out once for each kind of caller. */
function openAllowedSets({ passages }: Snapshot): (query: PassageQuery) => DocumentSet {
  const sets = new Map<string, DocumentSet>();
  return (query) => {
    const { language, jurisdiction, audience, statuses } = query;
    const key = JSON.stringify([language, jurisdiction, audience, statuses]);
    const known = sets.get(key);
    if (known !== undefined) return known;
    const fresh = documentSet(passages.length, (place) => {
      const passage = passages[place];
      return passage !== undefined && allows(query, passage);
    });
    const oldest = sets.keys().next();
    if (sets.size >= allowedSetsMax && oldest.done !== true) sets.delete(oldest.value);
    sets.set(key, fresh);
    return fresh;
  };
}
