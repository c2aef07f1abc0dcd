import type { CaseReason, HoldReason, ReleasedSentence, StopReason } from "../decide/types.ts";
import type { DraftFault, DraftSentence } from "../draft/types.ts";
import type { EditFindings } from "../protocol/desk-api.ts";
import type { StaticText } from "../protocol/wording.ts";
import type { CardPart, CitationPart, DecisionPart, HandoffPart } from "../protocol/ui-parts.ts";
import type { Coverage, Passage } from "../retrieve/types.ts";
import type { SecondOpinion } from "../triage/index.ts";
import type { Level, Triage, TriageState } from "../triage/types.ts";
import type { Confidence, measuredSignals } from "../uncertainty/index.ts";
import type { EntailmentResult } from "../verify/examine-sentence.ts";
import type { JoinedResult } from "../verify/joined/check-joined.ts";
import type { CheckResults, Verdict } from "../verify/types.ts";
import type { WholeAnswerResult } from "../verify/whole-answer.ts";

/** Who the person says this is about: themselves, somebody they care for, or not said. */
export type SpeakingFor = "self" | "other" | "unknown";

/** Who appends. The single writer refuses `lantern` while a clinician holds the conversation. */
export type Author = "patient" | "lantern" | "clinician" | "service";

/** What a conversation is made of. Appended before it is sent; never changed afterwards. */
export type LogEvent =
  /** The first event of every conversation. */
  | {
      readonly type: "conversation-opened";
      readonly country: string;
      readonly locale: string;
      readonly speakingFor: SpeakingFor;
    }
  | {
      readonly type: "settings-confirmed";
      readonly country: string;
      readonly locale: string;
      readonly speakingFor: SpeakingFor;
    }
  /** What the person typed, control characters removed. Opens a turn. */
  | {
      readonly type: "patient-message";
      readonly turnId: string;
      readonly messageId: string;
      readonly clientMessageId: string;
      readonly text: string;
    }
  /** The answer's message id is fixed before its first word. */
  | { readonly type: "turn-started"; readonly turnId: string; readonly answerId: string }
  | {
      readonly type: "triage-assessed";
      readonly turnId: string;
      readonly answerId: string;
      readonly triage: Triage;
      readonly state: TriageState;
      /** As shown: localised, with the numbers of the country confirmed at that moment. */
      readonly cards: readonly CardPart[];
    }
  /** What the model said about urgency, or that it said nothing. Never encoded for the patient; the desk sees it. */
  | {
      readonly type: "second-opinion-given";
      readonly turnId: string;
      readonly answerId: string;
      readonly opinion: SecondOpinion;
      /** Version of the giver that gave it. */
      readonly giver: string;
    }
  /** The floor's word on a message, raised afterwards, with the cards that this calls for. */
  | {
      readonly type: "triage-raised";
      readonly turnId: string;
      readonly answerId: string;
      /** A model's judgement of the message, or a held sentence that named a danger. */
      readonly by: "second-opinion" | "draft";
      readonly from: Level;
      readonly triage: Triage;
      readonly state: TriageState;
      readonly cards: readonly CardPart[];
    }
  | {
      readonly type: "evidence-found";
      readonly turnId: string;
      readonly answerId: string;
      readonly snapshotId: string;
      readonly topicId: string;
      readonly passages: readonly {
        readonly passage: CitationPart["passage"];
        readonly sources: CitationPart["sources"];
        readonly score: number;
        readonly rest?: PassageRest;
      }[];
      readonly coverageShare: number;
      /** With every `rest`, all that the checks read of the evidence. Absent before 2026-11-20: such an answer cannot be replayed. */
      readonly mustSay?: readonly { readonly passageId: string; readonly line: string }[];
      /** Without the question's own words. */
      readonly coverage?: Pick<Coverage, "share" | "topScore" | "margin">;
    }
  /** The only way model-written words reach a patient. */
  | ({
      readonly type: "sentence-released";
      readonly turnId: string;
      readonly answerId: string;
      readonly sentence: ReleasedSentence;
      readonly citation?: Omit<CitationPart, "textId">;
      /** Version of the drafter that wrote it. */
      readonly drafter: string;
      /** It stands in for the sentence held just before it, which the model was asked to write again. */
      readonly mends?: boolean;
      /** What said it more warmly than it was drafted: model, prompt and check. */
      readonly warmedBy?: string;
    } & Judged)
  /** Never encoded for the patient; the desk sees it. */
  | ({
      readonly type: "sentence-held";
      readonly turnId: string;
      readonly answerId: string;
      readonly sentence: DraftSentence;
      readonly reason: HoldReason;
      readonly drafter: string;
    } & Judged)
  /** Words written in advance, said by the service in the answer. */
  | { readonly type: "notice-given"; readonly turnId: string; readonly answerId: string; readonly text: StaticText }
  | {
      readonly type: "answer-decided";
      readonly turnId: string;
      readonly answerId: string;
      readonly decision: DecisionPart["kind"];
      readonly reason?: StopReason | HoldReason;
      readonly draftFault?: DraftFault;
      readonly words: StaticText;
      readonly sampleNotice?: StaticText;
      /** What the check of the whole said, and the level it was checked at. Absent when the turn ended before it. */
      readonly whole?: { readonly kind: WholeAnswerResult["kind"]; readonly level: Level };
      /** What the confidence leans on, as measured at the end: numbers that a clinician's label turns into a calibration. */
      readonly signals?: ReturnType<typeof measuredSignals>;
      readonly bundle: EvidenceBundle;
    }
  | { readonly type: "turn-ended"; readonly turnId: string; readonly answerId: string; readonly outcome: TurnOutcome }
  | {
      readonly type: "handoff-changed";
      readonly handoff: HandoffPart;
      readonly reasons: readonly CaseReason[];
      readonly turn?: TurnRef;
    }
  | { readonly type: "clinician-joined"; readonly handoff: HandoffPart; readonly clinician: Clinician }
  | {
      readonly type: "clinician-replied";
      readonly messageId: string;
      readonly text: string;
      readonly clinician: Clinician;
      readonly clientMessageId: string;
      /** Set when the words are an edit of a held draft. Never encoded for the patient. */
      readonly edit?: EditedDraft;
    }
  | {
      readonly type: "clinician-left";
      readonly handoff: HandoffPart;
      readonly clinician: Clinician;
      readonly how: "resolved" | "released" | "signed-out";
    }
  | {
      readonly type: "level-set";
      readonly level: Level;
      readonly because: string;
      readonly clinician: Clinician;
      readonly state: TriageState;
    }
  /** The cards in force, once more: the person has said in which country they are. */
  | { readonly type: "cards-shown"; readonly level: Level; readonly cards: readonly CardPart[] }
  | { readonly type: "feedback-given"; readonly answerId: string; readonly helpful: boolean; readonly reason: string };

/**
 * What of a passage its citation leaves out: with both, the checks can read it again and its hash can be computed again. Never encoded,
 * for the patient or the desk.
 */
export type PassageRest = Omit<Passage, Exclude<keyof CitationPart["passage"], "status">>;

/** What a clinician's words were made of, what the check of the edit found, and that they sent it all the same. */
export interface EditedDraft {
  readonly turnId: string;
  readonly findings: EditFindings;
  /** Version of the check. */
  readonly check: string;
  readonly confirmed: boolean;
}

/** How a sentence was judged. What is optional here is absent from events stored before 2026-11-20. */
export interface Judged {
  readonly checks: CheckResults;
  readonly verdict?: Verdict["kind"];
  /** Behind the sentences before it. */
  readonly joined?: JoinedResult["kind"];
  /** By the judges of entailment, each with its version. */
  readonly entailment?: EntailmentResult;
  /** How sure the product was of the answer with this sentence. */
  readonly confidence?: Confidence;
  /** The level it was checked at: it may have risen since the turn began. */
  readonly level?: Level;
}

/** The answer during which something happened: it is then shown inside that answer. */
export interface TurnRef {
  readonly turnId: string;
  readonly answerId: string;
}
export type LogEventType = LogEvent["type"];
export type TurnOutcome = "complete" | "stopped" | "taken-over";
export interface Clinician {
  readonly id: string;
  readonly name: string;
}

/**
 * By what an answer was made and judged: stored inside the hash chain. The words it was judged against are in its `evidence-found` event,
 * the verdicts beside each sentence.
 */
export interface EvidenceBundle {
  readonly snapshotId: string;
  readonly passages: readonly { readonly id: string; readonly hash: string }[];
  readonly rulesVersion: string;
  readonly checksVersion: string;
  /** Versions of the entailment judges that were asked. Absent before 2026-11-20. */
  readonly judges?: readonly string[];
  /** Model and prompt hash, or the built-in drafter's version; several when one finished what another began. */
  readonly drafter: string;
  readonly coverageShare: number;
  readonly coverageMin: number;
  /** Id of the calibration file in force, or "uncalibrated". */
  readonly calibration: string;
  /** Absent when the answer ended before it was in; the log then has it later. */
  readonly secondOpinion?: SecondOpinion;
  readonly released: number;
  readonly held: number;
}

/** The turn an event belongs to, if any. */
export function turnIdOf(event: LogEvent): string | undefined {
  if ("turnId" in event) return event.turnId;
  return "turn" in event ? event.turn?.turnId : undefined;
}

/** An event with its place in the log. */
export interface Recorded<Event extends LogEvent = LogEvent> {
  readonly conversationId: string;
  readonly seq: number;
  readonly epoch: number;
  readonly at: string;
  readonly author: Author;
  readonly event: Event;
}

/** `<epoch>.<seq>`: increasing, because seq never restarts. */
export const eventId = (recorded: { readonly epoch: number; readonly seq: number }): string =>
  `${recorded.epoch}.${recorded.seq}`;

/** The seq named by a Last-Event-ID, 0 for none, undefined when it is not one of ours. */
export function seqOfEventId(id: string | undefined): number | undefined {
  if (id === undefined || id === "") return 0;
  const match = /^(\d{1,9})\.(\d{1,9})$/.exec(id);
  return match ? Number(match[2]) : undefined;
}
