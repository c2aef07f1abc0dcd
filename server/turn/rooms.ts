import type { PassageIndex } from "#knowledge/index/port.ts";
import type { Passage } from "#knowledge/passage.ts";
import type { EventLog, Hub } from "../conversation/index.ts";
import type { Drafter } from "../draft/index.ts";
import type { Empathy, EmpathyLevel, Warmer } from "../empathy/index.ts";
import type { DeskHours } from "../escalate/index.ts";
import type { QuestionRewriter } from "../retrieve/index.ts";
import type { Store } from "../store/index.ts";
import type { Directory, OpinionGap, RuleSet, OpinionGiver } from "../triage/index.ts";
import type { AnswerSampler, LoadedCalibration, Versions } from "../uncertainty/index.ts";
import type { Checks, Entailment } from "../verify/index.ts";

/** Everything a turn needs: effects as ports, content as data. Assembled once, in main.ts. */
export interface Rooms {
  readonly store: Store;
  readonly hub: Hub;
  readonly log: EventLog;
  readonly rules: RuleSet;
  readonly directory: Directory;
  readonly index: PassageIndex;
  /** Which passages may be shown: never decided by a stage on its own. */
  readonly statuses: readonly Passage["status"][];
  readonly coverageMin: number;
  /** Puts a question in one line for the search; undefined when no model is configured or it is switched off. */
  readonly rewriter: QuestionRewriter | undefined;
  /** The drafter asked first, and the one that finishes an answer from the guidance's own sentences when the first fails. */
  readonly drafter: Drafter;
  readonly builtInDrafter: Drafter;
  /** Judges every message a second time for its urgency; undefined when no model is configured, and then nobody is asked. */
  readonly opinionGiver: OpinionGiver | undefined;
  readonly checks: Checks;
  /** Judges of entailment: any can hold a claim in words of the draft's own, and without any it is held. */
  readonly judges: readonly Entailment[];
  /** Says a model's sentences more warmly, checked both ways; undefined when it is switched off. */
  readonly warmth:
    | { readonly level: Exclude<EmpathyLevel, 0>; readonly empathy: Empathy; readonly warmer: Warmer }
    | undefined;
  /** Draws short answers beside the draft, where a calibration leans on how well they agree; undefined without a model. */
  readonly sampler: AnswerSampler | undefined;
  /** What a number of signals is worth, and the versions it holds for. */
  readonly calibration: LoadedCalibration;
  readonly versionsFor: (snapshotId: string) => Versions;
  readonly limits: TurnLimits;
  readonly deskHours: DeskHours | undefined;
  readonly now: () => Date;
  readonly count: (what: Counted) => void;
}

/** The longest waits of a turn, in milliseconds. What is not there by then did not run. */
export interface TurnLimits {
  /** For the passages. */
  readonly findMs: number;
  /** For the next sentence of a draft. */
  readonly draftPartMs: number;
  /** For a held sentence to be written again. */
  readonly mendMs: number;
  /** For all judges of one claim together. */
  readonly judgeMs: number;
  /** For a sentence to be said more warmly and checked. */
  readonly warmMs: number;
  /** For the samples that a calibration leans on. */
  readonly sampleMs: number;
}

export const turnLimits: TurnLimits = {
  findMs: 15_000,
  draftPartMs: 30_000,
  mendMs: 8_000,
  judgeMs: 6_000,
  warmMs: 1_200,
  sampleMs: 5_000,
};

/** What is counted for /metrics. No words, no ids. */
export type Counted =
  | { readonly kind: "turn"; readonly decision: string; readonly reason: string }
  | { readonly kind: "sentence"; readonly outcome: "released" | "held" }
  | { readonly kind: "draft-fault"; readonly fault: string }
  | { readonly kind: "second-opinion"; readonly outcome: "raised" | "unchanged" | OpinionGap }
  | { readonly kind: "turn-crashed" };

/** Longer than this is not read as a question; the floor still reads all of it. */
export const questionCharactersMax = 4_000;
export const passagesMax = 8;
