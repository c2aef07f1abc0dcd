import type { CaseReason } from "../protocol/desk-api.ts";

/** Why a case came to the desk, as a colleague would say it. */
export const reasonWords = {
  "triage-not-run": "the safety check could not run",
  emergency: "an emergency sign",
  crisis: "a mental-health crisis",
  urgent: "an urgent sign",
  "patient-asked": "the person asked for a person",
  "clinician-holds": "a message to the clinician",
  "waiting-for-clinician": "a further message while waiting",
  "language-not-understood": "a language Lantern cannot check",
  "message-too-long": "a message too long to read carefully",
  "not-a-question": "a message without a question",
  "index-unreachable": "the guidance could not be reached",
  "no-evidence": "no checked guidance answers the question",
  "check-not-run": "a check could not run",
  contradicted: "a draft contradicted its source",
  unsupported: "a draft went beyond its source",
  "draft-fault": "the draft failed",
  "nothing-drafted": "nothing could be drafted",
  "must-say-missing": "the answer left out a line that must be said",
} as const satisfies Record<CaseReason, string>;
