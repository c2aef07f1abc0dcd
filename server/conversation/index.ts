export {
  type Acceptance,
  type AcceptedTurn,
  acceptMessage,
  authenticate,
  type Conversation,
  confirmSettings,
  eraseConversation,
  findConversation,
  hashToken,
  inTransaction,
  openConversation,
  type Settings,
} from "./conversations.ts";
export {
  type AppendOutcome,
  type AppendRequest,
  appendWith,
  type ChainCheck,
  type EventLog,
  openEventLog,
  type Queryable,
  verifyChain,
} from "./event-log.ts";
export {
  type Author,
  type Clinician,
  type EvidenceBundle,
  eventId,
  type LogEvent,
  type Recorded,
  seqOfEventId,
  type TurnOutcome,
  type TurnRef,
} from "./events.ts";
export { type Hub, openHub } from "./hub.ts";
