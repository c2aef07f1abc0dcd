import { eventId, type LogEvent, type Recorded } from "../conversation/events.ts";
import type { HandoffPart, LanternChunk, MessageMetadata, TextPartMetadata } from "./ui-parts.ts";
import { wording, wordingIn } from "./wording.ts";

/**
 * One log event as AI SDK UI message chunks. It begins with a `start` that names the message, so that messages may interleave and
 * a replay lands where the first copy did. An event the patient has no business with gives no chunks at all.
 *
 * Everything is copied field by field: what is not named here does not leave the server.
 */
export function encodeEvent(recorded: Recorded): readonly LanternChunk[] {
  const { event } = recorded;
  const id = eventId(recorded);
  const answer = (answerId: string, turnId: string): LanternChunk =>
    start(answerId, { author: "lantern", at: recorded.at, turnId });
  switch (event.type) {
    case "patient-message":
      return [
        start(event.messageId, {
          author: "patient",
          at: recorded.at,
          turnId: event.turnId,
          clientMessageId: event.clientMessageId,
        }),
        ...text(id, event.text, "patient"),
        { type: "finish" },
      ];
    case "turn-started":
      return [answer(event.answerId, event.turnId), status("reading", wording.reading)];
    case "triage-assessed":
      return [
        answer(event.answerId, event.turnId),
        triagePart(event),
        status("looking-up", wordingIn(event.triage.language)["looking-up"]),
      ];
    case "triage-raised":
      return [answer(event.answerId, event.turnId), triagePart(event)];
    case "evidence-found":
      return [answer(event.answerId, event.turnId), status("writing", wording.writing)];
    case "sentence-released":
      return [
        answer(event.answerId, event.turnId),
        ...text(id, event.sentence.text, event.sentence.act),
        ...(event.citation === undefined
          ? []
          : [{ type: "data-citation" as const, id: `citation-${id}`, data: { textId: id, ...event.citation } }]),
      ];
    case "notice-given":
      return [answer(event.answerId, event.turnId), ...text(id, event.text, "static")];
    case "answer-decided":
      return [
        answer(event.answerId, event.turnId),
        {
          type: "data-decision",
          id: "decision",
          data: {
            kind: event.decision,
            words: event.words,
            ...(event.sampleNotice === undefined ? {} : { sampleNotice: event.sampleNotice }),
          },
        },
      ];
    case "turn-ended":
      return [answer(event.answerId, event.turnId), status("done", wording.done), { type: "finish" }];
    case "handoff-changed":
      if (event.turn !== undefined) return [answer(event.turn.answerId, event.turn.turnId), handoff(event.handoff)];
      return [start(`notice-${id}`, { author: "notice", at: recorded.at }), handoff(event.handoff), { type: "finish" }];
    case "clinician-joined":
    case "clinician-left":
      return [start(`notice-${id}`, { author: "notice", at: recorded.at }), handoff(event.handoff), { type: "finish" }];
    case "clinician-replied":
      return [
        start(event.messageId, { author: "clinician", name: event.clinician.name, at: recorded.at }),
        ...text(id, event.text, "reply"),
        { type: "finish" },
      ];
    case "level-set":
      return [
        start(`notice-${id}`, { author: "notice", at: recorded.at }),
        ...text(id, wordingIn(event.state.language ?? "unknown")["level-lowered"], "static"),
        { type: "data-triage", id: "triage", data: { level: event.level, cards: [], findings: [], questions: [] } },
        { type: "finish" },
      ];
    case "cards-shown":
      return [
        start(`notice-${id}`, { author: "notice", at: recorded.at }),
        {
          type: "data-triage",
          id: "triage",
          data: { level: event.level, cards: event.cards, findings: [], questions: [] },
        },
        { type: "finish" },
      ];
    case "conversation-opened":
    case "settings-confirmed":
    case "sentence-held":
    case "second-opinion-given":
    case "feedback-given":
      return [];
    default: {
      const unhandled: never = event;
      throw new Error(`No encoding for ${(unhandled as LogEvent).type}`);
    }
  }
}

const start = (messageId: string, messageMetadata: MessageMetadata): LanternChunk => ({
  type: "start",
  messageId,
  messageMetadata,
});

/** The same id as before replaces: the cards stand at the head of the answer, whenever they came. */
function triagePart({ triage, cards }: Extract<LogEvent, { readonly triage: unknown }>): LanternChunk {
  const { level, findings, questions, readsLike } = triage;
  return {
    type: "data-triage",
    id: "triage",
    data: {
      level,
      language: triage.language,
      cards,
      findings: [...(readsLike === undefined ? [] : [readsLike]), ...findings].map(({ quote, why }) => ({
        quote,
        why,
      })),
      questions: questions.map((question) => ({ id: question.id, text: question.text })),
    },
  };
}

const handoff = (data: HandoffPart): LanternChunk => ({ type: "data-handoff", id: "handoff", data });

function text(id: string, words: string, act: TextPartMetadata["act"]): LanternChunk[] {
  const providerMetadata = { lantern: { act } };
  return [
    { type: "text-start", id, providerMetadata },
    { type: "text-delta", id, delta: words },
    { type: "text-end", id },
  ];
}

const status = (stage: "reading" | "looking-up" | "writing" | "done", words: string): LanternChunk => ({
  type: "data-status",
  id: "status",
  data: { stage, words },
  transient: true,
});

/**
 * The event as server-sent-event frames. Only the last frame carries the event's id: a connection that breaks between two frames
 * of one event makes the client ask for the whole event again, and ids make the second copy replace the first.
 */
export function encodeFrames(recorded: Recorded): string {
  const chunks = encodeEvent(recorded);
  return chunks
    .map(
      (chunk, index) =>
        `${index === chunks.length - 1 ? `id: ${eventId(recorded)}\n` : ""}data: ${JSON.stringify(chunk)}\n\n`,
    )
    .join("");
}
