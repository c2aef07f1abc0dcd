/** Known item: whether one of the first ten passages belongs to the document the question was made from. */
export const recallDepth = 10;
const ndcgDepth = 10;

const discounted = (gains: readonly number[]): number =>
  gains.slice(0, ndcgDepth).reduce((sum, gain, place) => sum + (2 ** gain - 1) / Math.log2(place + 2), 0);

/**
 * nDCG@10 over judged documents only (a condensed list: T. Sakai, "Alternatives to Bpref", SIGIR 2007), gains 2^g - 1: documents nobody
 * judged are taken out, so that an engine is not punished for finding what the first judges never saw.
 * @param found document ids, best first, each once @param gains of the judged ones; at least one above 0
 */
export function condensedNdcg(found: readonly string[], gains: ReadonlyMap<string, number>): number {
  const judged = found.flatMap((id) => gains.get(id) ?? []);
  const ideal = discounted([...gains.values()].sort((left, right) => right - left));
  return discounted(judged) / ideal;
}

/** Share of the first ten found that anybody judged. */
export const judgedShare = (found: readonly string[], gains: ReadonlyMap<string, number>): number =>
  found.slice(0, ndcgDepth).filter((id) => gains.has(id)).length / Math.max(1, Math.min(ndcgDepth, found.length));
