import type { AcceptedTurn, Assessor, Conversation, Writer } from "../conversation/index.ts";
import { alarmTime, type CaseRequest, openCaseWith } from "../escalate/index.ts";
import type { CardPart } from "../protocol/ui-parts.ts";
import { initialTriageState, isAtLeast, renderCards, triageSafely } from "../triage/index.ts";
import type { Language, Triage } from "../triage/types.ts";
import { cardPlaceOf } from "./card-place.ts";
import type { Rooms } from "./rooms.ts";

/** The red-flag floor of one message: its word, and the card that goes with it, are committed with the words that called for them. */
export const floorFor =
  (text: string, rooms: Rooms): Assessor<Triage> =>
  (conversation, turn) => {
    const { turnId, answerId, messageId } = turn;
    const { triage, state } = triageSafely({ messageId, text }, conversation.triageState, rooms.rules);
    const shown = triage.raised || !triage.languageUnderstood;
    const place = cardPlaceOf(conversation, triage.language);
    const cards = shown ? renderCards(triage.cards, triage.level, place, rooms.directory, rooms.now()) : [];
    const nothingToDo = !isAtLeast(triage.level, "same-day") && conversation.owner !== "clinician";
    return {
      events: [
        { type: "turn-started", turnId, answerId },
        { type: "triage-assessed", turnId, answerId, triage, state, cards },
      ],
      triageState: state,
      value: triage,
      ...(nothingToDo ? {} : { act: (writer) => act(writer, conversation, turn, triage, rooms) }),
    };
  };

/**
 * What must be stored with it: a sign that raised the level is on the desk in the same moment, and at "urgent" or above every other
 * answer under way is shut.
 */
async function act(
  writer: Writer,
  conversation: Conversation,
  { turnId, answerId }: AcceptedTurn,
  triage: Triage,
  rooms: Rooms,
): Promise<void> {
  if (isAtLeast(triage.level, "urgent")) {
    await writer.query({
      text: "UPDATE conversations SET open_turns = array(SELECT t FROM unnest(open_turns) AS t WHERE split_part(t, '@', 1) = $2) WHERE id = $1",
      values: [conversation.id, turnId],
    });
  }
  if (triage.raised && isAtLeast(triage.level, "same-day")) {
    await openCaseWith(writer, caseOf(triage, conversation.id, { turnId, answerId }, rooms.deskHours), rooms.now());
  }
  await watchForAnswer(writer, conversation, triage, rooms);
}

/** A case for what the floor found: danger makes Lantern wait for a person, a same-day sign does not. */
function caseOf(
  triage: Triage,
  conversationId: string,
  turn: NonNullable<CaseRequest["turn"]>,
  deskHours: CaseRequest["deskHours"],
): CaseRequest {
  const crisis = triage.cards.includes("crisis");
  // A floor that could not run is no all-clear: nothing is answered until somebody has looked.
  const waits = crisis || triage.engine === "not-run" || isAtLeast(triage.level, "urgent");
  const found =
    triage.engine === "not-run" ? (["triage-not-run"] as const) : crisis ? (["crisis"] as const) : reasonOf(triage);
  const reasons = triage.raisedByReader ? ([...found, "second-reader"] as const) : found;
  const { level, language } = triage;
  return { conversationId, level, crisis, reasons, waits, turn, deskHours, language };
}

const reasonOf = ({ level }: Triage): CaseRequest["reasons"] =>
  level === "emergency" || level === "urgent" ? [level] : [];

/** A person who writes to their clinician must be answered in the time their level allows. */
async function watchForAnswer(writer: Writer, conversation: Conversation, triage: Triage, rooms: Rooms): Promise<void> {
  if (conversation.owner !== "clinician") return;
  await writer.query({
    text: "UPDATE cases SET alarm_at = least(alarm_at, $2) WHERE conversation_id = $1 AND state = 'claimed'",
    values: [conversation.id, alarmTime(triage.level, 0, rooms.now()).toISOString()],
  });
}

/** The cards in force with the numbers of the country the person has just confirmed. Says nothing while no card is in force. */
export async function showCardsAgain(writer: Writer, conversation: Conversation, rooms: Rooms): Promise<void> {
  const { level } = conversation.triageState;
  if (!isAtLeast(level, "same-day") && !conversation.triageState.crisis) return;
  const { rows } = await writer.query<Pick<Triage, "cards" | "language">>({
    text: `SELECT payload->'triage'->'cards' AS cards, payload->'triage'->>'language' AS language FROM events WHERE conversation_id = $1 AND type IN ('triage-assessed', 'triage-raised')
      AND json_array_length(payload->'cards') > 0 ORDER BY seq DESC LIMIT 1`,
    values: [conversation.id],
  });
  const place = cardPlaceOf(conversation, rows[0]?.language ?? "unknown");
  const cards = renderCards(rows[0]?.cards ?? [], level, place, rooms.directory, rooms.now());
  if (cards.length === 0) return;
  await writer.append({
    fence: "none",
    conversationId: conversation.id,
    author: "service",
    event: { type: "cards-shown", level, cards },
  });
}

/** The floor without a store: for words that could not be saved. Remembers nothing and knows no country, but never stays silent. */
export function cardsWithoutStore(
  rooms: Pick<Rooms, "rules" | "directory" | "now">,
  text: string,
): { readonly cards: readonly CardPart[]; readonly language: Language } {
  const { triage } = triageSafely({ messageId: "unsaved", text }, initialTriageState, rooms.rules);
  const place = { country: "unknown", locale: triage.language };
  const cards = renderCards(triage.cards, triage.level, place, rooms.directory, rooms.now());
  return { cards, language: triage.language };
}
