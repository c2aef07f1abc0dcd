import type { Transaction } from "../store/index.ts";
import type { TriageState } from "../triage/types.ts";
import type { LockedConversation } from "./conversations.ts";
import { linkHash } from "./chain.ts";
import type { Author, LogEvent, Recorded } from "./events.ts";
import { openTurnKey, type TurnFence } from "./turn-fence.ts";

/** Events that belong together: a message with its assessment, a decision with the end of its turn. */
export interface Together {
  readonly events: readonly { readonly author: Author; readonly event: LogEvent }[];
  /** Stored on the conversation with them: what triage remembers. */
  readonly triageState?: TriageState;
  /** The turn they open. Nothing is stored when the same message has opened one before. */
  readonly opensTurn?: TurnFence & {
    readonly clientMessageId: string;
    readonly messageId: string;
    readonly answerId: string;
  };
  /** The turn they end. Nothing is stored when it has been ended before. */
  readonly closesTurn?: string;
  /** Ends the transaction with them: nothing more is to be stored. */
  readonly last: boolean;
}

/**
 * One statement for all of them, whoever they are by, without a fence: the caller holds the conversation's lock and hands over the row as
 * the lock found it. The links of the chain are made here and put in only on the head they were made for.
 */
const statement = `
WITH opened AS (
  INSERT INTO turns (id, conversation_id, client_message_id, message_id, answer_id, instance)
  SELECT $10, $1, $11, $12, $13, $14::int WHERE $10::text IS NOT NULL
  ON CONFLICT (conversation_id, client_message_id) DO NOTHING RETURNING id
), closed AS (
  UPDATE turns SET closed_at = now() WHERE id = $15::text AND closed_at IS NULL RETURNING id
), allowed AS (
  SELECT ($10::text IS NULL OR EXISTS (SELECT FROM opened)) AND ($15::text IS NULL OR EXISTS (SELECT FROM closed)) AS allowed
), conversation AS (
  UPDATE conversations SET next_seq = $2::int + cardinality($6::text[]), head_hash = $8, triage_state = coalesce($9::json, triage_state),
    open_turns = CASE
      WHEN $10::text IS NOT NULL THEN array_append(open_turns, $16::text)
      WHEN $15::text IS NOT NULL THEN array(SELECT t FROM unnest(open_turns) AS t WHERE split_part(t, '@', 1) <> $15)
      ELSE open_turns END
  WHERE id = $1 AND erased_at IS NULL AND next_seq = $2 AND head_hash = $3 AND (SELECT allowed FROM allowed)
  RETURNING id, epoch
), event AS (
  INSERT INTO events (conversation_id, seq, epoch, author, type, at, payload, hash)
  SELECT conversation.id, $2 + e.place::int - 1, conversation.epoch, e.author, e.type, $4, e.payload::json, e.hash
  FROM conversation, unnest($5::text[], $6::text[], $7::text[], $17::text[]) WITH ORDINALITY AS e(author, type, payload, hash, place)
)
SELECT allowed, CASE WHEN allowed THEN 1 / (SELECT count(*) FROM conversation) END AS stored FROM allowed`;

/** What the statement fails with, undone as a whole, when the row is not as it was handed over: a division by no rows. */
const divisionByZero = "22012";

/**
 * @param conversation as the lock found it in this transaction, with nothing appended since
 * @returns the events as stored; undefined, with nothing stored, when the turn was opened or ended before
 * @throws when the conversation is not as it was handed over: the transaction must be given up
 */
export async function appendTogether(
  client: Transaction,
  conversation: LockedConversation,
  { events, triageState, opensTurn, closesTurn, last }: Together,
  at: Date,
): Promise<readonly Recorded[] | undefined> {
  const { id, epoch, lastSeq, headHash } = conversation;
  const isoTime = at.toISOString();
  const payloads = events.map(({ event }) => JSON.stringify(event));
  let head = headHash;
  const hashes = events.map(({ author, event }, place) => {
    const link = { seq: lastSeq + 1 + place, epoch, author, type: event.type, at: isoTime };
    head = linkHash(head, { conversationId: id, ...link, payload: payloads[place] ?? "" });
    return head;
  });
  const values = [
    id,
    lastSeq + 1,
    headHash,
    isoTime,
    events.map(({ author }) => author),
    events.map(({ event }) => event.type),
    payloads,
    head,
    triageState === undefined ? null : JSON.stringify(triageState),
    opensTurn?.turnId ?? null,
    opensTurn?.clientMessageId ?? null,
    opensTurn?.messageId ?? null,
    opensTurn?.answerId ?? null,
    opensTurn?.instance ?? null,
    closesTurn ?? null,
    opensTurn === undefined ? null : openTurnKey(opensTurn),
    hashes,
  ];
  const query = { name: "append-together", text: statement, values };
  const sent = last ? client.last<{ allowed: boolean }>(query) : client.query<{ allowed: boolean }>(query);
  const { rows } = await sent.catch((error: unknown) => {
    const moved = (error as { readonly code?: unknown }).code === divisionByZero;
    throw moved ? new Error("the conversation changed under its lock") : error;
  });
  if (rows[0]?.allowed !== true) return undefined;
  return events.map(({ author, event }, place) => ({
    conversationId: id,
    seq: lastSeq + 1 + place,
    epoch,
    at: isoTime,
    author,
    event,
  }));
}
