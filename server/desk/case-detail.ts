import type { EventLog, Recorded } from "../conversation/index.ts";
import type { CaseDetail, CaseRow, HeldSentence } from "../protocol/desk-api.ts";
import { lastEventIdOf, toTranscript } from "../protocol/transcript.ts";
import type { Finding } from "../triage/types.ts";
import { sbarLines } from "./sbar.ts";

/** Everything a clinician needs to take over, folded from the log: nothing is stored twice, so nothing can disagree. */
export async function caseDetail(row: CaseRow, log: EventLog): Promise<CaseDetail> {
  const events = await log.read(row.conversationId, 0);
  return {
    ...row,
    transcript: toTranscript(events),
    findings: findingsOf(events),
    held: heldOf(events),
    evidence: evidenceOf(events),
    sbar: sbarLines(row, events),
    epoch: events.at(-1)?.epoch ?? 1,
    lastEventId: lastEventIdOf(events),
  };
}

/** Each finding once, with the words it was found in, newest last. */
export function findingsOf(events: readonly Recorded[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const { event } of events) {
    if (event.type !== "triage-assessed") continue;
    for (const finding of event.triage.findings)
      found.set(`${finding.rule} ${finding.messageId} ${finding.span.start}`, finding);
  }
  return [...found.values()];
}

function heldOf(events: readonly Recorded[]): readonly HeldSentence[] {
  return events.flatMap(({ event }) => {
    if (event.type !== "sentence-held") return [];
    const { turnId, sentence, reason, checks } = event;
    return [{ turnId, text: sentence.text, act: sentence.act, reason, checks, ...(sentence.citation ?? {}) }];
  });
}

function evidenceOf(events: readonly Recorded[]): CaseDetail["evidence"] {
  const last = events.findLast(({ event }) => event.type === "evidence-found")?.event;
  return last?.type === "evidence-found"
    ? last.passages.map(({ passage, sources, score }) => ({ ...passage, sources, score }))
    : [];
}
