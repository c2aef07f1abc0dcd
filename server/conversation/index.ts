export {
  type Acceptance,
  type AcceptedTurn,
  type Assessor,
  acceptMessage,
  type StoredTurn,
  selectTurns,
  toAcceptedTurn,
} from "./accept-message.ts";
export {
  authenticate,
  type Conversation,
  confirmSettings,
  eraseConversation,
  findConversation,
  hashToken,
  type LockedConversation,
  lockConversation,
  openConversation,
  type Settings,
} from "./conversations.ts";
export { type ChainCheck, verifyChain } from "./chain.ts";
export { languageOf } from "./language-of.ts";
export type { AppendOutcome, AppendRequest } from "./append-event.ts";
export { type EventLog, openEventLog, readEvents } from "./event-log.ts";
export {
  type Author,
  type Clinician,
  type EditedDraft,
  type EvidenceBundle,
  eventId,
  type Judged,
  type LogEvent,
  type PassageRest,
  type Recorded,
  type SpeakingFor,
  seqOfEventId,
  type TurnOutcome,
  type TurnRef,
  turnIdOf,
} from "./events.ts";
export { type Hub, openHub } from "./hub.ts";
export { openTurnKey, type TurnFence } from "./turn-fence.ts";
export { type Writer, write } from "./write.ts";
