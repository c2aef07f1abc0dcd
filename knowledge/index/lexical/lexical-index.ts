import { inverseFrequency, unitOf, weightOfImpact, wholeWeight } from "./impact.ts";
import type { DocumentSet } from "./document-set.ts";
import { chunkDocuments, chunksOf, type LexicalParts } from "./parts.ts";
import { openSearch } from "./search.ts";
import { findTerm, termAt } from "./term-table.ts";

export { inverseFrequency } from "./impact.ts";

/** Terms to find, each with its weight in the question (above 0; 1 for a word that was said). */
export type WeightedTerms = ReadonlyMap<string, number>;

export interface Hit {
  readonly document: number;
  /** BM25F: Σ weight · idf · saturated weight; comparable within one index. */
  readonly score: number;
}

export interface LexicalIndex {
  readonly documents: number;
  readonly terms: number;
  /**
   * The best documents, best first, ties by the smaller number: the same as a scan of all of them would give. Terms nobody knows,
   * and weights that are not above 0, find nothing. Synchronous.
   * @param allowed only documents of this set; all when undefined
   * @param shareOfBest leaves out documents that score below this share (0 to 1) of the best; 0 when not given
   */
  search(terms: WeightedTerms, hitsMax: number, allowed?: DocumentSet, shareOfBest?: number): Hit[];
  has(term: string): boolean;
  documentsHaving(term: string): number;
  idf(term: string): number;
  documentHas(document: number, term: string): boolean;
  /** A term's number, from 0 to `terms - 1`; -1 when nobody knows it. */
  numberOf(term: string): number;
  /** Calls back for the number of every term with its documents in ascending order. The array is only good during the call. */
  eachTerm(visit: (term: number, documents: Uint32Array) => void): void;
  /** Saturated weights by term, as scored with, of the documents from `from` up to but without `to`: for another index that scores alike. */
  weightsOf(from: number, to: number): Map<string, number>[];
  /** The plain arrays, for saving and for ranking by title. */
  readonly parts: LexicalParts;
  /** BM25's k1. */
  readonly saturation: number;
}

export function openLexicalIndex(parts: LexicalParts, saturation: number): LexicalIndex {
  const { documents, starts } = parts;
  const terms = parts.termStarts.length - 1;
  const chunks = chunksOf(documents);
  const unit = unitOf(saturation);
  const search = openSearch(parts, unit);
  const countOf = (term: number) => (starts[(term + 1) * chunks] ?? 0) - (starts[term * chunks] ?? 0);
  const documentsHaving = (term: string) => {
    const number = findTerm(parts, term);
    return number < 0 ? 0 : countOf(number);
  };

  return {
    documents,
    terms,
    parts,
    saturation,
    search(query, hitsMax, allowed, shareOfBest = 0) {
      const asked: { term: number; weight: number }[] = [];
      for (const [term, weight] of query) {
        const number = weight > 0 && Number.isFinite(weight) ? findTerm(parts, term) : -1;
        if (number < 0 || countOf(number) === 0) continue;
        asked.push({ term: number, weight: wholeWeight(weight, inverseFrequency(documents, countOf(number))) });
      }
      if (asked.length === 0 || hitsMax < 1) return [];
      return search(asked, hitsMax, allowed, shareOfBest);
    },
    has: (term) => documentsHaving(term) > 0,
    documentsHaving,
    numberOf: (term) => findTerm(parts, term),
    idf: (term) => inverseFrequency(documents, documentsHaving(term)),
    documentHas(document, term) {
      const number = findTerm(parts, term);
      if (number < 0 || document < 0 || document >= documents) return false;
      const chunk = Math.floor(document / chunkDocuments);
      return hasPosting(parts, number * chunks + chunk, document - chunk * chunkDocuments);
    },
    eachTerm(visit) {
      const found = new Uint32Array(documents);
      for (let term = 0; term < terms; term += 1) {
        let size = 0;
        for (let chunk = 0; chunk < chunks; chunk += 1) {
          const list = term * chunks + chunk;
          for (let place = starts[list] ?? 0; place < (starts[list + 1] ?? 0); place += 1) {
            found[size] = chunk * chunkDocuments + (parts.postingDocuments[place] ?? 0);
            size += 1;
          }
        }
        visit(term, found.subarray(0, size));
      }
    },
    weightsOf(from, to) {
      const weights = Array.from(
        { length: Math.max(0, Math.min(to, documents) - from) },
        () => new Map<string, number>(),
      );
      for (let list = 0; list < terms * chunks; list += 1) {
        const first = (list % chunks) * chunkDocuments;
        if (first >= to || first + chunkDocuments <= from) continue;
        const end = starts[list + 1] ?? 0;
        let place = placeOf(parts, list, Math.max(0, from - first));
        for (; place < end && first + (parts.postingDocuments[place] ?? 0) < to; place += 1) {
          const document = first + (parts.postingDocuments[place] ?? 0);
          const term = termAt(parts, Math.floor(list / chunks));
          weights[document - from]?.set(term, weightOfImpact(parts.postingImpacts[place] ?? 0, saturation));
        }
      }
      return weights;
    },
  };
}

/** Place of the first posting of a list at or after a document of its chunk; the list's end when there is none. */
function placeOf({ starts, postingDocuments }: LexicalParts, list: number, document: number): number {
  let low = starts[list] ?? 0;
  let high = starts[list + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postingDocuments[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasPosting(parts: LexicalParts, list: number, document: number): boolean {
  const place = placeOf(parts, list, document);
  return place < (parts.starts[list + 1] ?? 0) && parts.postingDocuments[place] === document;
}
