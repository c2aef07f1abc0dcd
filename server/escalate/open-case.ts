import { randomUUID } from "node:crypto";
import {
  appendWith,
  type Hub,
  inTransaction,
  type Queryable,
  type Recorded,
  type TurnRef,
} from "../conversation/index.ts";
import type { HoldReason, StopReason } from "../decide/types.ts";
import type { HandoffPart } from "../protocol/ui-parts.ts";
import { wording } from "../protocol/wording.ts";
import type { Store } from "../store/index.ts";
import type { Level } from "../triage/types.ts";
import { alarmTime, levelOfRank, rankOf } from "./alarm-schedule.ts";

export interface CaseRequest {
  readonly conversationId: string;
  readonly level: Level;
  readonly crisis: boolean;
  readonly reasons: readonly (StopReason | HoldReason)[];
  /** True: Lantern falls silent until a clinician has looked. */
  readonly waits: boolean;
  /** Set when the case is opened by an answer under way. */
  readonly turn?: TurnRef;
  readonly deskHours: string | undefined;
}

export interface OpenedCase {
  readonly caseId: string;
  readonly handoff: HandoffPart;
}

/**
 * Commits the case, the words that announce it and the outbox note in one transaction, so that nobody is told of a case that does
 * not exist. A conversation has one open case: a second reason joins it and may only raise its level.
 *
 * Rejects when the store does; the caller then tells the person plainly that nobody was reached.
 */
export async function openCase(store: Store, hub: Hub, request: CaseRequest, at: Date): Promise<OpenedCase> {
  const { opened, recorded } = await inTransaction(store, async (client) => {
    const row = await upsertCase(client, request, at);
    if (request.waits) {
      await client.query({
        text: "UPDATE conversations SET owner = 'waiting' WHERE id = $1 AND owner = 'lantern'",
        values: [request.conversationId],
      });
    }
    const onDuty = await isAnyoneOnDuty(client, at);
    const handoff: HandoffPart =
      row.state === "claimed"
        ? { caseId: row.id, state: "joined", words: wording["clinician-holds"], meanwhile: [wording["meanwhile-call"]] }
        : {
            caseId: row.id,
            state: onDuty ? "queued" : "nobody-on-duty",
            // A place in a line that nobody is working through would read like a promise.
            ...(onDuty ? { position: await positionOf(client, row) } : {}),
            words: onDuty ? wording.queued : wording["nobody-on-duty"],
            ...(request.deskHours === undefined ? {} : { hours: request.deskHours }),
            meanwhile: meanwhileWords(request.waits),
          };
    const outcome = await appendWith(
      client,
      {
        fence: "none",
        conversationId: request.conversationId,
        author: "service",
        event: {
          type: "handoff-changed",
          handoff,
          reasons: request.reasons,
          ...(request.turn === undefined ? {} : { turn: request.turn }),
        },
        notify: row.isNew ? "case-opened" : "case-changed",
      },
      at,
    );
    if (outcome.kind === "fenced") throw new Error("the conversation was erased");
    return { opened: { caseId: row.id, handoff }, recorded: outcome.recorded as Recorded };
  });
  hub.announce(recorded);
  return opened;
}

export const meanwhileWords = (waits: boolean): readonly string[] =>
  waits
    ? [wording["meanwhile-call"], wording["meanwhile-stay"]]
    : [wording["meanwhile-call"], wording["meanwhile-urgent-line"], wording["meanwhile-stay"]];

interface CaseRow {
  readonly id: string;
  readonly state: string;
  readonly levelRank: number;
  readonly openedAt: Date;
  readonly isNew: boolean;
}

async function upsertCase(client: Queryable, request: CaseRequest, at: Date): Promise<CaseRow> {
  const id = randomUUID();
  const rank = rankOf(request.level);
  const { rows } = await client.query<{ id: string; state: string; level_rank: number; opened_at: Date }>({
    text: `INSERT INTO cases (id, conversation_id, level_rank, crisis, reasons, opened_at, alarm_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (conversation_id) WHERE state <> 'resolved' DO UPDATE SET
        level_rank = least(cases.level_rank, excluded.level_rank),
        crisis = cases.crisis OR excluded.crisis,
        reasons = (SELECT array_agg(DISTINCT reason) FROM unnest(cases.reasons || excluded.reasons) AS reason),
        alarm_at = least(cases.alarm_at, excluded.alarm_at)
      RETURNING id, state, level_rank, opened_at`,
    values: [
      id,
      request.conversationId,
      rank,
      request.crisis,
      [...request.reasons],
      at.toISOString(),
      alarmTime(request.level, at).toISOString(),
    ],
  });
  const row = rows[0];
  if (row === undefined) throw new Error("the case was not stored");
  return { id: row.id, state: row.state, levelRank: row.level_rank, openedAt: row.opened_at, isNew: row.id === id };
}

/** 1 is next. */
async function positionOf(client: Queryable, row: CaseRow): Promise<number> {
  const { rows } = await client.query<{ ahead: string }>({
    text: "SELECT count(*) AS ahead FROM cases WHERE state = 'waiting' AND id <> $1 AND (level_rank, opened_at) < ($2, $3)",
    values: [row.id, row.levelRank, row.openedAt],
  });
  return Number(rows[0]?.ahead ?? 0) + 1;
}

/** Longer than the desk's heartbeat (30 s) twice over: one lost beat does not empty the duty list. */
export const dutyMs = 75_000;

/** Whether a clinician has the desk open now. A signed-in session that nobody looks at is not duty. */
export async function isAnyoneOnDuty(client: Queryable, at: Date): Promise<boolean> {
  const { rows } = await client.query<{ on_duty: boolean }>({
    text: "SELECT EXISTS (SELECT 1 FROM desk_sessions WHERE expires_at > $1 AND seen_at > $2) AS on_duty",
    values: [at.toISOString(), new Date(at.getTime() - dutyMs).toISOString()],
  });
  return rows[0]?.on_duty === true;
}

/** Everyone whose case nobody has claimed in the time its level allows. Runs every few seconds; several processes may run it at once. */
export async function raiseAlarms(store: Store, hub: Hub, at: Date): Promise<number> {
  let raised = 0;
  for (;;) {
    const recorded = await inTransaction(store, async (client) => {
      const { rows } = await client.query<{ id: string; conversation_id: string; level_rank: number; alarms: number }>({
        text: "SELECT id, conversation_id, level_rank, alarms FROM cases WHERE state = 'waiting' AND alarm_at <= $1 ORDER BY level_rank, alarm_at LIMIT 1 FOR UPDATE SKIP LOCKED",
        values: [at.toISOString()],
      });
      const due = rows[0];
      if (due === undefined) return undefined;
      await client.query({
        text: "UPDATE cases SET alarms = alarms + 1, alarm_at = $2 WHERE id = $1",
        values: [due.id, alarmTime(levelOfRank(due.level_rank), at).toISOString()],
      });
      const outcome = await appendWith(
        client,
        {
          fence: "none",
          conversationId: due.conversation_id,
          author: "service",
          event: {
            type: "handoff-changed",
            handoff: { caseId: due.id, state: "overdue", words: wording.overdue, meanwhile: meanwhileWords(false) },
            reasons: [],
          },
          notify: "case-overdue",
        },
        at,
      );
      return outcome.kind === "appended" ? outcome.recorded : "erased";
    });
    if (recorded === undefined) return raised;
    if (recorded !== "erased") hub.announce(recorded);
    raised += 1;
  }
}
