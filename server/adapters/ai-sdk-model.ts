import type { ModelPart, SentenceModel, SentencePrompt } from "../draft/sentence-model.ts";
import type { DraftFault } from "../draft/types.ts";

export interface AiSdkModelSettings {
  /** Absent for a self-hosted server that asks for none: then no Authorization header is sent. */
  readonly apiKey?: string;
  /** With the version part, for example `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly modelId: string;
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

type Sdk = { readonly ai: typeof import("ai"); readonly openai: typeof import("@ai-sdk/openai") };

// Loading the SDK costs a noticeable part of a start; a service that runs on the built-in drafter never pays it.
let loading: Promise<Sdk> | undefined;
const loadSdk = (): Promise<Sdk> => {
  loading ??= importSdk();
  return loading;
};

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

async function importSdk(): Promise<Sdk> {
  const [ai, openai] = await Promise.all([import("ai"), import("@ai-sdk/openai")]);
  // A model named by a plain string would send the prompt to a third-party gateway. Nothing here does that; with this
  // provider in its place, nothing can: every id is unknown.
  globalThis.AI_SDK_DEFAULT_PROVIDER = ai.customProvider({});
  // Warnings may quote parts of the request.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  return { ai, openai };
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
  const { ai, openai } = await loadSdk();
  // Ends the provider's work when the reader leaves early; otherwise a held draft keeps costing money.
  const left = new AbortController();
  let fault: DraftFault | undefined;
  let elements = 0;
  try {
    const provider = openai.createOpenAI({
      baseURL: settings.baseUrl,
      apiKey: settings.apiKey ?? "none",
      fetch: guardedFetch(settings),
    });
    const { totalMs, chunkMs, firstChunkMs } = settings.timeouts;
    const result = ai.streamText({
      model: provider.chat(settings.modelId),
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

/**
 * The provider's fetch: never follows a redirect (it would carry the patient's words to another host), drops the
 * made-up key of a server without one, and takes a web page with status 200 for the failure it is.
 */
const guardedFetch =
  (settings: AiSdkModelSettings): typeof fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    if (settings.apiKey === undefined) headers.delete("authorization");
    // The SDK's own limit for the first piece begins to count when an answer has begun; a provider that takes the
    // request and says nothing would hold a worried person for the whole `totalMs`.
    const silence = new AbortController();
    const { firstChunkMs } = settings.timeouts;
    const timer = setTimeout(
      () => silence.abort(new DOMException("No answer began.", "TimeoutError")),
      firstChunkMs ?? 2 ** 31 - 1,
    );
    const signals = init?.signal ? [init.signal, silence.signal] : [silence.signal];
    const signal = AbortSignal.any(signals);
    const response = await fetch(input, { ...init, headers, signal, redirect: "error" }).finally(() =>
      clearTimeout(timer),
    );
    if (!/^text\/html\b/i.test(response.headers.get("content-type") ?? "")) return response;
    await response.body?.cancel();
    return new Response(null, { status: response.ok ? 502 : response.status });
  };

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
const anything = (value: unknown) => ({ success: true, value }) as const;

function faultOf(ai: Sdk["ai"], error: unknown): DraftFault {
  if (ai.RetryError.isInstance(error)) return faultOf(ai, error.lastError);
  if (ai.APICallError.isInstance(error)) {
    const status = error.statusCode;
    // A status of success on a failed call: the answer began and its body broke off.
    if (status === undefined) return "model-unreachable";
    if (status < 300) return "draft-broken-off";
    if (status === 401 || status === 403) return "model-refused-key";
    if (status === 429) return "model-busy";
    if (status === 408 || status === 504) return "model-timed-out";
    return "model-failed";
  }
  if (ai.JSONParseError.isInstance(error) || ai.TypeValidationError.isInstance(error)) return "draft-malformed";
  if (ai.NoObjectGeneratedError.isInstance(error)) return "draft-malformed";
  if (ai.NoOutputGeneratedError.isInstance(error)) return "draft-malformed";
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError"))
    return "model-timed-out";
  return "model-failed";
}
