import { type Clinician, languageOf, lockConversation, write } from "../conversation/index.ts";
import { alarmTime, type DeskHours, handoffPart, isOnDuty } from "../escalate/index.ts";
import type { CaseRow, SignOutResult } from "../protocol/desk-api.ts";
import { findCase } from "./queue.ts";
import type { Desk } from "./take-over.ts";

/**
 * Whoever signs out gives back what they hold: the cases wait in the queue again, and each person is told. Nothing is given back while
 * the clinician is there at another desk.
 *
 * @returns what was given back
 */
export async function releaseHeld(
  desk: Desk,
  clinician: Clinician,
  deskHours: DeskHours | undefined,
): Promise<SignOutResult["released"]> {
  const { store, at } = desk;
  if (await isOnDuty(store, at, clinician.id)) return [];
  const { rows: held } = await store.query<{ id: string }>({
    text: "SELECT id FROM cases WHERE state = 'claimed' AND claimed_by = $1 ORDER BY level_rank, opened_at",
    values: [clinician.id],
  });
  const released: SignOutResult["released"][number][] = [];
  for (const { id } of held) {
    const row = await findCase(store, id, at);
    if (row === undefined || !(await release(desk, row, clinician, deskHours))) continue;
    const { level, crisis, firstWords } = row;
    released.push({ caseId: id, level, crisis, firstWords });
  }
  return released;
}

function release(
  { store, hub, at }: Desk,
  { id: caseId, conversationId, level, crisis }: CaseRow,
  clinician: Clinician,
  deskHours: DeskHours | undefined,
): Promise<boolean> {
  return write(store, hub, at, async (writer) => {
    const conversation = await lockConversation(writer, conversationId);
    if (conversation === undefined) return false;
    const others = (await isOnDuty(writer, at)) ? "queued" : "nobody-on-duty";
    const { rows } = await writer.query<{ id: string }>({
      text: `UPDATE cases SET state = 'waiting', claimed_by = NULL, claimed_at = NULL, alarms = 0, alarm_at = $3, announced = $4
        WHERE id = $1 AND state = 'claimed' AND claimed_by = $2 RETURNING id`,
      values: [caseId, clinician.id, alarmTime(level, 0, at).toISOString(), others],
    });
    if (rows.length === 0) return false; // a colleague took it over in the meantime
    await writer.query({
      text: "UPDATE conversations SET epoch = epoch + 1, owner = 'waiting', holder_id = NULL WHERE id = $1",
      values: [conversationId],
    });
    const handoff = handoffPart({
      caseId,
      state: `gone-${others}`,
      gravity: { level, crisis },
      waits: true,
      position: undefined,
      deskHours,
      language: languageOf(conversation),
      holder: clinician.name,
    });
    const event = { type: "clinician-left", handoff, clinician, how: "signed-out" } as const;
    await writer.append({ fence: "none", conversationId, author: "service", event, notify: "case-opened" });
    return true;
  });
}
