import type { Coverage as IndexCoverage, ScoredPassage } from "#knowledge/index/port.ts";
import type { Passage } from "#knowledge/passage.ts";
import type { RewriteUse } from "./rewrite/types.ts";

export type { Passage, ScoredPassage };

/** How much of the question is known, and which of several questions in one message the guidance does not cover. */
export interface Coverage extends IndexCoverage {
  /** In the person's own words, one sentence each; the rest of the message is covered. Absent when nothing was left out. */
  readonly notCovered?: readonly string[];
}

/** `overdue` is said to the reader: the last day of the passage's review has passed. */
export interface EvidencePassage extends ScoredPassage {
  readonly overdue?: true;
}

/** What may be said is what was found. `because` decides what the patient reads when nothing was. */
export type Evidence =
  | {
      readonly kind: "found";
      readonly snapshotId: string;
      readonly topicId: string;
      /** Best first; the `immediate` passages of every topic named are always among them. */
      readonly passages: readonly EvidencePassage[];
      readonly coverage: Coverage;
      /** Must-say lines of the best topic, each a sentence of one of `passages`. */
      readonly mustSay: readonly { readonly passageId: string; readonly line: string }[];
      /** Whether a summary of the question helped to find it. Absent when no rewriter is configured. */
      readonly rewrite?: RewriteUse;
    }
  | {
      readonly kind: "none";
      readonly because: "no-coverage" | "index-unreachable";
      readonly coverage?: Coverage;
      readonly rewrite?: RewriteUse;
    };
