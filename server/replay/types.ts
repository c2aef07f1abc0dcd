import type { Snapshot } from "#knowledge/passage.ts";
import type { LogEvent } from "../conversation/index.ts";
import type { DecisionPart } from "../protocol/ui-parts.ts";
import type { Examiners, WholeAnswerResult } from "../verify/index.ts";

/** What would judge an answer of today, and is at hand without a network. */
export interface Today {
  readonly examiners: Examiners;
  readonly rulesVersion: string;
  /** Versions of the drafters that would be asked. */
  readonly drafters: readonly string[];
  readonly calibration: string;
  /** The guidance in use, for comparison only: no check reads it. Undefined when it cannot be read here. */
  readonly snapshot: Snapshot | undefined;
}

export type ReplayOutcome =
  | { readonly kind: "replayed"; readonly replay: Replay }
  /** An event of this answer, or one before it, is not what was written. Nothing of it is judged: it may say anything. */
  | {
      readonly kind: "chain-broken";
      readonly answerId: string;
      readonly conversationId: string;
      /** Place of the first event that cannot be trusted. */
      readonly seq: number;
    }
  | {
      readonly kind: "cannot";
      readonly answerId: string;
      readonly because: "unknown" | "still-open" | "stored-before";
    };

export interface Replay {
  readonly answerId: string;
  readonly conversationId: string;
  readonly decidedAt: string;
  readonly decision: DecisionPart["kind"];
  /** True when every verdict, every check that ran both times and every stored word is as it was. Versions may differ all the same. */
  readonly same: boolean;
  readonly chain: {
    /** Events up to the answer's last, this one included: all as they were written. */
    readonly events: number;
    /** Place of the first broken event behind the answer, if there is one. */
    readonly brokenLater?: number;
  };
  readonly passages: readonly PassageReplay[];
  readonly sentences: readonly SentenceReplay[];
  readonly whole: WholeReplay;
  readonly versions: readonly VersionReplay[];
  /** Only when asked for. */
  readonly patientText?: string;
}

export interface PassageReplay {
  readonly id: string;
  readonly hash: string;
  /** Whether the words that are stored still give the hash that is stored. */
  readonly words: "whole" | "altered";
  /** How the guidance in use compares. */
  readonly since: "unchanged" | "changed" | "gone" | "not-compared";
}

/**
 * `added-since`, `gone-since`: only one side has it; `not-judged-again`: a judge that is not at hand, whose stored word was taken.
 * None of these is a difference by itself; what follows from it is one when the sentence's outcome differs.
 */
export type Standing = "same" | "differs" | "added-since" | "gone-since" | "not-judged-again";

/** One check, one judge, or the reading behind the sentences before. `was` and `is` are kinds of result, never words. */
export interface TestReplay {
  readonly name: string;
  readonly was?: string;
  readonly is?: string;
  readonly standing: Standing;
}

export interface SentenceReplay {
  /** Place in the conversation's log. */
  readonly seq: number;
  readonly act: string;
  /** The passage it cites; "unknown" when that is none of this answer's. */
  readonly passageId?: string;
  /** "released", "left-out", or "held: " and the reason. */
  readonly was: string;
  readonly is: string;
  readonly standing: Extract<Standing, "same" | "differs">;
  readonly tests: readonly TestReplay[];
  /** Only when asked for: the sentence, and why checks fail it now. */
  readonly words?: { readonly text: string; readonly because: readonly string[] };
}

/** `not-stored`: the turn ended before the whole was judged, or its event does not say; there is nothing to compare with. */
export type WholeReplay =
  | {
      readonly standing: "same" | "differs";
      readonly was: WholeAnswerResult["kind"];
      readonly is: WholeAnswerResult["kind"];
    }
  | { readonly standing: "not-stored" };

export interface VersionReplay {
  readonly of: "checks" | "judges" | "calibration" | "rules" | "snapshot" | "drafter";
  readonly was: string;
  /** Undefined when it cannot be known here. */
  readonly is: string | undefined;
  readonly changed: boolean;
}

export type SentenceEvent = Extract<LogEvent, { type: "sentence-released" | "sentence-held" }>;
export type EvidenceEvent = Extract<LogEvent, { type: "evidence-found" }>;
export type DecidedEvent = Extract<LogEvent, { type: "answer-decided" }>;
