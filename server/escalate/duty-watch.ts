import {
  type Clinician,
  type Conversation,
  type Hub,
  languageOf,
  lockConversation,
  type Writer,
  write,
} from "../conversation/index.ts";
import { wordingIn } from "../protocol/wording.ts";
import type { Store } from "../store/index.ts";
import { alarmTime, levelOfRank } from "./alarm-schedule.ts";
import { dutyMs, isOnDuty } from "./duty.ts";
import { type Announcement, type DeskHours, handoffPart } from "./handoff-words.ts";
import { positionOf } from "./open-case.ts";

/** Somebody who comes and goes is not told of at each change: what is written has held for this long. */
const steadyMs = 20_000;

/** Tells the people who wait, and those whose clinician has gone or come back, when that changes. Several processes may look at once. */
export interface DutyWatch {
  /** @returns how many people were told. */
  tell(at: Date): Promise<number>;
}

export function openDutyWatch(store: Store, hub: Hub, deskHours: DeskHours | undefined): DutyWatch {
  let began: Date | undefined;
  let seen: { readonly onDuty: boolean; readonly since: Date } | undefined;
  /** Clinicians who are there again, since when, by their case. */
  let returned = new Map<string, Date>();
  const isSteady = (since: Date, at: Date) => at.getTime() - since.getTime() >= steadyMs;

  async function tellBack(at: Date): Promise<number> {
    const back = await casesWhere(store, "c.state = 'claimed' AND c.announced LIKE 'gone-%' AND h.here", at);
    returned = new Map(back.map(({ id }) => [id, returned.get(id) ?? at]));
    const stayed = back.filter(({ id }) => isSteady(returned.get(id) ?? at, at));
    return count(stayed, (found) =>
      inConversation(store, hub, found, at, (writer, conversation) =>
        bringBack(writer, conversation, { caseId: found.id, name: found.holder }),
      ),
    );
  }

  /** The duty window has passed already: whoever is alone with "a person is here" is told at once. */
  async function tellAllGone(others: "queued" | "nobody-on-duty", at: Date): Promise<number> {
    const gone = await casesWhere(store, "c.state = 'claimed' AND c.announced NOT LIKE 'gone-%' AND NOT h.here", at);
    return count(gone, (found) => tellGone(store, hub, found, `gone-${others}`, deskHours, at));
  }

  return {
    async tell(at) {
      const onDuty = await isOnDuty(store, at);
      if (seen?.onDuty !== onDuty) seen = { onDuty, since: at };
      const others = onDuty ? "queued" : "nobody-on-duty";
      began ??= at;
      // A server that was away has heard of nobody: open desks get the time to come back before they are missed.
      const told = isSteady(began, at) ? await tellAllGone(others, at) : 0;
      const back = await tellBack(at);
      if (!isSteady(seen.since, at)) return told + back;
      return told + back + (await tellQueue(store, hub, others, deskHours, at));
    },
  };
}

interface Watched {
  readonly id: string;
  readonly conversation_id: string;
  readonly level_rank: number;
  readonly crisis: boolean;
  readonly opened_at: Date;
  readonly claimed_by: string | null;
  readonly holder: string;
}

/** @param condition on the case `c` and on `h.here`: whether whoever holds it is there */
async function casesWhere(
  store: Store,
  condition: string,
  at: Date,
  announced: readonly string[] = [],
): Promise<readonly Watched[]> {
  const { rows } = await store.query<Watched>({
    text: `SELECT c.id, c.conversation_id, c.level_rank, c.crisis, c.opened_at, c.claimed_by, coalesce(k.name, '') AS holder
      FROM cases c LEFT JOIN clinicians k ON k.id = c.claimed_by
      CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM desk_sessions s
        WHERE s.clinician_id = c.claimed_by AND s.expires_at > $1 AND s.seen_at > $2) AS here) h
      WHERE ${condition} AND (cardinality($3::text[]) = 0 OR c.announced = ANY($3)) ORDER BY c.level_rank, c.opened_at LIMIT 200`,
    values: [at.toISOString(), new Date(at.getTime() - dutyMs).toISOString(), [...announced]],
  });
  return rows;
}

async function count(cases: readonly Watched[], tell: (found: Watched) => Promise<boolean>): Promise<number> {
  let told = 0;
  for (const found of cases) if (await tell(found)) told += 1;
  return told;
}

/** Takes the conversation's lock, as every writer does first. */
function inConversation(
  store: Store,
  hub: Hub,
  { conversation_id: conversationId }: Watched,
  at: Date,
  work: (writer: Writer, conversation: Conversation) => Promise<boolean>,
): Promise<boolean> {
  return write(store, hub, at, async (writer) => {
    const conversation = await lockConversation(writer, conversationId);
    return conversation === undefined ? false : work(writer, conversation);
  });
}

/**
 * Whoever holds the case is not there: the person is told, anybody may take it, and the alarm runs. The AI stays silent, as it does for
 * everyone who waits.
 */
function tellGone(
  store: Store,
  hub: Hub,
  found: Watched,
  state: Announcement,
  deskHours: DeskHours | undefined,
  at: Date,
): Promise<boolean> {
  return inConversation(store, hub, found, at, async (writer, conversation) => {
    if (await isOnDuty(writer, at, found.claimed_by ?? "")) return false;
    const { rows } = await writer.query<Pick<Watched, "level_rank" | "crisis">>({
      text: `UPDATE cases SET announced = $3, alarm_at = least(alarm_at, $4)
        WHERE id = $1 AND state = 'claimed' AND claimed_by = $2 AND announced NOT LIKE 'gone-%' RETURNING level_rank, crisis`,
      values: [
        found.id,
        found.claimed_by,
        state,
        alarmTime(levelOfRank(found.level_rank), 0, at).toISOString(), // least() passes over the NULL of a case that rests
      ],
    });
    const row = rows[0];
    if (row === undefined) return false; // released, closed or taken over in the meantime
    await writer.query({
      text: "UPDATE conversations SET owner = 'waiting' WHERE id = $1 AND owner = 'clinician'",
      values: [conversation.id],
    });
    await say(writer, conversation, { ...found, ...row }, state, deskHours, undefined);
    return true;
  });
}

/**
 * The clinician who holds the case is there again, and nobody took it meanwhile. Inside a transaction that holds the conversation's lock.
 * @returns false when the person was never told that they had gone
 */
export async function bringBack(
  writer: Writer,
  conversation: Conversation,
  { caseId, name }: { readonly caseId: string } & Pick<Clinician, "name">,
): Promise<boolean> {
  const { rows } = await writer.query<{ id: string }>({
    // The alarm rests again when nothing was written since the clinician's last words.
    text: `UPDATE cases SET announced = 'joined', alarms = CASE WHEN a.answered THEN 0 ELSE alarms END,
        alarm_at = CASE WHEN a.answered THEN NULL ELSE alarm_at END
      FROM (SELECT coalesce(max(seq) FILTER (WHERE type = 'clinician-replied'), 0)
          > coalesce(max(seq) FILTER (WHERE type IN ('patient-message', 'clinician-joined')), 0) AS answered
        FROM events WHERE conversation_id = $2) a
      WHERE id = $1 AND state = 'claimed' AND announced LIKE 'gone-%' RETURNING id`,
    values: [caseId, conversation.id],
  });
  if (rows.length === 0) return false;
  await writer.query({ text: "UPDATE conversations SET owner = 'clinician' WHERE id = $1", values: [conversation.id] });
  const words = wordingIn(languageOf(conversation));
  await writer.append({
    fence: "none",
    conversationId: conversation.id,
    author: "service",
    event: {
      type: "handoff-changed",
      handoff: {
        caseId,
        state: "joined",
        words: `${name} ${words["clinician-back"]}`,
        meanwhile: [words["meanwhile-call"]],
        clinicianName: name,
      },
      reasons: [],
    },
    notify: "case-changed",
  });
  return true;
}

/** Whoever waits was told that a clinician is there, or that none is: told again when that is no longer so. */
async function tellQueue(
  store: Store,
  hub: Hub,
  truth: "queued" | "nobody-on-duty",
  deskHours: DeskHours | undefined,
  at: Date,
): Promise<number> {
  const untrue = truth === "queued" ? "nobody-on-duty" : "queued";
  const cases = await casesWhere(store, "c.state <> 'resolved' AND NOT h.here", at, [untrue, `gone-${untrue}`]);
  return count(cases, (found) =>
    inConversation(store, hub, found, at, async (writer, conversation) => {
      const { rows } = await writer.query<{ announced: Announcement }>({
        text: `UPDATE cases SET announced = replace(announced, $2, $3)
          WHERE id = $1 AND state <> 'resolved' AND announced IN ($2, 'gone-' || $2) RETURNING announced`,
        values: [found.id, untrue, truth],
      });
      const state = rows[0]?.announced;
      if (state === undefined) return false;
      const { level_rank: levelRank, opened_at: openedAt } = found;
      const position = state === "queued" ? await positionOf(writer, { id: found.id, levelRank, openedAt }) : undefined;
      await say(writer, conversation, found, state, deskHours, position);
      return true;
    }),
  );
}

async function say(
  writer: Writer,
  conversation: Conversation,
  found: Watched,
  state: Announcement,
  deskHours: DeskHours | undefined,
  position: number | undefined,
): Promise<void> {
  const handoff = handoffPart({
    caseId: found.id,
    state,
    gravity: { level: levelOfRank(found.level_rank), crisis: found.crisis },
    waits: true,
    position,
    deskHours,
    language: languageOf(conversation),
    holder: found.holder === "" ? undefined : found.holder,
  });
  await writer.append({
    fence: "none",
    conversationId: conversation.id,
    author: "service",
    event: { type: "handoff-changed", handoff, reasons: [] },
    notify: "case-changed",
  });
}
