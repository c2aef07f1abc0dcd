import type { Queryable, Store } from "../store/index.ts";
import { type AppendOutcome, type AppendRequest, appendWith } from "./append-event.ts";
import { linkHashInSql } from "./chain.ts";
import { openTurnKey } from "./turn-fence.ts";

/** Statements under way before requests begin to wait for each other. Below that nobody waits: one person's answer is never held up for company. */
const flightsMax = 4;
/** Milliseconds after which a statement that waits (for a row that somebody holds) no longer counts: nobody else waits with it. */
const patienceMs = 100;
/** Requests in one statement. */
const batchMax = 64;

const link = linkHashInSql("c.head_hash", {
  conversationId: "c.id",
  seq: "c.next_seq",
  epoch: "c.epoch",
  author: "g.author",
  type: "g.type",
  at: "g.at",
  payload: "g.payload",
});

/**
 * The statement of `appendWith` for many conversations, each with its own fence. The rows are locked in one order, so that two processes cannot
 * wait for each other; a row that somebody else holds is left out, so that one takeover does not hold up everybody's answers.
 */
const statement = `
WITH given AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS g(id, author, type, at, payload, fence)
), free AS (
  SELECT c.id FROM conversations c WHERE c.id = ANY($1::text[]) ORDER BY c.id FOR UPDATE SKIP LOCKED
), conversation AS (
  UPDATE conversations AS c SET
    next_seq = c.next_seq + 1,
    head_hash = ${link}
  FROM given AS g JOIN free ON free.id = g.id
  WHERE c.id = g.id AND c.erased_at IS NULL
    AND (g.fence IS NULL OR g.fence = ANY(c.open_turns))
    AND (g.author <> 'lantern' OR c.owner <> 'clinician')
  RETURNING c.id, c.next_seq - 1 AS seq, c.epoch, c.head_hash
), event AS (
  INSERT INTO events (conversation_id, seq, epoch, author, type, at, payload, hash)
  SELECT c.id, c.seq, c.epoch, g.author, g.type, g.at, g.payload::json, c.head_hash FROM conversation AS c JOIN given AS g ON g.id = c.id
)
SELECT g.id, c.seq, c.epoch, free.id IS NOT NULL AS free
FROM given AS g LEFT JOIN free ON free.id = g.id LEFT JOIN conversation AS c ON c.id = g.id`;

/** An append that touches nothing but its own conversation's head: what an answer is made of. */
type Plain = AppendRequest & { readonly closesTurn?: never; readonly triageState?: never; readonly notify?: never };

const isPlain = (request: AppendRequest): request is Plain =>
  request.closesTurn === undefined && request.triageState === undefined && request.notify === undefined;

interface Waiting {
  readonly request: Plain;
  readonly at: Date;
  settle(outcome: Promise<AppendOutcome>): void;
}

export type Appender = (request: AppendRequest, at: Date) => Promise<AppendOutcome>;

/**
 * Appends as they come. While several statements are under way, requests gather, and those of different conversations leave in one
 * statement together: a thousand answers at once then cost the store a few statements at a time.
 */
export function openAppender(store: Pick<Store, "query">): Appender {
  let waiting: Waiting[] = [];
  /** Conversations with a statement under way: the next would only wait for its lock. */
  const busy = new Set<string>();
  let flights = 0;

  function send(): void {
    while (flights < flightsMax) {
      const batch = nextBatch(waiting, busy);
      if (batch.size === 0) return;
      waiting = waiting.filter((one) => batch.get(one.request.conversationId) !== one);
      for (const id of batch.keys()) busy.add(id);
      const land = flightFor(patienceMs);
      void append(store, [...batch.values()]).finally(() => {
        for (const id of batch.keys()) busy.delete(id);
        land();
      });
    }
  }

  function flightFor(milliseconds: number): () => void {
    flights += 1;
    let counts = true;
    const discount = () => {
      if (counts) flights -= 1;
      counts = false;
      send();
    };
    const late = setTimeout(discount, milliseconds);
    return () => {
      clearTimeout(late);
      discount();
    };
  }

  return (request, at) => {
    if (!isPlain(request)) return appendWith(store, request, at);
    return new Promise<AppendOutcome>((resolve) => {
      waiting.push({ request, at, settle: resolve });
      send();
    });
  };
}

/** The first that wait, at most one of a conversation: its row can be changed once in a statement. */
function nextBatch(waiting: readonly Waiting[], busy: ReadonlySet<string>): ReadonlyMap<string, Waiting> {
  const batch = new Map<string, Waiting>();
  for (const one of waiting) {
    if (batch.size === batchMax) break;
    const { conversationId } = one.request;
    if (!batch.has(conversationId) && !busy.has(conversationId)) batch.set(conversationId, one);
  }
  return batch;
}

async function append(client: Queryable, batch: readonly Waiting[]): Promise<void> {
  const [only] = batch;
  if (batch.length === 1 && only !== undefined) return alone(client, only);
  let outcomes: ReadonlyMap<string, AppendOutcome>;
  try {
    outcomes = await appendAll(client, batch);
  } catch (error) {
    if (!isUndone(error)) {
      for (const { settle } of batch) settle(Promise.reject(error));
      return;
    }
    // One of them cannot be stored: the others can.
    outcomes = new Map();
  }
  await Promise.all(
    batch.map(async (one) => {
      const outcome = outcomes.get(one.request.conversationId);
      if (outcome === undefined) await alone(client, one);
      else one.settle(Promise.resolve(outcome));
    }),
  );
}

async function alone(client: Queryable, { request, at, settle }: Waiting): Promise<void> {
  const outcome = appendWith(client, request, at);
  settle(outcome);
  await outcome.catch(() => undefined); // whoever asked for it meets the failure
}

/** @returns by conversation; one whose row was held by somebody else is not among them, and nothing was done for it */
async function appendAll(client: Queryable, batch: readonly Waiting[]): Promise<ReadonlyMap<string, AppendOutcome>> {
  const times = batch.map(({ at }) => at.toISOString());
  const { rows } = await client.query<{ id: string; seq: number | null; epoch: number; free: boolean }>({
    name: "append-batch",
    text: statement,
    values: [
      batch.map(({ request }) => request.conversationId),
      batch.map(({ request }) => request.author),
      batch.map(({ request }) => request.event.type),
      times,
      batch.map(({ request }) => JSON.stringify(request.event)),
      batch.map(({ request }) => (request.fence === "none" ? null : openTurnKey(request.fence))),
    ],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  const outcomes = new Map<string, AppendOutcome>();
  for (const [place, { request }] of batch.entries()) {
    const { conversationId, author, event } = request;
    const row = found.get(conversationId);
    if (row?.free !== true) continue;
    const at = times[place] ?? "";
    const { seq, epoch } = row;
    outcomes.set(
      conversationId,
      seq === null
        ? { kind: "fenced" }
        : { kind: "appended", recorded: { conversationId, seq, epoch, at, author, event } },
    );
  }
  return outcomes;
}

/** The server itself said that the statement failed, so nothing of it was stored. A connection that broke says nothing of the kind. */
const isUndone = (error: unknown): boolean => (error as { readonly severity?: unknown }).severity === "ERROR";
