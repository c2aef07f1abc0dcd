import { redactIdentifiers } from "../privacy/index.ts";
import { levels } from "../triage/types.ts";
import {
  type AnswerSampler,
  buildSamplePrompt,
  doseUnits,
  readSample,
  type Sampled,
  type SampledAnswer,
  type SamplePrompt,
  samplePromptVersion,
  type SampleRequest,
  sampledActions,
  samplesDefault,
} from "../uncertainty/index.ts";
import { loadSdk, type ProviderSettings, type Sdk } from "./ai-sdk.ts";
import { askForObject } from "./ask-for-object.ts";

export interface AiSdkSamplerSettings extends ProviderSettings {
  /** From the call to the last sample; those that are not in by then count as meanings of their own. */
  readonly timeoutMs: number;
  /** `samplesDefault` unless measured otherwise; at least 2. */
  readonly samples?: number;
}

/** Samples are to show what else the model might have said: at 0 they would all be one. */
const temperature = 0.8;
/** A tuple is short; more is a model that has begun to talk. */
const outputTokensMax = 200;

/**
 * An AnswerSampler over any server that speaks OpenAI's `chat/completions`: as many calls at once as there are samples, each with the same prompt.
 * Identifiers are removed from what the person wrote here, whoever calls. Provider failures and their error objects stay here: they carry the prompt.
 */
export async function openAiSdkSampler(settings: AiSdkSamplerSettings): Promise<AnswerSampler> {
  const sdk = await loadSdk();
  const samples = Math.max(2, settings.samples ?? samplesDefault);
  return {
    version: `${settings.modelId}+${samplePromptVersion}x${samples}`,
    sample: (request, signal) => drawAll(sdk, settings, { prompt: promptFor(request), samples, signal }),
  };
}

const promptFor = ({ question, earlier, passages }: SampleRequest): SamplePrompt =>
  buildSamplePrompt({
    question: redactIdentifiers(question).text,
    earlier: earlier.map((text) => redactIdentifiers(text).text),
    passages,
  });

type Drawn =
  | { readonly kind: "came"; readonly sample: SampledAnswer | undefined }
  | { readonly kind: "lost"; readonly because: "timeout" | "unreachable" };

interface Drawing {
  readonly prompt: SamplePrompt;
  readonly samples: number;
  readonly signal: AbortSignal;
}

async function drawAll(
  sdk: Sdk,
  settings: AiSdkSamplerSettings,
  { prompt, samples, signal }: Drawing,
): Promise<Sampled> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(settings.timeoutMs)]);
  const drawn = await Promise.all(Array.from({ length: samples }, () => draw(sdk, settings, prompt, patience)));
  const came = drawn.filter((each) => each.kind === "came");
  const read = came.filter(({ sample }) => sample !== undefined);
  // Two answers can differ; one that was read beside four that were not says nothing about the answer.
  if (read.length >= 2) {
    return { kind: "sampled", samples: drawn.map((each) => (each.kind === "came" ? each.sample : undefined)) };
  }
  if (came.length >= 2) return { kind: "not-run", because: "nonsense" };
  return { kind: "not-run", because: drawn.find((each) => each.kind === "lost")?.because ?? "unreachable" };
}

async function draw(
  sdk: Sdk,
  settings: AiSdkSamplerSettings,
  prompt: SamplePrompt,
  patience: AbortSignal,
): Promise<Drawn> {
  const { instructions, input } = prompt;
  const given = await askForObject(
    sdk,
    settings,
    // A lost sample only makes the answer less sure; a second try would be in nobody's time.
    { name: "sample", schema: wireSchema, instructions, prompt: input, temperature, outputTokensMax, retriesMax: 0 },
    patience,
  );
  if (given.kind === "value") return { kind: "came", sample: readSample(given.value) };
  return given.fault === "nonsense" ? { kind: "came", sample: undefined } : { kind: "lost", because: given.fault };
}

/** What the provider is asked to keep to. What it sends is read again by `readSample`. */
const wireSchema: import("ai").JSONSchema7 = {
  type: "object",
  properties: {
    action: { type: "string", enum: [...sampledActions] },
    level: { type: "string", enum: [...levels] },
    dose: {
      anyOf: [
        {
          type: "object",
          properties: {
            amount: { type: "number" },
            unit: { type: "string", enum: [...doseUnits] },
            timesPerDay: { anyOf: [{ type: "number" }, { type: "null" }] },
          },
          required: ["amount", "unit", "timesPerDay"],
          additionalProperties: false,
        },
        { type: "null" },
      ],
    },
  },
  required: ["action", "level", "dose"],
  additionalProperties: false,
};
