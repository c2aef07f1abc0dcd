import { decideAnswer } from "#server/decide/index.ts";
import { createModelDrafter } from "#server/draft/index.ts";
import { initialTriageState, type Triage } from "#server/triage/index.ts";
import { draftAndRelease } from "#server/turn/draft-and-release.ts";
import { type FoundEvidence, type Rooms, turnLimits } from "#server/turn/index.ts";
import { judgeWhole } from "#server/turn/judge-whole.ts";
import { levelFrom } from "#server/turn/raise.ts";
import type { Turn } from "#server/turn/run-turn.ts";
import { nothingYet } from "#server/turn/turn-so-far.ts";
import type { Voice } from "#server/turn/voice.ts";
import { versionsOf } from "#server/uncertainty/index.ts";
import type { Examiners } from "#server/verify/index.ts";
import { builtInDrafter } from "../own-answers/answer.ts";
import type { BadDraft } from "./bad-drafts.ts";
import type { ShownSentence, TurnOutcome } from "./outcome.ts";
import { scriptedModel } from "./scripted-model.ts";

/** Thrown when the turn reaches for the database: a danger was named, and is committed there with the case that it opens. */
class DeskCalled extends Error {
  override readonly name = "DeskCalled";
}

/** A part that this turn has no use for; reaching for it is either the desk being called or a fault of this file. */
const absent = (): never =>
  new Proxy(Object.create(null), {
    get: () => {
      throw new DeskCalled();
    },
  }) as never;

interface InMemoryGiven {
  readonly turn: number;
  readonly question: string;
  readonly triage: Triage;
  readonly evidence: FoundEvidence;
  readonly draft: BadDraft;
  readonly examiners: Examiners;
}

/**
 * One turn from the draft to the decision, by the product's own functions and in their order; the log is a list and the desk a sign that it was
 * called. What comes before (triage, evidence) is given, what comes after (the case, the closing words) is not run.
 */
export async function inMemoryTurn(given: InMemoryGiven): Promise<TurnOutcome> {
  const { turn: number, question, triage, evidence, draft, examiners } = given;
  const shown: ShownSentence[] = [];
  const held: ShownSentence[] = [];
  const voice: Voice = {
    async say(event) {
      if (event.type !== "sentence-held" && event.type !== "sentence-released") return;
      const { act, text, citation } = event.sentence;
      const sentence = { act, text, ...(citation === undefined ? {} : { citation }), drafter: event.drafter };
      (event.type === "sentence-held" ? held : shown).push(sentence);
    },
    async tell() {},
    recorded: () => Promise.resolve(),
  };
  const turn = turnOf(given);
  const rooms = roomsWith(draft, examiners);
  const conversation = {
    id: turn.conversationId,
    owner: "lantern",
    epoch: 0,
    lastSeq: 0,
    openTurns: [],
    triageState: initialTriageState,
    country: "unknown",
    locale: triage.language,
    speakingFor: "self",
  } as const;
  const outcome = { turn: number, question, draft, evidence, strayWords: [] };
  try {
    const answer = await draftAndRelease({ turn, conversation, evidence, rooms, voice });
    const decided = decideAnswer(judgeWhole(answer, { turn, evidence }).result);
    return {
      ...outcome,
      shown,
      held,
      decision: decided.kind,
      personBroughtIn: decided.kind !== "answered",
      crashed: false,
    };
  } catch (error) {
    const called = error instanceof DeskCalled;
    return { ...outcome, shown, held, decision: "danger-named", personBroughtIn: true, crashed: !called };
  }
}

function turnOf({ turn, question, triage }: InMemoryGiven): Turn {
  return {
    accepted: { turnId: `t${turn}`, messageId: `m${turn}`, answerId: `a${turn}`, seq: 1 },
    conversationId: `c${turn}`,
    conversation: undefined,
    text: question,
    question,
    earlier: [],
    toldBefore: [],
    triage,
    level: levelFrom(triage.level),
    secondOpinion: Promise.resolve({ ended: false }),
    soFar: nothingYet,
    signal: new AbortController().signal,
    earlierFinished: undefined,
  };
}

const roomsWith = (draft: BadDraft, { checks, judges }: Examiners): Rooms => ({
  store: absent(),
  hub: absent(),
  log: absent(),
  rules: absent(),
  directory: absent(),
  index: absent(),
  statuses: ["sample", "in-review", "approved"],
  coverageMin: 0,
  drafter: createModelDrafter(scriptedModel(draft)),
  builtInDrafter,
  opinionGiver: undefined,
  rewriter: undefined,
  checks,
  judges,
  warmth: undefined,
  sampler: undefined,
  // The strict default: a calibration could only hold more.
  calibration: { kind: "no-file" },
  versionsFor: (snapshotId) =>
    versionsOf({
      snapshotId,
      index: [],
      rulesVersion: "none",
      checksVersion: checks.version,
      judges: judges.map(({ version }) => version),
      drafterVersion: builtInDrafter.version,
      prompts: [],
      coverageMin: 0,
    }),
  limits: turnLimits,
  deskHours: undefined,
  now: () => new Date(0),
  count: () => undefined,
});
