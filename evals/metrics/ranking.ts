/** Grades of the documents somebody judged for one question: 0 is judged and of no use. A document without a grade was never looked at. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Discounted cumulative gain of the first `depth` ids with gains 2^grade - 1 (K. Järvelin and J. Kekäläinen, "Cumulated gain-based
 * evaluation of IR techniques", ACM TOIS 20(4), 2002; exponential gains after C. Burges et al., "Learning to rank using gradient descent",
 * ICML 2005). A document nobody judged gains nothing.
 */
export function discountedGain(ranked: readonly string[], grades: Grades, depth: number): number {
  return sumDiscounted(ranked.map((id) => grades.get(id) ?? 0).slice(0, depth));
}

/**
 * nDCG: the discounted gain over the best there could be, 0 to 1; undefined when no judged document is of any use.
 * @param ranked ids, best first, each once
 */
export function ndcg(ranked: readonly string[], grades: Grades, depth: number): number | undefined {
  const ideal = sumDiscounted([...grades.values()].sort((left, right) => right - left).slice(0, depth));
  return ideal === 0 ? undefined : discountedGain(ranked, grades, depth) / ideal;
}

/**
 * nDCG on the condensed list: documents nobody judged are taken out first, so that finding what the first judges never saw is no fault
 * (T. Sakai, "Alternatives to Bpref", SIGIR 2007).
 */
export function condensedNdcg(ranked: readonly string[], grades: Grades, depth: number): number | undefined {
  return ndcg(
    ranked.filter((id) => grades.has(id)),
    grades,
    depth,
  );
}

/** Whether one of the first `depth` has at least the grade: success at k (N. Craswell, "Success at n", Encyclopedia of Database Systems, 2009). */
export function hitAt(ranked: readonly string[], grades: Grades, depth: number, gradeMin: number): boolean {
  return ranked.slice(0, depth).some((id) => (grades.get(id) ?? 0) >= gradeMin);
}

/**
 * Share of the documents of at least the grade that stand among the first `depth` (C. Manning, P. Raghavan and H. Schütze,
 * "Introduction to Information Retrieval", 2008, section 8.4); undefined when there is none.
 */
export function recallAt(
  ranked: readonly string[],
  grades: Grades,
  depth: number,
  gradeMin: number,
): number | undefined {
  const wanted = [...grades].filter(([, grade]) => grade >= gradeMin).map(([id]) => id);
  if (wanted.length === 0) return undefined;
  const found = new Set(ranked.slice(0, depth));
  return wanted.filter((id) => found.has(id)).length / wanted.length;
}

/**
 * 1 / place of the first document of at least the grade among the first `depth`, 0 when there is none; its mean over questions is the
 * MRR (E. Voorhees, "The TREC-8 question answering track report", 1999).
 */
export function reciprocalRank(ranked: readonly string[], grades: Grades, depth: number, gradeMin: number): number {
  const place = ranked.slice(0, depth).findIndex((id) => (grades.get(id) ?? 0) >= gradeMin);
  return place < 0 ? 0 : 1 / (place + 1);
}

/**
 * Share of the first `depth` that anybody judged (judged@k; J. Zobel, "How reliable are the results of large-scale information retrieval
 * experiments?", SIGIR 1998, on why it must stand beside every figure). A list shorter than `depth` is measured by its own length.
 */
export function judgedShare(ranked: readonly string[], grades: Grades, depth: number): number | undefined {
  const first = ranked.slice(0, depth);
  return first.length === 0 ? undefined : first.filter((id) => grades.has(id)).length / first.length;
}

function sumDiscounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
