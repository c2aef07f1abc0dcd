import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import type { Store } from "../store/index.ts";
import { initialTriageState, type TriageState } from "../triage/index.ts";
import { appendWith, firstHash, type Queryable } from "./event-log.ts";
import type { LogEvent, Recorded } from "./events.ts";
import type { Hub } from "./hub.ts";

export interface Settings {
  readonly country: string;
  readonly locale: string;
  readonly speakingFor: "self" | "other";
}

/** A conversation as it stands: the row every fence is on. */
export interface Conversation extends Settings {
  readonly id: string;
  readonly owner: "lantern" | "waiting" | "clinician";
  readonly epoch: number;
  readonly lastSeq: number;
  readonly openTurns: readonly string[];
  readonly triageState: TriageState;
}

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Opens a conversation. The token is given out once and kept only as a hash. */
export async function openConversation(
  store: Store,
  settings: Settings,
  at: Date,
): Promise<{ id: string; token: string }> {
  const id = randomUUID();
  const token = randomBytes(32).toString("base64url");
  await inTransaction(store, async (client) => {
    await client.query({
      text: "INSERT INTO conversations (id, token_hash, country, locale, speaking_for, head_hash) VALUES ($1, $2, $3, $4, $5, $6)",
      values: [id, hashToken(token), settings.country, settings.locale, settings.speakingFor, firstHash(id)],
    });
    await appendWith(
      client,
      { fence: "none", conversationId: id, author: "service", event: { type: "conversation-opened", ...settings } },
      at,
    );
  });
  return { id, token };
}

interface ConversationRow {
  readonly id: string;
  readonly token_hash: string;
  readonly country: string;
  readonly locale: string;
  readonly speaking_for: "self" | "other";
  readonly owner: Conversation["owner"];
  readonly epoch: number;
  readonly next_seq: number;
  readonly open_turns: readonly string[];
  readonly triage_state: TriageState | null;
}

const toConversation = (row: ConversationRow): Conversation => ({
  id: row.id,
  country: row.country,
  locale: row.locale,
  speakingFor: row.speaking_for,
  owner: row.owner,
  epoch: row.epoch,
  lastSeq: row.next_seq - 1,
  openTurns: row.open_turns,
  triageState: row.triage_state ?? initialTriageState,
});

const selectConversation =
  "SELECT id, token_hash, country, locale, speaking_for, owner, epoch, next_seq, open_turns, triage_state FROM conversations WHERE id = $1 AND erased_at IS NULL";

export async function findConversation(store: Store, id: string): Promise<Conversation | undefined> {
  const { rows } = await (store.pool as unknown as Queryable).query<ConversationRow>({
    name: "find-conversation",
    text: selectConversation,
    values: [id],
  });
  return rows[0] === undefined ? undefined : toConversation(rows[0]);
}

/** The conversation this token opens. An unknown id and a wrong token look the same, so that ids cannot be probed. */
export async function authenticate(store: Store, id: string, token: string): Promise<Conversation | undefined> {
  const { rows } = await (store.pool as unknown as Queryable).query<ConversationRow>({
    name: "find-conversation",
    text: selectConversation,
    values: [id],
  });
  const row = rows[0];
  const given = Buffer.from(hashToken(token), "hex");
  const expected = Buffer.from(row?.token_hash ?? hashToken(randomUUID()), "hex");
  return timingSafeEqual(given, expected) && row !== undefined ? toConversation(row) : undefined;
}

/** What the person confirmed about where they are and who is ill; kept in the log, because cards depend on it. */
export async function confirmSettings(
  store: Store,
  hub: Hub,
  conversation: Conversation,
  change: Partial<Settings>,
  at: Date,
): Promise<void> {
  const settings: Settings = {
    country: change.country ?? conversation.country,
    locale: change.locale ?? conversation.locale,
    speakingFor: change.speakingFor ?? conversation.speakingFor,
  };
  const outcome = await inTransaction(store, async (client) => {
    await client.query({
      text: "UPDATE conversations SET country = $2, locale = $3, speaking_for = $4 WHERE id = $1",
      values: [conversation.id, settings.country, settings.locale, settings.speakingFor],
    });
    return appendWith(
      client,
      {
        fence: "none",
        conversationId: conversation.id,
        author: "service",
        event: { type: "settings-confirmed", ...settings },
      },
      at,
    );
  });
  if (outcome.kind === "appended") hub.announce(outcome.recorded);
}

/** Erases everything a person said and was told. A row without content stays, so that the id is never given out again. */
export async function eraseConversation(store: Store, hub: Hub, id: string, at: Date): Promise<void> {
  await inTransaction(store, async (client) => {
    // The row lock first: a writer that is half-way finishes before it and is erased too; one that comes later finds erased_at.
    await client.query({
      text: `UPDATE conversations SET erased_at = $2, token_hash = '', triage_state = NULL, open_turns = '{}', epoch = epoch + 1,
             country = '', locale = '', speaking_for = '', head_hash = '' WHERE id = $1`,
      values: [id, at.toISOString()],
    });
    for (const table of ["events", "turns", "cases", "sent_replies", "outbox"]) {
      await client.query({ text: `DELETE FROM ${table} WHERE conversation_id = $1`, values: [id] });
    }
  });
  hub.announceErasure(id);
}

export interface AcceptedTurn {
  readonly turnId: string;
  readonly messageId: string;
  readonly answerId: string;
  /** Place of the patient's message in the log: the turn's stream begins here. */
  readonly seq: number;
}

export type Acceptance =
  | { readonly kind: "accepted"; readonly turn: AcceptedTurn; readonly recorded: Recorded }
  | { readonly kind: "repeated"; readonly turn: AcceptedTurn }
  | { readonly kind: "gone" };

/**
 * Takes a patient's message into the log and opens its turn. The same `clientMessageId` again is the same turn, whatever its text:
 * a retry after a lost answer must never ask twice.
 */
export async function acceptMessage(
  store: Store,
  hub: Hub,
  given: { readonly conversationId: string; readonly clientMessageId: string; readonly text: string },
  at: Date,
): Promise<Acceptance> {
  const turnId = randomUUID();
  const messageId = randomUUID();
  const answerId = randomUUID();
  const { conversationId, clientMessageId } = given;
  const event: LogEvent = { type: "patient-message", turnId, messageId, clientMessageId, text: given.text };
  const acceptance = await inTransaction(store, async (client): Promise<Acceptance> => {
    // Row lock before the turn's unique index: the order every other writer takes its locks in.
    const { rows: open } = await client.query<{ id: string }>({
      text: "UPDATE conversations SET open_turns = array_append(open_turns, $2) WHERE id = $1 AND erased_at IS NULL AND NOT EXISTS (SELECT 1 FROM turns WHERE conversation_id = $1 AND client_message_id = $3) RETURNING id",
      values: [conversationId, turnId, clientMessageId],
    });
    if (open.length === 0) return (await findTurn(client, conversationId, clientMessageId)) ?? { kind: "gone" };
    const { rows } = await client.query<{ id: string }>({
      text: "INSERT INTO turns (id, conversation_id, client_message_id, message_id, answer_id, instance) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (conversation_id, client_message_id) DO NOTHING RETURNING id",
      values: [turnId, conversationId, clientMessageId, messageId, answerId, store.instance],
    });
    if (rows.length === 0) {
      // The same message arrived twice at the same moment; the other one opened the turn.
      await client.query({
        text: "UPDATE conversations SET open_turns = array_remove(open_turns, $2) WHERE id = $1",
        values: [conversationId, turnId],
      });
      return (await findTurn(client, conversationId, clientMessageId)) ?? { kind: "gone" };
    }
    const outcome = await appendWith(client, { fence: "none", conversationId, author: "patient", event }, at);
    if (outcome.kind === "fenced") return { kind: "gone" };
    return {
      kind: "accepted",
      turn: { turnId, messageId, answerId, seq: outcome.recorded.seq },
      recorded: outcome.recorded,
    };
  });
  if (acceptance.kind === "accepted") hub.announce(acceptance.recorded);
  return acceptance;
}

async function findTurn(
  client: Queryable,
  conversationId: string,
  clientMessageId: string,
): Promise<Acceptance | undefined> {
  const { rows } = await client.query<{ id: string; message_id: string; answer_id: string; seq: number }>({
    text: `SELECT t.id, t.message_id, t.answer_id, e.seq FROM turns t JOIN events e ON e.conversation_id = t.conversation_id
           AND e.type = 'patient-message' AND e.payload->>'turnId' = t.id WHERE t.conversation_id = $1 AND t.client_message_id = $2`,
    values: [conversationId, clientMessageId],
  });
  const row = rows[0];
  return (
    row && {
      kind: "repeated",
      turn: { turnId: row.id, messageId: row.message_id, answerId: row.answer_id, seq: row.seq },
    }
  );
}

export async function inTransaction<Result>(
  store: Store,
  work: (client: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await store.pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client as unknown as Queryable);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
