import { randomUUID } from "node:crypto";
import { type Hub, lockConversation, type TurnRef, type Writer, write } from "../conversation/index.ts";
import type { CaseReason } from "../decide/types.ts";
import type { HandoffPart } from "../protocol/ui-parts.ts";
import type { Queryable, Store } from "../store/index.ts";
import type { Language, Level } from "../triage/types.ts";
import { alarmTime, levelOfRank, rankOf } from "./alarm-schedule.ts";
import { isOnDuty } from "./duty.ts";
import { type Announcement, type DeskHours, handoffPart } from "./handoff-words.ts";

export interface CaseRequest {
  readonly conversationId: string;
  readonly level: Level;
  readonly crisis: boolean;
  readonly reasons: readonly CaseReason[];
  /** True: Lantern falls silent until a clinician has looked. */
  readonly waits: boolean;
  /** Set when the case is opened by an answer under way. */
  readonly turn?: TurnRef;
  readonly deskHours: DeskHours | undefined;
  /** The person's own, where the floor can tell. */
  readonly language?: Language;
}

/**
 * Commits the case, the words that announce it and the outbox note in one transaction, so that nobody is told of a case that does
 * not exist. Rejects when the store does; the caller then tells the person plainly that nobody was reached.
 */
export function openCase(store: Store, hub: Hub, request: CaseRequest, at: Date): Promise<HandoffPart | undefined> {
  return write(store, hub, at, async (writer) => {
    if ((await lockConversation(writer, request.conversationId)) === undefined) return undefined;
    return openCaseWith(writer, request, at);
  });
}

/** The same inside a transaction that holds the conversation's lock. A conversation has one open case: another reason joins it and may only raise it. */
export async function openCaseWith(writer: Writer, request: CaseRequest, at: Date): Promise<HandoffPart> {
  const row = await upsertCase(writer, request, at);
  if (request.waits) {
    await writer.query({
      text: "UPDATE conversations SET owner = 'waiting' WHERE id = $1 AND owner = 'lantern'",
      values: [request.conversationId],
    });
  }
  const state = await announcementFor(writer, row, at);
  const holder = state.startsWith("gone-") ? await letGo(writer, request.conversationId, row) : undefined;
  await writer.query({ text: "UPDATE cases SET announced = $2 WHERE id = $1", values: [row.id, state] });
  const handoff = handoffPart({
    caseId: row.id,
    state,
    gravity: { level: levelOfRank(row.levelRank), crisis: row.crisis },
    waits: request.waits,
    position: state === "queued" ? await positionOf(writer, row) : undefined,
    deskHours: request.deskHours,
    language: request.language,
    holder,
  });
  await writer.append({
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
  });
  return handoff;
}

/** Says "a clinician is with you" only while that clinician is there. */
async function announcementFor(client: Queryable, row: CaseRow, at: Date): Promise<Announcement> {
  const isClaimed = row.state === "claimed";
  if (isClaimed && (await isOnDuty(client, at, row.claimedBy ?? ""))) return "joined";
  const others = (await isOnDuty(client, at)) ? "queued" : "nobody-on-duty";
  return isClaimed ? `gone-${others}` : others;
}

/** Whoever holds the case is not there: the conversation waits again. @returns their name */
async function letGo(client: Queryable, conversationId: string, { claimedBy }: CaseRow): Promise<string | undefined> {
  await client.query({
    text: "UPDATE conversations SET owner = 'waiting' WHERE id = $1 AND owner = 'clinician'",
    values: [conversationId],
  });
  const { rows } = await client.query<{ name: string }>({
    text: "SELECT name FROM clinicians WHERE id = $1",
    values: [claimedBy],
  });
  return rows[0]?.name;
}

interface CaseRow {
  readonly id: string;
  readonly state: string;
  readonly claimedBy: string | null;
  readonly levelRank: number;
  readonly crisis: boolean;
  readonly openedAt: Date;
  readonly isNew: boolean;
}

async function upsertCase(client: Queryable, request: CaseRequest, at: Date): Promise<CaseRow> {
  const id = randomUUID();
  const { rows } = await client.query<{
    id: string;
    state: string;
    claimed_by: string | null;
    level_rank: number;
    crisis: boolean;
    opened_at: Date;
  }>({
    text: `INSERT INTO cases (id, conversation_id, level_rank, crisis, reasons, opened_at, alarm_at, announced)
      VALUES ($1, $2, $3, $4, $5, $6, $7, '')
      ON CONFLICT (conversation_id) WHERE state <> 'resolved' DO UPDATE SET
        level_rank = least(cases.level_rank, excluded.level_rank),
        crisis = cases.crisis OR excluded.crisis,
        reasons = coalesce((SELECT array_agg(DISTINCT reason) FROM unnest(cases.reasons || excluded.reasons) AS reason), '{}'),
        alarm_at = least(cases.alarm_at, excluded.alarm_at)
      RETURNING id, state, claimed_by, level_rank, crisis, opened_at`,
    values: [
      id,
      request.conversationId,
      rankOf(request.level),
      request.crisis,
      [...request.reasons],
      at.toISOString(),
      alarmTime(request.level, 0, at).toISOString(),
    ],
  });
  const row = rows[0];
  if (row === undefined) throw new Error("the case was not stored");
  const { state, claimed_by: claimedBy, level_rank: levelRank, crisis, opened_at: openedAt } = row;
  return { id: row.id, state, claimedBy, levelRank, crisis, openedAt, isNew: row.id === id };
}

/** 1 is next. */
export async function positionOf(
  client: Queryable,
  row: Pick<CaseRow, "id" | "levelRank" | "openedAt">,
): Promise<number> {
  const { rows } = await client.query<{ ahead: string }>({
    text: "SELECT count(*) AS ahead FROM cases WHERE state = 'waiting' AND id <> $1 AND (level_rank, opened_at) < ($2, $3)",
    values: [row.id, row.levelRank, row.openedAt],
  });
  return Number(rows[0]?.ahead ?? 0) + 1;
}
