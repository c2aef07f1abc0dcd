import type {
  CardPart,
  CitationPart,
  DecisionPart,
  HandoffPart,
  LanternChunk,
  MessageMetadata,
  StatusPart,
  TextPartMetadata,
  TriagePart,
} from "#server/protocol/ui-parts.ts";

export type Level = TriagePart["level"];
export type Act = TextPartMetadata["act"];

/** One server-sent event, read. `id` is present on the last frame of a log event: resume after it. */
export type Frame =
  | { readonly kind: "chunk"; readonly id?: string; readonly chunk: LanternChunk }
  /** The data was not a JSON object with a type. Kept, because something the server said could not be shown. */
  | { readonly kind: "unreadable"; readonly id?: string }
  /** `data: [DONE]`: the turn's own stream is complete. */
  | { readonly kind: "done" };

export type Part =
  | {
      readonly kind: "text";
      readonly id: string;
      readonly act: Act;
      readonly text: string;
      /** False until `text-end`: a sentence is shown whole or not at all. */
      readonly complete: boolean;
    }
  | { readonly kind: "triage"; readonly id: string; readonly data: TriagePart }
  | { readonly kind: "citation"; readonly id: string; readonly data: CitationPart }
  | { readonly kind: "handoff"; readonly id: string; readonly data: HandoffPart }
  | { readonly kind: "status"; readonly id: string; readonly data: StatusPart }
  | { readonly kind: "decision"; readonly id: string; readonly data: DecisionPart }
  /** The server reported a fault on the stream, in words meant for the person. */
  | { readonly kind: "fault"; readonly id: string; readonly words: string }
  /** Something this page is too old to show. Said out loud rather than dropped. */
  | { readonly kind: "unsupported"; readonly id: string; readonly chunkType: string };

export interface ConversationMessage {
  readonly id: string;
  /** Absent only when frames arrived before the frame that names their message. */
  readonly metadata?: MessageMetadata;
  readonly parts: readonly Part[];
  /** True once the server said that nothing more belongs to this message. Never goes back. */
  readonly finished: boolean;
}

export interface Conversation {
  readonly messages: readonly ConversationMessage[];
  /** The message that frames belong to until the next `start`. */
  readonly currentMessageId?: string;
  /** Where to resume with `Last-Event-ID`; empty before the first event. */
  readonly lastEventId: string;
  /** Level of the newest triage that was received: only the server lowers it, when a clinician did. */
  readonly level: Level;
  /** The cards in force: the newest that were sent, and earlier ones that outlast their turn. None once a clinician lowered the level. */
  readonly cards: readonly CardPart[];
  /** The person's own words behind the newest cards. */
  readonly cardFindings: TriagePart["findings"];
  /** The newest handoff state. */
  readonly handoff?: HandoffPart;
}

export const emptyConversation: Conversation = {
  messages: [],
  lastEventId: "",
  level: "none",
  cards: [],
  cardFindings: [],
};
