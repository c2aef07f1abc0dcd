import { createHash } from "node:crypto";
import type { Queryable, Store } from "../store/index.ts";
import type { TriageState } from "../triage/types.ts";
import type { Author, LogEvent, Recorded } from "./events.ts";
import type { Hub } from "./hub.ts";

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

/** A turn, and the process that may speak for it. */
export interface TurnFence {
  readonly turnId: string;
  readonly instance: number;
}

/** As it stands in `conversations.open_turns`. */
export const openTurnKey = ({ turnId, instance }: TurnFence): string => `${turnId}@${instance}`;

/** `fenced`: the turn was stopped or a clinician took over; whoever appends must fall silent. */
export type AppendOutcome = { readonly kind: "appended"; readonly recorded: Recorded } | { readonly kind: "fenced" };

/**
 * One statement: takes the conversation's row lock, checks every fence on that row, gives the next seq, links the hash chain,
 * inserts the event and its outbox note. Two writers cannot interleave, and a bot that was overtaken changes nothing.
 *
 * The hash covers the previous hash and the exact bytes of what is stored: sha256(previous ‖ id ‖ seq ‖ epoch ‖ author ‖ type ‖ at ‖ payload),
 * joined by newlines.
 */
const appendStatement = `
WITH conversation AS (
  UPDATE conversations SET
    next_seq = next_seq + 1,
    head_hash = encode(sha256(convert_to(concat_ws(E'\\n', head_hash, id, next_seq, epoch, $2::text, $3::text, $4::text, $5::text), 'UTF8')), 'hex'),
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

/** The first link of a conversation's chain. */
export const firstHash = (conversationId: string): string =>
  createHash("sha256").update(`lantern\n${conversationId}`).digest("hex");

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

export interface EventLog {
  append(request: AppendRequest): Promise<AppendOutcome>;
  /** Events after `afterSeq`, in order. */
  read(conversationId: string, afterSeq: number): Promise<readonly Recorded[]>;
  /** The same inside a transaction. */
  readWith(client: Queryable, conversationId: string, afterSeq: number): Promise<readonly Recorded[]>;
  /** Replay from `afterSeq`, then live, until `signal` aborts or the conversation is erased. Never skips, never repeats. */
  follow(conversationId: string, afterSeq: number, signal: AbortSignal): AsyncGenerator<Recorded>;
}

/** Another process's event reaches us by NOTIFY; should that be lost, nobody waits longer than this. */
const pollMs = 5_000;

/** The events of a conversation after `afterSeq`, in order. */
export async function readEvents(
  client: Queryable,
  conversationId: string,
  afterSeq: number,
): Promise<readonly Recorded[]> {
  const { rows } = await client.query<{
    seq: number;
    epoch: number;
    author: Author;
    at: string;
    payload: LogEvent;
  }>({
    name: "read-events",
    text: "SELECT seq, epoch, author, at, payload FROM events WHERE conversation_id = $1 AND seq > $2 ORDER BY seq",
    values: [conversationId, afterSeq],
  });
  return rows.map(({ seq, epoch, author, at, payload }) => ({
    conversationId,
    seq,
    epoch,
    author,
    at,
    event: payload,
  }));
}

export function openEventLog(store: Store, hub: Hub, now: () => Date): EventLog {
  const read = (conversationId: string, afterSeq: number) => readEvents(store, conversationId, afterSeq);

  async function isErased(conversationId: string): Promise<boolean> {
    const { rows } = await store.query<{ erased: boolean }>({
      name: "is-erased",
      text: "SELECT erased_at IS NOT NULL AS erased FROM conversations WHERE id = $1",
      values: [conversationId],
    });
    return rows[0]?.erased !== false;
  }

  return {
    read,
    readWith: readEvents,
    async append(request) {
      const outcome = await appendWith(store, request, now());
      if (outcome.kind === "appended") hub.announce(outcome.recorded);
      return outcome;
    },
    async *follow(conversationId, afterSeq, signal) {
      const listener = hub.listen(conversationId);
      try {
        let cursor = afterSeq;
        let direct: readonly Recorded[] = [];
        while (!signal.aborted) {
          // An event handed over in memory is used only when it is the very next one; any gap is read from the log.
          const contiguous = direct.length > 0 && direct[0]?.seq === cursor + 1;
          for (const recorded of contiguous ? direct : await read(conversationId, cursor)) {
            if (recorded.seq !== cursor + 1) continue;
            cursor = recorded.seq;
            yield recorded;
          }
          if (contiguous && (direct.at(-1)?.seq ?? 0) > cursor) {
            direct = [];
            continue; // a gap inside what was handed over: fill it from the log at once
          }
          const wake = await listener.next(pollMs, signal);
          if (wake.kind === "erased" || (wake.events.length === 0 && (await isErased(conversationId)))) return;
          direct = wake.events.filter((recorded) => recorded.seq > cursor);
        }
      } finally {
        listener.close();
      }
    },
  };
}

export type ChainCheck =
  | { readonly kind: "intact"; readonly events: number }
  | { readonly kind: "broken"; readonly seq: number };

/**
 * Recomputes the hash chain of one conversation from the stored bytes, up to the head that its row names: an event that was changed, put
 * in, or taken out, the last one too, breaks it. `seq` is the first that cannot be trusted.
 */
export async function verifyChain(store: Queryable, conversationId: string): Promise<ChainCheck> {
  // One statement, so that what is appended meanwhile is in both or in neither.
  const { rows } = await store.query<
    Record<"seq" | "epoch" | "author" | "type" | "at" | "payload" | "hash", string> & { readonly head: string }
  >({
    text: `SELECT e.seq::text, e.epoch::text, e.author, e.type, e.at, e.payload::text AS payload, e.hash, c.head_hash AS head
      FROM events e JOIN conversations c ON c.id = e.conversation_id WHERE c.id = $1 ORDER BY e.seq`,
    values: [conversationId],
  });
  let previous = firstHash(conversationId);
  for (const [index, row] of rows.entries()) {
    const parts = [previous, conversationId, row.seq, row.epoch, row.author, row.type, row.at, row.payload];
    previous = createHash("sha256").update(parts.join("\n")).digest("hex");
    if (Number(row.seq) !== index + 1 || row.hash !== previous) return { kind: "broken", seq: index + 1 };
  }
  const head = rows.at(-1)?.head ?? previous;
  return head === previous ? { kind: "intact", events: rows.length } : { kind: "broken", seq: rows.length + 1 };
}
