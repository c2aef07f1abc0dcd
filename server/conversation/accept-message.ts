import { randomUUID } from "node:crypto";
import type { Queryable, Store } from "../store/index.ts";
import { type Conversation, lockConversation } from "./conversations.ts";
import { openTurnKey } from "./event-log.ts";
import type { Hub } from "./hub.ts";
import { type Writer, write } from "./write.ts";

export interface AcceptedTurn {
  readonly turnId: string;
  readonly messageId: string;
  readonly answerId: string;
  /** Place of the patient's message in the log: the turn's stream begins here. */
  readonly seq: number;
}

export type Acceptance<Value> =
  | { readonly kind: "accepted"; readonly turn: AcceptedTurn; readonly value: Value }
  | { readonly kind: "repeated"; readonly turn: AcceptedTurn }
  | { readonly kind: "gone" };

/**
 * Takes a patient's message into the log, opens its turn, and does what must be done with it (`andThen`: the floor) in the same
 * transaction, under the conversation's lock: a message is stored with its assessment or not at all, and two messages at once are
 * assessed one after the other. The same `clientMessageId` again is the same turn, whatever its text: a retry never asks twice.
 */
export async function acceptMessage<Value>(
  store: Store,
  hub: Hub,
  given: { readonly conversationId: string; readonly clientMessageId: string; readonly text: string },
  at: Date,
  andThen: (writer: Writer, conversation: Conversation, turn: AcceptedTurn) => Promise<Value>,
): Promise<Acceptance<Value>> {
  const { conversationId, clientMessageId, text } = given;
  return write(store, hub, at, async (writer): Promise<Acceptance<Value>> => {
    const conversation = await lockConversation(writer, conversationId);
    if (conversation === undefined) return { kind: "gone" };
    const known = await findTurn(writer, conversationId, clientMessageId);
    if (known !== undefined) return { kind: "repeated", turn: known };

    const [turnId, messageId, answerId] = [randomUUID(), randomUUID(), randomUUID()];
    await writer.query({
      name: "insert-turn",
      text: "INSERT INTO turns (id, conversation_id, client_message_id, message_id, answer_id, instance) VALUES ($1, $2, $3, $4, $5, $6)",
      values: [turnId, conversationId, clientMessageId, messageId, answerId, store.instance],
    });
    await writer.query({
      name: "open-turn",
      text: "UPDATE conversations SET open_turns = array_append(open_turns, $2) WHERE id = $1",
      values: [conversationId, openTurnKey({ turnId, instance: store.instance })],
    });
    const event = { type: "patient-message", turnId, messageId, clientMessageId, text } as const;
    const outcome = await writer.append({ fence: "none", conversationId, author: "patient", event });
    if (outcome.kind === "fenced") return { kind: "gone" };
    const turn = { turnId, messageId, answerId, seq: outcome.recorded.seq };
    return { kind: "accepted", turn, value: await andThen(writer, conversation, turn) };
  });
}

async function findTurn(
  client: Queryable,
  conversationId: string,
  clientMessageId: string,
): Promise<AcceptedTurn | undefined> {
  const { rows } = await client.query<StoredTurn>({
    name: "find-turn",
    text: `${selectTurns} WHERE t.conversation_id = $1 AND t.client_message_id = $2`,
    values: [conversationId, clientMessageId],
  });
  return rows[0] === undefined ? undefined : toAcceptedTurn(rows[0]);
}

/** A turn as it is stored, with the message that opened it. */
export interface StoredTurn {
  readonly id: string;
  readonly conversation_id: string;
  readonly message_id: string;
  readonly answer_id: string;
  readonly instance: number;
  readonly seq: number;
  readonly text: string;
}

export const selectTurns = `
  SELECT t.id, t.conversation_id, t.message_id, t.answer_id, t.instance, e.seq, e.payload->>'text' AS text
  FROM turns t JOIN events e ON e.conversation_id = t.conversation_id AND e.type = 'patient-message' AND e.payload->>'turnId' = t.id`;

export const toAcceptedTurn = (row: StoredTurn): AcceptedTurn => ({
  turnId: row.id,
  messageId: row.message_id,
  answerId: row.answer_id,
  seq: row.seq,
});
