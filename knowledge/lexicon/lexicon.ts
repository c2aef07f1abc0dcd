/** Two or more ways to say one thing. Every phrase counts as `term`, in a question and in the guidance alike. */
export interface SameMeaning {
  readonly term: string;
  readonly alsoSaid: readonly string[];
}

/** A question that uses one of `words` may also find guidance on `also` (a drug and its class); never the other way round. */
export interface Implication {
  readonly words: readonly string[];
  readonly also: string;
}

/** The words of one language, merged from all its files. */
export interface Lexicon {
  readonly language: string;
  readonly same: readonly SameMeaning[];
  readonly implies: readonly Implication[];
  /** The same for the brands and older names of medicines: a page about the medicine covers them, and without one they are not covered. */
  readonly otherNames: readonly Implication[];
  readonly stopWords: readonly string[];
  /** Everyday words around a complaint: indexed like any other, but a question is not out of scope for using one. */
  readonly circumstances: readonly string[];
  /** Places in the body and sensations: alone they belong to many topics, so that none may be chosen by one of them. */
  readonly vague: readonly string[];
  /** What is missed when it is absent: "no appetite" is a complaint, where "no fever" is a fever left out. */
  readonly missedWhenAbsent: readonly string[];
  /** Illnesses, operations, medicines and animals without a page: an unknown word among them weighs in full. */
  readonly notCovered: readonly string[];
  readonly neverCorrected: readonly string[];
  /** SHA-256 (hex) over all of the above: an index built with another lexicon is another index. */
  readonly hash: string;
}
