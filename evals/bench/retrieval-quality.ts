import * as metrics from "#evals/metrics/index.ts";

/** Known item: whether one of the first ten passages belongs to the document the question was made from. */
export const recallDepth = 10;
const ndcgDepth = 10;

/**
 * nDCG@10 over judged documents only (a condensed list: T. Sakai, "Alternatives to Bpref", SIGIR 2007), gains 2^g - 1: documents nobody
 * judged are taken out, so that an engine is not punished for finding what the first judges never saw.
 * @param found document ids, best first, each once @param gains of the judged ones; at least one above 0
 */
export function condensedNdcg(found: readonly string[], gains: ReadonlyMap<string, number>): number {
  return metrics.condensedNdcg(found, gains, ndcgDepth) ?? 0;
}

/** Share of the first ten found that anybody judged; 0 when nothing was found. */
export const judgedShare = (found: readonly string[], gains: ReadonlyMap<string, number>): number =>
  metrics.judgedShare(found, gains, ndcgDepth) ?? 0;
