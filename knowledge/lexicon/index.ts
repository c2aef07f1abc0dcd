export type { Implication, Lexicon, SameMeaning } from "./lexicon.ts";
export { type LoadedLexicon, loadLexicon, readLexicon } from "./load-lexicon.ts";
