import { z } from "zod";
import type { DraftSentence } from "../draft/types.ts";
import { inTime } from "../in-time.ts";
import type { Entailment } from "../verify/entailment/index.ts";
import { mayBeWarmed } from "./may-be-warmed.ts";
import type { Empathy } from "./open-empathy.ts";
import { checkBothWays, type TwoWayCheck } from "./two-way-check.ts";
import type { AnswerToWarm, Rewritten, Warmer } from "./types.ts";
import { empathyLanguageOf } from "./words/words-of.ts";

/** Why the plain text goes out. None of them is a fault the patient needs to hear of. */
export const plainReasons = [
  "level-none",
  "urgent",
  "language",
  "nothing-to-warm",
  "no-warmer",
  "timeout",
  "unreachable",
  "nonsense",
  "unchanged",
  "check-failed",
  "check-not-run",
] as const;
export type PlainReason = (typeof plainReasons)[number];

/** One plain sentence and what may stand for it: warmth of its own before it, when there is some, then the sentence. */
export interface WarmedSentence {
  readonly plain: DraftSentence;
  /** Each still has to pass `verifySentence` against the evidence before it is released; if one does not, `plain` goes out. */
  readonly sentences: readonly DraftSentence[];
}

export type Warmed =
  | {
      readonly kind: "warmed";
      readonly answer: readonly WarmedSentence[];
      readonly check: Extract<TwoWayCheck, { readonly kind: "kept" }>;
      /** Model, prompt and check, for the evidence bundle. */
      readonly version: string;
    }
  | {
      readonly kind: "plain";
      readonly answer: readonly WarmedSentence[];
      readonly because: PlainReason;
      /** What the check found, when it was the check that said no. */
      readonly check?: Exclude<TwoWayCheck, { readonly kind: "kept" }>;
    };

export interface WarmAnswerSettings {
  readonly empathy: Empathy;
  /** Absent without a model: then nothing is warmed. */
  readonly warmer?: Warmer;
  readonly judge?: Entailment;
  /** From the call to the checked text, in milliseconds. Past it the plain text goes out. */
  readonly timeoutMs: number;
  /** True for sentences people wrote in advance: those are never reworded. */
  readonly isWrittenSentence: (text: string) => boolean;
}

/**
 * Warms checked sentences and checks the result both ways, or says why the plain ones go out. One sentence or a whole answer: what may
 * not be reworded stays as it is, in its place. Never rejects and never takes longer than `timeoutMs`.
 *
 * @param signal ends the model's work when the turn is over; the plain text is the result then, too
 */
export async function warmAnswer(
  answer: AnswerToWarm,
  settings: WarmAnswerSettings,
  signal: AbortSignal,
): Promise<Warmed> {
  const plain = (because: PlainReason, check?: Exclude<TwoWayCheck, { readonly kind: "kept" }>): Warmed => ({
    kind: "plain",
    answer: answer.sentences.map((sentence) => ({ plain: sentence, sentences: [sentence] })),
    because,
    ...(check === undefined ? {} : { check }),
  });
  const { level, sentences, said } = answer;
  if (level === 0) return plain("level-none");
  // Sympathy must not stand before an emergency line, and nobody's wording is changed while it matters most.
  if (answer.crisis || answer.triage === "emergency" || answer.triage === "urgent") return plain("urgent");
  const language = languageOf(answer);
  if (language === undefined) return plain("language");
  const given = sentences.filter((sentence) => mayBeWarmed(sentence, answer, settings.isWrittenSentence));
  if (given.length === 0) return plain("nothing-to-warm");
  const { warmer, empathy, judge } = settings;
  if (warmer === undefined) return plain("no-warmer");
  const mayOpen = answer.openingsGiven === 0 && given[0]?.act === "claim";
  const texts = given.map(({ text }) => text);
  const warming = async (patience: AbortSignal): Promise<Warmed> => {
    const rewritten = textsOf(
      await warmer.warm({ plain: texts, said, language, level, mayOpen }, patience).catch(() => unreachable),
      texts.length,
    );
    if (typeof rewritten === "string") return plain(rewritten);
    if (rewritten.every((text, at) => text === texts[at])) return plain("unchanged");
    const pair = { plain: texts, warmed: rewritten, said, language };
    const check = await checkBothWays(judge === undefined ? pair : { ...pair, judge }, empathy);
    if (check.kind === "not-run") return plain("check-not-run", check);
    if (check.kind === "changed") return plain("check-failed", check);
    if (!mayOpen && check.openings.some((opening) => opening !== undefined)) return plain("nonsense");
    const byPlain = new Map(
      given.map((sentence, at) => [sentence, draftsOf(sentence, rewritten[at], check.openings[at])]),
    );
    return {
      kind: "warmed",
      answer: sentences.map((sentence) => ({ plain: sentence, sentences: byPlain.get(sentence) ?? [sentence] })),
      check,
      version: `${warmer.version}+${empathy.version}`,
    };
  };
  const warmed = await inTime(warming, { waitMs: settings.timeoutMs, signal });
  if (warmed.kind === "made") return warmed.made;
  return plain(warmed.kind === "failed" ? "check-not-run" : "timeout");
}

const unreachable: Rewritten = { kind: "fault", fault: "unreachable" };

/** The language of all the guidance cited; guidance in two languages is nobody's to reword. */
function languageOf({ evidence }: AnswerToWarm) {
  const [language, ...others] = new Set(evidence.passages.map(({ passage }) => passage.language));
  return others.length > 0 || language === undefined ? undefined : empathyLanguageOf(language);
}

const charactersMax = 400;
const replySchema = z.object({ sentences: z.array(z.string().trim().min(1).max(charactersMax)) });

function textsOf(
  rewritten: Rewritten | undefined,
  count: number,
): readonly string[] | Extract<PlainReason, "timeout" | "unreachable" | "nonsense"> {
  if (rewritten === undefined) return "nonsense";
  if (rewritten.kind === "fault") return rewritten.fault;
  const parsed = replySchema.safeParse(rewritten.value);
  return parsed.success && parsed.data.sentences.length === count ? parsed.data.sentences : "nonsense";
}

/** The warmth before a claim becomes a sentence of its own: it cites nothing, and is checked as warmth. */
function draftsOf(
  plain: DraftSentence,
  warmed: string | undefined,
  opening: string | undefined,
): readonly DraftSentence[] {
  if (warmed === undefined) return [plain];
  if (opening === undefined) return [{ ...plain, text: warmed }];
  return [
    { act: "empathy", text: opening },
    { ...plain, text: warmed.slice(warmed.indexOf(opening) + opening.length).trim() },
  ];
}
