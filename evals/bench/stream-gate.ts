import { Hono } from "hono";
import type { Conversation, LogEvent, Recorded } from "#server/conversation/index.ts";
import { eventStreamResponse } from "#server/http/event-stream.ts";
import { initialTriageState, triageMessage } from "#server/triage/index.ts";
import { draftAndRelease } from "#server/turn/draft-and-release.ts";
import { levelFrom } from "#server/turn/raise.ts";
import type { Rooms } from "#server/turn/rooms.ts";
import { nothingYet } from "#server/turn/turn-so-far.ts";
import { findEvidence } from "../suites/own-answers/find-evidence.ts";

/**
 * The product between its database's two ends: the model read, each sentence drafted, examined, decided, encoded and sent, all by the
 * product's own code. What a turn stores and looks up (message, floor, passages, second opinion, log, ending) is left out, so that
 * what it costs can be told from what checking costs.
 */
export async function gateApp(rooms: Rooms, question: string): Promise<Hono> {
  const { statuses, coverageMin } = rooms;
  const today = rooms.now().toISOString().slice(0, 10);
  const evidence = await findEvidence(
    { question, language: "en", country: "GB", statuses, coverageMin, today },
    rooms.index,
  );
  if (evidence.kind === "none") throw new Error("no evidence for the benchmark's question");
  const { triage } = triageMessage({ messageId: "m", text: question }, initialTriageState, rooms.rules);
  const conversation: Conversation = {
    id: "bench",
    owner: "lantern",
    epoch: 1,
    lastSeq: 0,
    openTurns: [],
    triageState: initialTriageState,
    country: "GB",
    locale: "en",
    speakingFor: "self",
  };

  return new Hono().post("/answer", async (c) => {
    const text = await c.req.text();
    const log = openQueue();
    const say = async (event: LogEvent) => log.put(event);
    const turn = {
      accepted: { turnId: "t", messageId: "m", answerId: "a", seq: 0 },
      conversationId: conversation.id,
      conversation,
      text,
      question: text,
      earlier: [],
      toldBefore: [],
      triage,
      level: levelFrom(triage.level),
      secondOpinion: Promise.resolve({ ended: false }),
      soFar: nothingYet,
      signal: c.req.raw.signal,
      earlierFinished: undefined,
    };
    void draftAndRelease({
      turn,
      conversation,
      evidence,
      rooms,
      voice: { say, tell: say, recorded: () => Promise.resolve() },
    }).finally(log.end);
    return eventStreamResponse(log.follow, { endsWithDone: true });
  });
}

/** Events as they are said, for the one reader who waits for them. */
function openQueue() {
  const waiting: Recorded[] = [];
  let wake: (() => void) | undefined;
  let ended = false;
  let seq = 0;
  return {
    put(event: LogEvent) {
      seq += 1;
      const at = new Date().toISOString();
      waiting.push({ conversationId: "bench", seq, epoch: 1, at, author: "lantern", event });
      wake?.();
    },
    end() {
      ended = true;
      wake?.();
    },
    async *follow(): AsyncGenerator<Recorded> {
      for (;;) {
        yield* waiting.splice(0);
        if (ended && waiting.length === 0) return;
        if (waiting.length > 0) continue;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
