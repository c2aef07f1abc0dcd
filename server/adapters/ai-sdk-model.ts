import type { ModelPart, SentenceModel, SentencePrompt } from "../draft/sentence-model.ts";
import type { DraftFault } from "../draft/types.ts";
import { anything, chatModel, faultOf, loadSdk, type ProviderSettings, type Sdk } from "./ai-sdk.ts";
import { createElementScanner } from "./element-scanner.ts";
import { tryAgain } from "./try-again.ts";

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
  const { totalMs, chunkMs, firstChunkMs } = settings.timeouts;
  // Ends the provider's work when time is up, and when the reader leaves early: a held draft would go on costing money.
  const ending = new AbortController();
  let timedOut = false;
  const giveUp = () => {
    timedOut = true;
    ending.abort(new DOMException("The answer took too long.", "TimeoutError"));
  };
  const total = setTimeout(giveUp, totalMs);
  let fault: DraftFault | undefined;
  let elements = 0;
  try {
    const model = chatModel(sdk, settings, { firstChunkMs, chunkMs, onSilence: giveUp });
    const call = {
      ...callOf(prompt, await answerFormat(sdk)),
      abortSignal: AbortSignal.any([signal, ending.signal]),
    };
    const { stream } = await tryAgain(sdk, () => model.doStream(call), settings.retriesMax ?? 1, call.abortSignal);
    const scanner = createElementScanner();
    let whole = false;
    // "interrupted" is a clean end of the connection without the model's own end: half an answer looks whole here.
    // "length" and "content-filter" are endings the model did not choose either.
    let finished = false;
    for await (const part of stream) {
      if (part.type === "error") fault = faultOf(sdk.ai, part.error);
      else if (part.type === "finish") finished = part.finishReason.unified === "stop";
      else if (part.type === "text-delta") {
        const scanned = scanner.read(part.delta);
        for (const value of scanned.elements) {
          elements += 1;
          yield { type: "element", value };
        }
        if (scanned.kind === "malformed") fault = "draft-malformed";
        else whole = scanned.whole;
      }
      if (fault !== undefined) break;
    }
    if (!finished) fault ??= "draft-broken-off";
    if (!whole) fault ??= "draft-malformed";
  } catch (error) {
    fault = faultOf(sdk.ai, error);
    // A connection that dies after the first words is a broken draft, not an unreachable provider.
    if (fault === "model-unreachable" && elements > 0) fault = "draft-broken-off";
  } finally {
    clearTimeout(total);
    ending.abort();
  }
  if (fault !== undefined && (timedOut || signal.aborted)) fault = "model-timed-out";
  yield fault ? { type: "fault", fault } : { type: "complete" };
}

type CallOptions = Parameters<ReturnType<typeof chatModel>["doStream"]>[0];
type ResponseFormat = NonNullable<CallOptions["responseFormat"]>;

const callOf = (prompt: SentencePrompt, responseFormat: ResponseFormat): CallOptions => ({
  prompt: [
    { role: "system", content: prompt.instructions },
    { role: "user", content: [{ type: "text", text: prompt.input }] },
  ],
  responseFormat,
  temperature: 0,
});

// Of the SDK's array output this is the half that asks. The half that reads keeps an element back until the next one begins, which
// would hold a checked sentence for as long as its neighbour takes to write, and costs its parsing at every piece.
let format: Promise<ResponseFormat> | undefined;
const answerFormat = ({ ai }: Sdk): Promise<ResponseFormat> => {
  const element = ai.jsonSchema<unknown>(wireSchema, { validate: anything });
  format ??= Promise.resolve(ai.Output.array({ name: "answer", element }).responseFormat).then(
    (given) => given ?? { type: "json" },
  );
  return format;
};

/**
 * What the provider is asked to keep to. What it sends is checked by the drafter, so here anything passes. Properties are written in
 * this order: a model that has copied its quote first has its source before its sentence, and the sentence can be checked and shown
 * at its own last character instead of its quote's.
 */
const wireSchema: import("ai").JSONSchema7 = {
  type: "object",
  properties: {
    act: { type: "string", enum: ["claim", "empathy", "question", "safety-net"] },
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
    text: { type: "string" },
  },
  required: ["act", "citation", "text"],
  additionalProperties: false,
};
