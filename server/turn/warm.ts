import { isWrittenSentence, type DraftSentence } from "../draft/index.ts";
import { warmAnswer } from "../empathy/index.ts";
import type { Considering } from "./consider.ts";
import type { Progress } from "./progress.ts";

export interface WarmedForm {
  /** Warmth of its own, when there is some, then the sentence; each still has to be examined like any other. */
  readonly sentences: readonly DraftSentence[];
  /** Model, prompt and check. */
  readonly version: string;
}

/**
 * A sentence that may be shown, said more warmly, when a model does that and the check both ways found nothing lost and nothing added. Undefined
 * is the usual case: the plain sentence goes out. Never rejects, and never takes longer than its time limit.
 */
export async function warmedForm(
  sentence: DraftSentence,
  progress: Progress,
  { turn, evidence, rooms }: Considering,
): Promise<WarmedForm | undefined> {
  const { warmth, judges, limits } = rooms;
  if (warmth === undefined) return undefined;
  const openingsGiven = progress.released.filter(({ act }) => act === "empathy").length;
  // Plainly warm is one kind opening; asking again for every sentence would only cost time.
  if (warmth.level === 1 && openingsGiven > 0) return undefined;
  const warmed = await warmAnswer(
    {
      sentences: [sentence],
      evidence,
      said: turn.question,
      triage: turn.level.now(),
      crisis: turn.triage.cards.includes("crisis"),
      level: warmth.level,
      openingsGiven,
    },
    {
      empathy: warmth.empathy,
      warmer: warmth.warmer,
      ...(judges[0] === undefined ? {} : { judge: judges[0] }),
      timeoutMs: limits.warmMs,
      isWrittenSentence,
    },
    turn.signal,
  );
  const [form] = warmed.answer;
  return warmed.kind === "warmed" && form !== undefined
    ? { sentences: form.sentences, version: warmed.version }
    : undefined;
}
