import type { DraftSentence } from "../draft/types.ts";
import type { Evidence } from "../retrieve/types.ts";
import type { Level } from "../triage/types.ts";

/**
 * 0 none, 1 plain warm, 2 warm. There is no third: fact precision fell from 0.91 to 0.78 when editors were told to be "extremely"
 * empathic (arXiv 2601.15558).
 */
export const empathyLevels = [0, 1, 2] as const;
export type EmpathyLevel = (typeof empathyLevels)[number];

export interface WarmRequest {
  /** Ours, checked: what was going to be said. */
  readonly plain: readonly string[];
  /** The person's own words. The adapter removes identifiers before anything leaves. */
  readonly said: string;
  readonly language: "en" | "es";
  readonly level: Exclude<EmpathyLevel, 0>;
  /** Whether one sentence of warmth may stand before the first of `plain`. */
  readonly mayOpen: boolean;
}

/** What a model gave back, unjudged, or why it gave nothing. */
export type Rewritten =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "fault"; readonly fault: "timeout" | "unreachable" | "nonsense" };

/** Rewrites plain sentences one to one. What it gives is not trusted. */
export interface Warmer {
  /** Model id and prompt hash, for the evidence bundle. */
  readonly version: string;
  /** Does not throw for what a provider may do. */
  warm(request: WarmRequest, signal: AbortSignal): Promise<Rewritten>;
}

export type FoundEvidence = Extract<Evidence, { kind: "found" }>;

export interface AnswerToWarm {
  /** Each already released by `verify/` and `decide/` as it stands. */
  readonly sentences: readonly DraftSentence[];
  readonly evidence: FoundEvidence;
  /** The person's words of this turn, identifiers removed. */
  readonly said: string;
  /** Of the conversation, as it stands now. From `urgent` up, and in a crisis, nothing is warmed. */
  readonly triage: Level;
  readonly crisis: boolean;
  readonly level: EmpathyLevel;
  /** Sentences of warmth already given in this answer: one is warmth, two are filler. */
  readonly openingsGiven: number;
}
