import type { Coverage } from "./types.ts";

/**
 * Least share of the question (IDF-weighted, 0 to 1) that the best topic must cover before anything is drafted from it.
 * Chosen on our own sets in `evals/cases/retrieval`: the lowest step of 0.05 at which at least 95 of 100 out-of-scope questions are
 * refused and one covered word never outweighs a name without a page (`read-question.ts`). Lower lets in questions about illnesses the
 * guidance does not know; higher sends ordinary questions with a few unusual words to a clinician. Not a clinical figure; it is ours to move.
 */
export const coverageMinDefault = 0.4;

/** Pure. A value that is no number (an index that could not say) closes the gate. */
export const coverageSuffices = ({ share }: Coverage, coverageMin: number): boolean => share >= coverageMin;
