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
import { turnSoFar } from "./turn-so-far.ts";

export interface Ending {
  readonly decision: DecisionPart["kind"];
  readonly reason?: StopReason | HoldReason;
  readonly draftFault?: DraftFault;
  readonly words: StaticText;
  readonly sampleNotice?: StaticText;
  readonly outcome: TurnOutcome;
  /** What the check of the whole said, when the answer came that far. */
  readonly whole?: WholeJudged["whole"];
  readonly signals?: Extract<LogEvent, { type: "answer-decided" }>["signals"];
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
  return write(rooms.store, rooms.hub, rooms.now(), async (writer) => {
    if ((await lockConversation(writer, conversationId)) === undefined) return false;
    return closeTurnWith(writer, rooms, conversationId, turn, author, ending);
  });
}

/** The same inside a transaction that holds the conversation's lock. */
export async function closeTurnWith(
  writer: Writer,
  rooms: Rooms,
  conversationId: string,
  turn: AcceptedTurn,
  author: Author,
  ending: Ending,
): Promise<boolean> {
  const { turnId, answerId } = turn;
  const { rows } = await writer.query<{ open: boolean }>({
    name: "is-turn-open",
    text: "SELECT closed_at IS NULL AS open FROM turns WHERE id = $1",
    values: [turnId],
  });
  if (rows[0]?.open !== true) return false;
  const so = turnSoFar(await rooms.log.readWith(writer, conversationId, turn.seq), turnId);
  const { decision, reason, draftFault, words, sampleNotice, outcome, whole, signals } = ending;
  const decided: LogEvent = {
    type: "answer-decided",
    turnId,
    answerId,
    decision,
    ...(reason === undefined ? {} : { reason }),
    ...(draftFault === undefined ? {} : { draftFault }),
    words,
    ...(sampleNotice === undefined ? {} : { sampleNotice }),
    ...(whole === undefined ? {} : { whole }),
    ...(signals === undefined ? {} : { signals }),
    bundle: bundleOf(rooms, so),
  };
  await writer.append({ fence: "none", conversationId, author, event: decided });
  await writer.append({
    fence: "none",
    conversationId,
    author,
    event: { type: "turn-ended", turnId, answerId, outcome },
    closesTurn: turnId,
  });
  rooms.count({ kind: "turn", decision, reason: reason ?? "none" });
  return true;
}

/** Answers of a conversation that nobody has ended yet, in the order of their messages. */
export async function openTurnsOf(client: Queryable, conversationId: string): Promise<readonly AcceptedTurn[]> {
  const { rows } = await client.query<StoredTurn>({
    text: `${selectTurns} WHERE t.conversation_id = $1 AND t.closed_at IS NULL ORDER BY e.seq`,
    values: [conversationId],
  });
  return rows.map(toAcceptedTurn);
}
