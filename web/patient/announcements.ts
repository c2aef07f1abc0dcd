import { type ConversationMessage, openAnswer } from "#web/stream/index.ts";
import type { PageWords } from "#web/words/index.ts";
import type { SessionState } from "./conversation-session.ts";
import { handoffSentence } from "./handoff-strip.tsx";

const isLevelChange = ({ metadata, parts }: ConversationMessage): boolean =>
  metadata?.author === "notice" && parts.some((part) => part.kind === "triage" && part.data.cards.length === 0);

/** Only whole: the frames of one message may come in two batches. */
function finishedSince(before: SessionState, after: SessionState): readonly ConversationMessage[] {
  const whole = new Set(before.conversation.messages.filter(({ finished }) => finished).map(({ id }) => id));
  return after.conversation.messages.filter(({ id, finished }) => finished && !whole.has(id));
}

const wordsOf = ({ parts }: ConversationMessage): string =>
  parts.flatMap((part) => (part.kind === "text" ? [part.text] : [])).join(" ");

/**
 * What a screen reader is told when the page goes from one state to the next: that an answer started or finished, that
 * a person wrote, and what, that a handoff changed. In the page's language, but for the server's and the person's own
 * words. Nothing during a replay, and never the AI's sentences.
 */
export function announcementsBetween(
  before: SessionState,
  after: SessionState,
  { announced, answer }: PageWords,
): readonly string[] {
  if (!before.caughtUp || !after.caughtUp || before.conversation === after.conversation) return [];
  const said: string[] = [];
  const wasOpen = openAnswer(before.conversation)?.id;
  const isOpen = openAnswer(after.conversation)?.id;
  const known = new Set(before.conversation.messages.map((message) => message.id));
  const added = after.conversation.messages.filter((message) => !known.has(message.id));
  const wholeAtOnce = added.some((message) => message.metadata?.author === "lantern" && message.finished);

  if (isOpen !== undefined && isOpen !== wasOpen) said.push(announced.started);
  if ((wasOpen !== undefined && isOpen !== wasOpen) || wholeAtOnce) said.push(announced.finished);
  for (const message of finishedSince(before, after)) {
    if (message.metadata?.author === "clinician")
      said.push(announced.newMessage(message.metadata.name, wordsOf(message)));
  }
  if (added.some(isLevelChange)) said.push(answer.levelChanged);
  const { handoff } = after.conversation;
  if (handoff && handoff.state !== before.conversation.handoff?.state) said.push(handoffSentence(handoff));
  return said;
}
