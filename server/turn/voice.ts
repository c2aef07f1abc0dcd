import type { AcceptedTurn, Author, LogEvent } from "../conversation/index.ts";
import type { Rooms } from "./rooms.ts";

/** Thrown when the writer refuses the turn: it was stopped, interrupted, or a clinician took over. Nothing more may be said. */
export class Silenced extends Error {
  override readonly name = "Silenced";
}

/** The only mouth a turn has. Every word goes through the log's fences before anyone can read it. */
export interface Voice {
  /** The AI's own words. Refused when the turn is closed or a clinician holds the conversation. @throws Silenced */
  say(event: LogEvent): Promise<void>;
  /** The service's words, written in advance. Refused when the turn is closed. @throws Silenced */
  tell(event: LogEvent): Promise<void>;
  /** Resolves when everything said before may be followed by an event that does not go through this voice. */
  recorded(): Promise<void>;
}

/** Says nothing before `recorded` is in the log: what an answer rests on stands before its first word. */
export function voiceAfter(recorded: Promise<void>, voice: Voice): Voice {
  // Whoever speaks next meets the failure; an answer that says nothing must not leave it unhandled.
  recorded.catch(() => undefined);
  return {
    async say(event) {
      await recorded;
      await voice.say(event);
    },
    async tell(event) {
      await recorded;
      await voice.tell(event);
    },
    recorded: () => recorded,
  };
}

export function voiceOf(conversationId: string, { turnId }: AcceptedTurn, rooms: Rooms): Voice {
  const fence = { turnId, instance: rooms.store.instance };
  const speak = async (author: Author, event: LogEvent) => {
    const outcome = await rooms.log.append({ conversationId, author, event, fence });
    if (outcome.kind === "fenced") throw new Silenced();
  };
  return {
    say: (event) => speak("lantern", event),
    tell: (event) => speak("service", event),
    recorded: () => Promise.resolve(),
  };
}
