import type { Config } from "./config.ts";
import { createModelDrafter, type Drafter } from "./draft/index.ts";
import { openEmpathy } from "./empathy/index.ts";
import { openQuestionRewriter, type QuestionRewriter, type ReadFloor } from "./retrieve/index.ts";
import {
  createOpinionGiver,
  initialTriageState,
  type OpinionGiver,
  type RuleSet,
  triageSafely,
} from "./triage/index.ts";
import type { Rooms } from "./turn/index.ts";
import type { AnswerSampler } from "./uncertainty/index.ts";
import { type Entailment, openJudges } from "./verify/index.ts";

/** A worried person waits this long for a model at most; then the guidance's own sentences answer. */
const modelTimeouts = { totalMs: 60_000, chunkMs: 15_000, firstChunkMs: 20_000 };
/** No answer is finished before its second opinion is in, so a slow model may hold it this much and no longer. */
const opinionTimeoutMs = 8_000;
/** Samples are waited for before the first sentence, and only where a calibration leans on them. */
const sampleTimeoutMs = 4_000;

/** The settings name a judge that cannot be opened: the server would judge less than they say. */
export class JudgeMissing extends Error {
  override readonly name = "JudgeMissing";
}

/** Everything a model may do in a turn. Each part is undefined where no model does it. */
export interface ModelParts {
  readonly drafter: Drafter;
  readonly opinionGiver: OpinionGiver | undefined;
  readonly rewriter: QuestionRewriter | undefined;
  readonly judges: readonly Entailment[];
  readonly warmth: Rooms["warmth"];
  readonly sampler: AnswerSampler | undefined;
}

interface Given {
  readonly rules: RuleSet;
  readonly lexiconDirectory: string;
  readonly builtInDrafter: Drafter;
  /** Instead of `opinionTimeoutMs`, for tests. */
  readonly opinionTimeoutMs: number | undefined;
}

/**
 * Opens what the settings name. A model's code is not even loaded where none is named: it costs start-up time.
 *
 * @throws JudgeMissing with a sentence to act on
 */
export async function openModels({ model, nli, rewrite, empathy }: Config, given: Given): Promise<ModelParts> {
  const judges = await judgesOf(nli);
  if (model === undefined) {
    const none = { opinionGiver: undefined, rewriter: undefined, warmth: undefined, sampler: undefined };
    return { drafter: given.builtInDrafter, judges, ...none };
  }
  const { openAiSdkModel } = await import("./adapters/ai-sdk-model.ts");
  const { openAiSdkUrgencyModel } = await import("./adapters/ai-sdk-urgency-model.ts");
  const { openAiSdkSampler } = await import("./adapters/ai-sdk-sampler.ts");
  return {
    drafter: createModelDrafter(await openAiSdkModel({ ...model, timeouts: modelTimeouts })),
    opinionGiver: createOpinionGiver(await openAiSdkUrgencyModel(model), given.opinionTimeoutMs ?? opinionTimeoutMs),
    rewriter: rewrite ? await rewriterOf(model, given.rules) : undefined,
    judges,
    warmth: empathy === 0 ? undefined : await warmthOf(model, empathy, given.lexiconDirectory),
    sampler: await openAiSdkSampler({ ...model, timeoutMs: sampleTimeoutMs }),
  };
}

type Model = NonNullable<Config["model"]>;

async function judgesOf(place: Config["nli"]): Promise<readonly Entailment[]> {
  const opened = await openJudges({
    place,
    openModelJudge: async (provider) => (await import("./adapters/ai-sdk-judge.ts")).openAiSdkJudge(provider),
  });
  if (opened.kind === "refused")
    throw new JudgeMissing(`NLI_MODEL: ${opened.problem} Name another, or leave NLI_MODEL out.`);
  return opened.judges;
}

async function rewriterOf(model: Model, rules: RuleSet): Promise<QuestionRewriter> {
  const { openAiSdkRewriter } = await import("./adapters/ai-sdk-rewriter.ts");
  return openQuestionRewriter(await openAiSdkRewriter(model), floorOf(rules));
}

async function warmthOf(model: Model, level: 1 | 2, lexiconDirectory: string): Promise<Rooms["warmth"]> {
  const { openAiSdkWarmer } = await import("./adapters/ai-sdk-warmer.ts");
  return { level, empathy: openEmpathy(lexiconDirectory), warmer: await openAiSdkWarmer(model) };
}

/** What the floor makes of messages of one person, for the check that a summary adds no sign of danger. */
const floorOf =
  (rules: RuleSet): ReadFloor =>
  (messages) => {
    let state = initialTriageState;
    let word: ReturnType<ReadFloor>;
    for (const [turn, text] of messages.entries()) {
      const read = triageSafely({ messageId: `m${turn}`, text }, state, rules);
      if (read.triage.engine === "not-run") return undefined;
      state = read.state;
      word = { level: read.triage.level, rules: read.triage.findings.map(({ rule }) => rule) };
    }
    return word;
  };
