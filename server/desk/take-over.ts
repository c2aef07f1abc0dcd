import { randomUUID } from "node:crypto";
import {
  appendWith,
  type Clinician,
  type Hub,
  inTransaction,
  type Queryable,
  type Recorded,
} from "../conversation/index.ts";
import { rankOf } from "../escalate/index.ts";
import type { HandoffPart } from "../protocol/ui-parts.ts";
import { wording } from "../protocol/wording.ts";
import type { Store } from "../store/index.ts";
import { initialTriageState, levelSetByClinician } from "../triage/index.ts";
import type { Level, TriageState } from "../triage/types.ts";

/** What may go wrong at the desk, as values: each has its own words and its own code on the wire. */
export type DeskOutcome<Value = undefined> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "case-unknown" }
  | { readonly kind: "already-claimed" }
  | { readonly kind: "not-yours" };

interface Held {
  readonly conversationId: string;
}

/**
 * Takes a case. Exactly one clinician wins: the update names the state it expects. The conversation's epoch goes up and its open turns
 * are shut in the same transaction, so no sentence of the bot can follow the claim in the log.
 */
export async function claimCase(
  store: Store,
  hub: Hub,
  caseId: string,
  clinician: Clinician,
  at: Date,
): Promise<DeskOutcome<{ epoch: number }>> {
  const result = await inTransaction(
    store,
    async (client): Promise<DeskOutcome<{ epoch: number; recorded: Recorded }>> => {
      const { rows } = await client.query<{ conversation_id: string }>({
        name: "claim-case",
        text: "UPDATE cases SET state = 'claimed', claimed_by = $2, claimed_at = $3 WHERE id = $1 AND state = 'waiting' RETURNING conversation_id",
        values: [caseId, clinician.id, at.toISOString()],
      });
      const won = rows[0];
      if (won === undefined) return await whyNot(client, caseId);
      await client.query({
        text: "UPDATE conversations SET epoch = epoch + 1, owner = 'clinician', holder_id = $2, open_turns = '{}' WHERE id = $1",
        values: [won.conversation_id, clinician.id],
      });
      const handoff: HandoffPart = {
        caseId,
        state: "joined",
        words: `${clinician.name} ${wording.joined}`,
        meanwhile: [wording["meanwhile-call"]],
        clinicianName: clinician.name,
      };
      const outcome = await appendWith(
        client,
        {
          fence: "none",
          conversationId: won.conversation_id,
          author: "service",
          event: { type: "clinician-joined", handoff, clinician },
        },
        at,
      );
      if (outcome.kind === "fenced") return { kind: "case-unknown" };
      return { kind: "done", value: { epoch: outcome.recorded.epoch, recorded: outcome.recorded } };
    },
  );
  if (result.kind !== "done") return result;
  hub.announce(result.value.recorded);
  return { kind: "done", value: { epoch: result.value.epoch } };
}

async function whyNot(
  client: Queryable,
  caseId: string,
): Promise<{ readonly kind: "already-claimed" | "case-unknown" }> {
  const { rows } = await client.query<{ id: string }>({ text: "SELECT id FROM cases WHERE id = $1", values: [caseId] });
  return { kind: rows.length === 0 ? "case-unknown" : "already-claimed" };
}

/** Runs `work` when the case is claimed by this clinician, with its row locked. */
async function withMyCase<Value>(
  store: Store,
  caseId: string,
  clinician: Clinician,
  work: (client: Queryable, held: Held) => Promise<Value>,
): Promise<DeskOutcome<Value>> {
  return inTransaction(store, async (client): Promise<DeskOutcome<Value>> => {
    const { rows } = await client.query<{ conversation_id: string; state: string; claimed_by: string | null }>({
      text: "SELECT conversation_id, state, claimed_by FROM cases WHERE id = $1 FOR UPDATE",
      values: [caseId],
    });
    const row = rows[0];
    if (row === undefined) return { kind: "case-unknown" };
    if (row.state !== "claimed" || row.claimed_by !== clinician.id) return { kind: "not-yours" };
    return { kind: "done", value: await work(client, { conversationId: row.conversation_id }) };
  });
}

/** Sends a clinician's own words. The same `clientMessageId` again is the same reply. */
export async function replyToPatient(
  store: Store,
  hub: Hub,
  given: {
    readonly caseId: string;
    readonly clinician: Clinician;
    readonly clientMessageId: string;
    readonly text: string;
  },
  at: Date,
): Promise<DeskOutcome> {
  const outcome = await withMyCase(store, given.caseId, given.clinician, async (client, { conversationId }) => {
    const { rows } = await client.query<{ client_message_id: string }>({
      text: "INSERT INTO sent_replies (conversation_id, client_message_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING client_message_id",
      values: [conversationId, given.clientMessageId],
    });
    if (rows.length === 0) return undefined;
    const { clinician, clientMessageId, text } = given;
    return appendWith(
      client,
      {
        fence: "none",
        conversationId,
        author: "clinician",
        event: { type: "clinician-replied", messageId: randomUUID(), text, clinician, clientMessageId },
      },
      at,
    );
  });
  return announced(hub, outcome);
}

/** Sets the level: the one way a level ever goes down. The reason is kept in the log. */
export async function setLevel(
  store: Store,
  hub: Hub,
  given: { readonly caseId: string; readonly clinician: Clinician; readonly level: Level; readonly because: string },
  at: Date,
): Promise<DeskOutcome> {
  const outcome = await withMyCase(store, given.caseId, given.clinician, async (client, { conversationId }) => {
    const { rows } = await client.query<{ triage_state: TriageState | null }>({
      text: "SELECT triage_state FROM conversations WHERE id = $1 FOR UPDATE",
      values: [conversationId],
    });
    const before = rows[0]?.triage_state ?? initialTriageState;
    const state = levelSetByClinician(before, given.level);
    await client.query({
      text: "UPDATE cases SET level_rank = $2, crisis = false WHERE id = $1",
      values: [given.caseId, rankOf(given.level)],
    });
    const { level, because, clinician } = given;
    return appendWith(
      client,
      {
        fence: "none",
        conversationId,
        author: "clinician",
        event: { type: "level-set", level, because, clinician, state },
        triageState: state,
      },
      at,
    );
  });
  return announced(hub, outcome);
}

/** Ends the clinician's part: `resolved` closes the case, `released` hands the open question back. Lantern may answer again, in a new epoch. */
export async function leaveCase(
  store: Store,
  hub: Hub,
  given: {
    readonly caseId: string;
    readonly clinician: Clinician;
    readonly how: "resolved" | "released";
    readonly note: string;
  },
  at: Date,
): Promise<DeskOutcome> {
  const outcome = await withMyCase(store, given.caseId, given.clinician, async (client, { conversationId }) => {
    await client.query({
      text: "UPDATE cases SET state = 'resolved', resolved_at = $2, resolution = $3 WHERE id = $1",
      values: [given.caseId, at.toISOString(), given.note],
    });
    await client.query({
      text: "UPDATE conversations SET epoch = epoch + 1, owner = 'lantern', holder_id = NULL WHERE id = $1",
      values: [conversationId],
    });
    const state = given.how === "resolved" ? "resolved" : "returned-to-lantern";
    const handoff: HandoffPart = {
      caseId: given.caseId,
      state,
      words: wording[state],
      meanwhile: [wording["meanwhile-call"]],
    };
    const { clinician, how } = given;
    return appendWith(
      client,
      { fence: "none", conversationId, author: "service", event: { type: "clinician-left", handoff, clinician, how } },
      at,
    );
  });
  return announced(hub, outcome);
}

function announced(hub: Hub, outcome: DeskOutcome<Awaited<ReturnType<typeof appendWith>> | undefined>): DeskOutcome {
  if (outcome.kind !== "done") return outcome;
  if (outcome.value?.kind === "appended") hub.announce(outcome.value.recorded);
  return { kind: "done", value: undefined };
}
