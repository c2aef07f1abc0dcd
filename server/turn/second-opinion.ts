import { once } from "node:events";
import { type Conversation, lockConversation, type LogEvent, type Writer, write } from "../conversation/index.ts";
import { firstStop } from "../decide/index.ts";
import { openCaseWith } from "../escalate/index.ts";
import { wordingIn } from "../protocol/wording.ts";
import { canRaise, isAtLeast, type Level, type Raise, raiseBySecondOpinion } from "../triage/index.ts";
import { closeTurnWith, endings, openTurnsOf } from "./close-turn.ts";
import { raiseWith, triageNow } from "./raise.ts";
import type { Rooms } from "./rooms.ts";
import type { Turn } from "./run-turn.ts";
import { situationFrom } from "./situation.ts";
import { turnSoFar } from "./turn-so-far.ts";
import { Silenced } from "./voice.ts";

/** What became of a second opinion; `ended` when it found danger and closed the turn. */
export interface Heard {
  readonly ended: boolean;
}

type Reread = Omit<Turn, "secondOpinion" | "earlierFinished" | "signal">;

/**
 * Asks the model how urgent this message is, beside everything else that happens to it, and commits what it raises: level, card, case
 * and the end of what was being answered in one transaction, under the lock the floor takes. An opinion that comes after its turn was
 * closed (stopped, interrupted) raises all the same. Rejects only when the store does.
 */
export async function hearSecondOpinion(turn: Reread, rooms: Rooms): Promise<Heard> {
  const { opinionGiver } = rooms;
  if (opinionGiver === undefined) return notAsked("not-configured", rooms);
  // Heard before a crash: what it raised was committed with it.
  if (turn.soFar.opinion !== undefined) return { ended: false };
  if (turn.triage.level === "emergency") return notAsked("nothing-to-raise", rooms);
  const opinion = await opinionGiver.ask({ message: turn.question, earlier: turn.earlier });
  const { turnId, answerId } = turn.accepted;
  const given = { type: "second-opinion-given", turnId, answerId, opinion, giver: opinionGiver.version } as const;
  const heard = canRaise(opinion)
    ? await write(rooms.store, rooms.hub, rooms.now(), (writer) => commit(writer, turn, given, rooms))
    : await note(turn, given, rooms);
  if (heard === "gone") return { ended: true };
  rooms.count({ kind: "second-opinion", outcome: opinion.outcome === "not-run" ? opinion.why : heard.outcome });
  return heard;
}

function notAsked(outcome: "not-configured" | "nothing-to-raise", rooms: Rooms): Heard {
  rooms.count({ kind: "second-opinion", outcome });
  return { ended: false };
}

/**
 * No answer is complete before its second opinion is in. One that found danger has ended the turn itself.
 *
 * @throws Silenced when it has, or when the turn was ended meanwhile
 */
export async function joinSecondOpinion({ secondOpinion, signal }: Turn): Promise<void> {
  if (signal.aborted) throw new Silenced();
  const joined = new AbortController();
  const ended = once(signal, "abort", { signal: joined.signal }).then(
    (): Heard => ({ ended: true }),
    (): Heard => ({ ended: false }),
  );
  try {
    if ((await Promise.race([secondOpinion, ended])).ended) throw new Silenced();
  } finally {
    joined.abort();
  }
}

type Given = Extract<LogEvent, { type: "second-opinion-given" }>;
type Committed = "gone" | (Heard & { readonly outcome: "raised" | "unchanged" });

/** An opinion that can raise nothing, whatever the conversation has come to, is written down and no more. */
async function note({ conversationId }: Reread, event: Given, rooms: Rooms): Promise<Committed> {
  const noted = await rooms.log.append({ fence: "none", conversationId, author: "service", event });
  return noted.kind === "fenced" ? "gone" : { outcome: "unchanged", ended: false };
}

async function commit(writer: Writer, turn: Reread, given: Given, rooms: Rooms): Promise<Committed> {
  const { conversationId } = turn;
  const { turnId, answerId } = turn.accepted;
  const { opinion } = given;
  const conversation = await lockConversation(writer, conversationId);
  if (conversation === undefined) return "gone";
  await writer.append({ fence: "none", conversationId, author: "service", event: given });
  const raise = raiseBySecondOpinion(await triageNow(writer, turn, rooms), conversation.triageState, opinion);
  if (raise === undefined || (await clinicianHasDecided(writer, turn))) return { outcome: "unchanged", ended: false };

  await raiseWith(writer, conversation, turn, { ...raise, by: "second-opinion" }, rooms);
  const { level, crisis } = raise.state;
  const danger = isAtLeast(level, "urgent") || crisis;
  if (danger || isAtLeast(level, "same-day")) {
    const reasons = ["second-opinion"] as const;
    const { deskHours } = rooms;
    const { language } = turn.triage;
    const about = { conversationId, level, crisis, reasons, language };
    const request = { ...about, waits: danger, turn: { turnId, answerId }, deskHours };
    await openCaseWith(writer, request, rooms.now());
  }
  return { outcome: "raised", ended: danger && (await endForDanger(writer, turn, conversation, raise, rooms)) };
}

/**
 * A clinician who lowered the level after this message came has had the last word on it. One who raised it has not: they may not have
 * seen the message yet, and an opinion can only add to what they found.
 */
async function clinicianHasDecided(writer: Writer, { conversationId, accepted, triage }: Reread): Promise<boolean> {
  const { rows } = await writer.query<{ level: Level }>({
    text: "SELECT payload->>'level' AS level FROM events WHERE conversation_id = $1 AND seq > $2 AND type = 'level-set' ORDER BY seq DESC LIMIT 1",
    values: [conversationId, accepted.seq],
  });
  const set = rows[0]?.level;
  return set !== undefined && !isAtLeast(set, triage.level);
}

/**
 * Shuts every answer under way: nothing that was not released before this moment is released after it. The turn that was judged says
 * why in words written in advance. @returns whether that turn was still open.
 */
async function endForDanger(
  writer: Writer,
  turn: Reread,
  conversation: Conversation,
  raise: Raise,
  rooms: Rooms,
): Promise<boolean> {
  const { accepted, conversationId } = turn;
  const { turnId, answerId, seq } = accepted;
  const open = await openTurnsOf(writer, conversationId);
  for (const other of open) {
    if (other.turnId === turnId) continue;
    const how = other.seq < seq ? "interrupted" : "overtaken";
    await closeTurnWith(writer, rooms, conversationId, other, "service", endings[how]);
  }
  if (!open.some((other) => other.turnId === turnId)) return false;

  const { level, crisis } = raise.state;
  const reason = firstStop({
    ...situationFrom(turn, conversation),
    triage: raise.triage,
    level,
    crisis,
    raisedByOpinion: true,
  });
  const say = wordingIn(turn.triage.language);
  const text = crisis && !conversation.triageState.crisis ? say.crisis : say["second-opinion"];
  await writer.append({
    fence: "none",
    conversationId,
    author: "service",
    event: { type: "notice-given", turnId, answerId, text },
  });
  const so = turnSoFar(await rooms.log.readWith(writer, conversationId, seq), turnId);
  await closeTurnWith(writer, rooms, conversationId, accepted, "service", {
    ...(so.released.length === 0
      ? { decision: "not-answered", words: say["not-answered"] }
      : { decision: "stopped", words: say["ended-for-danger"] }),
    reason: reason ?? "second-opinion",
    outcome: so.released.length === 0 ? "complete" : "stopped",
  });
  return true;
}
