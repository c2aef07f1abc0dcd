import type { CaseReason } from "../protocol/desk-api.ts";
import type { OpinionGap, OpinionReason } from "../triage/index.ts";

/** Why a case came to the desk, as a colleague would say it. */
export const reasonWords = {
  "triage-not-run": "the safety check could not run",
  "second-opinion": "raised by the model's second opinion, no rule matched at that level",
  "second-reader": "raised by the statistical second reader, no rule matched at that level",
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
  "danger-named": "a draft named a danger that triage had not found",
  "check-not-run": "a check could not run",
  contradicted: "a draft contradicted its source",
  unsupported: "a draft went beyond its source",
  "low-confidence": "the calibrated probability that the answer is safe was below the threshold",
  misread: "a draft could be misread behind what was said before it",
  "draft-fault": "the draft failed",
  "nothing-drafted": "nothing could be drafted",
  "must-say-missing": "the answer left out a line that must be said",
} as const satisfies Record<CaseReason, string>;

/** What the model's second opinion took a message for: a code of its list, never its own words. */
export const opinionReasonWords = {
  "heart-or-circulation": "heart or circulation",
  "stroke-or-brain": "stroke or brain",
  breathing: "breathing",
  "severe-allergy": "severe allergy",
  bleeding: "bleeding",
  "serious-infection": "serious infection",
  "injury-or-burn": "injury or burn",
  "poisoning-or-overdose": "poisoning or overdose",
  "self-harm": "self-harm or suicide",
  "danger-from-others": "danger from others",
  "pregnancy-or-birth": "pregnancy or birth",
  "baby-or-young-child": "baby or young child",
  "severe-pain": "severe pain",
  "diabetes-or-dehydration": "diabetes or dehydration",
  "medicine-reaction": "reaction to a medicine",
  "other-danger": "another danger",
  "no-danger": "no danger named",
} as const satisfies Record<OpinionReason, string>;

/** Why there was no second opinion. None of these reads like an all-clear. */
export const opinionGapWords = {
  timeout: "it took too long",
  unreachable: "the model could not be reached",
  nonsense: "what it gave could not be read",
  "not-configured": "no model is configured",
  "nothing-to-raise": "the level was already emergency",
} as const satisfies Record<OpinionGap, string>;
