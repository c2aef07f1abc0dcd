import { type LogEvent, type Recorded, readEvents, turnIdOf, verifyChain } from "../conversation/index.ts";
import type { Queryable } from "../store/index.ts";
import type { DecidedEvent, EvidenceEvent, ReplayOutcome, SentenceEvent } from "./types.ts";

/** An answer as the log tells it, with the chain intact up to its end. */
export interface StoredAnswer {
  readonly answerId: string;
  readonly conversationId: string;
  readonly patientText: string;
  /** As the floor read the message: the language of the whole turn. */
  readonly language: string;
  readonly evidence: EvidenceEvent | undefined;
  readonly sentences: readonly Recorded<SentenceEvent>[];
  readonly decided: Recorded<DecidedEvent>;
  /** The conversation's events up to the answer's last. */
  readonly upToEnd: readonly Recorded[];
  readonly brokenLater: number | undefined;
}

/**
 * Finds an answer by its id and proves that its events are those that were written. An erased conversation leaves no trace of its answers,
 * so that one of them is as unknown as an id that never was.
 *
 * @throws when the store cannot be reached
 */
export async function findStoredAnswer(
  store: Queryable,
  answerId: string,
): Promise<StoredAnswer | Exclude<ReplayOutcome, { kind: "replayed" }>> {
  const { rows } = await store.query<{ turn_id: string; conversation_id: string }>({
    text: "SELECT id AS turn_id, conversation_id FROM turns WHERE answer_id = $1",
    values: [answerId],
  });
  const turn = rows[0];
  if (turn === undefined) return { kind: "cannot", answerId, because: "unknown" };
  const { conversation_id: conversationId, turn_id: turnId } = turn;
  const chain = await verifyChain(store, conversationId);
  const log = await readEvents(store, conversationId, 0);
  const ofTurn = log.filter(({ event }) => turnIdOf(event) === turnId);
  const decided = ofTurn.find((recorded) => is(recorded, "answer-decided"));
  const lastSeq = ofTurn.find((recorded) => is(recorded, "turn-ended"))?.seq;
  // Without its end in the log, a break anywhere may be what took it away.
  if (chain.kind === "broken" && chain.seq <= (lastSeq ?? chain.seq))
    return { kind: "chain-broken", answerId, conversationId, seq: chain.seq };
  const asked = ofTurn.find((recorded) => is(recorded, "patient-message"));
  const floor = ofTurn.find((recorded) => is(recorded, "triage-assessed"));
  if (decided === undefined || lastSeq === undefined || asked === undefined || floor === undefined)
    return { kind: "cannot", answerId, because: "still-open" };
  return {
    answerId,
    conversationId,
    patientText: asked.event.text,
    language: floor.event.triage.language,
    evidence: ofTurn.find((recorded) => is(recorded, "evidence-found"))?.event,
    sentences: ofTurn.filter((recorded) => is(recorded, "sentence-released") || is(recorded, "sentence-held")),
    decided,
    upToEnd: log.filter(({ seq }) => seq <= lastSeq),
    brokenLater: chain.kind === "broken" ? chain.seq : undefined,
  };
}

function is<Type extends LogEvent["type"]>(
  recorded: Recorded,
  type: Type,
): recorded is Recorded<Extract<LogEvent, { type: Type }>> {
  return recorded.event.type === type;
}
