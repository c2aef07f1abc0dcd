import type { Recorded } from "../conversation/index.ts";
import type { CaseRow, SbarLine } from "../protocol/desk-api.ts";
import type { Finding } from "../triage/types.ts";
import { findingsOf } from "./case-detail.ts";
import { opinionLine, raisedLines } from "./opinion-lines.ts";
import { reasonWords } from "./reason-words.ts";

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
  const findings = newestPerRule(findingsOf(events));
  const decided = events.filter(({ event }) => event.type === "answer-decided");
  const released = events.filter(({ event }) => event.type === "sentence-released").length;
  const held = events.filter(({ event }) => event.type === "sentence-held").length;
  const cards = events.filter(
    ({ event }) => (event.type === "triage-assessed" || event.type === "triage-raised") && event.cards.length > 0,
  );
  const firstCard = cards[0];
  const opinion = opinionLine(events);
  const why = row.reasons.length > 0 ? row.reasons.map((reason) => reasonWords[reason]).join("; ") : "a same-day sign";

  return [
    {
      ...line("situation", `${levelWords[row.level]} Waiting since ${timeWords(row.openedAt)}.`, allIds.slice(-1)),
      at: row.openedAt,
    },
    line("situation", `Brought to the desk by ${why}.`),
    ...findings.map((finding) => line("situation", `"${finding.quote}": ${finding.why}`, [finding.messageId])),
    ...raisedLines(events).map((raised) => line("situation", raised.text, raised.messageIds)),
    aboutWhom(row, line),
    row.country === "unknown"
      ? line("background", "Country: unknown, not confirmed.", [], true)
      : line("background", `Country confirmed by the person: ${row.country}.`),
    line(
      "background",
      "Age, pregnancy, conditions, medicines and allergies: unknown unless stated in the messages; none has been verified.",
      allIds,
      true,
    ),
    line(
      "assessment",
      `${count(messages.length, "message")} read. Answers: ${describe(decided)}. No calibrated confidence is available.`,
    ),
    line("assessment", `${count(released, "checked sentence")} shown to the person; ${held} held back.`),
    firstCard === undefined
      ? line("assessment", "No action card was shown.")
      : {
          ...line(
            "assessment",
            `Action card shown ${count(cards.length, "time")}, first at ${timeWords(firstCard.at)}.`,
          ),
          at: firstCard.at,
        },
    line("assessment", opinion.text, opinion.messageIds, opinion.unknown),
    line("recommendation", recommendation(row, events)),
  ];
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Clinicians read times, not timestamps; the zone stands beside the clock because the page around it shows the reader's own. */
function timeWords(iso: string): string {
  const at = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(at);
  return `${part({ hour: "2-digit", minute: "2-digit" })} UTC on ${part({ day: "numeric", month: "long" })}`;
}

const levelWords = {
  emergency: "Emergency: life may be at risk now.",
  urgent: "Urgent: emergency department now.",
  "same-day": "Same day: needs a clinician today.",
  soon: "Soon: within days.",
  none: "No danger sign was found by the rules.",
} as const satisfies Record<CaseRow["level"], string>;

type Line = (section: SbarLine["section"], text: string, messageIds?: readonly string[], unknown?: boolean) => SbarLine;

function aboutWhom({ speakingFor }: CaseRow, line: Line): SbarLine {
  switch (speakingFor) {
    case "other":
      return line("background", "Written by someone on another person's behalf (their choice on the page).");
    case "self":
      return line("background", "Written by the patient (their choice on the page).");
    case "unknown":
      return line("background", "Whether the patient writes, or someone for them: not said.", [], true);
    default: {
      const unhandled: never = speakingFor;
      throw new Error(`No words for ${String(unhandled)}`);
    }
  }
}

/** The same sign said again is one line, with the newest words. */
function newestPerRule(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.rule, finding])).values()];
}

function describe(decided: readonly Recorded[]): string {
  if (decided.length === 0) return "none yet";
  return decided
    .map(({ event }) =>
      event.type === "answer-decided"
        ? `${event.decision}${event.reason === undefined ? "" : ` (${reasonWords[event.reason]})`}`
        : "",
    )
    .join("; ");
}

function recommendation(row: CaseRow, events: readonly Recorded[]): string {
  if (row.crisis) {
    return "Stay with the person: ask about immediate danger, means and who is with them. A named method means high risk (C-SSRS triage).";
  }
  if (events.some(({ event }) => event.type === "level-set"))
    return "A clinician has set this level: answer what is still open, then close the case.";
  switch (row.level) {
    case "emergency":
      return "Make sure that the emergency number has been called; stay until help is there.";
    case "urgent":
      return "Confirm that the person is on the way to emergency care.";
    case "same-day":
      return "Arrange or confirm same-day contact.";
    case "soon":
    case "none":
      return row.reasons.includes("patient-asked")
        ? "The person asked for a person: find out what they need."
        : "Answer the question that could not be answered from the guidance.";
    default: {
      const unhandled: never = row.level;
      throw new Error(`No recommendation for ${String(unhandled)}`);
    }
  }
}
