/** The face of the lexical engine. It knows documents by number and terms as strings, nothing else. */
export {
  type DocumentAbout,
  type FieldSettings,
  type LexicalBuilder,
  type LexicalSettings,
  openLexicalBuilder,
} from "./build.ts";
export { type DocumentSet, documentSet, isInSet } from "./document-set.ts";
export {
  decodeLexicalIndex,
  encodeLexicalIndex,
  type LoadOutcome,
  loadLexicalIndex,
  saveLexicalIndex,
} from "./file.ts";
export { type Hit, inverseFrequency, type LexicalIndex, type WeightedTerms } from "./lexical-index.ts";
export { isGrammarWord, plainTerms } from "./plain-terms.ts";
export { openTitleRanking, titleCandidatesMax, titleShareOfBest, type TitleRanking } from "./title-ranking.ts";
