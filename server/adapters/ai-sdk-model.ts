import type { ModelPart, SentenceModel, SentencePrompt } from "../draft/sentence-model.ts";
import type { DraftFault } from "../draft/types.ts";
import { anything, chatModel, faultOf, loadSdk, type ProviderSettings } from "./ai-sdk.ts";

export interface AiSdkModelSettings extends ProviderSettings {
  readonly timeouts: {
    /** From the call to the last word, retries included. */
    readonly totalMs: number;
    /** Longest silence between two pieces of an answer. */
    readonly chunkMs: number;
    /** Longest wait for the first piece; without it only `totalMs` bounds that wait. */
    readonly firstChunkMs?: number;
  };
  /** Calls tried again after a busy or failing provider, before anything was received. */
  readonly retriesMax?: 0 | 1;
}

/**
 * A SentenceModel over any server that speaks OpenAI's `chat/completions`. The SDK is loaded at the first call; use
 * `openAiSdkModel` at start so that no patient waits for it. Provider failures become a DraftFault and their error
 * objects are dropped where they are caught: they carry the whole prompt.
 */
export function createAiSdkModel(settings: AiSdkModelSettings): SentenceModel {
  return {
    id: settings.modelId,
    streamElements: (prompt, signal) => streamElements(settings, prompt, signal),
  };
}

/** As `createAiSdkModel`, with the SDK already loaded when it resolves. */
export async function openAiSdkModel(settings: AiSdkModelSettings): Promise<SentenceModel> {
  await loadSdk();
  return createAiSdkModel(settings);
}

async function* streamElements(
  settings: AiSdkModelSettings,
  prompt: SentencePrompt,
  signal: AbortSignal,
): AsyncGenerator<ModelPart> {
  if (signal.aborted) {
    yield { type: "fault", fault: "model-timed-out" };
    return;
  }
  const sdk = await loadSdk();
  const { ai } = sdk;
  // Ends the provider's work when the reader leaves early; otherwise a held draft keeps costing money.
  const left = new AbortController();
  let fault: DraftFault | undefined;
  let elements = 0;
  try {
    const { totalMs, chunkMs, firstChunkMs } = settings.timeouts;
    const result = ai.streamText({
      model: chatModel(sdk, settings, firstChunkMs),
      instructions: prompt.instructions,
      prompt: prompt.input,
      output: ai.Output.array({ name: "answer", element: ai.jsonSchema<unknown>(wireSchema, { validate: anything }) }),
      temperature: 0,
      maxRetries: settings.retriesMax ?? 1,
      timeout: { totalMs, chunkMs, ...(firstChunkMs === undefined ? {} : { firstChunkMs }) },
      abortSignal: AbortSignal.any([signal, left.signal]),
      // The SDK's own handler prints the error object, prompt and all.
      onError: ({ error }) => {
        fault ??= faultOf(ai, error);
      },
      onAbort: () => {
        fault ??= "model-timed-out";
      },
    });
    for await (const value of result.elementStream) {
      elements += 1;
      yield { type: "element", value };
    }
    if (!fault) {
      const finishReason = await result.finishReason;
      // "interrupted" is a clean end of the connection without the model's own end: half an answer looks whole here.
      // "length" and "content-filter" are endings the model did not choose either.
      if (finishReason !== "stop") fault = "draft-broken-off";
    }
    if (!fault) {
      // The element stream passes over what is not an element without a word; the whole output does not.
      const whole = await result.output;
      if (whole.length !== elements) fault = "draft-malformed";
    }
  } catch (error) {
    fault ??= signal.aborted ? "model-timed-out" : faultOf(ai, error);
    // A connection that dies after the first words is a broken draft, not an unreachable provider.
    if (fault === "model-unreachable" && elements > 0) fault = "draft-broken-off";
  } finally {
    left.abort();
  }
  yield fault ? { type: "fault", fault } : { type: "complete" };
}

/** What the provider is asked to keep to. What it sends is checked by the drafter, so here anything passes. */
const wireSchema: import("ai").JSONSchema7 = {
  type: "object",
  properties: {
    act: { type: "string", enum: ["claim", "empathy", "question", "safety-net"] },
    text: { type: "string" },
    citation: {
      anyOf: [
        {
          type: "object",
          properties: { passageId: { type: "string" }, quote: { type: "string" } },
          required: ["passageId", "quote"],
          additionalProperties: false,
        },
        { type: "null" },
      ],
    },
  },
  required: ["act", "text", "citation"],
  additionalProperties: false,
};
