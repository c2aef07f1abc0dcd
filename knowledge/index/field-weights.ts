import type { Passage } from "../passage.ts";
import type { LexicalSettings } from "./lexical/index.ts";
import type { TextReader } from "./text-reader.ts";

/**
 * BM25 over weighted fields. Title and synonyms weigh most because people ask by the name of what they have; on our own bench of
 * 2,000 questions title weighting was worth more than any change of engine. Changing a number here calls for a new `readingVersion`.
 */
const fields = [
  { textOf: (passage: Passage) => passage.topicTitle, weight: 3, lengthPenalty: 0.3 },
  { textOf: (passage: Passage) => passage.synonyms.join(". "), weight: 2, lengthPenalty: 0.3 },
  { textOf: (passage: Passage) => passage.heading, weight: 1.6, lengthPenalty: 0.3 },
  { textOf: (passage: Passage) => passage.text, weight: 1, lengthPenalty: 0.6 },
] as const;

export const passageSettings: LexicalSettings = { fields, saturation: 1.2 };

/** The texts of a passage in the order of the settings' fields. */
export const textsOf = (passage: Passage): readonly string[] => fields.map(({ textOf }) => textOf(passage));

/** Terms of a text as they are indexed: the parts of a phrase stand beside the phrase. */
export const indexedTerms = (reader: TextReader, text: string, stems: Map<string, string>): readonly string[] =>
  reader.read(text, stems).flatMap(({ term, parts }) => (parts.includes(term) ? parts : [term, ...parts]));
