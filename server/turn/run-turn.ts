import type { AcceptedTurn, Conversation } from "../conversation/index.ts";
import { caseRuleOf, decideAnswer, firstStop, type Situation, type StopReason } from "../decide/index.ts";
import { asksForPerson, type CaseRequest, openCase } from "../escalate/index.ts";
import { redactIdentifiers } from "../privacy/index.ts";
import { wording } from "../protocol/wording.ts";
import { type Evidence, retrieveEvidence } from "../retrieve/index.ts";
import { isAtLeast, renderCards, triageSafely } from "../triage/index.ts";
import type { Triage } from "../triage/types.ts";
import { type Answer, draftAndRelease } from "./draft-and-release.ts";
import { bundleOf, emptyAnswer, endingWords, evidenceEvent } from "./record.ts";
import { passagesMax, questionCharactersMax, type Rooms } from "./rooms.ts";
import { isSmallTalk } from "./small-talk.ts";
import { type Voice, voiceOf } from "./voice.ts";

export interface Turn {
  readonly accepted: AcceptedTurn;
  readonly conversation: Conversation;
  readonly text: string;
  /** Claims this answer already gave before a crash: they are not said again. */
  readonly alreadyReleased: Answer["released"];
  readonly signal: AbortSignal;
  readonly earlier: EarlierTurns;
}

/** Answers still under way in the same conversation when this message came. */
export interface EarlierTurns {
  /** Triage never waits; drafting does, so that answers come in the order of the questions. */
  finished(): Promise<void>;
  /** Ends them where they stand: nothing reassuring may follow a sign of danger. */
  interrupt(): Promise<void>;
}

/**
 * One turn, from the person's words to a closed answer. The floor first, by itself; then what may be said at all; then sentence by
 * sentence. A throw anywhere but `Silenced` is a crash: the caller closes the turn and brings in a person.
 */
export async function runTurn(turn: Turn, rooms: Rooms): Promise<void> {
  const voice = voiceOf(turn.conversation.id, turn.accepted, rooms.log);
  const triage = await assess(turn, rooms, voice);
  if (isAtLeast(triage.level, "urgent")) await turn.earlier.interrupt();
  const situation = situationOf(turn, triage);

  const stopBefore = firstStop(situation);
  if (stopBefore !== undefined) return stop(stopBefore, turn, triage, undefined, rooms, voice);

  await turn.earlier.finished();
  const { country, locale, speakingFor } = turn.conversation;
  const evidence = await retrieveEvidence(
    {
      question: redactIdentifiers(turn.text).text,
      language: locale.slice(0, 2),
      country,
      audience: speakingFor === "other" ? "caregiver" : "patient",
      statuses: rooms.statuses,
      passagesMax,
      coverageMin: rooms.coverageMin,
    },
    rooms.index,
  );
  const stopAfter = firstStop({ ...situation, evidence });
  if (stopAfter !== undefined || evidence.kind === "none")
    return stop(stopAfter ?? "no-evidence", turn, triage, evidence, rooms, voice);

  await voice.say(evidenceEvent(turn.accepted, evidence));
  const answer = await draftAndRelease({ turn, triage, evidence, rooms, voice });
  await close(turn, triage, evidence, answer, rooms, voice);
}

/** The red-flag floor. Its card is on the wire before anything else is looked up. */
async function assess(turn: Turn, rooms: Rooms, voice: Voice): Promise<Triage> {
  const { turnId, answerId, messageId } = turn.accepted;
  const { triage, state } = triageSafely({ messageId, text: turn.text }, turn.conversation.triageState, rooms.rules);
  const cards =
    triage.raised || !triage.languageUnderstood
      ? renderCards(triage.cards, triage.level, turn.conversation, rooms.directory, rooms.now())
      : [];
  await voice.warn({ type: "turn-started", turnId, answerId });
  await voice.warn({ type: "triage-assessed", turnId, answerId, triage, state, cards }, state);
  return triage;
}

function situationOf(turn: Turn, triage: Triage): Situation {
  return {
    triage,
    owner: turn.conversation.owner,
    patientAsked: asksForPerson(turn.text),
    messageTooLong: turn.text.length > questionCharactersMax,
    smallTalk: isSmallTalk(turn.text),
    evidence: undefined,
  };
}

/** No draft: say why in words written in advance, and bring in a person where the reason calls for one. */
async function stop(
  reason: StopReason,
  turn: Turn,
  triage: Triage,
  evidence: Evidence | undefined,
  rooms: Rooms,
  voice: Voice,
): Promise<void> {
  const { turnId, answerId } = turn.accepted;
  await voice.tell({ type: "notice-given", turnId, answerId, text: wording[reason] });
  const rule = caseRuleOf(reason, evidence);
  if (rule !== "none") await bringInPerson(turn, triage, [reason], rule === "opens-and-waits", rooms);
  const decision = triage.questions.length > 0 ? "asked" : "not-answered";
  rooms.count({ kind: "turn", decision, reason });
  await voice.tell({
    type: "answer-decided",
    turnId,
    answerId,
    decision,
    reason,
    words: wording[decision],
    bundle: bundleOf(rooms, triage, evidence, emptyAnswer),
  });
  await voice.end({ type: "turn-ended", turnId, answerId, outcome: "complete" });
}

/** The whole answer is decided; anything held or left out goes to the desk with it. */
async function close(
  turn: Turn,
  triage: Triage,
  evidence: Extract<Evidence, { kind: "found" }>,
  answer: Answer,
  rooms: Rooms,
  voice: Voice,
): Promise<void> {
  const { turnId, answerId } = turn.accepted;
  const decided = decideAnswer(answer.result);
  const reason = decided.kind === "answered" ? undefined : decided.reason;
  const sameDay = isAtLeast(triage.level, "same-day");
  if (reason !== undefined) await bringInPerson(turn, triage, [reason], false, rooms);
  else if (sameDay && triage.raised) await bringInPerson(turn, triage, [], false, rooms);
  rooms.count({ kind: "turn", decision: decided.kind, reason: reason ?? "none" });
  await voice.tell({
    type: "answer-decided",
    turnId,
    answerId,
    decision: decided.kind,
    ...(reason === undefined ? {} : { reason }),
    ...(answer.draftFault === undefined ? {} : { draftFault: answer.draftFault }),
    ...endingWords(decided.kind, answer, evidence),
    bundle: bundleOf(rooms, triage, evidence, answer),
  });
  await voice.end({ type: "turn-ended", turnId, answerId, outcome: "complete" });
}

async function bringInPerson(
  turn: Turn,
  triage: Triage,
  reasons: CaseRequest["reasons"],
  waits: boolean,
  rooms: Rooms,
): Promise<void> {
  const { store, hub, deskHours, now } = rooms;
  const { turnId, answerId } = turn.accepted;
  const crisis = triage.cards.includes("crisis");
  const request = {
    conversationId: turn.conversation.id,
    level: triage.level,
    crisis,
    reasons,
    waits,
    turn: { turnId, answerId },
    deskHours,
  };
  await openCase(store, hub, request, now());
}
