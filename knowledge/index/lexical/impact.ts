/** Impacts fill 16 bits: the step is 1/65,535 of the largest weight BM25F can give, far below any difference that means something. */
export const impactMax = 65_535;
/** Parts of one whole in a query term's weight. With 16-bit impacts and up to 2^16 terms of weight 16 a sum stays below 2^53. */
const weightParts = 65_536;

/**
 * The saturated weight raw · (k1 + 1) / (k1 + raw) as a whole number from 1 to `impactMax`, where `impactMax` stands for its limit
 * k1 + 1. Never 0: a document that has a term is found by it.
 */
export const impactOf = (raw: number, saturation: number): number =>
  Math.max(1, Math.round((raw / (saturation + raw)) * impactMax));

/** Weight of a query's term times its inverse document frequency, as a whole number of at least 1. */
export const wholeWeight = (weight: number, idf: number): number => Math.max(1, Math.round(weight * idf * weightParts));

/** What one part of a whole-number score is worth as BM25F. */
export const unitOf = (saturation: number): number => (saturation + 1) / (impactMax * weightParts);

/** The weight an impact stands for, before the inverse document frequency. */
export const weightOfImpact = (impact: number, saturation: number): number => (impact * (saturation + 1)) / impactMax;

/** ln(1 + (N - n + 0.5) / (n + 0.5)): the formula Lucene and Qdrant's `idf` modifier use; never negative. */
export const inverseFrequency = (total: number, having: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5));
