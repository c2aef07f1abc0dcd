import type { Evidence } from "../retrieve/types.ts";

/** What a sentence does. A claim says something about health, medicine or care, and must name its passage and quote. */
export type SentenceAct = "claim" | "empathy" | "question" | "safety-net";

export interface DraftSentence {
  readonly act: SentenceAct;
  readonly text: string;
  /** For a claim: the passage that supports it and words copied from that passage. */
  readonly citation?: { readonly passageId: string; readonly quote: string };
}

export type DraftFault =
  | "model-timed-out"
  | "model-refused-key"
  | "model-busy"
  | "model-failed"
  | "model-unreachable"
  | "draft-broken-off"
  | "draft-malformed";

/** A draft ends with exactly one `draft-complete` or `draft-fault`; a stream that just ends was broken off. */
export type DraftPart =
  | { readonly type: "draft-sentence"; readonly sentence: DraftSentence }
  | { readonly type: "draft-fault"; readonly fault: DraftFault }
  | { readonly type: "draft-complete" };

export interface DraftRequest {
  /** The question with identifiers already removed (`privacy/`). */
  readonly question: string;
  /** The person's previous messages in this conversation, oldest first, identifiers removed; at most 6, empty for the first. */
  readonly earlier: readonly string[];
  readonly language: string;
  readonly speakingFor: "self" | "other";
  readonly evidence: Extract<Evidence, { kind: "found" }>;
  /** Quotes the patient has already been given in this answer (a draft resumed after a crash leaves them out). */
  readonly alreadyReleased: readonly { readonly passageId: string; readonly quote: string }[];
  /** The lines the patient has been given earlier in this conversation, word for word: a follow-up does not give them again. */
  readonly toldBefore: readonly string[];
  readonly signal: AbortSignal;
}

/** A sentence of a model's draft that was held, and what the checks said of it. */
export interface MendRequest extends DraftRequest {
  readonly held: { readonly sentence: DraftSentence; readonly because: readonly string[] };
}

export interface Drafter {
  readonly name: "built-in" | "model";
  /** Goes into the evidence bundle: model id and prompt hash, or the built-in drafter's version. */
  readonly version: string;
  draft(request: DraftRequest): AsyncIterable<DraftPart>;
  /** One held sentence written again, or undefined. Absent where a second try could only give the same. */
  mend?(request: MendRequest): Promise<DraftSentence | undefined>;
}
