import type { Coverage, SearchResult } from "../port.ts";
import { embeddedText } from "./passage-vectors.ts";
import { type Reranker, rerank } from "./reranker.ts";

/** How much of the question a topic covers, as ranking counts it. */
export type CoverageOf = (topicId: string) => Pick<Coverage, "terms" | "matched" | "share">;

/**
 * A result with its first passages in the reranker's order. Scores belong to places, so that they still fall and mean what they meant.
 * When another topic comes first, the coverage is that topic's: a model may choose what is drafted from, and never what passes the gate.
 */
export async function rerankResult(
  result: SearchResult,
  reranker: Reranker,
  question: string,
  coverageOf: CoverageOf,
): Promise<SearchResult> {
  const { hits, coverage } = result;
  const { items, use } = await rerank({
    reranker,
    question,
    items: hits.map(({ passage }) => passage),
    passageOf: (passage) => ({ id: passage.id, text: embeddedText(passage) }),
  });
  if (use.kind === "kept") return { ...result, reranking: use };
  const ordered = items.map((passage, place) => ({ passage, score: hits[place]?.score ?? 0 }));
  const topicId = ordered[0]?.passage.topicId;
  const rival = ordered.find(({ passage }) => passage.topicId !== topicId);
  const isSameTopic = topicId === hits[0]?.passage.topicId;
  return {
    ...result,
    hits: ordered,
    reranking: use,
    coverage: {
      ...coverage,
      ...(topicId === undefined || isSameTopic ? {} : coverageOf(topicId)),
      margin: coverage.topScore - (rival?.score ?? 0),
    },
  };
}
