import type { CaseReason, CaseRow, HeldSentence, SbarLine } from "#server/protocol/desk-api.ts";
import { clockWords } from "#web/words/index.ts";

export type CheckName = keyof HeldSentence["checks"];
export type CheckResult = NonNullable<HeldSentence["checks"][CheckName]>;

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
  "low-confidence": "Not sure enough of the answer to release it",
  misread: "The draft could be misread behind what was said before it",
  "draft-fault": "The draft broke off",
  "nothing-drafted": "Nothing could be drafted",
  "must-say-missing": "A required safety line was missing",
} satisfies Record<CaseReason, string>;

export const checkTitle = {
  "citation-known": "Cites a passage that was found",
  "citation-current": "Source in date, and may be reworded",
  "quote-exists": "Quote is in the passage",
  "numbers-and-units": "Numbers and units unchanged",
  "dose-tuple": "Doses unchanged, part by part",
  "units-style": "Units written and converted safely",
  "comparator-kept": "Limits of numbers unchanged",
  negation: "Negation unchanged",
  "drug-names": "Medicine names unchanged",
  "entities-known": "No new medicine, illness or test",
  "population-kept": "For the same people as the source",
  "condition-kept": "Conditions kept",
  "strength-kept": "Put as strongly as the source",
  "frequency-words": "As often and as likely as the source says",
  "causal-strength": "No stronger cause or cure than the source",
  "structure-kept": "Lists complete",
  "false-reassurance": "No false reassurance",
  "urgency-kept": "Urgency kept",
  "danger-level": "No danger named above the triage level",
  "out-of-scope-act": "No diagnosis, prescription or reading of results",
  "unprompted-recommendation": "No advice the source does not give",
  "clinical-assumption": "Nothing assumed about the person",
  "act-classified": "Does what it was declared to do",
  "claims-declared": "Medical claims are cited",
  "words-supported": "Words supported by the source",
  "plain-text": "Plain text only",
  "injection-residue": "No links or leftovers of a prompt",
  readability: "Easy to read",
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

/** Nobody is with this patient: not claimed, or claimed by somebody who is no longer connected. */
export const needsSomebody = (row: Pick<CaseRow, "state" | "holderGone">): boolean =>
  row.state === "waiting" || row.holderGone === true;

/** The same moment on the clock of whoever reads the summary, which names it in UTC; nothing where that is their own. */
export const onYourClock = (at: string, zone: string): string | undefined =>
  zone === "GMT" || zone === "UTC" ? undefined : `On your clock (${zone}): ${clockWords(at, "en")}.`;
