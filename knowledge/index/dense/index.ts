/** The face of the dense half: meanings as vectors, and what may put an order of passages right. */
export { type EmbedAs, type Embedder, EmbeddingFault, type EmbeddingFaultKind } from "./embedder.ts";
export { type Fused, fuse, rankConstant } from "./fuse.ts";
export { openLocalEmbedder } from "./local-embedder.ts";
export { openLocalReranker } from "./local-reranker.ts";
export { openImprovingIndex } from "./improving-index.ts";
export { openQuestionVectors, type QuestionVector, type QuestionVectors, wordsAlone } from "./question-vector.ts";
export { rerankResult } from "./rerank-result.ts";
export { type Reranker, type RerankPassage, type RerankUse, rerank, rerankedMax } from "./reranker.ts";
export { LocalModelUnusable } from "./local-model.ts";
export {
  embeddedText,
  makePassageVectors,
  type MadeVectors,
  type PassageVectors,
  vectorsOfPart,
} from "./passage-vectors.ts";
export { callPatiently, type EmbeddingCall, type EmbeddingPace, openPatientEmbedder } from "./patient-embedder.ts";
export { type Near, scanVectors } from "./vector-scan.ts";
