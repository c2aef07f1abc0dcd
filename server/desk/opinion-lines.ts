import type { LogEvent, Recorded } from "../conversation/index.ts";
import type { SbarLine } from "../protocol/desk-api.ts";
import type { SecondOpinion } from "../triage/index.ts";
import type { Level } from "../triage/types.ts";
import { opinionGapWords, opinionReasonWords } from "./reason-words.ts";

type Line = Pick<SbarLine, "text" | "messageIds" | "unknown">;

/** One line for each level that no rule raised: a clinician must not look for a sign that a rule never found. */
export function raisedLines(events: readonly Recorded[]): readonly Line[] {
  return events.flatMap(({ event }) => {
    if (event.type === "triage-assessed" && event.triage.raisedByReader) {
      const text = `Raised to ${levelName[event.triage.level]} by the statistical second reader, no rule matched at that level: it can quote nothing. Read the message itself.`;
      return [{ text, messageIds: messagesOf(event.turnId, events), unknown: false }];
    }
    if (event.type !== "triage-raised") return [];
    return [{ text: raisedWords(event, events), messageIds: messagesOf(event.turnId, events), unknown: false }];
  });
}

function raisedWords(event: Extract<LogEvent, { type: "triage-raised" }>, events: readonly Recorded[]): string {
  const { from, by, turnId } = event;
  const { level } = event.triage;
  switch (by) {
    case "second-opinion": {
      const opinion = opinionOn(turnId, events);
      const about = opinion?.outcome === "ran" ? ` (${opinionReasonWords[opinion.reason]})` : "";
      const moved = level === from ? "Crisis card added" : `Raised from ${levelName[from]} to ${levelName[level]}`;
      return `${moved} by the model's second opinion${about}, no rule matched at that level. Read the message itself.`;
    }
    case "draft":
      return "A held draft sentence named a danger that triage had not found: possible danger, treated as at least same-day. Read the message itself.";
    default: {
      const unhandled: never = by;
      throw new Error(`No words for ${String(unhandled)}`);
    }
  }
}

const levelName = {
  emergency: "emergency",
  urgent: "urgent",
  "same-day": "same-day",
  soon: "soon",
  none: "no sign",
} as const satisfies Record<Level, string>;

/** What the second opinion said of each message, and where there was none: a gap is said like one. */
export function opinionLine(events: readonly Recorded[]): Line {
  const turnIds = events.flatMap(({ event }) => (event.type === "patient-message" ? [event.turnId] : []));
  const opinions = turnIds.map((turnId) => ({ turnId, opinion: opinionOn(turnId, events) }));
  const gaps = opinions.filter(({ opinion }) => opinion?.outcome !== "ran");
  const counts = new Map<string, number>();
  for (const { opinion } of opinions) counts.set(wordsOf(opinion), (counts.get(wordsOf(opinion)) ?? 0) + 1);
  const all = [...counts].map(([words, times]) => (counts.size === 1 ? words : `${words} (${times})`)).join("; ");
  return {
    text: `Second opinion of the model on urgency: ${all === "" ? "nothing to read yet" : all}.`,
    messageIds: gaps.flatMap(({ turnId }) => messagesOf(turnId, events)),
    unknown: gaps.length > 0,
  };
}

function wordsOf(opinion: SecondOpinion | undefined): string {
  if (opinion === undefined) return "not run: none is in";
  if (opinion.outcome === "not-run") return `not run: ${opinionGapWords[opinion.why]}`;
  return opinion.level === "none" ? "no sign" : `${levelName[opinion.level]} (${opinionReasonWords[opinion.reason]})`;
}

function opinionOn(turnId: string, events: readonly Recorded[]): SecondOpinion | undefined {
  let recorded: SecondOpinion | undefined;
  for (const { event } of events) {
    if (event.type === "second-opinion-given" && event.turnId === turnId) return event.opinion;
    if (event.type === "answer-decided" && event.turnId === turnId) recorded = event.bundle.secondOpinion;
  }
  return recorded;
}

const messagesOf = (turnId: string, events: readonly Recorded[]): readonly string[] =>
  events.flatMap(({ event }) => (event.type === "patient-message" && event.turnId === turnId ? [event.messageId] : []));
