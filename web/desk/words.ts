import type { CaseReason, CaseRow, HeldSentence, SbarLine } from "#server/protocol/desk-api.ts";

export type CheckName = keyof HeldSentence["checks"];
export type CheckResult = HeldSentence["checks"][CheckName];

/** Why a case is here, as a clinician would say it. */
export const reasonWords = {
  "triage-not-run": "The safety check could not run",
  "second-opinion": "Raised by the model's second opinion, no rule matched at that level",
  "second-reader": "Raised by the statistical second reader, no rule matched at that level",
  emergency: "Emergency sign",
  crisis: "Crisis: possible risk to life",
  urgent: "Urgent sign",
  "patient-asked": "The patient asked for a person",
  "clinician-holds": "A clinician was already here",
  "waiting-for-clinician": "Wrote again while waiting",
  "language-not-understood": "Language could not be checked",
  "message-too-long": "Message too long to check",
  "not-a-question": "Question not clear",
  "index-unreachable": "Guidance could not be reached",
  "no-evidence": "No approved guidance on this",
  "danger-named": "The draft named a danger that triage had not found",
  "check-not-run": "A check of the answer could not run",
  contradicted: "The draft contradicts its source",
  unsupported: "The draft is not supported by its source",
  "draft-fault": "The draft broke off",
  "nothing-drafted": "Nothing could be drafted",
  "must-say-missing": "A required safety line was missing",
} satisfies Record<CaseReason, string>;

export const checkTitle = {
  "citation-known": "Cites a passage that was found",
  "quote-exists": "Quote is in the passage",
  "numbers-and-units": "Numbers and units unchanged",
  negation: "Negation unchanged",
  "drug-names": "Medicine names unchanged",
  "false-reassurance": "No false reassurance",
  "urgency-kept": "Urgency kept",
  "danger-level": "No danger named above the triage level",
  "claims-declared": "Medical claims are cited",
  "words-supported": "Words supported by the source",
  "plain-text": "Plain text only",
} satisfies Record<CheckName, string>;

/** "Not checked" is never written like a pass. */
export const checkBadge = {
  passed: "Passed",
  failed: "Failed",
  "not-run": "Not checked",
  "not-applicable": "Not applicable",
} satisfies Record<CheckResult["kind"], string>;

export const sectionTitle = {
  situation: "Situation",
  background: "Background",
  assessment: "Assessment",
  recommendation: "Recommendation",
} satisfies Record<SbarLine["section"], string>;

/** What a case is known by: the words that raised it when there are any, which are not always those that came first. */
export const caseWords = (row: Pick<CaseRow, "firstWords" | "raisedBy">): string => row.raisedBy ?? row.firstWords;

export const speakingForWords = {
  self: "About themselves",
  other: "About someone they care for",
  unknown: "About whom: Not said",
} satisfies Record<CaseRow["speakingFor"], string>;

export const newMessagesWords = (count: number): string => (count === 1 ? "New message" : `${count} new messages`);

export const caseStateWords = {
  waiting: "Waiting",
  claimed: "Claimed",
  resolved: "Closed",
} satisfies Record<CaseRow["state"], string>;
