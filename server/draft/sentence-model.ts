import type { DraftFault } from "./types.ts";

export interface SentencePrompt {
  /** Ours: what to do. Never holds a word a patient or a publisher wrote. */
  readonly instructions: string;
  /** Theirs: the question and the passages, as fenced data. */
  readonly input: string;
}

/** A stream ends with exactly one `fault` or `complete`; one that just ends was broken off. */
export type ModelPart =
  | { readonly type: "element"; readonly value: unknown }
  | { readonly type: "fault"; readonly fault: DraftFault }
  | { readonly type: "complete" };

/** Writes an answer as a list of sentence objects, each given as soon as it is whole. What they hold is not trusted. */
export interface SentenceModel {
  readonly id: string;
  /** Does not throw for what a provider may do; leaving the loop early stops the provider's work. */
  streamElements(prompt: SentencePrompt, signal: AbortSignal): AsyncIterable<ModelPart>;
}
