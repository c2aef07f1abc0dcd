import { rankConstant } from "../dense/index.ts";
import type { PassageQuery } from "../port.ts";
import type { Qdrant } from "./connection.ts";
import { QdrantFault } from "./fault.ts";
import { denseVectorName, type SparseVector, sparseVectorName } from "./points.ts";
import { candidatesMax } from "../rank.ts";

export interface FoundPoint {
  readonly id: string;
  readonly score: number;
}

/** Up to so many passages every vector is compared: exact, and as fast as the graph at this size. */
const comparedAllMax = 50_000;

/**
 * Twice as many as are ranked: where equal scores straddle the end of the list Qdrant keeps any of them, and another replica others. The
 * list is cut here, in the settled order.
 */
const foundByWordsMax = 2 * candidatesMax;

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
      limit: foundByWordsMax,
      with_payload: false,
    }),
  );
  return withoutNoise(read(points));
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
  const byWords = { query: words, using: sparseVectorName, filter, limit: foundByWordsMax };
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
    limit: foundByWordsMax + candidatesMax,
    with_payload: false,
  };
  const answers = await qdrant.search(step, (client) =>
    client.queryBatch(collection, { searches: hasWords ? [fused, { ...byWords, with_payload: false }] : [fused] }),
  );
  if (!Array.isArray(answers)) throw new QdrantFault("not-qdrant", step);
  return { fused: read(answers[0]?.points), byWords: hasWords ? withoutNoise(read(answers[1]?.points)) : [] };
}

/** Coarser than what 32-bit sums lose, finer than two different scores are apart. */
const scoreStep = 1e-5;

/** Scores that are equal but for what 32 bits lost are equal: their order is then a matter of rule and not of chance. */
const withoutNoise = (found: readonly FoundPoint[]): readonly FoundPoint[] =>
  found.map(({ id, score }) => ({ id, score: Math.round(score / scoreStep) * scoreStep }));

/** Less than any rank adds to a sum, more than 32 bits lose of it. */
const leastAdded = 1 / (2 * (rankConstant + foundByWordsMax));

/** The best by words with equal scores in the order of their passages, as the embedded index has them. */
export const settleOrder = (byWords: readonly FoundPoint[], placeOf: (id: string) => number): readonly FoundPoint[] =>
  byWords
    .toSorted((left, right) => right.score - left.score || placeOf(left.id) - placeOf(right.id))
    .slice(0, candidatesMax);

/**
 * The same for both lists: fused sums as they would be had the server ranked in the settled order, cut where we cut, and reckoned in 64
 * bits. Its heaps compare scores alone, so ties come in any order, and passages of a topic often tie because they share its title. What a
 * rank by words added to a sum is known from the list beside it; the rest is the rank by meaning.
 */
export function settleTies(
  { byWords, fused }: { readonly byWords: readonly FoundPoint[]; readonly fused: readonly FoundPoint[] },
  placeOf: (id: string) => number,
): { readonly byWords: readonly FoundPoint[]; readonly fused: readonly FoundPoint[] } {
  const settled = settleOrder(byWords, placeOf);
  const addedBy = (list: readonly FoundPoint[]) =>
    new Map(list.map(({ id }, rank) => [id, 1 / (rankConstant + 1 + rank)]));
  const [was, is] = [addedBy(byWords), addedBy(settled)];
  const sums = fused.map(({ id, score }) => {
    const rest = score - (was.get(id) ?? 0);
    return { id, score: (is.get(id) ?? 0) + (rest < leastAdded ? 0 : 1 / Math.round(1 / rest)) };
  });
  return { byWords: settled, fused: sums.filter(({ score }) => score > 0) };
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
