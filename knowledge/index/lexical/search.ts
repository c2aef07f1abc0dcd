import { BestDocuments } from "./best-documents.ts";
import { type DocumentSet, isInSet } from "./document-set.ts";
import { blockPostings, chunkDocuments, chunksOf, type LexicalParts } from "./parts.ts";

/** A term's number and its whole-number weight. */
interface AskedTerm {
  readonly term: number;
  readonly weight: number;
}

/** Documents looked at together. Small enough that their sums stay in the processor's cache. */
const windowDocuments = 4096;
/** Looking one document up in a list costs about as much as reading this many postings in a row. */
const postingsPerLookUp = 12;

/** Where one term stands in the present chunk and window. */
interface Cursor {
  readonly weight: number;
  readonly term: number;
  /** The list of the present chunk. */
  listStart: number;
  listEnd: number;
  listBlocks: number;
  /** Its part in the present window. */
  from: number;
  to: number;
  /** The most this term can add to a document of the window. */
  boundMost: number;
}

/**
 * Search over one index; the sums are kept between calls, so a search must end before the next begins (it is synchronous).
 *
 * Every score is a sum of products of whole numbers. A later window holds only larger document numbers, so one of its documents
 * must score above the worst of the best; a document of the same window may tie and win by its number.
 */
export function openSearch(parts: LexicalParts, unit: number) {
  const { documents, starts, blockStarts, postingDocuments, postingImpacts, blockImpacts } = parts;
  const chunks = chunksOf(documents);
  const sums = new Float64Array(windowDocuments);
  const found = new Uint16Array(windowDocuments);

  function enterChunk(cursor: Cursor, chunk: number): void {
    const list = cursor.term * chunks + chunk;
    cursor.listStart = starts[list] ?? 0;
    cursor.listEnd = starts[list + 1] ?? 0;
    cursor.listBlocks = blockStarts[list] ?? 0;
    cursor.to = cursor.listStart;
  }

  /** Windows come in order, so the part begins where the last one ended. */
  function enterWindow(cursor: Cursor, end: number): void {
    const from = cursor.to;
    const { listEnd, listStart, listBlocks } = cursor;
    let low = from;
    let high = listEnd;
    for (let step = blockPostings; low + step < listEnd; step *= 2) {
      if ((postingDocuments[low + step] ?? 0) >= end) {
        high = low + step;
        break;
      }
      low += step;
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((postingDocuments[middle] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    cursor.from = from;
    cursor.to = low;
    let impactMost = 0;
    if (low > from) {
      const last = listBlocks + Math.floor((low - 1 - listStart) / blockPostings);
      for (let block = listBlocks + Math.floor((from - listStart) / blockPostings); block <= last; block += 1) {
        impactMost = Math.max(impactMost, blockImpacts[block] ?? 0);
      }
    }
    cursor.boundMost = cursor.weight * impactMost;
  }

  /** Adds a term's part to the sums. Returns how many documents of the window have one now. */
  function addUp({ from, to, weight }: Cursor, first: number, foundBefore: number): number {
    let size = foundBefore;
    for (let place = from; place < to; place += 1) {
      const at = (postingDocuments[place] ?? 0) - first;
      const sum = sums[at] ?? 0;
      if (sum === 0) {
        found[size] = at;
        size += 1;
      }
      sums[at] = sum + weight * (postingImpacts[place] ?? 0);
    }
    return size;
  }

  /** Adds a term to documents that have a sum already. */
  function lookUp({ from, to, weight }: Cursor, first: number, size: number): void {
    if (size * postingsPerLookUp > to - from) {
      for (let place = from; place < to; place += 1) {
        const at = (postingDocuments[place] ?? 0) - first;
        const sum = sums[at] ?? 0;
        if (sum !== 0) sums[at] = sum + weight * (postingImpacts[place] ?? 0);
      }
      return;
    }
    for (let index = 0; index < size; index += 1) {
      const at = found[index] ?? 0;
      const document = first + at;
      let low = from;
      let high = to;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((postingDocuments[middle] ?? 0) < document) low = middle + 1;
        else high = middle;
      }
      if (low < to && postingDocuments[low] === document)
        sums[at] = (sums[at] ?? 0) + weight * (postingImpacts[low] ?? 0);
    }
  }

  /** Keeps the found documents whose sum and `more` can still come in, and clears the sums of the others. */
  function keep(size: number, isKept: (at: number, sum: number) => boolean): number {
    let kept = 0;
    for (let index = 0; index < size; index += 1) {
      const at = found[index] ?? 0;
      if (isKept(at, sums[at] ?? 0)) {
        found[kept] = at;
        kept += 1;
      } else {
        sums[at] = 0;
      }
    }
    return kept;
  }

  function searchWindow(
    cursors: Cursor[],
    origin: number,
    first: number,
    best: BestDocuments,
    floor: number,
    allowed: DocumentSet | undefined,
  ) {
    cursors.sort((left, right) => left.boundMost - right.boundMost);
    // Scores are whole numbers: at least the floor is more than one below it.
    const least = Math.max(best.least, floor - 1);
    let rest = 0;
    let essential = 0;
    while (essential < cursors.length) {
      const bound = cursors[essential]?.boundMost ?? 0;
      if (rest + bound > least) break;
      rest += bound;
      essential += 1;
    }
    if (essential === cursors.length) return;

    let size = 0;
    for (let at = essential; at < cursors.length; at += 1) {
      const cursor = cursors[at];
      if (cursor !== undefined && cursor.to > cursor.from) size = addUp(cursor, first, size);
    }
    const base = origin + first;
    size = keep(size, (at, sum) => sum + rest > least && (allowed === undefined || isInSet(allowed, base + at)));
    for (let at = essential - 1; at >= 0 && size > 0; at -= 1) {
      const cursor = cursors[at];
      if (cursor === undefined || cursor.to === cursor.from) continue;
      lookUp(cursor, first, size);
      rest -= cursor.boundMost;
      size = keep(size, (_, sum) => sum + rest > least);
    }
    for (let index = 0; index < size; index += 1) {
      const at = found[index] ?? 0;
      best.offer(base + at, sums[at] ?? 0);
      sums[at] = 0;
    }
  }

  /** The most one term alone gives to some document. */
  function mostOf({ term, weight }: AskedTerm): number {
    let impactMost = 0;
    for (let block = blockStarts[term * chunks] ?? 0; block < (blockStarts[(term + 1) * chunks] ?? 0); block += 1) {
      impactMost = Math.max(impactMost, blockImpacts[block] ?? 0);
    }
    return weight * impactMost;
  }

  /**
   * @param asked distinct terms with postings
   * @param shareOfBest documents below this share of the best score are left out, which spares looking at most of them
   */
  return (asked: readonly AskedTerm[], hitsMax: number, allowed: DocumentSet | undefined, shareOfBest: number) => {
    const best = new BestDocuments(Math.min(hitsMax, documents));
    const cursors = asked.map(
      ({ term, weight }): Cursor => ({
        term,
        weight,
        listStart: 0,
        listEnd: 0,
        listBlocks: 0,
        from: 0,
        to: 0,
        boundMost: 0,
      }),
    );
    // Some document reaches this much, unless it is one that is not allowed.
    const sure = shareOfBest > 0 && allowed === undefined ? Math.max(...asked.map(mostOf)) : 0;
    const floor = () => Math.ceil(shareOfBest * Math.max(best.most, sure));
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      const origin = chunk * chunkDocuments;
      for (const cursor of cursors) enterChunk(cursor, chunk);
      const end = Math.min(chunkDocuments, documents - origin);
      for (let first = 0; first < end; first += windowDocuments) {
        for (const cursor of cursors) enterWindow(cursor, first + windowDocuments);
        searchWindow(cursors, origin, first, best, floor(), allowed);
      }
    }
    return best.take(floor(), unit);
  };
}
