import type { UIMessage, UIMessageChunk } from "ai";
import type { Language, Level } from "../triage/types.ts";

/**
 * The wire between server and browser: AI SDK UI messages with these typed parts. The browser imports only types from here.
 *
 * Every frame of the event stream belongs to one log event; the last frame of an event carries `id: <epoch>.<seq>`.
 * Each log event begins with a `start` chunk naming the message it belongs to, so streams may interleave messages and a
 * replayed event lands in the same place: text parts and data parts have ids, and the same id replaces, never appends.
 */
export type LanternMessage = UIMessage<MessageMetadata, DataParts>;
export type LanternChunk = UIMessageChunk<MessageMetadata, DataParts>;

export interface MessageMetadata {
  /** `patient`: what the person typed. `lantern`: the AI. `clinician`: a person. `notice`: the service itself. */
  readonly author: "patient" | "lantern" | "clinician" | "notice";
  /** Display name, for a clinician. */
  readonly name?: string;
  /** ISO time of the event that opened the message. */
  readonly at: string;
  readonly turnId?: string;
  /** The id the browser gave its own message, so that it can be matched with the one on screen. */
  readonly clientMessageId?: string;
}

/** `providerMetadata.lantern` on every text part. */
export interface TextPartMetadata {
  /** `static`: written in advance by us; `reply`: written by a clinician; `patient`: the person's own words. */
  readonly act: "claim" | "empathy" | "question" | "safety-net" | "static" | "reply" | "patient";
}

export type DataParts = {
  triage: TriagePart;
  citation: CitationPart;
  handoff: HandoffPart;
  status: StatusPart;
  decision: DecisionPart;
};

export interface CardAction {
  readonly kind: "call" | "text" | "link";
  /** Full visible label, number included: "Call 999". */
  readonly label: string;
  readonly href: string;
  readonly hours?: string;
  /** ISO date on which the number was recorded, and by whom: the date alone would read like a verification with the operator. */
  readonly verifiedOn?: string;
  readonly verifiedBy?: string;
}

/** A static card in the NHS care-card pattern: the heading is the instruction, three redundant channels say how urgent. */
export interface CardPart {
  readonly id: "emergency" | "urgent" | "same-day" | "crisis" | "poisoning";
  readonly level: Level;
  /** Read by screen readers before the heading: "Immediate action required:". */
  readonly hiddenPrefix: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly actions: readonly CardAction[];
  readonly meanwhile: readonly string[];
  /** Says that numbers need verification, and that no clinician has reviewed the wording. */
  readonly smallPrint: string;
  readonly language: string;
}

export interface TriagePart {
  readonly level: Level;
  /** What the person wrote in, where a message of theirs was read. */
  readonly language?: Language;
  readonly cards: readonly CardPart[];
  /** Why, in the person's own words. */
  readonly findings: readonly { readonly quote: string; readonly why: string }[];
  readonly questions: readonly { readonly id: string; readonly text: string }[];
}

export interface CitationPart {
  /** Id of the text part this citation supports. */
  readonly textId: string;
  /** 1, 2, 3 … in the answer: the same passage keeps its number. */
  readonly number: number;
  readonly quote: string;
  readonly passage: {
    readonly id: string;
    readonly topicTitle: string;
    readonly heading: string;
    readonly text: string;
    readonly hash: string;
    /** How quickly the passage tells the reader to act: its lines stand together under "When to get help". */
    readonly careLevel: "immediate" | "urgent" | "non-urgent" | "none";
    readonly status: "sample" | "in-review" | "approved" | "overdue" | "withdrawn";
    readonly writtenOn: string;
  };
  readonly sources: readonly {
    readonly publisher: string;
    readonly title: string;
    readonly url: string;
    readonly licence: string;
    /** The publisher's own review date, when it is known. */
    readonly reviewedOn?: string;
    /** The credit line the publisher's licence asks for. */
    readonly attribution?: string;
  }[];
}

export interface HandoffPart {
  readonly caseId: string;
  readonly state:
    | "queued"
    | "nobody-on-duty"
    | "not-recorded"
    | "joined"
    | "overdue"
    | "resolved"
    | "returned-to-lantern";
  /** 1 is next. Absent when it is not known. */
  readonly position?: number;
  /** Words for the person: what is happening, never a promise nobody can keep. */
  readonly words: string;
  readonly hours?: string;
  readonly meanwhile: readonly string[];
  readonly clinicianName?: string;
}

export interface StatusPart {
  readonly stage: "reading" | "looking-up" | "writing" | "done";
  readonly words: string;
}

export interface DecisionPart {
  readonly kind: "answered" | "asked" | "partly-held" | "held" | "not-answered" | "stopped" | "taken-over";
  /** What was released, what was held and why, in the person's words. */
  readonly words: string;
  /** Present while the guidance is `sample`: it has not been reviewed by a clinician. */
  readonly sampleNotice?: string;
}

/** `GET /api/conversations/:id`. */
export interface Transcript {
  readonly id: string;
  readonly owner: "lantern" | "waiting" | "clinician";
  readonly level: Level;
  readonly country: string;
  readonly locale: string;
  /** Who the person says this is about; "unknown" until they say. */
  readonly speakingFor: "self" | "other" | "unknown";
  /** Resume `GET …/events` from here with `Last-Event-ID`. */
  readonly lastEventId: string;
  /** True while a turn is under way. */
  readonly answering: boolean;
  readonly messages: readonly LanternMessage[];
}

/** RFC 9457 problem details. `cards` is present when the red-flag floor fired although the rest failed. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly cards?: readonly CardPart[];
}

/** `GET /api/info`: what the pages need to know before anything is asked. An allow-list; nothing else is public. */
export interface PublicInfo {
  readonly productName: string;
  readonly aiLabel: string;
  /** Present while the shipped knowledge is sample. */
  readonly sampleNotice?: string;
  readonly countries: readonly {
    readonly code: string;
    readonly name: string;
    readonly emergency: readonly string[];
  }[];
  readonly messageCharactersMax: number;
  readonly examples: readonly string[];
}
