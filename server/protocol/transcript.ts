import { eventId, type Recorded } from "../conversation/events.ts";
import { encodeEvent } from "./encode.ts";
import type { LanternChunk, LanternMessage, MessageMetadata } from "./ui-parts.ts";

type Part = LanternMessage["parts"][number];
interface OpenMessage {
  readonly id: string;
  readonly metadata: MessageMetadata;
  /** Keyed by part id, in order of first appearance; a repeated id replaces. */
  readonly parts: Map<string, Part>;
}

/** The conversation as messages: what a page that followed from the start would hold. Built from the same chunks that were sent. */
export function toTranscript(log: readonly Recorded[]): readonly LanternMessage[] {
  const messages = new Map<string, OpenMessage>();
  for (const recorded of log) {
    let open: OpenMessage | undefined;
    for (const chunk of encodeEvent(recorded)) open = addChunk(messages, open, chunk);
  }
  return [...messages.values()].map(({ id, metadata, parts }) => ({
    id,
    role: metadata.author === "patient" ? "user" : "assistant",
    metadata,
    parts: [...parts.values()],
  }));
}

function addChunk(
  messages: Map<string, OpenMessage>,
  open: OpenMessage | undefined,
  chunk: LanternChunk,
): OpenMessage | undefined {
  if (chunk.type === "start") {
    const id = chunk.messageId ?? "";
    const message = messages.get(id) ?? { id, metadata: chunk.messageMetadata as MessageMetadata, parts: new Map() };
    messages.set(id, message);
    return message;
  }
  if (open === undefined) return open;
  if (chunk.type === "text-delta")
    open.parts.set(`text ${chunk.id}`, {
      type: "text",
      text: chunk.delta,
      state: "done",
      ...metadataOf(open, chunk.id),
    });
  else if (chunk.type === "text-start") {
    open.parts.set(`text ${chunk.id}`, {
      type: "text",
      text: "",
      ...(chunk.providerMetadata === undefined ? {} : { providerMetadata: chunk.providerMetadata }),
    });
  } else if (chunk.type.startsWith("data-") && "data" in chunk && !("transient" in chunk && chunk.transient === true)) {
    const part = { type: chunk.type, data: chunk.data, ...(chunk.id === undefined ? {} : { id: chunk.id }) } as Part;
    open.parts.set(`${chunk.type} ${chunk.id ?? open.parts.size}`, part);
  }
  return open;
}

function metadataOf(message: OpenMessage, textId: string) {
  const before = message.parts.get(`text ${textId}`);
  return before !== undefined && before.type === "text" && before.providerMetadata !== undefined
    ? { providerMetadata: before.providerMetadata }
    : {};
}

export const lastEventIdOf = (log: readonly Recorded[]): string => {
  const last = log.at(-1);
  return last === undefined ? "" : eventId(last);
};
