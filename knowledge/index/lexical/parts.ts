/** Postings are numbered within chunks of this many documents, so that a document takes 16 bits. */
export const chunkDocuments = 65_536;
/** The largest impact is kept for each run of this many postings. */
export const blockPostings = 128;

/**
 * Everything an index is, as plain arrays: what is written to a file and viewed again without being read through. A list that
 * starts at `starts[i]` ends at `starts[i + 1]`.
 */
export interface LexicalParts {
  readonly documents: number;
  /** UTF-8 of all terms, one after another; `termStarts` is one longer than there are terms. */
  readonly termBytes: Uint8Array;
  readonly termStarts: Uint32Array;
  /** Open addressing over the hash of a term's bytes: term number + 1, or 0 for a free place. Its length is a power of two. */
  readonly termPlaces: Uint32Array;
  /** Postings of term t in chunk c start at `starts[t * chunks + c]`. */
  readonly starts: Uint32Array;
  /** The same for their blocks of `blockPostings`. */
  readonly blockStarts: Uint32Array;
  /** Document number less the chunk's first, ascending within a list. */
  readonly postingDocuments: Uint16Array;
  /** 1 to `impactMax`. */
  readonly postingImpacts: Uint16Array;
  readonly blockImpacts: Uint16Array;
  /** What a document is a part of: a page, a topic. */
  readonly documentGroups: Uint32Array;
  /** Which list of names a document goes by; 0 is the empty list. */
  readonly documentNames: Uint32Array;
  /** Names of list l: `nameListStarts[l]` onwards in `nameStarts`, each a list of distinct term numbers in `nameTerms`. */
  readonly nameListStarts: Uint32Array;
  readonly nameStarts: Uint32Array;
  readonly nameTerms: Uint32Array;
}

export const chunksOf = (documents: number): number => Math.max(1, Math.ceil(documents / chunkDocuments));
