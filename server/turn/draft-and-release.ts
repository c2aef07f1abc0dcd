import type { Conversation } from "../conversation/index.ts";
import { type DraftResult, decideSentence, type HoldReason } from "../decide/index.ts";
import type { DraftFault, Drafter, DraftPart, DraftRequest, DraftSentence } from "../draft/index.ts";
import type { CitationPart } from "../protocol/ui-parts.ts";
import type { Evidence } from "../retrieve/index.ts";
import { checkWholeAnswer, verifySentence, type WholeAnswerResult } from "../verify/index.ts";
import { holdForDanger } from "./raise.ts";
import { citePassage } from "./record.ts";
import type { Rooms } from "./rooms.ts";
import type { Turn } from "./run-turn.ts";
import type { TurnSoFar } from "./turn-so-far.ts";
import type { Voice } from "./voice.ts";

export interface Answer {
  /** Every sentence the patient has of this answer, in order, those from before a crash included. */
  readonly released: readonly DraftSentence[];
  readonly held: number;
  readonly firstHold: HoldReason | undefined;
  readonly draftFault: DraftFault | undefined;
  /** Set when the model's draft was given up and the guidance's own sentences finished the answer. */
  readonly finishedFromGuidance: boolean;
}

interface Given {
  readonly turn: Turn;
  readonly conversation: Conversation;
  readonly evidence: Extract<Evidence, { kind: "found" }>;
  readonly rooms: Rooms;
  readonly voice: Voice;
}

/**
 * Draft, verify and decide, sentence by sentence. A model whose draft fails or has a sentence held is not asked again: the rest of
 * the answer is composed from the guidance's own sentences, through the same checks. Must-say lines come last and are never optional.
 */
export async function draftAndRelease(given: Given): Promise<Answer> {
  const { rooms, turn } = given;
  const progress = newProgress(turn.soFar);
  // What a model had begun before a crash, it cannot continue: it would begin again in other words.
  const resumed = turn.soFar.released.length > 0 || turn.soFar.held > 0;
  const onlyBuiltIn = resumed || rooms.drafter === rooms.builtInDrafter;
  const drafters = onlyBuiltIn ? [rooms.builtInDrafter] : [rooms.drafter, rooms.builtInDrafter];
  let finishedFromGuidance = resumed && rooms.drafter !== rooms.builtInDrafter;
  let draftFault: DraftFault | undefined;
  for (const drafter of drafters) {
    const outcome = await releaseDraft(drafter, progress, given);
    if (outcome === "complete") break;
    if (outcome !== "held") draftFault = outcome;
    finishedFromGuidance ||= drafter !== rooms.builtInDrafter;
  }
  for (const { passageId, line } of missingLines(progress.released, given)) {
    await consider(
      { act: "claim", text: line, citation: { passageId, quote: line } },
      rooms.builtInDrafter,
      progress,
      given,
    );
  }
  const { released, held, firstHold } = progress;
  return { released, held, firstHold, draftFault, finishedFromGuidance };
}

/** The whole answer, judged at the level that holds once everything that may raise it has been heard. */
export function judgeWhole(
  { released, firstHold, draftFault, finishedFromGuidance }: Answer,
  { turn, evidence }: Pick<Given, "turn" | "evidence">,
): DraftResult {
  const whole = holdOf(checkWholeAnswer({ released, mustSay: evidence.mustSay, level: turn.level.now(), evidence }));
  const claims = released.filter((sentence) => sentence.act === "claim").length;
  return {
    releasedClaims: claims,
    held: firstHold ?? whole.held,
    fault: finishedFromGuidance && claims > 0 ? undefined : draftFault,
    mustSayMissing: whole.mustSayMissing,
  };
}

/** What the check of the whole answer means for the decision. What was released cannot be taken back: it is said, and a person looks. */
function holdOf(whole: WholeAnswerResult): { readonly held: HoldReason | undefined; readonly mustSayMissing: number } {
  switch (whole.kind) {
    case "complete":
      return { held: undefined, mustSayMissing: 0 };
    case "must-say-missing":
      return { held: undefined, mustSayMissing: whole.lines.length };
    case "citation-unresolved":
      return { held: "unsupported", mustSayMissing: 0 };
    case "contradicts-itself":
    case "less-urgent-than-triage":
      return { held: "contradicted", mustSayMissing: 0 };
    case "not-run":
      return { held: "check-not-run", mustSayMissing: 0 };
    default: {
      const unhandled: never = whole;
      throw new Error(`No decision on ${String(unhandled)}`);
    }
  }
}

interface Progress {
  readonly released: DraftSentence[];
  /** Numbers given to passages in this answer, in order of first citation. */
  readonly numbers: Map<string, number>;
  held: number;
  firstHold: HoldReason | undefined;
}

function newProgress({ released, held, firstHold }: TurnSoFar): Progress {
  const numbers = new Map<string, number>();
  for (const { citation } of released) {
    if (citation !== undefined && !numbers.has(citation.passageId)) numbers.set(citation.passageId, numbers.size + 1);
  }
  return { released: [...released], numbers, held, firstHold };
}

/** Reads one draft to its end. A model is stopped at its first held sentence: what follows may lean on what was held. */
async function releaseDraft(
  drafter: Drafter,
  progress: Progress,
  given: Given,
): Promise<"complete" | "held" | DraftFault> {
  const { turn, conversation, evidence } = given;
  const request: DraftRequest = {
    question: turn.question,
    earlier: turn.earlier,
    language: turn.triage.language,
    speakingFor: conversation.speakingFor === "other" ? "other" : "self",
    evidence,
    alreadyReleased: progress.released.flatMap(({ citation }) => (citation === undefined ? [] : [citation])),
    signal: turn.signal,
  };
  for await (const part of partsOf(drafter, request)) {
    if (part.type === "draft-complete") return "complete";
    if (part.type === "draft-fault") return counted(part.fault, given);
    if (progress.released.length > 0 && part.sentence.act === "empathy") continue; // one opening is warmth, two are filler
    const released = await consider(part.sentence, drafter, progress, given);
    if (!released && drafter.name === "model") return "held";
  }
  return counted("draft-broken-off", given);
}

/** A drafter that throws is a drafter that failed; its error may hold the prompt, so it goes nowhere. */
async function* partsOf(drafter: Drafter, request: DraftRequest): AsyncGenerator<DraftPart> {
  try {
    yield* drafter.draft(request);
  } catch {
    yield { type: "draft-fault", fault: "model-failed" };
  }
}

function counted(fault: DraftFault, { rooms }: Given): DraftFault {
  rooms.count({ kind: "draft-fault", fault });
  return fault;
}

/** Verdict first, then decision, then the log. There is no other way for a sentence to reach the patient. */
async function consider(
  sentence: DraftSentence,
  by: Drafter,
  progress: Progress,
  { turn, evidence, rooms, voice }: Given,
): Promise<boolean> {
  const before = progress.released.map(({ text }) => text);
  const verdict = await verifySentence(
    { sentence, evidence, patientText: turn.text, level: turn.level.now(), before },
    rooms.checks,
  );
  const decision = decideSentence(sentence, verdict);
  const { turnId, answerId } = turn.accepted;
  rooms.count({ kind: "sentence", outcome: decision.kind === "release" ? "released" : "held" });
  if (decision.kind === "hold") {
    const { reason } = decision;
    const held = {
      type: "sentence-held",
      turnId,
      answerId,
      sentence,
      reason,
      drafter: by.version,
      checks: verdict.checks,
    } as const;
    const dangerIsNew = reason === "danger-named" && progress.firstHold !== "danger-named";
    progress.held += 1;
    if (dangerIsNew) progress.firstHold = reason;
    progress.firstHold ??= reason;
    await (dangerIsNew ? holdForDanger(turn, held, rooms) : voice.say(held));
    return false;
  }
  const citation = citationOf(sentence, progress, evidence);
  await voice.say({
    type: "sentence-released",
    turnId,
    answerId,
    sentence: decision.sentence,
    ...(citation === undefined ? {} : { citation }),
    drafter: by.version,
    checks: verdict.checks,
  });
  progress.released.push(sentence);
  return true;
}

function citationOf(
  sentence: DraftSentence,
  progress: Progress,
  evidence: Given["evidence"],
): Omit<CitationPart, "textId"> | undefined {
  if (sentence.citation === undefined) return undefined;
  const { passageId, quote } = sentence.citation;
  const cited = evidence.passages.find((scored) => scored.passage.id === passageId);
  if (cited === undefined) return undefined; // unreachable for a claim: the citation check would have held it
  const number = progress.numbers.get(passageId) ?? progress.numbers.size + 1;
  progress.numbers.set(passageId, number);
  return { number, quote, ...citePassage(cited) };
}

function missingLines(released: readonly DraftSentence[], { evidence, turn }: Given) {
  const whole = checkWholeAnswer({ released, mustSay: evidence.mustSay, level: turn.level.now(), evidence });
  return whole.kind === "must-say-missing" ? whole.lines : [];
}
