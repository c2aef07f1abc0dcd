export {
  type Acceptance,
  type AcceptedTurn,
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
  lockConversation,
  openConversation,
  type Settings,
} from "./conversations.ts";
export { languageOf } from "./language-of.ts";
export {
  type AppendOutcome,
  type AppendRequest,
  type ChainCheck,
  type EventLog,
  openEventLog,
  openTurnKey,
  readEvents,
  type TurnFence,
  verifyChain,
} from "./event-log.ts";
export {
  type Author,
  type Clinician,
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
export { type Writer, write } from "./write.ts";
