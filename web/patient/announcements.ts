import { type ConversationMessage, openAnswer } from "#web/stream/index.ts";
import { levelChangedWords } from "./answer.tsx";
import type { SessionState } from "./conversation-session.ts";
import { handoffSentence } from "./handoff-strip.tsx";

const isLevelChange = ({ metadata, parts }: ConversationMessage): boolean =>
  metadata?.author === "notice" && parts.some((part) => part.kind === "triage" && part.data.cards.length === 0);

/**
 * What a screen reader is told when the page goes from one state to the next: that an answer started or finished, that
 * a person wrote, that a handoff changed. Nothing during a replay, and never the sentences themselves.
 */
export function announcementsBetween(before: SessionState, after: SessionState): readonly string[] {
  if (!before.caughtUp || !after.caughtUp || before.conversation === after.conversation) return [];
  const said: string[] = [];
  const wasOpen = openAnswer(before.conversation)?.id;
  const isOpen = openAnswer(after.conversation)?.id;
  const known = new Set(before.conversation.messages.map((message) => message.id));
  const added = after.conversation.messages.filter((message) => !known.has(message.id));
  const wholeAtOnce = added.some((message) => message.metadata?.author === "lantern" && message.finished);

  if (isOpen !== undefined && isOpen !== wasOpen) said.push("Answer started");
  if ((wasOpen !== undefined && isOpen !== wasOpen) || wholeAtOnce) said.push("Answer finished");
  for (const message of added) {
    if (message.metadata?.author === "clinician")
      said.push(`New message from ${message.metadata.name ?? "a clinician"}`);
  }
  if (added.some(isLevelChange)) said.push(levelChangedWords);
  const { handoff } = after.conversation;
  if (handoff && handoff.state !== before.conversation.handoff?.state) said.push(handoffSentence(handoff));
  return said;
}
