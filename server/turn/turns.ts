import {
  type AcceptedTurn,
  acceptMessage,
  findConversation,
  lockConversation,
  openTurnKey,
  type Recorded,
  type StoredTurn,
  selectTurns,
  toAcceptedTurn,
  write,
} from "../conversation/index.ts";
import { openCase } from "../escalate/index.ts";
import { redactIdentifiers } from "../privacy/index.ts";
import { instanceLockClass } from "../store/index.ts";
import { isAtLeast, maxLevel } from "../triage/index.ts";
import { closeTurn, endings, openTurnsOf } from "./close-turn.ts";
import { floorFor } from "./floor.ts";
import { keepHeap } from "./kept-heap.ts";
import { levelFrom } from "./raise.ts";
import type { Rooms } from "./rooms.ts";
import { runTurn, type Turn } from "./run-turn.ts";
import { hearSecondOpinion } from "./second-opinion.ts";
import { nothingYet, turnSoFar } from "./turn-so-far.ts";
import { Silenced } from "./voice.ts";

export type Started =
  /** `stored`: what was logged with the message, and begins its answer. */
  | { readonly kind: "started"; readonly turn: AcceptedTurn; readonly stored: readonly Recorded[] }
  | { readonly kind: "repeated"; readonly turn: AcceptedTurn }
  | { readonly kind: "gone" };

/** The turns of this process: they run whether or not anybody is still connected. */
export interface Turns {
  start(conversationId: string, message: { readonly clientMessageId: string; readonly text: string }): Promise<Started>;
  /** Ends every open answer of the conversation, in whichever process it runs. Resolves when the log says so. */
  stop(conversationId: string): Promise<void>;
  /** Gives up the work for a conversation that a clinician now holds; its words are fenced already. */
  silence(conversationId: string): void;
  /** Finishes answers whose process died, or that this process lost. @returns how many were taken up. */
  recover(): Promise<number>;
  /** Resolves when no turn is running and every second opinion is in. */
  idle(): Promise<void>;
}

interface Running {
  readonly turn: AcceptedTurn;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
}

type Launch = Pick<Turn, "accepted" | "conversationId" | "text" | "triage" | "soFar" | "conversation"> & {
  readonly stored: readonly Recorded[];
};

/** Place of a person's first message at the earliest: the conversation's opening is before it. */
const firstMessageSeq = 2;
/** Messages before this one that a question may lean on. */
const earlierMax = 6;
/** As many lines as several answers have. */
const toldMax = 60;
/** A turn of ours that nobody runs is taken up again only after this long: it may be just about to start. */
const lostAfterSeconds = 10;

export function openTurns(rooms: Rooms): Turns {
  keepHeap();
  const running = new Map<string, Running[]>();
  /** Second opinions under way, those of turns that were ended meanwhile too: what they raise is not lost. */
  const opinions = new Set<Promise<unknown>>();
  function beside<Value>(opinion: Promise<Value>): Promise<Value> {
    // Should the store be away, the turn that waits for it meets that itself.
    const settled = opinion.catch(() => undefined).finally(() => opinions.delete(settled));
    opinions.add(settled);
    return opinion;
  }

  /** Runs a turn to its end, whatever happens: a crash closes the turn, says so, and brings in a person. */
  function launch(given: Launch): void {
    const { accepted, conversationId } = given;
    const before = running.get(conversationId) ?? [];
    if (isAtLeast(given.triage.level, "urgent")) for (const entry of before) entry.controller.abort();
    const controller = new AbortController();
    const earlierFinished = before.length === 0 ? undefined : Promise.all(before.map((entry) => entry.finished));
    const work = async () => {
      try {
        const before = await whatCameBefore(rooms, conversationId, accepted.seq);
        const question = redactIdentifiers(given.text).text;
        const turn = { ...given, ...before, question, level: levelFrom(given.triage.level) };
        const secondOpinion = beside(hearSecondOpinion(turn, rooms));
        await runTurn({ ...turn, secondOpinion, signal: controller.signal, earlierFinished }, rooms);
      } catch (error) {
        await closeAfterFailure(rooms, given, error instanceof Silenced);
      }
    };
    void abortWhenEnded(rooms, given, controller);
    const finished = work().finally(() => {
      controller.abort();
      const left = (running.get(conversationId) ?? []).filter((other) => other.finished !== finished);
      if (left.length > 0) running.set(conversationId, left);
      else running.delete(conversationId);
    });
    running.set(conversationId, [...before, { turn: accepted, controller, finished }]);
  }

  const abort = (conversationId: string) => {
    for (const entry of running.get(conversationId) ?? []) entry.controller.abort();
  };

  return {
    async start(conversationId, { clientMessageId, text }) {
      const message = { conversationId, clientMessageId, text };
      const acceptance = await acceptMessage(rooms.store, rooms.hub, message, rooms.now(), floorFor(text, rooms));
      if (acceptance.kind !== "accepted") return acceptance;
      const { turn, value: triage, stored } = acceptance;
      // What the floor raised, it also did something about: then the conversation is looked at again.
      const conversation = triage.raised ? undefined : acceptance.conversation;
      launch({ accepted: turn, conversationId, text, triage, soFar: nothingYet, conversation, stored });
      if (isAtLeast(triage.level, "urgent")) await endOthers(rooms, conversationId, turn.turnId);
      return { kind: "started", turn, stored };
    },
    async stop(conversationId) {
      for (const turn of await openTurnsOf(rooms.store, conversationId))
        await closeTurn(rooms, conversationId, turn, "service", endings.stopped);
      abort(conversationId);
    },
    silence: abort,
    async recover() {
      const mine = [...running.values()].flat().map((entry) => entry.turn.turnId);
      const orphans = await takeOverOrphans(rooms, mine);
      for (const orphan of orphans) launch(orphan);
      return orphans.length;
    },
    async idle() {
      while (running.size + opinions.size > 0)
        await Promise.all([...[...running.values()].flat().map((entry) => entry.finished), ...opinions]);
    },
  };
}

/** A turn may be ended by another process; its own run then has nothing left to wait for, least of all a slow model. */
async function abortWhenEnded(
  rooms: Rooms,
  { accepted: { turnId, seq }, conversationId, stored }: Launch,
  controller: AbortController,
): Promise<void> {
  try {
    for await (const { event } of rooms.log.follow(conversationId, seq, controller.signal, stored)) {
      if (event.type === "turn-ended" && event.turnId === turnId) return controller.abort();
    }
    controller.abort(); // the conversation was erased
  } catch {
    // The store is away: the run meets that itself.
  }
}

/** Answers that the floor has just shut are closed with words that say why. Their own runs may be in another process. */
async function endOthers(rooms: Rooms, conversationId: string, butTurnId: string): Promise<void> {
  for (const turn of await openTurnsOf(rooms.store, conversationId)) {
    if (turn.turnId !== butTurnId) await closeTurn(rooms, conversationId, turn, "service", endings.interrupted);
  }
}

/** A fenced turn is closed quietly; a crashed one is closed, counted, and a person is brought in at the level the floor found. */
async function closeAfterFailure(
  rooms: Rooms,
  { accepted, conversationId, triage }: Launch,
  silenced: boolean,
): Promise<void> {
  try {
    const conversation = await findConversation(rooms.store, conversationId);
    if (conversation === undefined) return;
    if (silenced) {
      const how = conversation.owner === "clinician" ? "taken-over" : "interrupted";
      await closeTurn(rooms, conversationId, accepted, "service", endings[how]);
      return;
    }
    rooms.count({ kind: "turn-crashed" });
    const { turnId, answerId } = accepted;
    const level = maxLevel(maxLevel(triage.level, conversation.triageState.level), "same-day");
    const waits = isAtLeast(level, "urgent");
    const { crisis } = conversation.triageState;
    await openCase(
      rooms.store,
      rooms.hub,
      {
        conversationId,
        level,
        crisis,
        reasons: ["check-not-run"],
        waits,
        turn: { turnId, answerId },
        deskHours: rooms.deskHours,
      },
      rooms.now(),
    );
    await closeTurn(rooms, conversationId, accepted, "service", endings.crashed);
  } catch {
    // The store itself is away. The turn stays open in it, nobody runs it, and `recover` takes it up when the store is back.
    rooms.count({ kind: "turn-crashed" });
  }
}

/** What the person has said and has been told before this message, oldest first. */
async function whatCameBefore(
  rooms: Rooms,
  conversationId: string,
  beforeSeq: number,
): Promise<Pick<Turn, "earlier" | "toldBefore">> {
  if (beforeSeq <= firstMessageSeq) return { earlier: [], toldBefore: [] };
  const [earlier, toldBefore] = await Promise.all([
    earlierMessages(rooms, conversationId, beforeSeq),
    guidanceTold(rooms, conversationId, beforeSeq),
  ]);
  return { earlier, toldBefore };
}

async function earlierMessages(rooms: Rooms, conversationId: string, beforeSeq: number): Promise<readonly string[]> {
  const { rows } = await rooms.store.query<{ text: string }>({
    name: "earlier-messages",
    text: "SELECT payload->>'text' AS text FROM events WHERE conversation_id = $1 AND type = 'patient-message' AND seq < $2 ORDER BY seq DESC LIMIT $3",
    values: [conversationId, beforeSeq, earlierMax],
  });
  return rows.map(({ text }) => redactIdentifiers(text).text).reverse();
}

/** The guidance lines that released sentences rested on. An answer that is still being given is not all in: then a line may come twice. */
async function guidanceTold(rooms: Rooms, conversationId: string, beforeSeq: number): Promise<readonly string[]> {
  const { rows } = await rooms.store.query<{ quote: string }>({
    name: "guidance-told",
    text: `SELECT payload->'sentence'->'citation'->>'quote' AS quote FROM events
      WHERE conversation_id = $1 AND type = 'sentence-released' AND seq < $2 AND payload->'sentence'->'citation'->>'quote' IS NOT NULL
      ORDER BY seq DESC LIMIT $3`,
    values: [conversationId, beforeSeq, toldMax],
  });
  return rows.map(({ quote }) => quote).reverse();
}

/**
 * Open turns whose process is gone (nobody holds its instance lock), or that this process has lost, become ours, each exactly once and
 * in the order of their messages. The old process, should it still be alive behind a broken connection, is fenced by the same update.
 */
async function takeOverOrphans(rooms: Rooms, running: readonly string[]): Promise<readonly Launch[]> {
  const { rows } = await rooms.store.query<StoredTurn>({
    text: `${selectTurns} WHERE t.closed_at IS NULL AND (
        (t.instance = $1 AND t.id <> ALL($3::text[]) AND t.opened_at < now() - make_interval(secs => $4))
        OR (t.instance <> $1 AND NOT EXISTS (SELECT 1 FROM pg_locks l
          WHERE l.locktype = 'advisory' AND l.classid = $2 AND l.objid = t.instance AND l.objsubid = 2 AND l.granted)))
      ORDER BY e.conversation_id, e.seq`,
    values: [rooms.store.instance, instanceLockClass, running, lostAfterSeconds],
  });
  const orphans: Launch[] = [];
  for (const row of rows) {
    if (await takeOver(rooms, row)) {
      const accepted = toAcceptedTurn(row);
      const soFar = turnSoFar(await rooms.log.read(row.conversation_id, accepted.seq), accepted.turnId);
      // The floor's word is always there: it was committed with the message.
      if (soFar.triage !== undefined)
        orphans.push({
          accepted,
          conversationId: row.conversation_id,
          text: row.text,
          triage: soFar.triage,
          soFar,
          conversation: undefined,
          stored: [],
        });
    }
  }
  return orphans;
}

/** Moves the right to speak for a turn from its old process to this one. */
function takeOver(rooms: Rooms, row: StoredTurn): Promise<boolean> {
  const { instance } = rooms.store;
  return write(rooms.store, rooms.hub, rooms.now(), async (writer) => {
    if ((await lockConversation(writer, row.conversation_id)) === undefined) return false;
    const { rows } = await writer.query<{ id: string }>({
      text: "UPDATE turns SET instance = $2 WHERE id = $1 AND instance = $3 AND closed_at IS NULL RETURNING id",
      values: [row.id, instance, row.instance],
    });
    if (rows.length === 0) return false;
    await writer.query({
      text: "UPDATE conversations SET open_turns = array_replace(open_turns, $2, $3) WHERE id = $1",
      values: [
        row.conversation_id,
        openTurnKey({ turnId: row.id, instance: row.instance }),
        openTurnKey({ turnId: row.id, instance }),
      ],
    });
    return true;
  });
}
