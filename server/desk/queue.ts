import { dutyMs, levelOfRank } from "../escalate/index.ts";
import type { CaseReason, CaseRow } from "../protocol/desk-api.ts";
import type { Store } from "../store/index.ts";

interface Row {
  readonly id: string;
  readonly conversation_id: string;
  readonly state: CaseRow["state"];
  readonly level_rank: number;
  readonly crisis: boolean;
  readonly reasons: readonly CaseReason[];
  readonly opened_at: Date;
  readonly alarms: number;
  readonly claimed_by: string | null;
  readonly claimed_name: string | null;
  readonly holder_gone: boolean;
  readonly speaking_for: CaseRow["speakingFor"];
  readonly raised_by: string | null;
  readonly country: string;
  readonly first_words: string | null;
}

const selectCases = `
  SELECT c.id, c.conversation_id, c.state, c.level_rank, c.crisis, c.reasons, c.opened_at, c.alarms, c.claimed_by, k.name AS claimed_name,
    c.state = 'claimed' AND NOT EXISTS (SELECT 1 FROM desk_sessions s
      WHERE s.clinician_id = c.claimed_by AND s.expires_at > $1 AND s.seen_at > $2) AS holder_gone,
    v.speaking_for, v.country,
    (SELECT left(e.payload->>'text', 120) FROM events e WHERE e.conversation_id = c.conversation_id AND e.type = 'patient-message' ORDER BY e.seq LIMIT 1) AS first_words,
    (SELECT CASE WHEN e.type = 'triage-assessed' AND NOT coalesce((e.payload->'triage'->>'raisedByReader')::boolean, false) THEN e.payload->'triage'->'findings'->0->>'quote' ELSE
        (SELECT m.payload->>'text' FROM events m WHERE m.conversation_id = e.conversation_id AND m.type = 'patient-message' AND m.payload->>'turnId' = e.payload->>'turnId') END
      FROM events e WHERE e.conversation_id = c.conversation_id AND e.type IN ('triage-assessed', 'triage-raised')
      AND (e.payload->'triage'->>'raised')::boolean ORDER BY e.seq DESC LIMIT 1) AS raised_by
  FROM cases c JOIN conversations v ON v.id = c.conversation_id LEFT JOIN clinicians k ON k.id = c.claimed_by`;

const seenSince = (now: Date): readonly string[] => [now.toISOString(), new Date(now.getTime() - dutyMs).toISOString()];

/** Open cases, the most urgent first; among equals the one that has waited longest. */
export async function openCases(store: Store, now: Date): Promise<readonly CaseRow[]> {
  const { rows } = await store.query<Row>({
    text: `${selectCases} WHERE c.state <> 'resolved' ORDER BY c.level_rank, c.opened_at LIMIT 500`,
    values: seenSince(now),
  });
  return rows.map((row) => toCaseRow(row, now));
}

export async function findCase(store: Store, caseId: string, now: Date): Promise<CaseRow | undefined> {
  const { rows } = await store.query<Row>({
    text: `${selectCases} WHERE c.id = $3`,
    values: [...seenSince(now), caseId],
  });
  return rows[0] === undefined ? undefined : toCaseRow(rows[0], now);
}

const toCaseRow = (row: Row, now: Date): CaseRow => ({
  id: row.id,
  conversationId: row.conversation_id,
  state: row.state,
  level: levelOfRank(row.level_rank),
  crisis: row.crisis,
  reasons: row.reasons,
  openedAt: row.opened_at.toISOString(),
  waitingSeconds: Math.max(0, Math.round((now.getTime() - row.opened_at.getTime()) / 1000)),
  overdue: row.alarms > 0 || row.holder_gone,
  ...(row.holder_gone ? { holderGone: true } : {}),
  firstWords: row.first_words ?? "Asked for a person before writing anything",
  ...(row.raised_by === null ? {} : { raisedBy: row.raised_by.slice(0, 160) }),
  ...(row.claimed_by === null ? {} : { claimedBy: { id: row.claimed_by, name: row.claimed_name ?? "A clinician" } }),
  speakingFor: row.speaking_for,
  country: row.country,
});
