import { randomUUID } from "node:crypto";
import {
  type Clinician,
  type Conversation,
  type EditedDraft,
  type Hub,
  languageOf,
  lockConversation,
  type Writer,
  write,
} from "../conversation/index.ts";
import { alarmTime, bringBack, isOnDuty, levelOfRank, rankOf } from "../escalate/index.ts";
import type { LeaveResult } from "../protocol/desk-api.ts";
import type { HandoffPart } from "../protocol/ui-parts.ts";
import { wordingIn } from "../protocol/wording.ts";
import type { Store } from "../store/index.ts";
import { isAtLeast, levelSetByClinician } from "../triage/index.ts";
import type { Level } from "../triage/types.ts";

/** What may go wrong at the desk, as values: each has its own words and its own code on the wire. */
export type DeskOutcome<Value = void> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "case-unknown" }
  | { readonly kind: "already-claimed" }
  | { readonly kind: "not-yours" };

interface LockedCase {
  readonly conversation: Conversation;
  readonly state: string;
  readonly claimedBy: string | null;
  readonly levelRank: number;
  readonly alarms: number;
}

/** Takes the conversation's lock and then its case, the order every writer keeps, and runs `work`. */
function withCase<Value>(
  { store, hub, at }: Desk,
  caseId: string,
  work: (writer: Writer, found: LockedCase) => Promise<DeskOutcome<Value>>,
): Promise<DeskOutcome<Value>> {
  return write(store, hub, at, async (writer): Promise<DeskOutcome<Value>> => {
    const { rows: named } = await writer.query<{ conversation_id: string }>({
      text: "SELECT conversation_id FROM cases WHERE id = $1",
      values: [caseId],
    });
    const conversation = named[0] && (await lockConversation(writer, named[0].conversation_id));
    if (conversation === undefined) return { kind: "case-unknown" };
    const { rows } = await writer.query<{
      state: string;
      claimed_by: string | null;
      level_rank: number;
      alarms: number;
    }>({
      text: "SELECT state, claimed_by, level_rank, alarms FROM cases WHERE id = $1 FOR UPDATE",
      values: [caseId],
    });
    const row = rows[0];
    if (row === undefined) return { kind: "case-unknown" };
    return work(writer, {
      conversation,
      state: row.state,
      claimedBy: row.claimed_by,
      levelRank: row.level_rank,
      alarms: row.alarms,
    });
  });
}

/** Where and when something is done at the desk. */
export interface Desk {
  readonly store: Store;
  readonly hub: Hub;
  readonly at: Date;
}

/**
 * Takes a case. Exactly one clinician wins: everyone else finds it claimed under the same lock. The conversation's epoch goes up and its
 * open turns are shut in the same transaction, so no sentence of the bot can follow the claim in the log. A case whose clinician let
 * an alarm pass, or is no longer connected, may be taken over by another.
 */
export function claimCase(
  desk: Desk,
  caseId: string,
  clinician: Clinician,
): Promise<DeskOutcome<{ readonly epoch: number; readonly conversationId: string }>> {
  return withCase(desk, caseId, async (writer, { conversation, state, claimedBy, alarms, levelRank }) => {
    const another = state === "claimed" && claimedBy !== clinician.id;
    const free = another && (alarms > 0 || !(await isOnDuty(writer, desk.at, claimedBy ?? "")));
    if (state !== "waiting" && !free) return { kind: "already-claimed" };
    await writer.query({
      // The person is waiting for words now: the clinician has the time their level allows.
      text: "UPDATE cases SET state = 'claimed', claimed_by = $2, claimed_at = $3, alarms = 0, alarm_at = $4, announced = 'joined' WHERE id = $1",
      values: [
        caseId,
        clinician.id,
        desk.at.toISOString(),
        alarmTime(levelOfRank(levelRank), 0, desk.at).toISOString(),
      ],
    });
    await writer.query({
      text: "UPDATE conversations SET epoch = epoch + 1, owner = 'clinician', holder_id = $2, open_turns = '{}' WHERE id = $1",
      values: [conversation.id, clinician.id],
    });
    const say = wordingIn(languageOf(conversation));
    const handoff: HandoffPart = {
      caseId,
      state: "joined",
      words: `${clinician.name} ${say.joined}`,
      meanwhile: [say["meanwhile-call"]],
      clinicianName: clinician.name,
    };
    const event = { type: "clinician-joined", handoff, clinician } as const;
    const outcome = await writer.append({ fence: "none", conversationId: conversation.id, author: "service", event });
    if (outcome.kind === "fenced") return { kind: "case-unknown" };
    return { kind: "done", value: { epoch: outcome.recorded.epoch, conversationId: conversation.id } };
  });
}

/** The same for everything that only the clinician who holds the case may do. */
function withMyCase<Value>(
  desk: Desk,
  caseId: string,
  clinician: Clinician,
  work: (writer: Writer, conversation: Conversation) => Promise<Value>,
): Promise<DeskOutcome<Value>> {
  return withCase(desk, caseId, async (writer, { conversation, state, claimedBy }) => {
    if (state !== "claimed" || claimedBy !== clinician.id) return { kind: "not-yours" };
    return { kind: "done", value: await work(writer, conversation) };
  });
}

/** Sends a clinician's own words; the dead-man timer rests until the person writes again. The same `clientMessageId` is the same reply. */
export function replyToPatient(
  desk: Desk,
  given: {
    readonly caseId: string;
    readonly clinician: Clinician;
    readonly clientMessageId: string;
    readonly text: string;
    /** Set when the words are an edit of a held draft. */
    readonly edit?: EditedDraft;
  },
): Promise<DeskOutcome> {
  const { caseId, clinician, clientMessageId, text, edit } = given;
  return withMyCase(desk, caseId, clinician, async (writer, conversation) => {
    const { id: conversationId } = conversation;
    const { rows } = await writer.query<{ client_message_id: string }>({
      text: "INSERT INTO sent_replies (conversation_id, client_message_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING client_message_id",
      values: [conversationId, clientMessageId],
    });
    if (rows.length === 0) return;
    await bringBack(writer, conversation, { caseId, name: clinician.name });
    await writer.query({ text: "UPDATE cases SET alarm_at = NULL, alarms = 0 WHERE id = $1", values: [caseId] });
    const event = {
      type: "clinician-replied",
      messageId: randomUUID(),
      text,
      clinician,
      clientMessageId,
      ...(edit === undefined ? {} : { edit }),
    } as const;
    await writer.append({ fence: "none", conversationId, author: "clinician", event });
  });
}

/** Sets the level: the one way a level ever goes down. The reason is kept in the log, and the person is told that it changed. */
export function setLevel(
  desk: Desk,
  given: { readonly caseId: string; readonly clinician: Clinician; readonly level: Level; readonly because: string },
): Promise<DeskOutcome> {
  const { caseId, clinician, level, because } = given;
  return withMyCase(desk, caseId, clinician, async (writer, conversation) => {
    const state = levelSetByClinician(conversation.triageState, level);
    await writer.query({
      text: "UPDATE cases SET level_rank = $2, crisis = $3 WHERE id = $1",
      values: [caseId, rankOf(level), state.crisis],
    });
    const event = { type: "level-set", level, because, clinician, state } as const;
    await writer.append({
      fence: "none",
      conversationId: conversation.id,
      author: "clinician",
      event,
      triageState: state,
    });
  });
}

/**
 * Ends the clinician's part: `resolved` closes the case, `released` hands the open question back. Lantern may answer again, in a new epoch.
 * @returns whether it does: while the level stands it gives no automatic answers
 */
export function leaveCase(
  desk: Desk,
  given: {
    readonly caseId: string;
    readonly clinician: Clinician;
    readonly how: "resolved" | "released";
    readonly note: string;
  },
): Promise<DeskOutcome<LeaveResult>> {
  const { caseId, clinician, how, note } = given;
  return withMyCase(desk, caseId, clinician, async (writer, conversation) => {
    await writer.query({
      text: "UPDATE cases SET state = 'resolved', resolved_at = $2, resolution = $3, alarm_at = NULL WHERE id = $1",
      values: [caseId, desk.at.toISOString(), note],
    });
    await writer.query({
      text: "UPDATE conversations SET epoch = epoch + 1, owner = 'lantern', holder_id = NULL WHERE id = $1",
      values: [conversation.id],
    });
    const { level, crisis } = conversation.triageState;
    const stillRaised = crisis || isAtLeast(level, "urgent");
    // Saying that Lantern answers again while it does not would be untrue, in a heading too.
    const state = how === "resolved" || stillRaised ? "resolved" : "returned-to-lantern";
    const say = wordingIn(languageOf(conversation));
    const raisedWords = how === "resolved" ? say["resolved-raised"] : say["left-raised"];
    const words = stillRaised ? raisedWords : say[state];
    const handoff: HandoffPart = { caseId, state, words, meanwhile: [say["meanwhile-call"]] };
    const event = { type: "clinician-left", handoff, clinician, how } as const;
    await writer.append({ fence: "none", conversationId: conversation.id, author: "service", event });
    return { aiAnswersAgain: !stillRaised };
  });
}
