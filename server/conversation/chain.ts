import { createHash } from "node:crypto";
import type { Queryable } from "../store/index.ts";

/** What a link covers besides the link before it, in this order. `at` and `payload` are the exact bytes that are stored. */
export interface Link {
  readonly conversationId: string;
  readonly seq: number | string;
  readonly epoch: number | string;
  readonly author: string;
  readonly type: string;
  readonly at: string;
  readonly payload: string;
}

/** The first link of a conversation's chain. */
export const firstHash = (conversationId: string): string =>
  createHash("sha256").update(`lantern\n${conversationId}`).digest("hex");

/** sha256(previous ‖ id ‖ seq ‖ epoch ‖ author ‖ type ‖ at ‖ payload), joined by newlines. */
export const linkHash = (previous: string, { conversationId, seq, epoch, author, type, at, payload }: Link): string =>
  createHash("sha256")
    .update([previous, conversationId, seq, epoch, author, type, at, payload].join("\n"))
    .digest("hex");

/** The same in SQL, of columns or parameters by these names: what the database links itself must be what is recomputed here. */
export const linkHashInSql = (previous: string, link: Readonly<Record<keyof Link, string>>): string => {
  const { conversationId, seq, epoch, author, type, at, payload } = link;
  const parts = [previous, conversationId, seq, epoch, author, type, at, payload];
  return `encode(sha256(convert_to(concat_ws(E'\\n', ${parts.join(", ")}), 'UTF8')), 'hex')`;
};

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
    previous = linkHash(previous, { conversationId, ...row });
    if (Number(row.seq) !== index + 1 || row.hash !== previous) return { kind: "broken", seq: index + 1 };
  }
  const head = rows.at(-1)?.head ?? previous;
  return head === previous ? { kind: "intact", events: rows.length } : { kind: "broken", seq: rows.length + 1 };
}
