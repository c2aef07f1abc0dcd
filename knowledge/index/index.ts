/** The face of the index room: one port, two indexes. LangChain's retriever is entered through `retriever.ts`, which costs 64 MB. */
export { ofLanguage, openIndexByLanguage } from "./by-language.ts";
export { type BesidesWords, openEmbeddedIndex } from "./embedded-index.ts";
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
export { openQdrantIndex, openQdrantSink, type QdrantConfig } from "./qdrant-index.ts";
export { readWhom, type Whom } from "./whom.ts";
export { openReconnectingIndex } from "./reconnecting-index.ts";
