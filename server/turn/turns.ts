import {
  type AcceptedTurn,
  acceptMessage,
  appendWith,
  type Conversation,
  findConversation,
  inTransaction,
  type LogEvent,
  type Queryable,
  type TurnOutcome,
} from "../conversation/index.ts";
import type { DecisionPart } from "../protocol/ui-parts.ts";
import { wording } from "../protocol/wording.ts";
import { openCase } from "../escalate/index.ts";
import { instanceLockClass } from "../store/index.ts";
import { bundleOf, emptyAnswer } from "./record.ts";
import type { Rooms } from "./rooms.ts";
import { type EarlierTurns, runTurn } from "./run-turn.ts";
import { Silenced } from "./voice.ts";

export type Started =
  | { readonly kind: "started" | "repeated"; readonly turn: AcceptedTurn }
  | { readonly kind: "gone" };

/** The turns of this process: they run whether or not anybody is still connected. */
export interface Turns {
  start(
    conversation: Conversation,
    message: { readonly clientMessageId: string; readonly text: string },
  ): Promise<Started>;
  /** Ends every open answer of the conversation. Resolves when the log says so. */
  stop(conversation: Conversation): Promise<void>;
  /** Finishes answers whose process died. @returns how many were taken over. */
  recover(): Promise<number>;
  /** Resolves when no turn is running. */
  idle(): Promise<void>;
}

interface Running {
  readonly turn: AcceptedTurn;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
}

export function openTurns(rooms: Rooms): Turns {
  const running = new Map<string, Running[]>();

  /** Runs a turn to its end, whatever happens: a crash closes the turn, says so, and brings in a person. */
  function launch(
    conversationId: string,
    accepted: AcceptedTurn,
    text: string,
    alreadyReleased: Parameters<typeof runTurn>[0]["alreadyReleased"],
  ): void {
    const before = running.get(conversationId) ?? [];
    const controller = new AbortController();
    const work = async () => {
      try {
        // The state as it is now: a message before this one may have changed it.
        const conversation = await findConversation(rooms.store, conversationId);
        if (conversation === undefined) return;
        const earlier: EarlierTurns = {
          finished: async () => {
            await Promise.all(before.map((entry) => entry.finished));
          },
          interrupt: async () => {
            for (const entry of before) {
              await endTurn(rooms, conversationId, entry.turn, "interrupted");
              entry.controller.abort();
            }
          },
        };
        await runTurn({ accepted, conversation, text, alreadyReleased, signal: controller.signal, earlier }, rooms);
      } catch (error) {
        await closeAfterFailure(rooms, conversationId, accepted, error instanceof Silenced);
      }
    };
    const entry: Running = {
      turn: accepted,
      controller,
      finished: work().finally(() => {
        const left = (running.get(conversationId) ?? []).filter((other) => other !== entry);
        if (left.length > 0) running.set(conversationId, left);
        else running.delete(conversationId);
      }),
    };
    running.set(conversationId, [...before, entry]);
  }

  return {
    async start(conversation, message) {
      const acceptance = await acceptMessage(
        rooms.store,
        rooms.hub,
        { conversationId: conversation.id, ...message },
        rooms.now(),
      );
      if (acceptance.kind === "accepted") launch(conversation.id, acceptance.turn, message.text, []);
      return acceptance.kind === "accepted" ? { kind: "started", turn: acceptance.turn } : acceptance;
    },
    async stop(conversation) {
      for (const turn of await openTurnsOf(rooms, conversation.id))
        await endTurn(rooms, conversation.id, turn, "stopped");
      for (const entry of running.get(conversation.id) ?? []) entry.controller.abort();
    },
    async recover() {
      const orphans = await takeOverOrphans(rooms);
      for (const { conversationId, turn, text, released } of orphans) launch(conversationId, turn, text, released);
      return orphans.length;
    },
    async idle() {
      while (running.size > 0) await Promise.all([...running.values()].flat().map((entry) => entry.finished));
    },
  };
}

/** A fenced turn is closed quietly; a crashed one is closed, counted, and a person is brought in. */
async function closeAfterFailure(
  rooms: Rooms,
  conversationId: string,
  turn: AcceptedTurn,
  silenced: boolean,
): Promise<void> {
  try {
    if (!silenced) {
      rooms.count({ kind: "turn-crashed" });
      const { turnId, answerId } = turn;
      const request = {
        conversationId,
        level: "same-day",
        crisis: false,
        reasons: ["check-not-run"],
        waits: false,
        turn: { turnId, answerId },
      } as const;
      await openCase(rooms.store, rooms.hub, { ...request, deskHours: rooms.deskHours }, rooms.now());
    }
    await endTurn(rooms, conversationId, turn, silenced ? "taken-over" : "held");
  } catch {
    // The store itself is away. The turn stays open in it and is recovered when it is back; the open stream tells the person.
    rooms.count({ kind: "turn-crashed" });
  }
}

/** Closes a turn that somebody other than its own run ends. Does nothing when it is closed already. */
async function endTurn(
  rooms: Rooms,
  conversationId: string,
  turn: AcceptedTurn,
  how: "stopped" | "interrupted" | "taken-over" | "held",
): Promise<void> {
  const { turnId, answerId } = turn;
  const recorded = await inTransaction(rooms.store, async (client) => {
    await client.query({ text: "SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE", values: [conversationId] });
    const { rows } = await client.query<{ open: boolean }>({
      text: "SELECT closed_at IS NULL AS open FROM turns WHERE id = $1",
      values: [turnId],
    });
    if (rows[0]?.open !== true) return [];
    const decision: DecisionPart["kind"] = how === "interrupted" ? "stopped" : how;
    const decided: LogEvent = {
      type: "answer-decided",
      turnId,
      answerId,
      decision,
      words: wording[how],
      bundle: {
        ...bundleOf(
          rooms,
          { rulesVersion: rooms.rules.version } as Parameters<typeof bundleOf>[1],
          undefined,
          emptyAnswer,
        ),
      },
    };
    const outcome: TurnOutcome = how === "taken-over" ? "taken-over" : how === "held" ? "complete" : "stopped";
    const events = [decided, { type: "turn-ended", turnId, answerId, outcome } satisfies LogEvent];
    const appended = [];
    for (const event of events) {
      const result = await appendWith(
        client,
        { fence: "none", conversationId, author: "service", event, turnId, closesTurn: event.type === "turn-ended" },
        rooms.now(),
      );
      if (result.kind === "appended") appended.push(result.recorded);
    }
    return appended;
  });
  for (const event of recorded) rooms.hub.announce(event);
}

interface TurnRow {
  readonly id: string;
  readonly conversation_id: string;
  readonly message_id: string;
  readonly answer_id: string;
  readonly seq: number;
  readonly text: string;
}

const turnColumns = `t.id, t.conversation_id, t.message_id, t.answer_id, e.seq, e.payload->>'text' AS text FROM turns t
  JOIN events e ON e.conversation_id = t.conversation_id AND e.type = 'patient-message' AND e.payload->>'turnId' = t.id`;

const toTurn = (row: TurnRow): AcceptedTurn => ({
  turnId: row.id,
  messageId: row.message_id,
  answerId: row.answer_id,
  seq: row.seq,
});

async function openTurnsOf(rooms: Rooms, conversationId: string): Promise<readonly AcceptedTurn[]> {
  const { rows } = await (rooms.store.pool as unknown as Queryable).query<TurnRow>({
    text: `SELECT ${turnColumns} WHERE t.conversation_id = $1 AND t.closed_at IS NULL`,
    values: [conversationId],
  });
  return rows.map(toTurn);
}

interface Orphan {
  readonly conversationId: string;
  readonly turn: AcceptedTurn;
  readonly text: string;
  readonly released: Parameters<typeof runTurn>[0]["alreadyReleased"];
}

/**
 * Open turns whose process is gone (nobody holds its instance lock) become ours, each exactly once: the update names the old owner,
 * so of two processes that see the same orphan one changes the row and the other finds it changed.
 */
async function takeOverOrphans(rooms: Rooms): Promise<readonly Orphan[]> {
  const pool = rooms.store.pool as unknown as Queryable;
  const { rows } = await pool.query<TurnRow & { instance: number }>({
    text: `SELECT t.instance, ${turnColumns} WHERE t.closed_at IS NULL AND t.instance <> $1 AND NOT EXISTS (
      SELECT 1 FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = $2 AND l.objid = t.instance AND l.objsubid = 2 AND l.granted)`,
    values: [rooms.store.instance, instanceLockClass],
  });
  const orphans: Orphan[] = [];
  for (const row of rows) {
    const { rows: taken } = await pool.query<{ id: string }>({
      text: "UPDATE turns SET instance = $2 WHERE id = $1 AND instance = $3 AND closed_at IS NULL RETURNING id",
      values: [row.id, rooms.store.instance, row.instance],
    });
    if (taken.length === 0) continue;
    const log = await rooms.log.read(row.conversation_id, row.seq);
    const released = log.flatMap(({ event }) =>
      event.type === "sentence-released" && event.turnId === row.id ? [event.sentence] : [],
    );
    orphans.push({ conversationId: row.conversation_id, turn: toTurn(row), text: row.text, released });
  }
  return orphans;
}
