import type { Conversation } from "../conversation/index.ts";
import type { HoldReason } from "../decide/index.ts";
import type { DraftFault, Drafter, DraftRequest, DraftSentence } from "../draft/index.ts";
import { checkWholeAnswer } from "../verify/index.ts";
import { consider, type Considering } from "./consider.ts";
import { partsInTime } from "./draft-in-time.ts";
import { menderOf } from "./mend.ts";
import { openSureness, type Sureness } from "./sureness.ts";
import { type Progress, progressFrom } from "./progress.ts";

export interface Answer {
  /** Every sentence the patient has of this answer, in order, those from before a crash included. */
  readonly released: readonly DraftSentence[];
  readonly holds: readonly HoldReason[];
  readonly draftFault: DraftFault | undefined;
  /** Set when the model's draft was given up and the guidance's own sentences finished the answer. */
  readonly finishedFromGuidance: boolean;
  /** What the confidence in the last draft leant on. */
  readonly signals: ReturnType<Sureness["signals"]>;
}

export interface Drafting extends Omit<Considering, "sureness"> {
  readonly conversation: Conversation;
}
export type Given = Drafting & Considering;

/**
 * Draft, examine and decide, sentence by sentence. A sentence of a model's that is held may be mended (`mend.ts`); when it is not, or the draft
 * fails, the model is left: the rest is composed from the guidance's own sentences, through the same checks. Must-say lines come last and are
 * never optional.
 */
export async function draftAndRelease(drafting: Drafting): Promise<Answer> {
  const { rooms, turn } = drafting;
  const progress = progressFrom(turn.soFar);
  const surenessOfDraft = openSureness(drafting);
  let given: Given = { ...drafting, sureness: surenessOfDraft() };
  // What a model had begun before a crash, it cannot continue: it would begin again in other words.
  const resumed = turn.soFar.released.length > 0 || turn.soFar.held > 0;
  const onlyBuiltIn = resumed || rooms.drafter === rooms.builtInDrafter;
  const drafters = onlyBuiltIn ? [rooms.builtInDrafter] : [rooms.drafter, rooms.builtInDrafter];
  let finishedFromGuidance = resumed && rooms.drafter !== rooms.builtInDrafter;
  let draftFault: DraftFault | undefined;
  for (const drafter of drafters) {
    given = { ...drafting, sureness: surenessOfDraft() };
    const outcome = await releaseDraft(drafter, progress, given);
    if (outcome === "complete") break;
    if (outcome !== "held") draftFault = outcome;
    finishedFromGuidance ||= drafter !== rooms.builtInDrafter;
  }
  const fromGuidance = { by: rooms.builtInDrafter.version, mends: false, mayBeWarmed: false };
  for (const { passageId, line } of missingLines(progress, given)) {
    const sentence: DraftSentence = { act: "claim", text: line, citation: { passageId, quote: line } };
    await consider(sentence, fromGuidance, progress, given);
  }
  const { released, holds } = progress;
  return { released, holds, draftFault, finishedFromGuidance, signals: given.sureness.signals() };
}

/** Reads one draft to its end. A model is stopped at a held sentence that cannot be mended: what follows may lean on what was held. */
async function releaseDraft(
  drafter: Drafter,
  progress: Progress,
  given: Given,
): Promise<"complete" | "held" | DraftFault> {
  const { turn, rooms } = given;
  const mender = menderOf(drafter, progress, given);
  for await (const part of partsInTime(drafter, requestOf(progress, given), rooms.limits.draftPartMs)) {
    if (part.type === "draft-complete") return "complete";
    if (part.type === "draft-fault") return counted(part.fault, given);
    if (turn.signal.aborted) return counted("draft-broken-off", given);
    if (progress.released.length > 0 && part.sentence.act === "empathy") continue; // one opening is warmth, two are filler
    const written = { by: drafter.version, mends: false, mayBeWarmed: drafter.name === "model" };
    const considered = await consider(part.sentence, written, progress, given);
    if (considered.kind !== "held" || drafter.name !== "model") continue;
    if (!(await mender.mends(part.sentence, considered))) return "held";
  }
  return counted("draft-broken-off", given);
}

export const requestOf = (progress: Progress, { turn, conversation, evidence }: Given): DraftRequest => ({
  question: turn.question,
  earlier: turn.earlier,
  toldBefore: turn.toldBefore,
  language: turn.triage.language,
  speakingFor: conversation.speakingFor === "other" ? "other" : "self",
  evidence,
  alreadyReleased: progress.released.flatMap(({ citation }) => (citation === undefined ? [] : [citation])),
  signal: turn.signal,
});

function counted(fault: DraftFault, { rooms }: Given): DraftFault {
  rooms.count({ kind: "draft-fault", fault });
  return fault;
}

function missingLines({ released }: Progress, { evidence, turn }: Given) {
  const whole = checkWholeAnswer({ released, mustSay: evidence.mustSay, level: turn.level.now(), evidence });
  return whole.kind === "must-say-missing" ? whole.lines : [];
}
