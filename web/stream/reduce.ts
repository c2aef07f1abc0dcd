import type { LanternChunk, MessageMetadata } from "#server/protocol/ui-parts.ts";
import { cardsAfter } from "./cards-in-force.ts";
import type { Act, Conversation, ConversationMessage, Frame, Part } from "./conversation.ts";

/** Holds frames that came before any `start`: shown, because the alternative is to lose them. */
const unnamedMessageId = "unnamed";

/**
 * The conversation after one more frame. Replaying frames that were already applied changes nothing: messages, texts
 * and data parts are found by id and replaced, and the resume position only moves forward.
 */
export function reduceFrame(state: Conversation, frame: Frame): Conversation {
  switch (frame.kind) {
    case "done":
      return state;
    case "unreadable":
      return moveForward(putPart(state, unsupported("unreadable")), frame.id);
    case "chunk":
      return moveForward(applyChunk(state, frame.chunk), frame.id);
    default: {
      const unhandled: never = frame;
      return unhandled;
    }
  }
}

export const reduceFrames = (state: Conversation, frames: readonly Frame[]): Conversation =>
  frames.reduce(reduceFrame, state);

function applyChunk(state: Conversation, chunk: LanternChunk): Conversation {
  switch (chunk.type) {
    case "start":
      return startMessage(state, chunk.messageId ?? unnamedMessageId, chunk.messageMetadata);
    case "message-metadata":
      return changeCurrent(state, (message) => withMetadata(message, chunk.messageMetadata));
    case "finish":
      return changeCurrent(state, (message) => finishUnlessAnswering(message, chunk.finishReason !== undefined));
    case "abort":
      return changeCurrent(state, finish);
    case "start-step":
    case "finish-step":
      return state;

    case "text-start":
      return changeCurrent(state, (message) => startText(message, chunk.id, readAct(chunk.providerMetadata, message)));
    case "text-delta":
      return changeCurrent(state, (message) => growText(message, chunk.id, chunk.delta));
    case "text-end":
      return changeCurrent(state, (message) => completeText(message, chunk.id));

    case "data-triage": {
      const part = { kind: "triage", id: chunk.id ?? "triage", data: chunk.data } as const;
      return { ...putPart(state, part), ...cardsAfter(state, chunk.data) };
    }
    case "data-citation":
      return putPart(state, { kind: "citation", id: chunk.id ?? `citation:${chunk.data.textId}`, data: chunk.data });
    case "data-handoff":
      return {
        ...putPart(state, { kind: "handoff", id: chunk.id ?? "handoff", data: chunk.data }),
        handoff: chunk.data,
      };
    case "data-status": {
      const next = putPart(state, { kind: "status", id: chunk.id ?? "status", data: chunk.data });
      return chunk.data.stage === "done" ? changeCurrent(next, finish) : next;
    }
    case "data-decision":
      return changeCurrent(putPart(state, { kind: "decision", id: chunk.id ?? "decision", data: chunk.data }), finish);
    case "error":
      return putPart(state, { kind: "fault", id: `fault:${chunk.errorText}`, words: chunk.errorText });

    // Lantern's server sends none of these. Should it start to, the person is told that something is not shown.
    case "reasoning-start":
    case "reasoning-delta":
    case "reasoning-end":
    case "reasoning-file":
    case "custom":
    case "tool-input-start":
    case "tool-input-delta":
    case "tool-input-available":
    case "tool-input-error":
    case "tool-approval-request":
    case "tool-approval-response":
    case "tool-output-available":
    case "tool-output-error":
    case "tool-output-denied":
    case "source-url":
    case "source-document":
    case "file":
    case "steering-message":
    case "reset-step":
      return putPart(state, unsupported(chunk.type));
    default: {
      const unhandled: never = chunk;
      return putPart(state, unsupported((unhandled as { readonly type: string }).type));
    }
  }
}

const unsupported = (chunkType: string): Part => ({ kind: "unsupported", id: `unsupported:${chunkType}`, chunkType });

function startMessage(state: Conversation, id: string, metadata: MessageMetadata | undefined): Conversation {
  const known = state.messages.some((message) => message.id === id);
  const messages = known ? state.messages : [...state.messages, { id, parts: [], finished: false }];
  return changeCurrent({ ...state, messages, currentMessageId: id }, (message) => withMetadata(message, metadata));
}

function changeCurrent(
  state: Conversation,
  change: (message: ConversationMessage) => ConversationMessage,
): Conversation {
  const id = state.currentMessageId;
  if (id === undefined) return changeCurrent(startMessage(state, unnamedMessageId, undefined), change);
  return { ...state, messages: state.messages.map((message) => (message.id === id ? change(message) : message)) };
}

function withMetadata(message: ConversationMessage, metadata: MessageMetadata | undefined): ConversationMessage {
  return metadata ? { ...message, metadata: { ...message.metadata, ...metadata } } : message;
}

/** Never undone, so that a replay of an answer's first events does not show it as under way again. */
const finish = (message: ConversationMessage): ConversationMessage => ({ ...message, finished: true });

/**
 * Every log event may close its own run of chunks with `finish`, so for an answer that alone does not mean the end:
 * the decision, the `done` status or a stated reason does. Taking it for the end would hide the stop button between sentences.
 */
function finishUnlessAnswering(message: ConversationMessage, reasonStated: boolean): ConversationMessage {
  return message.metadata?.author === "lantern" && !reasonStated ? message : finish(message);
}

const putPart = (state: Conversation, part: Part): Conversation =>
  changeCurrent(state, (message) => ({ ...message, parts: replacePart(message.parts, part) }));

function replacePart(parts: readonly Part[], part: Part): readonly Part[] {
  const at = parts.findIndex((other) => other.kind === part.kind && other.id === part.id);
  return at === -1 ? [...parts, part] : parts.with(at, part);
}

function startText(message: ConversationMessage, id: string, act: Act): ConversationMessage {
  return { ...message, parts: replacePart(message.parts, { kind: "text", id, act, text: "", complete: false }) };
}

function changeText(message: ConversationMessage, id: string, change: (part: TextPart) => TextPart) {
  const at = message.parts.findIndex((part) => part.kind === "text" && part.id === id);
  const part = message.parts[at];
  if (part?.kind !== "text") return undefined;
  return { ...message, parts: message.parts.with(at, change(part)) };
}
type TextPart = Extract<Part, { kind: "text" }>;

/** A delta after the end (the tail of a replay whose start was not repeated) is ignored: the text is already whole. */
function growText(message: ConversationMessage, id: string, delta: string): ConversationMessage {
  const grown = changeText(message, id, (part) => (part.complete ? part : { ...part, text: part.text + delta }));
  return grown ?? growText(startText(message, id, defaultAct(message)), id, delta);
}

const completeText = (message: ConversationMessage, id: string): ConversationMessage =>
  changeText(message, id, (part) => ({ ...part, complete: true })) ?? message;

const acts = {
  claim: true,
  empathy: true,
  question: true,
  "safety-net": true,
  static: true,
  reply: true,
  patient: true,
} satisfies Record<Act, true>;

function readAct(providerMetadata: unknown, message: ConversationMessage): Act {
  const lantern = (providerMetadata as { readonly lantern?: { readonly act?: unknown } } | undefined)?.lantern;
  const act = lantern?.act;
  return typeof act === "string" && act in acts ? (act as Act) : defaultAct(message);
}

/** Text whose act is missing is shown by who said it, and never as a checked claim. */
function defaultAct(message: ConversationMessage): Act {
  const author = message.metadata?.author;
  switch (author) {
    case "patient":
      return "patient";
    case "clinician":
      return "reply";
    case "lantern":
    case "notice":
    case undefined:
      return "static";
    default: {
      const unhandled: never = author;
      return unhandled;
    }
  }
}

/** `<epoch>.<seq>`: seq orders the log. An id that is not ours never moves the resume position. */
export function seqOf(eventId: string): number {
  const match = /^\d+\.(\d+)$/.exec(eventId);
  return match ? Number(match[1]) : 0;
}

function moveForward(state: Conversation, id: string | undefined): Conversation {
  return id !== undefined && seqOf(id) > seqOf(state.lastEventId) ? { ...state, lastEventId: id } : state;
}

/** The answer that is being written now, if any. */
export function openAnswer(conversation: Conversation): ConversationMessage | undefined {
  return conversation.messages.findLast((message) => message.metadata?.author === "lantern" && !message.finished);
}
