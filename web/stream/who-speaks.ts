import type { Conversation, ConversationMessage } from "./conversation.ts";

/** A clinician who has the conversation: until a handoff says otherwise, whoever writes is talking to them. */
export interface ClinicianHere {
  /** Absent when the server named nobody. */
  readonly name?: string;
}

/** The clinician who has the conversation now; undefined while the AI, or nobody, answers. The newest word on it counts. */
export function clinicianHere({ messages }: Pick<Conversation, "messages">): ClinicianHere | undefined {
  const newest = messages.findLast((message) => isClinician(message) || handoffOf(message) !== undefined);
  if (newest === undefined || !(isClinician(newest) || handoffOf(newest)?.state === "joined")) return undefined;
  const name = messages.map(nameIn).findLast((each) => each !== undefined);
  return name === undefined ? {} : { name };
}

/**
 * The message with which a clinician last came or wrote, when that was after the newest card: the person has seen the
 * card, and waits for these words. Undefined while no clinician is here, or when a card is newer.
 */
export function clinicianWordSinceCards(conversation: Pick<Conversation, "messages">): string | undefined {
  if (clinicianHere(conversation) === undefined) return undefined;
  const { messages } = conversation;
  const word = messages.findLastIndex((message) => isClinician(message) || isJoining(message));
  const cards = messages.findLastIndex(({ parts }) =>
    parts.some((part) => part.kind === "triage" && part.data.cards.length > 0),
  );
  return word > cards ? messages[word]?.id : undefined;
}

const isClinician = ({ metadata }: ConversationMessage): boolean => metadata?.author === "clinician";

const handoffOf = ({ parts }: ConversationMessage) => parts.findLast((part) => part.kind === "handoff")?.data;

/** A notice of its own; the same state beside an answer only says that a message was passed on. */
const isJoining = (message: ConversationMessage): boolean =>
  message.metadata?.author === "notice" && handoffOf(message)?.state === "joined";

const nameIn = (message: ConversationMessage): string | undefined =>
  isClinician(message) ? message.metadata?.name : handoffOf(message)?.clinicianName;
