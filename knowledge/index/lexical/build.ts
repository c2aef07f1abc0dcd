import { impactOf } from "./impact.ts";
import { type LexicalIndex, openLexicalIndex } from "./lexical-index.ts";
import { openNameLists } from "./name-lists.ts";
import { blockPostings, chunkDocuments, chunksOf, type LexicalParts } from "./parts.ts";
import { buildTermTable } from "./term-table.ts";

export interface FieldSettings {
  readonly weight: number;
  /** BM25's b for this field: 0 ignores its length, 1 divides by it. */
  readonly lengthPenalty: number;
}

export interface LexicalSettings {
  readonly fields: readonly FieldSettings[];
  /** BM25's k1. */
  readonly saturation: number;
}

/** What `openTitleRanking` ranks by; search itself does not look at it. */
export interface DocumentAbout {
  /** Ways to say what the document is about (title, synonyms), each as terms. */
  readonly names?: readonly (readonly string[])[];
  /** The number of what it is a part of (a page, a topic), below 2^32; a document is its own group otherwise. */
  readonly group?: number;
}

export interface LexicalBuilder {
  /**
   * Adds the next document.
   * @param fields its terms with repetitions, in the order of the settings' fields
   */
  add(fields: readonly (readonly string[])[], about?: DocumentAbout): void;
  readonly documents: number;
  /** The index of everything added so far. The builder may be added to again, and finished again. */
  finish(): LexicalIndex;
}

/** Field and number of occurrences share 32 bits; a field holds a term at most 2^24 - 1 times. */
const fieldsMax = 256;
const occurrencesMax = 0xffffff;

/**
 * BM25 over weighted fields (S. Robertson, H. Zaragoza and M. Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004):
 * raw = Σ over fields of weight · occurrences / (1 - b + b · length / mean length), weight = raw · (k1 + 1) / (k1 + raw).
 * Mean lengths are known at the end only, so occurrences are kept until then.
 */
export function openLexicalBuilder(settings: LexicalSettings): LexicalBuilder {
  const { fields, saturation } = settings;
  if (fields.length === 0 || fields.length > fieldsMax) throw new Error(`an index has 1 to ${fieldsMax} fields`);
  const termNumbers = new Map<string, number>();
  const names = openNameLists(numberOf);
  const lengths = growing(fields.length);
  const groups = growing(1);
  const entryStarts = growing(1);
  // One entry for each term of each field of each document: its number, then field and occurrences.
  const entries = growing(2);
  let counts = new Uint32Array(1024);
  let documents = 0;

  function numberOf(term: string): number {
    const known = termNumbers.get(term);
    if (known !== undefined) return known;
    const fresh = termNumbers.size;
    termNumbers.set(term, fresh);
    if (fresh >= counts.length) counts = doubled(counts);
    return fresh;
  }

  return {
    get documents() {
      return documents;
    },
    add(texts, about = {}) {
      entryStarts.push(entries.rows);
      texts.slice(0, fields.length).forEach((terms, field) => {
        const numbers = terms.map(numberOf);
        for (const term of numbers) counts[term] = (counts[term] ?? 0) + 1;
        for (const term of numbers) {
          const count = counts[term] ?? 0;
          if (count === 0) continue;
          entries.push(term, field * (occurrencesMax + 1) + Math.min(count, occurrencesMax));
          counts[term] = 0;
        }
      });
      lengths.push(...fields.map((_, field) => texts[field]?.length ?? 0));
      names.add(about.names ?? []);
      groups.push(about.group ?? documents);
      documents += 1;
    },
    finish() {
      const weigh = { fields, saturation, documents, lengths: lengths.values(), terms: termNumbers.size };
      const starts = Uint32Array.from([...entryStarts.values(), entries.rows]);
      const postings = fillPostings(weigh, entries.values(), starts);
      const parts: LexicalParts = {
        documents,
        ...buildTermTable([...termNumbers.keys()]),
        ...postings,
        documentGroups: groups.values().slice(),
        ...names.finish(),
      };
      return openLexicalIndex(parts, saturation);
    },
  };
}

interface Counted extends LexicalSettings {
  readonly documents: number;
  readonly terms: number;
  /** Field by field for each document. */
  readonly lengths: Uint32Array;
}

type Postings = Pick<LexicalParts, "starts" | "blockStarts" | "postingDocuments" | "postingImpacts" | "blockImpacts">;

function fillPostings(counted: Counted, entries: Uint32Array, entryStarts: Uint32Array): Postings {
  const { documents, terms, saturation } = counted;
  const chunks = chunksOf(documents);
  const starts = new Uint32Array(terms * chunks + 1);
  const lastDocument = new Int32Array(terms).fill(-1);
  for (let document = 0; document < documents; document += 1) {
    const chunk = Math.floor(document / chunkDocuments);
    for (let entry = entryStarts[document] ?? 0; entry < (entryStarts[document + 1] ?? 0); entry += 1) {
      const term = entries[2 * entry] ?? 0;
      if (lastDocument[term] === document) continue;
      lastDocument[term] = document;
      const list = term * chunks + chunk + 1;
      starts[list] = (starts[list] ?? 0) + 1;
    }
  }
  const blockStarts = new Uint32Array(starts.length);
  for (let list = 1; list < starts.length; list += 1) {
    blockStarts[list] = (blockStarts[list - 1] ?? 0) + Math.ceil((starts[list] ?? 0) / blockPostings);
    starts[list] = (starts[list] ?? 0) + (starts[list - 1] ?? 0);
  }

  const postingDocuments = new Uint16Array(starts.at(-1) ?? 0);
  const postingImpacts = new Uint16Array(postingDocuments.length);
  const blockImpacts = new Uint16Array(blockStarts.at(-1) ?? 0);
  const filled = starts.slice();
  const factorOf = fieldFactors(counted);
  const raw = new Float64Array(terms);
  for (let document = 0; document < documents; document += 1) {
    const chunk = Math.floor(document / chunkDocuments);
    const [from, to] = [entryStarts[document] ?? 0, entryStarts[document + 1] ?? 0];
    for (let entry = from; entry < to; entry += 1) {
      const term = entries[2 * entry] ?? 0;
      const packed = entries[2 * entry + 1] ?? 0;
      raw[term] = (raw[term] ?? 0) + (packed & occurrencesMax) * factorOf(document, packed >>> 24);
    }
    for (let entry = from; entry < to; entry += 1) {
      const term = entries[2 * entry] ?? 0;
      const weight = raw[term] ?? 0;
      // Done already: the term stands in another field too.
      if (weight === 0) continue;
      raw[term] = 0;
      const list = term * chunks + chunk;
      const place = filled[list] ?? 0;
      filled[list] = place + 1;
      const impact = impactOf(weight, saturation);
      postingDocuments[place] = document - chunk * chunkDocuments;
      postingImpacts[place] = impact;
      const block = (blockStarts[list] ?? 0) + Math.floor((place - (starts[list] ?? 0)) / blockPostings);
      blockImpacts[block] = Math.max(blockImpacts[block] ?? 0, impact);
    }
  }
  return { starts, blockStarts, postingDocuments, postingImpacts, blockImpacts };
}

/** What one occurrence in a field of a document adds to the raw weight. */
function fieldFactors({ fields, documents, lengths }: Counted): (document: number, field: number) => number {
  const width = fields.length;
  const factors = new Float64Array(documents * width);
  fields.forEach(({ weight, lengthPenalty }, field) => {
    let sum = 0;
    for (let document = 0; document < documents; document += 1) sum += lengths[document * width + field] ?? 0;
    const mean = Math.max(1, sum / Math.max(1, documents));
    for (let at = field; at < factors.length; at += width) {
      factors[at] = weight / (1 - lengthPenalty + (lengthPenalty * (lengths[at] ?? 0)) / mean);
    }
  });
  return (document, field) => factors[document * width + field] ?? 0;
}

/** Rows of whole numbers in one flat array that doubles when it is full. */
function growing(width: number) {
  let values = new Uint32Array(1024 * width);
  let used = 0;
  return {
    get rows() {
      return used / width;
    },
    push(...row: number[]) {
      if (used + width > values.length) values = doubled(values);
      values.set(row, used);
      used += width;
    },
    values: () => values.subarray(0, used),
  };
}

function doubled(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
