import type { Queryable } from "../store/index.ts";

/** Longer than three beats of an open desk (25 s): lost beats do not empty the duty list. */
export const dutyMs = 80_000;

/** Whether a clinician (or this one) has the desk open now. A signed-in session that nobody looks at is not duty. */
export async function isOnDuty(client: Queryable, at: Date, clinicianId?: string): Promise<boolean> {
  const { rows } = await client.query<{ on_duty: boolean }>({
    name: "is-on-duty",
    text: `SELECT EXISTS (SELECT 1 FROM desk_sessions WHERE expires_at > $1 AND seen_at > $2 AND ($3::text IS NULL OR clinician_id = $3)) AS on_duty`,
    values: [at.toISOString(), new Date(at.getTime() - dutyMs).toISOString(), clinicianId ?? null],
  });
  return rows[0]?.on_duty === true;
}

/** Who reads what a person writes now that the AI is silent: the words for it must not promise more. */
export type Reader = "holder" | "holder-gone" | "on-duty" | "nobody";

export async function whoReads(client: Queryable, conversationId: string, at: Date): Promise<Reader> {
  const { rows } = await client.query<{ claimed_by: string }>({
    name: "holder-of",
    text: "SELECT claimed_by FROM cases WHERE conversation_id = $1 AND state = 'claimed'",
    values: [conversationId],
  });
  const holder = rows[0]?.claimed_by;
  if (holder !== undefined) return (await isOnDuty(client, at, holder)) ? "holder" : "holder-gone";
  return (await isOnDuty(client, at)) ? "on-duty" : "nobody";
}
