export type { Lexicon } from "./lexicon.ts";
export {
  type LexiconLanguage,
  lexiconLanguages,
  type LoadedLexicon,
  loadLexicon,
  readLexicon,
} from "./load-lexicon.ts";
