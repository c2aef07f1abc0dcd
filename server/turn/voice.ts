import type { AcceptedTurn, Author, EventLog, LogEvent } from "../conversation/index.ts";
import type { TriageState } from "../triage/types.ts";

/** Thrown when the writer refuses the turn: it was stopped, or a clinician took over. Nothing more may be said. */
export class Silenced extends Error {
  override readonly name = "Silenced";
}

/** The only mouth a turn has. Every word goes through the log's fences before anyone can read it. */
export interface Voice {
  /** The floor speaks whatever became of the turn, and to a person whom a clinician holds: danger is never lost in a race. */
  warn(event: LogEvent, state?: TriageState): Promise<void>;
  /** The AI's own words. Refused when the turn is closed or a clinician holds the conversation. @throws Silenced */
  say(event: LogEvent): Promise<void>;
  /** The service's words, written in advance. Refused when the turn is closed. @throws Silenced */
  tell(event: LogEvent): Promise<void>;
  /** Ends the turn in the same statement. @throws Silenced */
  end(event: LogEvent): Promise<void>;
}

export function voiceOf(conversationId: string, { turnId }: AcceptedTurn, log: EventLog): Voice {
  const speak = async (author: Author, event: LogEvent, closesTurn: boolean) => {
    const outcome = await log.append({ conversationId, author, event, turnId, fence: "open-turn", closesTurn });
    if (outcome.kind === "fenced") throw new Silenced();
  };
  return {
    async warn(event, state) {
      const remembered = state === undefined ? {} : { triageState: state };
      await log.append({ conversationId, author: "service", event, turnId, fence: "none", ...remembered });
    },
    say: (event) => speak("lantern", event, false),
    tell: (event) => speak("service", event, false),
    end: (event) => speak("service", event, true),
  };
}
