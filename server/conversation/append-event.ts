import type { Queryable } from "../store/index.ts";
import type { TriageState } from "../triage/types.ts";
import { linkHashInSql } from "./chain.ts";
import type { Author, LogEvent, Recorded } from "./events.ts";
import { openTurnKey, type TurnFence } from "./turn-fence.ts";

export interface AppendRequest {
  readonly conversationId: string;
  readonly author: Author;
  readonly event: LogEvent;
  /**
   * "none": said whatever became of a turn (the floor; the end itself). A turn: refused once that turn is no longer open, or when
   * another process has taken it over.
   */
  readonly fence: "none" | TurnFence;
  /** Ends this turn in the same statement. */
  readonly closesTurn?: string;
  /** Stored on the conversation with the event: what triage remembers. */
  readonly triageState?: TriageState;
  /** Leaves a note in the outbox with the event, for delivery outside the log. */
  readonly notify?: "case-opened" | "case-changed" | "case-overdue";
}

/** `fenced`: the turn was stopped or a clinician took over; whoever appends must fall silent. */
export type AppendOutcome = { readonly kind: "appended"; readonly recorded: Recorded } | { readonly kind: "fenced" };

const link = linkHashInSql("head_hash", {
  conversationId: "id",
  seq: "next_seq",
  epoch: "epoch",
  author: "$2::text",
  type: "$3::text",
  at: "$4::text",
  payload: "$5::text",
});

/**
 * One statement: takes the conversation's row lock, checks every fence on that row, gives the next seq, links the hash chain,
 * inserts the event and its outbox note. Two writers cannot interleave, and a bot that was overtaken changes nothing. The hash is
 * `linkHash` (`chain.ts`) of what is stored.
 */
const appendStatement = `
WITH conversation AS (
  UPDATE conversations SET
    next_seq = next_seq + 1,
    head_hash = ${link},
    open_turns = CASE WHEN $7::text IS NULL THEN open_turns ELSE array(SELECT t FROM unnest(open_turns) AS t WHERE split_part(t, '@', 1) <> $7) END,
    triage_state = coalesce($8::json, triage_state)
  WHERE id = $1 AND erased_at IS NULL
    AND ($6::text IS NULL OR $6 = ANY(open_turns))
    AND ($2 <> 'lantern' OR owner <> 'clinician')
  RETURNING id, next_seq - 1 AS seq, epoch, head_hash
), event AS (
  INSERT INTO events (conversation_id, seq, epoch, author, type, at, payload, hash)
  SELECT id, seq, epoch, $2, $3, $4, $5::json, head_hash FROM conversation
), closed AS (
  UPDATE turns SET closed_at = now() WHERE id = $7 AND closed_at IS NULL
), note AS (
  INSERT INTO outbox (conversation_id, seq, topic) SELECT id, seq, $9::text FROM conversation WHERE $9::text IS NOT NULL
)
SELECT seq, epoch FROM conversation`;

/** Appends within a caller's transaction. The caller wakes the hub after commit. */
export async function appendWith(client: Queryable, request: AppendRequest, at: Date): Promise<AppendOutcome> {
  const isoTime = at.toISOString();
  const { rows } = await client.query<{ seq: number; epoch: number }>({
    name: "append-event",
    text: appendStatement,
    values: [
      request.conversationId,
      request.author,
      request.event.type,
      isoTime,
      JSON.stringify(request.event),
      request.fence === "none" ? null : openTurnKey(request.fence),
      request.closesTurn ?? null,
      request.triageState === undefined ? null : JSON.stringify(request.triageState),
      request.notify ?? null,
    ],
  });
  const row = rows[0];
  if (row === undefined) return { kind: "fenced" };
  const { conversationId, author, event } = request;
  return { kind: "appended", recorded: { conversationId, seq: row.seq, epoch: row.epoch, at: isoTime, author, event } };
}
