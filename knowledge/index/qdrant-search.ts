import { rankConstant } from "./dense/index.ts";
import type { PassageQuery } from "./port.ts";
import type { Qdrant } from "./qdrant-connection.ts";
import { QdrantFault } from "./qdrant-fault.ts";
import { denseVectorName, type SparseVector, sparseVectorName } from "./qdrant-points.ts";
import { candidatesMax } from "./rank.ts";

export interface FoundPoint {
  readonly id: string;
  readonly score: number;
}

/** Up to so many passages every vector is compared: exact, and as fast as the graph at this size. */
const comparedAllMax = 50_000;

const step = "answer a query";

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

/** Best first by BM25: the server multiplies the weights by its IDF. */
export async function findByWords(
  qdrant: Qdrant,
  collection: string,
  words: SparseVector,
  query: PassageQuery,
): Promise<readonly FoundPoint[]> {
  const { points } = await qdrant.search(step, (client) =>
    client.query(collection, {
      query: words,
      using: sparseVectorName,
      filter: filterOf(query),
      limit: candidatesMax,
      with_payload: false,
    }),
  );
  return read(points);
}

/**
 * What words find, and beside it words and meaning fused by reciprocal rank on the server: one request. The server counts ranks from 0,
 * hence the constant one higher.
 */
export async function findByBoth(
  qdrant: Qdrant,
  collection: string,
  words: SparseVector,
  meaning: Float32Array,
  query: PassageQuery,
  passages: number,
): Promise<{ readonly byWords: readonly FoundPoint[]; readonly fused: readonly FoundPoint[] }> {
  const filter = filterOf(query);
  const byWords = { query: words, using: sparseVectorName, filter, limit: candidatesMax };
  const byMeaning = {
    query: Array.from(meaning),
    using: denseVectorName,
    filter,
    limit: candidatesMax,
    params: { exact: passages <= comparedAllMax },
  };
  const hasWords = words.indices.length > 0;
  const fused = {
    prefetch: hasWords ? [byWords, byMeaning] : [byMeaning],
    query: { rrf: { k: rankConstant + 1 } },
    // Everything found: Qdrant leaves ties in any order, and a limit would cut through them.
    limit: 2 * candidatesMax,
    with_payload: false,
  };
  const answers = await qdrant.search(step, (client) =>
    client.queryBatch(collection, { searches: hasWords ? [fused, { ...byWords, with_payload: false }] : [fused] }),
  );
  if (!Array.isArray(answers)) throw new QdrantFault("not-qdrant", step);
  return { fused: read(answers[0]?.points), byWords: hasWords ? read(answers[1]?.points) : [] };
}

/** Coarser than what 32-bit sums lose, finer than two different sums of reciprocal ranks are apart. */
const sumStep = 1e-8;

/**
 * Fused sums as they would be had the server put equal scores in the order of their passages. Its heaps compare scores alone, so ties come
 * in any order, and passages of a topic often tie because they share its title: the ranks that went into the sums are taken out again and
 * those of the settled order put in.
 */
export function settleTies(
  { byWords, fused }: { readonly byWords: readonly FoundPoint[]; readonly fused: readonly FoundPoint[] },
  placeOf: (id: string) => number,
): { readonly byWords: readonly FoundPoint[]; readonly fused: readonly FoundPoint[] } {
  const settled = byWords.toSorted((left, right) => right.score - left.score || placeOf(left.id) - placeOf(right.id));
  const termOf = (list: readonly FoundPoint[]) =>
    new Map(list.map(({ id }, rank) => [id, 1 / (rankConstant + 1 + rank)]));
  const [was, is] = [termOf(byWords), termOf(settled)];
  return {
    byWords: settled,
    fused: fused.map(({ id, score }) => {
      const sum = score - (was.get(id) ?? 0) + (is.get(id) ?? 0);
      return { id, score: Math.round(sum / sumStep) * sumStep };
    }),
  };
}

/** A number or UUID with a score, or this is no answer of Qdrant's. */
function read(points: unknown): readonly FoundPoint[] {
  if (!Array.isArray(points)) throw new QdrantFault("not-qdrant", step);
  return points.map((point: unknown) => {
    if (typeof point !== "object" || point === null || !("id" in point) || !("score" in point))
      throw new QdrantFault("not-qdrant", step);
    if (typeof point.score !== "number" || !Number.isFinite(point.score)) throw new QdrantFault("not-qdrant", step);
    return { id: String(point.id), score: point.score };
  });
}
