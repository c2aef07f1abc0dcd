/** The face of the index room: one port, two indexes. LangChain's retriever is entered through `retriever.ts`, which costs 64 MB. */
export { ofLanguage, openIndexByLanguage } from "./by-language.ts";
export { type BesidesWords, openEmbeddedIndex, openEmbeddedIndexOf } from "./embedded-index.ts";
export { type FollowingIndex, openFollowingIndex } from "./following-index.ts";
export {
  type Coverage,
  IndexUnreachable,
  type PassageIndex,
  type PassageQuery,
  type ScoredPassage,
  type SearchResult,
} from "./port.ts";
export { allows } from "./rank.ts";
export { openQdrantIndex, openQdrantSink, type QdrantConfig } from "./qdrant/qdrant-index.ts";
export { readWhom, type Whom } from "./question/whom.ts";
export { editDistance } from "./question/correct-spelling.ts";
export { namesOfReadings } from "./question/measured.ts";
export { plainlySaid } from "./question/read-question.ts";
export { openTextReader, type TextReader, type Unit } from "./text-reader.ts";
export { tokenise } from "./tokenise.ts";
export { openReconnectingIndex } from "./reconnecting-index.ts";
export { type OpenedCorpus, openSavedCorpus } from "./saved-index.ts";
