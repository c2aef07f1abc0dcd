import type { Passage } from "../passage.ts";
import type { TextReader } from "./text-reader.ts";

/**
 * BM25 over weighted fields (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004).
 * Title and synonyms weigh most because people ask by the name of what they have; on our own bench of 2,000 questions title
 * weighting was worth more than any change of engine. Changing a number here calls for a new `readingVersion`.
 */
const k1 = 1.2;
const fields = [
  { name: "title", weight: 3, lengthPenalty: 0.3 },
  { name: "synonyms", weight: 2, lengthPenalty: 0.3 },
  { name: "heading", weight: 1.6, lengthPenalty: 0.3 },
  { name: "text", weight: 1, lengthPenalty: 0.6 },
] as const;
type FieldName = (typeof fields)[number]["name"];

/** Terms of one passage with their saturated BM25 weight; multiplied by the inverse document frequency they are the score. */
export type TermWeights = ReadonlyMap<string, number>;

const textOf = (passage: Passage, field: FieldName): string => {
  switch (field) {
    case "title":
      return passage.topicTitle;
    case "synonyms":
      return passage.synonyms.join(". ");
    case "heading":
      return passage.heading;
    case "text":
      return passage.text;
    default: {
      const unhandled: never = field;
      throw new Error(`Unhandled field: ${String(unhandled)}`);
    }
  }
};

export interface CountedText {
  /** Terms with how often each occurs; the parts of a phrase are counted beside the phrase. */
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Counts texts, each distinct one once: title and synonyms are the same on all passages of a topic. */
export function openTermCounter(reader: TextReader, stems: Map<string, string>): (text: string) => CountedText {
  const counted = new Map<string, CountedText>();
  return (text) => {
    const known = counted.get(text);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    let length = 0;
    for (const { term, parts } of reader.read(text, stems)) {
      for (const part of parts.includes(term) ? parts : [term, ...parts]) {
        counts.set(part, (counts.get(part) ?? 0) + 1);
        length += 1;
      }
    }
    const fresh = { counts, length };
    counted.set(text, fresh);
    return fresh;
  };
}

/** One map of term weights for each passage, in the passages' order. */
export function weighPassages(passages: readonly Passage[], count: (text: string) => CountedText): TermWeights[] {
  const weights = passages.map(() => new Map<string, number>());
  for (const { name, weight, lengthPenalty } of fields) {
    const texts = passages.map((passage) => count(textOf(passage, name)));
    const meanLength = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
    texts.forEach(({ counts, length }, index) => {
      const damping = 1 - lengthPenalty + (lengthPenalty * length) / Math.max(1, meanLength);
      const into = weights[index];
      for (const [term, count] of counts) into?.set(term, (into.get(term) ?? 0) + (weight * count) / damping);
    });
  }
  for (const ofPassage of weights) {
    for (const [term, raw] of ofPassage) ofPassage.set(term, (raw * (k1 + 1)) / (k1 + raw));
  }
  return weights;
}
