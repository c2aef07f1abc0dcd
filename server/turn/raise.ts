import { type Conversation, type LogEvent, lockConversation, type Writer, write } from "../conversation/index.ts";
import { openCaseWith } from "../escalate/index.ts";
import { maxLevel, type Raise, raiseByDraft, renderCards } from "../triage/index.ts";
import type { Level, Triage } from "../triage/types.ts";
import { cardPlaceOf } from "./card-place.ts";
import type { Rooms } from "./rooms.ts";
import type { Turn } from "./run-turn.ts";
import { turnSoFar } from "./turn-so-far.ts";
import { Silenced } from "./voice.ts";

/** The level an answer under way is checked at: it begins where the floor left it and only goes up. */
export interface LevelNow {
  now(): Level;
  raise(level: Level): void;
}

export function levelFrom(start: Level): LevelNow {
  let level = start;
  return {
    now: () => level,
    raise: (higher) => {
      level = maxLevel(level, higher);
    },
  };
}

export type RaisedTurn = Pick<Turn, "accepted" | "conversationId" | "level">;

/** The word on a message as it stands in the log: the floor's, or what has been raised from it. */
export async function triageNow(
  writer: Writer,
  { accepted, conversationId }: RaisedTurn,
  rooms: Rooms,
): Promise<Triage> {
  const { triage } = turnSoFar(await rooms.log.readWith(writer, conversationId, accepted.seq), accepted.turnId);
  if (triage === undefined) throw new Error("a turn without the floor's word");
  return triage;
}

/** Stores a raised level with its cards, in the transaction of a caller who holds the conversation's lock. */
export async function raiseWith(
  writer: Writer,
  conversation: Conversation,
  { accepted, level }: RaisedTurn,
  raised: Raise & { readonly by: Extract<LogEvent, { type: "triage-raised" }>["by"] },
  rooms: Rooms,
): Promise<void> {
  const { turnId, answerId } = accepted;
  const { triage, state, by } = raised;
  const cards = renderCards(
    triage.cards,
    triage.level,
    cardPlaceOf(conversation, triage.language),
    rooms.directory,
    rooms.now(),
  );
  await writer.append({
    fence: "none",
    conversationId: conversation.id,
    author: "service",
    event: { type: "triage-raised", turnId, answerId, by, from: conversation.triageState.level, triage, state, cards },
    triageState: state,
  });
  level.raise(state.level);
}

/**
 * Holds a sentence that names a danger nobody had found. In one transaction the sentence goes to the desk, the emergency card to the
 * person, and a case is opened; the rest of the answer goes on as after any other held sentence.
 *
 * @throws Silenced when the turn may no longer speak: then nothing is stored
 */
export async function holdForDanger(
  turn: RaisedTurn,
  held: Extract<LogEvent, { type: "sentence-held" }>,
  rooms: Rooms,
): Promise<void> {
  const { conversationId, accepted } = turn;
  const { turnId, answerId } = accepted;
  const at = rooms.now();
  await write(rooms.store, rooms.hub, at, async (writer) => {
    const conversation = await lockConversation(writer, conversationId);
    if (conversation === undefined) throw new Silenced();
    const fence = { turnId, instance: rooms.store.instance };
    const outcome = await writer.append({ conversationId, author: "lantern", event: held, fence });
    if (outcome.kind === "fenced") throw new Silenced();
    const raise = raiseByDraft(await triageNow(writer, turn, rooms), conversation.triageState);
    await raiseWith(writer, conversation, turn, { ...raise, by: "draft" }, rooms);
    const { level, crisis } = raise.state;
    const reasons = ["danger-named"] as const;
    const { deskHours } = rooms;
    const request = {
      conversationId,
      level,
      crisis,
      reasons,
      waits: false,
      turn: { turnId, answerId },
      deskHours,
      language: raise.triage.language,
    };
    await openCaseWith(writer, request, at);
  });
}
