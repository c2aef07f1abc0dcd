import { emptyConversation } from "#web/stream/index.ts";
import type { SessionState } from "../conversation-session.ts";

/** A page nobody has written on yet. */
export const idleSession: SessionState = {
  begun: false,
  conversation: emptyConversation,
  outgoing: [],
  connection: "live",
  caughtUp: true,
  settings: { country: "unknown", speakingFor: "unknown" },
  personRequest: "not-asked",
  stopping: false,
};
