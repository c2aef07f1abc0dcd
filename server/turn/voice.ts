import type { AcceptedTurn, EventLog, LogEvent } from "../conversation/index.ts";
import type { TriageState } from "../triage/types.ts";

/** Thrown when the writer refuses the turn: it was stopped, or a clinician took over. Nothing more may be said. */
export class Silenced extends Error {
  override readonly name = "Silenced";
}

/** The only mouth a turn has. Every word goes through the log's fences before anyone can read it. */
export interface Voice {
  /** @throws Silenced */
  say(event: LogEvent): Promise<void>;
  /** @throws Silenced */
  sayWithState(event: LogEvent, state: TriageState): Promise<void>;
  /** Ends the turn in the same statement. @throws Silenced */
  end(event: LogEvent): Promise<void>;
}

export function voiceOf(conversationId: string, turn: AcceptedTurn, log: EventLog): Voice {
  const append = async (
    event: LogEvent,
    more: { readonly triageState?: TriageState; readonly closesTurn?: boolean },
  ) => {
    const outcome = await log.append({ conversationId, author: "lantern", event, turnId: turn.turnId, ...more });
    if (outcome.kind === "fenced") throw new Silenced();
  };
  return {
    say: (event) => append(event, {}),
    sayWithState: (event, triageState) => append(event, { triageState }),
    end: (event) => append(event, { closesTurn: true }),
  };
}
