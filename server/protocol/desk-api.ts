import type { CaseReason, HoldReason } from "../decide/types.ts";
import type { Finding, Level } from "../triage/types.ts";
import type { CheckName, StoredCheckResult } from "../verify/types.ts";
import type { CitationPart, LanternMessage } from "./ui-parts.ts";

/** What the desk's pages read and send. All routes need the session cookie set by `POST /api/desk/session`. */
export interface DeskMe {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** One row of `GET /api/desk/cases`, ordered by urgency, then by waiting time (longest first). */
export interface CaseRow {
  readonly id: string;
  readonly conversationId: string;
  readonly state: "waiting" | "claimed" | "resolved";
  readonly level: Level;
  readonly crisis: boolean;
  readonly reasons: readonly CaseReason[];
  readonly openedAt: string;
  readonly waitingSeconds: number;
  /** True when nobody claimed it in the time its level allows, or whoever claimed it is late or gone: anybody may claim it. */
  readonly overdue: boolean;
  /** The clinician who holds it is not connected (no sign of life within the duty window). Absent otherwise. */
  readonly holderGone?: true;
  /** First words of the message that opened it, at most 120 characters. */
  readonly firstWords: string;
  /**
   * The words behind the newest danger sign, when there is one: what raised it, which is not always what came first. The message's
   * beginning when no rule raised it.
   */
  readonly raisedBy?: string;
  readonly claimedBy?: { readonly id: string; readonly name: string };
  readonly speakingFor: "self" | "other" | "unknown";
  readonly country: string;
}

export type { CaseReason };

export interface HeldSentence {
  readonly turnId: string;
  readonly text: string;
  readonly act: string;
  readonly passageId?: string;
  readonly quote?: string;
  readonly reason: HoldReason;
  /** Of every check there was when the sentence was held; a case from before a check was added has none of it. */
  readonly checks: Readonly<Partial<Record<CheckName, StoredCheckResult>>>;
}

/** `GET /api/desk/cases/:id`. */
export interface CaseDetail extends CaseRow {
  readonly transcript: readonly LanternMessage[];
  readonly findings: readonly Finding[];
  /** Draft text that never reached the patient, with what failed. */
  readonly held: readonly HeldSentence[];
  readonly evidence: readonly (CitationPart["passage"] & {
    readonly score: number;
    readonly sources: CitationPart["sources"];
  })[];
  /** SBAR, each line linked to the messages it came from. `unknown` lines say so. */
  readonly sbar: readonly SbarLine[];
  readonly epoch: number;
  readonly lastEventId: string;
}

export interface SbarLine {
  readonly section: "situation" | "background" | "assessment" | "recommendation";
  readonly text: string;
  readonly messageIds: readonly string[];
  readonly unknown: boolean;
  /** The moment that `text` names in UTC, for a page that shows it in the reader's own time beside it. ISO. */
  readonly at?: string;
}

/** `GET /api/desk/events` (SSE): the queue changed; fetch it again. Nothing of a patient's words travels here. */
export interface DeskEvent {
  readonly type: "queue-changed";
  readonly waiting: number;
  readonly urgent: number;
}

/** Answer to `DELETE /api/desk/session`: what the clinician still held is back in the queue, and each person has been told. */
export interface SignOutResult {
  readonly released: readonly (Pick<CaseRow, "level" | "crisis" | "firstWords"> & { readonly caseId: string })[];
}

/**
 * Answer to `POST /api/desk/cases/:id/edit`. `sent` is false when the text differs from the draft, could not be compared with it, or says what
 * a draft says that failed its checks (`as-held`), and `confirm` was not true: then nothing reached the person.
 */
export interface EditResult {
  readonly sent: boolean;
  readonly findings: EditFindings;
}

export interface EditFindings {
  readonly outcome: "same" | "as-held" | "differs" | "not-run";
  /** One or two sentences for the clinician. */
  readonly words: string;
  /** The draft that the text was compared with: the held sentences of the answer, in their order. */
  readonly draft: string;
  readonly differences: readonly EditDifference[];
}

export interface EditDifference {
  /** `lost`: the draft says it and the text does not. `added`: the text says it and the draft does not. */
  readonly direction: "lost" | "added";
  readonly words: string;
  readonly quote: string;
  /** Place of `quote`, in characters: in `findings.draft` when it is lost, in the text that was sent in when it is added. */
  readonly start: number;
  readonly end: number;
}

/** Answer to `POST /api/desk/cases/:id/release` and `…/resolve`. False while the level stands: the person has been told that no AI answers. */
export interface LeaveResult {
  readonly aiAnswersAgain: boolean;
}

/**
 * Answer to `POST /api/desk/cases/:id/claim`: exactly one clinician wins. 409 `already-claimed` for everyone else, unless the case is
 * overdue (its clinician is late, or not connected): then another clinician may take it over.
 */
export interface ClaimResult {
  readonly caseId: string;
  readonly epoch: number;
}
