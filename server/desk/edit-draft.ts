import type { Clinician, EventLog, Recorded } from "../conversation/index.ts";
import type { Empathy } from "../empathy/index.ts";
import type { EditFindings, EditResult } from "../protocol/desk-api.ts";
import { compareEdit, type Edit } from "./compare-edit.ts";
import { findCase } from "./queue.ts";
import { type Desk, type DeskOutcome, replyToPatient } from "./take-over.ts";

/**
 * Sends a clinician's version of a held draft as their own words. It is compared with the draft both ways first; what is lost or new is
 * said, and goes out only when the clinician, who is the authority, has confirmed it. So does what a draft says that failed its checks: one
 * press may not send what was held for being wrong. The log keeps that it was an edit, and what was found.
 */
export async function editDraft(
  desk: Desk,
  log: EventLog,
  empathy: Empathy,
  given: {
    readonly caseId: string;
    readonly clinician: Clinician;
    readonly clientMessageId: string;
    readonly turnId: string;
    readonly text: string;
    readonly confirm: boolean;
  },
): Promise<DeskOutcome<EditResult> | { readonly kind: "draft-unknown" }> {
  const { caseId, clinician, clientMessageId, turnId, text, confirm } = given;
  const row = await findCase(desk.store, caseId, desk.at);
  if (row === undefined) return { kind: "case-unknown" };
  if (row.state !== "claimed" || row.claimedBy?.id !== clinician.id) return { kind: "not-yours" };
  const held = heldDraft(await log.read(row.conversationId, 0), turnId);
  if (held === undefined) return { kind: "draft-unknown" };
  const compared = await compareEdit({ ...held, text }, empathy);
  const findings: EditFindings =
    compared.outcome === "same" && held.failed ? { ...compared, outcome: "as-held", words: asHeldWords } : compared;
  if (findings.outcome !== "same" && !confirm) return { kind: "done", value: { sent: false, findings } };
  const edit = { turnId, findings, check: empathy.version, confirmed: confirm };
  // Whether the case is still theirs is decided under its lock.
  const outcome = await replyToPatient(desk, { caseId, clinician, clientMessageId, text, edit });
  return outcome.kind === "done" ? { kind: "done", value: { sent: true, findings } } : outcome;
}

const asHeldWords =
  "Your text says what the held draft says, and that draft failed its checks: they stand beside it. Nothing has changed that.";

interface HeldDraft extends Omit<Edit, "text"> {
  /** Held for what it says, not only because the service was not sure enough that it answers. */
  readonly failed: boolean;
}

/** The held sentences of one answer in their order, with the words that they were to answer. */
function heldDraft(events: readonly Recorded[], turnId: string): HeldDraft | undefined {
  const held: string[] = [];
  let said = "";
  let failed = false;
  let language = "en";
  for (const { event } of events) {
    if (!("turnId" in event) || event.turnId !== turnId) continue;
    if (event.type === "sentence-held") {
      held.push(event.sentence.text);
      failed ||= event.reason !== "low-confidence";
    }
    if (event.type === "patient-message") said = event.text;
    // Words that are too few to tell are answered in English.
    if (event.type === "triage-assessed" && event.triage.language === "es") language = "es";
  }
  return held.length === 0 ? undefined : { draft: held.join(" "), said, language, failed };
}
