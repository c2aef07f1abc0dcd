import type { CaseReason, HoldReason, ReleasedSentence, StopReason } from "../decide/types.ts";
import type { DraftFault, DraftSentence } from "../draft/types.ts";
import type { StaticText } from "../protocol/wording.ts";
import type { CardPart, CitationPart, DecisionPart, HandoffPart } from "../protocol/ui-parts.ts";
import type { SecondOpinion } from "../triage/index.ts";
import type { Level, Triage, TriageState } from "../triage/types.ts";
import type { CheckResults } from "../verify/types.ts";

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
      }[];
      readonly coverageShare: number;
    }
  /** The only way model-written words reach a patient. */
  | {
      readonly type: "sentence-released";
      readonly turnId: string;
      readonly answerId: string;
      readonly sentence: ReleasedSentence;
      readonly citation?: Omit<CitationPart, "textId">;
      /** Version of the drafter that wrote it. */
      readonly drafter: string;
      readonly checks: CheckResults;
    }
  /** Never encoded for the patient; the desk sees it. */
  | {
      readonly type: "sentence-held";
      readonly turnId: string;
      readonly answerId: string;
      readonly sentence: DraftSentence;
      readonly reason: HoldReason;
      readonly drafter: string;
      readonly checks: CheckResults;
    }
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
    }
  | {
      readonly type: "clinician-left";
      readonly handoff: HandoffPart;
      readonly clinician: Clinician;
      readonly how: "resolved" | "released";
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

/** Everything needed to replay an answer: stored inside the hash chain. */
export interface EvidenceBundle {
  readonly snapshotId: string;
  readonly passages: readonly { readonly id: string; readonly hash: string }[];
  readonly rulesVersion: string;
  readonly checksVersion: string;
  readonly drafter: string;
  readonly coverageShare: number;
  readonly coverageMin: number;
  readonly calibration: "uncalibrated";
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
