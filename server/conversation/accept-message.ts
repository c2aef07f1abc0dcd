import { randomUUID } from "node:crypto";
import type { Queryable, Store } from "../store/index.ts";
import { type Conversation, lockConversation } from "./conversations.ts";
import type { TriageState } from "../triage/types.ts";
import type { LogEvent, Recorded } from "./events.ts";
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
  | {
      readonly kind: "accepted";
      readonly turn: AcceptedTurn;
      readonly value: Value;
      /** As the message left it, but for what `act` did. */
      readonly conversation: Conversation;
      /** The message and what was logged with it. */
      readonly stored: readonly Recorded[];
    }
  | { readonly kind: "repeated"; readonly turn: AcceptedTurn }
  | { readonly kind: "gone" };

/** What is made of a message before anything of it is stored. */
export interface Assessed<Value> {
  /** Logged right behind the message, by the service. */
  readonly events: readonly LogEvent[];
  readonly triageState?: TriageState;
  readonly value: Value;
  /** Whatever else must be stored with the message or not at all, in its transaction. */
  readonly act?: (writer: Writer) => Promise<void>;
}

/** What is done with every message: the floor. */
export type Assessor<Value> = (conversation: Conversation, turn: AcceptedTurn) => Assessed<Value>;

/**
 * Takes a patient's message into the log, opens its turn, and does what must be done with it in the same transaction, under the
 * conversation's lock: a message is stored with its assessment or not at all, and two messages at once are assessed one after the other.
 * The same `clientMessageId` again is the same turn, whatever its text: a retry never asks twice.
 */
export async function acceptMessage<Value>(
  store: Store,
  hub: Hub,
  given: { readonly conversationId: string; readonly clientMessageId: string; readonly text: string },
  at: Date,
  assess: Assessor<Value>,
): Promise<Acceptance<Value>> {
  const { conversationId, clientMessageId, text } = given;
  const accepted = await write(store, hub, at, async (writer): Promise<Acceptance<Value> | "known"> => {
    const conversation = await lockConversation(writer, conversationId);
    if (conversation === undefined) return { kind: "gone" };

    const [turnId, messageId, answerId] = [randomUUID(), randomUUID(), randomUUID()];
    const turn = { turnId, messageId, answerId, seq: conversation.lastSeq + 1 };
    const { events, triageState, value, act } = assess(conversation, turn);
    const message = { type: "patient-message", turnId, messageId, clientMessageId, text } as const;
    const stored = await writer.appendTogether(conversation, {
      events: [
        { author: "patient", event: message },
        ...events.map((event) => ({ author: "service" as const, event })),
      ],
      ...(triageState === undefined ? {} : { triageState }),
      opensTurn: { turnId, instance: store.instance, clientMessageId, messageId, answerId },
      last: act === undefined,
    });
    if (stored === undefined) return "known";
    await act?.(writer);
    const after = { ...conversation, triageState: triageState ?? conversation.triageState };
    return { kind: "accepted", turn, value, conversation: after, stored };
  });
  if (accepted !== "known") return accepted;
  const turn = await findTurn(store, conversationId, clientMessageId);
  return turn === undefined ? { kind: "gone" } : { kind: "repeated", turn };
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
