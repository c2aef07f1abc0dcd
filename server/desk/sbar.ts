import type { Recorded } from "../conversation/index.ts";
import type { CaseRow, SbarLine } from "../protocol/desk-api.ts";
import { findingsOf } from "./case-detail.ts";

/**
 * Situation, Background, Assessment, Recommendation (SBAR), each line linked to the messages it came from. What nobody said is listed
 * as unknown: an empty line in a handover reads like a "no".
 */
export function sbarLines(row: CaseRow, events: readonly Recorded[]): readonly SbarLine[] {
  const messages = events.flatMap(({ event }) =>
    event.type === "patient-message" ? [{ id: event.messageId, text: event.text }] : [],
  );
  const allIds = messages.map(({ id }) => id);
  const line = (
    section: SbarLine["section"],
    text: string,
    messageIds: readonly string[] = [],
    unknown = false,
  ): SbarLine => ({ section, text, messageIds, unknown });
  const findings = findingsOf(events);
  const decided = events.filter(({ event }) => event.type === "answer-decided");
  const released = events.filter(({ event }) => event.type === "sentence-released");
  const cards = events.filter(({ event }) => event.type === "triage-assessed" && event.cards.length > 0);
  const heldCount = events.filter(({ event }) => event.type === "sentence-held").length;
  const place = row.country === "unknown" ? undefined : row.country;

  return [
    line("situation", `Level ${row.level}. Waiting since ${row.openedAt}.`, allIds.slice(-1)),
    line(
      "situation",
      row.reasons.length > 0
        ? `Brought to the desk because: ${row.reasons.join(", ")}.`
        : "Brought to the desk by a same-day sign.",
    ),
    ...findings.map((finding) => line("situation", `"${finding.quote}": ${finding.why}`, [finding.messageId])),
    line(
      "background",
      row.speakingFor === "other"
        ? "Written by someone on another person's behalf (their choice on the page)."
        : "Written by the patient (their choice on the page).",
    ),
    place === undefined
      ? line("background", "Country: unknown, not confirmed.", [], true)
      : line("background", `Country confirmed by the person: ${place}.`),
    line(
      "background",
      "Age, pregnancy, conditions, medicines and allergies: unknown unless stated in the messages; none has been verified.",
      allIds,
      true,
    ),
    line(
      "assessment",
      `${messages.length} message${messages.length === 1 ? "" : "s"} read. Answers: ${describe(decided)}. No calibrated confidence is available.`,
    ),
    line(
      "assessment",
      `${released.length} checked sentence${released.length === 1 ? "" : "s"} shown to the person; ${heldCount} held back.`,
    ),
    line(
      "assessment",
      cards.length > 0
        ? `An action card was shown ${cards.length === 1 ? "once" : `${cards.length} times`}, first at ${cards[0]?.at}.`
        : "No action card was shown.",
    ),
    line("recommendation", recommendation(row)),
  ];
}

function describe(decided: readonly Recorded[]): string {
  if (decided.length === 0) return "none yet";
  return decided
    .map(({ event }) =>
      event.type === "answer-decided"
        ? `${event.decision}${event.reason === undefined ? "" : ` (${event.reason})`}`
        : "",
    )
    .join("; ");
}

function recommendation(row: CaseRow): string {
  if (row.crisis)
    return "Stay with the person: ask about immediate danger, means and who is with them. A named method means high risk (C-SSRS triage).";
  switch (row.level) {
    case "emergency":
      return "Make sure that the emergency number has been called; stay until help is there.";
    case "urgent":
      return "Confirm that the person is on the way to emergency care.";
    case "same-day":
      return "Arrange or confirm same-day contact.";
    case "soon":
    case "none":
      return "Answer the question that could not be answered from the guidance.";
    default: {
      const unhandled: never = row.level;
      throw new Error(`No recommendation for ${String(unhandled)}`);
    }
  }
}
