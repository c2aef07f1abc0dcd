export { createBuiltInDrafter } from "./built-in-drafter.ts";
export { createModelDrafter } from "./model-drafter.ts";
export type { ModelPart, SentenceModel, SentencePrompt } from "./sentence-model.ts";
export type { DraftFault, Drafter, DraftPart, DraftRequest, DraftSentence, MendRequest, SentenceAct } from "./types.ts";
export { isWrittenSentence, writtenIn } from "./written-sentences.ts";
