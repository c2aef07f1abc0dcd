import { type AcceptedTurn, type Conversation, findConversation } from "../conversation/index.ts";
import { caseRuleOf, decideAnswer, firstStop, type Situation, type StopReason } from "../decide/index.ts";
import { type CaseRequest, openCase, type Reader, whoReads } from "../escalate/index.ts";
import { type WordingId, wordingIn } from "../protocol/wording.ts";
import { type Evidence, retrieveEvidence } from "../retrieve/index.ts";
import type { Triage } from "../triage/types.ts";
import { closeTurn } from "./close-turn.ts";
import { draftAndRelease } from "./draft-and-release.ts";
import { inTime } from "../in-time.ts";
import { judgeWhole } from "./judge-whole.ts";
import type { LevelNow } from "./raise.ts";
import { endingWords, evidenceEvent } from "./record.ts";
import { passagesMax, type Rooms } from "./rooms.ts";
import { type Heard, joinSecondOpinion } from "./second-opinion.ts";
import { situationFrom } from "./situation.ts";
import { answerToSmallTalk } from "./small-talk.ts";
import { evidenceFrom } from "./stored-evidence.ts";
import type { TurnSoFar } from "./turn-so-far.ts";
import { Silenced, type Voice, voiceAfter, voiceOf } from "./voice.ts";

export interface Turn {
  readonly accepted: AcceptedTurn;
  readonly conversationId: string;
  /** As the message left it; undefined when that has to be looked up. */
  readonly conversation: Conversation | undefined;
  readonly text: string;
  /**
   * The same, and the messages before it (oldest first), with identifiers removed: for the index and for every drafter alike, so that
   * a change of either can never send more than before.
   */
  readonly question: string;
  readonly earlier: readonly string[];
  /** Guidance lines the person has been given before this message, word for word. */
  readonly toldBefore: readonly string[];
  /** The floor's word on this message, committed with it. */
  readonly triage: Triage;
  /** Where that stands now that others may have raised it. */
  readonly level: LevelNow;
  /** Under way beside the turn since it began; resolves when it is in and what it raised is committed. */
  readonly secondOpinion: Promise<Heard>;
  /** What a run before a crash had already said. */
  readonly soFar: TurnSoFar;
  readonly signal: AbortSignal;
  /** Resolves when the answers before this one are finished, so that answers come in the order of the questions; undefined without any. */
  readonly earlierFinished: Promise<unknown> | undefined;
}

/**
 * One turn, after the floor (`floor.ts`, committed with the message): what may be said at all; then sentence by sentence; then the
 * decision on the whole, once the second opinion that began with the turn is in. A throw anywhere but `Silenced` is a crash: the caller
 * closes the turn and brings in a person.
 */
export async function runTurn(turn: Turn, rooms: Rooms): Promise<void> {
  const voice = voiceOf(turn.conversationId, turn.accepted, rooms);
  let situation = await situationOf(turn, turn.conversation, rooms);
  const stopAtOnce = firstStop(situation);
  if (stopAtOnce !== undefined) return stop(stopAtOnce, turn, undefined, rooms, voice);

  if (turn.earlierFinished !== undefined) {
    await turn.earlierFinished;
    // Once more: the message before this one may have been an emergency, or a clinician may have come.
    situation = await situationOf(turn, undefined, rooms);
    const stopBefore = firstStop(situation);
    if (stopBefore !== undefined) return stop(stopBefore, turn, undefined, rooms, voice);
  }

  const evidence = await findEvidence(turn, situation.conversation, rooms);
  const stopAfter = firstStop({ ...situation, evidence });
  if (stopAfter !== undefined || evidence.kind === "none")
    return stop(stopAfter ?? "no-evidence", turn, evidence, rooms, voice);

  // The draft begins while this is committed, and nothing of it is said before.
  const recorded = turn.soFar.evidence === undefined ? voice.say(evidenceEvent(turn.accepted, evidence)) : undefined;
  const after = voiceAfter(recorded ?? Promise.resolve(), voice);
  const answer = await draftAndRelease({ turn, conversation: situation.conversation, evidence, rooms, voice: after });
  await recorded;
  await joinSecondOpinion(turn);
  const { result, whole } = judgeWhole(answer, { turn, evidence });
  const decided = decideAnswer(result);
  const reason = decided.kind === "answered" ? undefined : decided.reason;
  // A danger that the draft named is on the desk already, committed with the held sentence.
  if (reason !== undefined && reason !== "danger-named") await bringInPerson(turn, [reason], false, rooms);
  await closeTurn(rooms, turn.conversationId, turn.accepted, "lantern", {
    decision: decided.kind,
    ...(reason === undefined ? {} : { reason }),
    ...(answer.draftFault === undefined ? {} : { draftFault: answer.draftFault }),
    ...endingWords(decided.kind, answer, { evidence, language: turn.triage.language }),
    whole,
    signals: answer.signals,
    outcome: "complete",
  });
}

/** Everything that decides whether a word may be drafted, as it is now. */
async function situationOf(
  turn: Turn,
  known: Conversation | undefined,
  rooms: Rooms,
): Promise<Situation & { readonly conversation: Conversation }> {
  const conversation = known ?? (await findConversation(rooms.store, turn.conversationId));
  if (conversation === undefined) throw new Silenced();
  turn.level.raise(conversation.triageState.level);
  return { conversation, ...situationFrom(turn, conversation) };
}

async function findEvidence(turn: Turn, conversation: Conversation, rooms: Rooms): Promise<Evidence> {
  const { country, speakingFor } = conversation;
  const request = {
    question: turn.question,
    earlier: turn.earlier,
    // The language of the words, as the floor read them: a German browser does not make an English question German.
    language: turn.triage.language,
    country,
    audience: speakingFor === "other" ? "caregiver" : "patient",
    statuses: rooms.statuses,
    today: rooms.now().toISOString().slice(0, 10),
    passagesMax,
    coverageMin: rooms.coverageMin,
    rewriter: rooms.rewriter,
  } as const;
  const found = await inTime(() => retrieveEvidence(request, rooms.index), { waitMs: rooms.limits.findMs });
  if (found.kind !== "made") return { kind: "none", because: "index-unreachable" };
  return sameAsBefore(found.made, turn) ?? found.made;
}

/** After a crash an answer goes on with what it began with, as the log has it; unless the guidance has changed since. */
function sameAsBefore(now: Evidence, { soFar }: Turn): Evidence | undefined {
  const before = soFar.evidence === undefined ? undefined : evidenceFrom(soFar.evidence);
  if (now.kind !== "found" || before?.snapshotId !== now.snapshotId) return undefined;
  // The question's own words are not kept with the evidence, and the confidence leans on how many of them are covered.
  return { ...before, coverage: now.coverage };
}

/** No draft: say why in words written in advance, and bring in a person where the reason calls for one. */
async function stop(
  reason: StopReason,
  turn: Turn,
  evidence: Evidence | undefined,
  rooms: Rooms,
  voice: Voice,
): Promise<void> {
  const { turnId, answerId } = turn.accepted;
  const rule = caseRuleOf(reason, evidence);
  // What the floor itself raised is on the desk already, committed with the message. A case comes before the words that speak of it.
  const fromFloor = reason === "emergency" || reason === "crisis" || reason === "urgent" || reason === "triage-not-run";
  const onDesk = turn.triage.raised && fromFloor;
  if (rule !== "none" && !onDesk) await bringInPerson(turn, [reason], rule === "opens-and-waits", rooms);
  const say = wordingIn(turn.triage.language);
  const text =
    reason === "no-evidence" && rule !== "none"
      ? say["no-evidence-case"]
      : reason === "not-a-question"
        ? answerToSmallTalk(turn.text, turn.triage.language)
        : say[await whoIsTold(reason, turn.conversationId, rooms)];
  if (!turn.soFar.noticed) await voice.tell({ type: "notice-given", turnId, answerId, text });
  await joinSecondOpinion(turn);
  const decision = turn.triage.questions.length > 0 ? "asked" : "not-answered";
  await closeTurn(rooms, turn.conversationId, turn.accepted, "service", {
    decision,
    reason,
    words: say[decision],
    outcome: "complete",
  });
}

/** Words for a further message say who reads it, as it is now: the clinician may have gone since they took the conversation. */
async function whoIsTold(reason: StopReason, conversationId: string, { store, now }: Rooms): Promise<WordingId> {
  if (reason !== "clinician-holds" && reason !== "waiting-for-clinician") return reason;
  return readerWords[await whoReads(store, conversationId, now())];
}

const readerWords = {
  holder: "clinician-holds",
  "holder-gone": "waiting-clinician-gone",
  "on-duty": "waiting-for-clinician",
  nobody: "waiting-nobody-on-duty",
} as const satisfies Record<Reader, WordingId>;

async function bringInPerson(turn: Turn, reasons: CaseRequest["reasons"], waits: boolean, rooms: Rooms): Promise<void> {
  const { store, hub, deskHours, now } = rooms;
  const { turnId, answerId } = turn.accepted;
  const crisis = turn.triage.cards.includes("crisis");
  const request = {
    conversationId: turn.conversationId,
    level: turn.level.now(),
    crisis,
    reasons,
    waits,
    turn: { turnId, answerId },
    deskHours,
    language: turn.triage.language,
  };
  await openCase(store, hub, request, now());
}
