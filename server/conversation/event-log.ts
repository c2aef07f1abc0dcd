import type { Queryable, Store } from "../store/index.ts";
import { openAppender } from "./append-batches.ts";
import type { AppendOutcome, AppendRequest } from "./append-event.ts";
import type { Author, LogEvent, Recorded } from "./events.ts";
import type { Hub } from "./hub.ts";

export interface EventLog {
  append(request: AppendRequest): Promise<AppendOutcome>;
  /** Events after `afterSeq`, in order. */
  read(conversationId: string, afterSeq: number): Promise<readonly Recorded[]>;
  /** The same inside a transaction. */
  readWith(client: Queryable, conversationId: string, afterSeq: number): Promise<readonly Recorded[]>;
  /**
   * Replay from `afterSeq`, then live, until `signal` aborts or the conversation is erased. Never skips, never repeats.
   *
   * @param known the events from `afterSeq` on, when whoever asks has just stored them: not read again unless there is more already
   */
  follow(
    conversationId: string,
    afterSeq: number,
    signal: AbortSignal,
    known?: readonly Recorded[],
  ): AsyncGenerator<Recorded>;
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
  const append = openAppender(store);

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
      const outcome = await append(request, now());
      if (outcome.kind === "appended") hub.announce(outcome.recorded);
      return outcome;
    },
    async *follow(conversationId, afterSeq, signal, known = []) {
      const listener = hub.listen(conversationId);
      try {
        let cursor = afterSeq;
        const nothingSince = hub.newest(conversationId) === known.at(-1)?.seq;
        let direct = nothingSince ? known.filter(({ seq }) => seq > afterSeq) : [];
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
