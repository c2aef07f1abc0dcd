import { type Hub, languageOf, lockConversation, type Writer, write } from "../conversation/index.ts";
import { wordingIn } from "../protocol/wording.ts";
import type { Store } from "../store/index.ts";
import type { Language } from "../triage/index.ts";
import { alarmsToldMax, alarmTime, levelOfRank } from "./alarm-schedule.ts";
import { meanwhileWords } from "./handoff-words.ts";

interface WatchedCase {
  readonly id: string;
  readonly conversation_id: string;
  readonly state: string;
  readonly level_rank: number;
  readonly crisis: boolean;
  readonly alarms: number;
  readonly announced: string;
}

/**
 * The dead-man timer. Every case that nobody has claimed, or whose clinician has not answered the person, in the time its level
 * allows: the desk is told each time, the person the first few times, and never to wait longer. Several processes may run it at once.
 *
 * @returns how many alarms were raised.
 */
export async function raiseAlarms(store: Store, hub: Hub, at: Date): Promise<number> {
  const { rows: due } = await store.query<WatchedCase>({
    text: `SELECT ${columns} FROM cases WHERE state <> 'resolved' AND alarm_at <= $1 ORDER BY level_rank, alarm_at LIMIT 200`,
    values: [at.toISOString()],
  });
  let raised = 0;
  for (const { id, conversation_id: conversationId } of due) {
    const done = await write(store, hub, at, async (writer) => {
      const conversation = await lockConversation(writer, conversationId);
      if (conversation === undefined) return false;
      const { rows } = await writer.query<WatchedCase>({
        text: `SELECT ${columns} FROM cases WHERE id = $1 AND state <> 'resolved' AND alarm_at <= $2 FOR UPDATE`,
        values: [id, at.toISOString()],
      });
      const found = rows[0];
      if (found === undefined) return false; // claimed, answered or alarmed by another process meanwhile
      await raiseAlarm(writer, found, languageOf(conversation), at);
      return true;
    });
    if (done) raised += 1;
  }
  return raised;
}

const columns = "id, conversation_id, state, level_rank, crisis, alarms, announced";

async function raiseAlarm(writer: Writer, found: WatchedCase, language: Language, at: Date): Promise<void> {
  const next = alarmTime(levelOfRank(found.level_rank), found.alarms + 1, at);
  await writer.query({
    text: "UPDATE cases SET alarms = alarms + 1, alarm_at = $2 WHERE id = $1",
    values: [found.id, next.toISOString()],
  });
  if (found.alarms >= alarmsToldMax) return noteForDesk(writer, found);
  const say = wordingIn(language);
  const isHeld = found.state === "claimed" && !found.announced.startsWith("gone-");
  const words = isHeld ? say["overdue-claimed"] : say.overdue;
  const gravity = { level: levelOfRank(found.level_rank), crisis: found.crisis };
  await writer.append({
    fence: "none",
    conversationId: found.conversation_id,
    author: "service",
    event: {
      type: "handoff-changed",
      handoff: { caseId: found.id, state: "overdue", words, meanwhile: meanwhileWords(false, gravity, language) },
      reasons: [],
    },
    notify: "case-overdue",
  });
}

/** The person has heard it often enough; the people who must act have not. */
async function noteForDesk(writer: Writer, found: WatchedCase): Promise<void> {
  await writer.query({
    text: "INSERT INTO outbox (conversation_id, seq, topic) VALUES ($1, 0, 'case-overdue')",
    values: [found.conversation_id],
  });
}

/** How long a delivered note is kept: long enough to look into a night, short enough not to grow. */
const keptDays = 7;

/**
 * Delivers what the outbox holds: every open desk, in every process, is told to look. At least once; a desk that is told twice looks
 * twice. This is the one place where another way of notifying people (mail, pager) is added.
 *
 * @returns how many notes were delivered.
 */
export async function deliverOutbox(store: Store, hub: Hub, at: Date): Promise<number> {
  const notes = await store.inTransaction(async (client) => {
    const { rows } = await client.query<{ conversation_id: string }>({
      text: `UPDATE outbox SET delivered_at = $1, attempts = attempts + 1 WHERE id IN (
        SELECT id FROM outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED) RETURNING conversation_id`,
      values: [at.toISOString()],
    });
    if (rows.length === 0) return rows;
    await client.query({
      text: "DELETE FROM outbox WHERE delivered_at < $1",
      values: [new Date(at.getTime() - keptDays * 86_400_000).toISOString()],
    });
    return rows;
  });
  for (const id of new Set(notes.map((note) => note.conversation_id))) hub.announceChange(id);
  return notes.length;
}
