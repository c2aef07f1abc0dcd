import {
  type AcceptedTurn,
  type Author,
  lockConversation,
  type LogEvent,
  type StoredTurn,
  selectTurns,
  type TurnOutcome,
  toAcceptedTurn,
  type Writer,
  write,
} from "../conversation/index.ts";
import type { HoldReason, StopReason } from "../decide/index.ts";
import type { DraftFault } from "../draft/index.ts";
import type { Queryable } from "../store/index.ts";
import type { DecisionPart } from "../protocol/ui-parts.ts";
import { type StaticText, wording } from "../protocol/wording.ts";
import type { WholeJudged } from "./judge-whole.ts";
import { bundleOf } from "./record.ts";
import type { Rooms } from "./rooms.ts";
import { type TurnSoFar, turnSoFar } from "./turn-so-far.ts";

export interface Ending {
  readonly decision: DecisionPart["kind"];
  readonly reason?: StopReason | HoldReason;
  readonly draftFault?: DraftFault;
  readonly words: StaticText;
  readonly sampleNotice?: StaticText;
  readonly outcome: TurnOutcome;
  /** What the check of the whole said, when the answer came that far. */
  readonly whole?: WholeJudged["whole"];
  readonly signals?: NonNullable<Extract<LogEvent, { type: "answer-decided" }>["signals"]>;
}

/** Why somebody other than its own run ends a turn. */
export const endings = {
  stopped: { decision: "stopped", words: wording.stopped, outcome: "stopped" },
  interrupted: { decision: "stopped", words: wording.interrupted, outcome: "stopped" },
  overtaken: { decision: "stopped", words: wording.overtaken, outcome: "stopped" },
  "taken-over": { decision: "taken-over", words: wording["taken-over"], outcome: "taken-over" },
  crashed: { decision: "held", words: wording.crashed, outcome: "complete" },
} as const satisfies Record<string, Ending>;

/**
 * Decision and end of a turn, in one transaction under the conversation's lock, exactly once: whoever comes second finds it closed.
 * The evidence bundle is folded from what the log holds, so it names what was really shown, whoever ends the turn.
 *
 * @returns whether this call closed it.
 */
export function closeTurn(
  rooms: Rooms,
  conversationId: string,
  turn: AcceptedTurn,
  author: Author,
  ending: Ending,
): Promise<boolean> {
  return write(rooms.store, rooms.hub, rooms.now(), (writer) =>
    closeTurnWith(writer, rooms, conversationId, turn, author, { ...ending, last: true }),
  );
}

/** The same inside a transaction; `last` when it has nothing more to store. */
export async function closeTurnWith(
  writer: Writer,
  rooms: Rooms,
  conversationId: string,
  turn: AcceptedTurn,
  author: Author,
  { last = false, ...ending }: Ending & { readonly last?: boolean },
): Promise<boolean> {
  // Sent together, and the log is read behind the lock: nothing can be said between the two.
  const [conversation, log] = await Promise.all([
    lockConversation(writer, conversationId),
    rooms.log.readWith(writer, conversationId, turn.seq),
  ]);
  if (conversation === undefined) return false;
  const events = endOf(turn, turnSoFar(log, turn.turnId), ending, rooms);
  const stored = await writer.appendTogether(conversation, {
    events: events.map((event) => ({ author, event })),
    closesTurn: turn.turnId,
    last,
  });
  if (stored === undefined) return false;
  rooms.count({ kind: "turn", decision: ending.decision, reason: ending.reason ?? "none" });
  return true;
}

function endOf({ turnId, answerId }: AcceptedTurn, so: TurnSoFar, ending: Ending, rooms: Rooms): readonly LogEvent[] {
  const { outcome, ...decision } = ending;
  return [
    { type: "answer-decided", turnId, answerId, ...decision, bundle: bundleOf(rooms, so) },
    { type: "turn-ended", turnId, answerId, outcome },
  ];
}

/** Answers of a conversation that nobody has ended yet, in the order of their messages. */
export async function openTurnsOf(client: Queryable, conversationId: string): Promise<readonly AcceptedTurn[]> {
  const { rows } = await client.query<StoredTurn>({
    text: `${selectTurns} WHERE t.conversation_id = $1 AND t.closed_at IS NULL ORDER BY e.seq`,
    values: [conversationId],
  });
  return rows.map(toAcceptedTurn);
}
