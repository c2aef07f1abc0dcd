import { decideSentence, type HoldReason, type SentenceDecision } from "../decide/index.ts";
import type { DraftSentence } from "../draft/index.ts";
import type { CitationPart } from "../protocol/ui-parts.ts";
import type { Evidence } from "../retrieve/index.ts";
import type { Confidence } from "../uncertainty/index.ts";
import { type Examined, examineSentence, type SentenceInContext } from "../verify/index.ts";
import type { Progress } from "./progress.ts";
import { holdForDanger } from "./raise.ts";
import { citePassage, judgedAs } from "./record.ts";
import type { Rooms } from "./rooms.ts";
import type { Turn } from "./run-turn.ts";
import type { Voice } from "./voice.ts";
import type { Sureness } from "./sureness.ts";
import { warmedForm } from "./warm.ts";

export interface Considering {
  readonly turn: Turn;
  readonly evidence: Extract<Evidence, { kind: "found" }>;
  readonly rooms: Rooms;
  readonly voice: Voice;
  /** Of the draft the sentence belongs to. */
  readonly sureness: Sureness;
}

/** Who wrote a sentence, whether it stands in for the one held just before it, and whether it may be said more warmly. */
export interface Written {
  readonly by: string;
  readonly mends: boolean;
  readonly mayBeWarmed: boolean;
}

export type Considered =
  | { readonly kind: "released" | "left-out" }
  | { readonly kind: "held"; readonly reason: HoldReason; readonly examined: Examined };

/** Examined first, then decided, then logged. There is no other way for a sentence to reach the patient. */
export async function consider(
  sentence: DraftSentence,
  written: Written,
  progress: Progress,
  given: Considering,
): Promise<Considered> {
  const { turn, rooms, voice } = given;
  const plain = await decided(sentence, [], progress, given);
  switch (plain.decision.kind) {
    case "leave-out":
      // The words stand in for the held ones, wherever in the answer they are.
      if (written.mends) progress.mend();
      return { kind: "left-out" };
    case "hold": {
      const { reason } = plain.decision;
      rooms.count({ kind: "sentence", outcome: "held" });
      const { turnId, answerId } = turn.accepted;
      const found = judgedAs(plain, plain.inContext.level);
      const held = {
        type: "sentence-held",
        turnId,
        answerId,
        sentence,
        reason,
        drafter: written.by,
        ...found,
      } as const;
      const dangerIsNew = reason === "danger-named" && !progress.holds.includes(reason);
      progress.hold(reason);
      await voice.recorded();
      await (dangerIsNew ? holdForDanger(turn, held, rooms) : voice.say(held));
      return { kind: "held", reason, examined: plain.examined };
    }
    case "release": {
      const warm = written.mayBeWarmed ? await warmDecided(sentence, progress, given) : undefined;
      for (const one of warm?.decided ?? [plain])
        await say(one, { ...written, warmedBy: warm?.version }, progress, given);
      if (written.mends) progress.mend();
      return { kind: "released" };
    }
    default: {
      const unhandled: never = plain.decision;
      throw new Error(`No way to log ${Object.keys(unhandled).join()}`);
    }
  }
}

interface Decided {
  readonly inContext: SentenceInContext;
  readonly examined: Examined;
  readonly confidence: Confidence;
  readonly decision: SentenceDecision;
}

/** @param ahead what would be said just before it, and is not said yet */
async function decided(
  sentence: DraftSentence,
  ahead: readonly Decided[],
  progress: Progress,
  { turn, evidence, rooms, sureness }: Considering,
): Promise<Decided> {
  const inContext: SentenceInContext = {
    sentence,
    evidence,
    patientText: turn.text,
    level: turn.level.now(),
    before: [...progress.released, ...ahead.map((one) => one.inContext.sentence)].map(({ text }) => text),
    language: turn.triage.language,
  };
  const before = [...progress.contexts(inContext), ...ahead.map((one) => one.inContext)];
  const limits = { waitMs: rooms.limits.judgeMs, signal: turn.signal };
  const examined = await examineSentence(inContext, before, rooms, turn.question, limits);
  const confidence = await sureness.after(sentence, examined);
  return { inContext, examined, confidence, decision: decideSentence(sentence, examined, confidence) };
}

/** The warmer form of a sentence that may be shown, when every part of it may be shown too. */
async function warmDecided(
  sentence: DraftSentence,
  progress: Progress,
  given: Considering,
): Promise<{ readonly decided: readonly Decided[]; readonly version: string } | undefined> {
  const form = await warmedForm(sentence, progress, given);
  if (form === undefined) return undefined;
  const all: Decided[] = [];
  for (const part of form.sentences) all.push(await decided(part, all, progress, given));
  return all.every(({ decision }) => decision.kind === "release") ? { decided: all, version: form.version } : undefined;
}

async function say(
  one: Decided,
  { by, mends, warmedBy }: Written & { readonly warmedBy: string | undefined },
  progress: Progress,
  { turn, evidence, rooms, voice }: Considering,
): Promise<void> {
  const { inContext, decision } = one;
  if (decision.kind !== "release") throw new Error("only what was released is said");
  const citation = citationOf(decision.sentence, progress, evidence);
  const { turnId, answerId } = turn.accepted;
  await voice.say({
    type: "sentence-released",
    turnId,
    answerId,
    sentence: decision.sentence,
    ...(citation === undefined ? {} : { citation }),
    drafter: by,
    ...(mends ? { mends } : {}),
    ...(warmedBy === undefined ? {} : { warmedBy }),
    ...judgedAs(one, inContext.level),
  });
  rooms.count({ kind: "sentence", outcome: "released" });
  progress.release(inContext.sentence, inContext);
}

function citationOf(
  sentence: DraftSentence,
  progress: Progress,
  evidence: Considering["evidence"],
): Omit<CitationPart, "textId"> | undefined {
  if (sentence.citation === undefined) return undefined;
  const { passageId, quote } = sentence.citation;
  const cited = evidence.passages.find((scored) => scored.passage.id === passageId);
  if (cited === undefined) return undefined; // unreachable for a claim: the citation check would have held it
  return { number: progress.numberOf(passageId), quote, ...citePassage(cited) };
}
