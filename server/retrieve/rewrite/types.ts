import type { Level } from "../../triage/types.ts";

/** What a rewriter is given: words of the person, identifiers removed, and nothing else. */
export interface RewriteRequest {
  readonly question: string;
  /** Messages before it, oldest first. */
  readonly earlier: readonly string[];
  /** ISO code of the language they write in. */
  readonly language: string;
}

/** Sums a question up in one line. What it gives is not trusted. */
export interface RewriteModel {
  /** Model and version of its instructions, for the record. */
  readonly name: string;
  /** Rejects with an error that carries nothing of the call. */
  summarise(request: RewriteRequest, signal: AbortSignal): Promise<string>;
}

/**
 * What the red-flag floor makes of messages of one person, the last one the newest. Whoever joins the rooms gives it: a stage calls no other
 * stage. Undefined when the floor could not be run; then no summary is used.
 */
export type ReadFloor = (messages: readonly string[]) => FloorWord | undefined;

export interface FloorWord {
  readonly level: Level;
  /** Rules that hold now. Not the signs they are made of: those are pieces of phrases ("in", "since"), and mean nothing alone. */
  readonly rules: readonly string[];
}

/** Why a summary is not what the person said. */
export type RewriteFault =
  | "not-a-line"
  | "too-long"
  | "nothing-to-find"
  | "new-word"
  | "new-number"
  | "new-person"
  | "new-combination"
  | "denial-changed"
  | "floor-finds-more"
  | "floor-not-run";

/** What became of the rewriting of one question. The summary itself is never recorded: it is made of the person's words. */
export type RewriteUse =
  | { readonly kind: "used"; readonly rewriter: string }
  | { readonly kind: "not-run"; readonly because: RewriteGap }
  | { readonly kind: "refused"; readonly because: RewriteFault; readonly rewriter: string };

/**
 * `not-needed`: a short first message is a question already. `no-evidence`: the person's own words find nothing, so nobody waited.
 * `covers-less`: what came first with the summary is covered less by their own words than what they had found themselves.
 */
export type RewriteGap = "not-needed" | "no-evidence" | "covers-less" | "language" | "timeout" | "failed";

export type Rewritten =
  | { readonly kind: "used"; readonly text: string }
  | Exclude<RewriteUse, { readonly kind: "used" }>;

export interface QuestionRewriter {
  readonly name: string;
  /** Never rejects. `signal` ends the call when nobody needs it any more. */
  rewrite(request: RewriteRequest, signal: AbortSignal): Promise<Rewritten>;
}
