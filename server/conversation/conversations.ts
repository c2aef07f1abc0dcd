import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import type { Queryable, Store } from "../store/index.ts";
import { initialTriageState, type TriageState } from "../triage/index.ts";
import { isSpanish } from "./language-of.ts";
import { firstHash } from "./chain.ts";
import { appendWith } from "./append-event.ts";
import type { SpeakingFor } from "./events.ts";
import type { Hub } from "./hub.ts";
import { type Writer, write } from "./write.ts";

export interface Settings {
  readonly country: string;
  readonly locale: string;
  readonly speakingFor: SpeakingFor;
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

/** The same while its row is locked: nobody else can append to it. */
export interface LockedConversation extends Conversation {
  /** The last link of its chain. */
  readonly headHash: string;
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
  await store.inTransaction(async (client) => {
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
  readonly speaking_for: SpeakingFor;
  readonly owner: Conversation["owner"];
  readonly epoch: number;
  readonly next_seq: number;
  readonly open_turns: readonly string[];
  readonly triage_state: TriageState | null;
  readonly head_hash: string;
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
  triageState: row.triage_state ?? stateOnPage(row.locale),
});

/** Before the first message its page says which language a word or two are likely to be ("ibuprofeno?", "no"). */
const stateOnPage = (locale: string): TriageState => ({
  ...initialTriageState,
  ...(isSpanish(locale) ? { language: "es" } : {}),
});

const selectConversation =
  "SELECT id, token_hash, country, locale, speaking_for, owner, epoch, next_seq, open_turns, triage_state, head_hash FROM conversations WHERE id = $1 AND erased_at IS NULL";

export async function findConversation(store: Store, id: string): Promise<Conversation | undefined> {
  const row = await findRow(store, id);
  return row && toConversation(row);
}

/** The conversation this token opens. An unknown id and a wrong token look the same, so that ids cannot be probed. */
export async function authenticate(store: Store, id: string, token: string): Promise<Conversation | undefined> {
  const row = await findRow(store, id);
  const given = Buffer.from(hashToken(token), "hex");
  const expected = Buffer.from(row?.token_hash ?? hashToken(randomUUID()), "hex");
  return timingSafeEqual(given, expected) && row !== undefined ? toConversation(row) : undefined;
}

async function findRow(client: Queryable, id: string): Promise<ConversationRow | undefined> {
  const { rows } = await client.query<ConversationRow>({
    name: "find-conversation",
    text: selectConversation,
    values: [id],
  });
  return rows[0];
}

/** The conversation with its row locked until the transaction ends: nothing about it changes meanwhile. Always the first lock taken. */
export async function lockConversation(client: Queryable, id: string): Promise<LockedConversation | undefined> {
  const { rows } = await client.query<ConversationRow>({
    name: "lock-conversation",
    text: `${selectConversation} FOR UPDATE`,
    values: [id],
  });
  const row = rows[0];
  return row && { ...toConversation(row), headHash: row.head_hash };
}

/** What the person confirmed about where they are and who is ill; kept in the log, because cards depend on it. */
export async function confirmSettings(
  store: Store,
  hub: Hub,
  id: string,
  change: Partial<Settings>,
  at: Date,
  andThen: (writer: Writer, conversation: Conversation) => Promise<void>,
): Promise<void> {
  await write(store, hub, at, async (writer) => {
    const conversation = await lockConversation(writer, id);
    if (conversation === undefined) return;
    const settings: Settings = {
      country: change.country ?? conversation.country,
      locale: change.locale ?? conversation.locale,
      speakingFor: change.speakingFor ?? conversation.speakingFor,
    };
    await writer.query({
      text: "UPDATE conversations SET country = $2, locale = $3, speaking_for = $4 WHERE id = $1",
      values: [id, settings.country, settings.locale, settings.speakingFor],
    });
    await writer.append({
      fence: "none",
      conversationId: id,
      author: "service",
      event: { type: "settings-confirmed", ...settings },
    });
    if (settings.country !== conversation.country) await andThen(writer, { ...conversation, ...settings });
  });
}

/** Erases everything a person said and was told. A row without content stays, so that the id is never given out again. */
export async function eraseConversation(store: Store, hub: Hub, id: string, at: Date): Promise<void> {
  await store.inTransaction(async (client) => {
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
