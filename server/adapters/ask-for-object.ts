import type { DraftFault } from "../draft/types.ts";
import { anything, chatModel, faultOf, type ProviderSettings, type Sdk } from "./ai-sdk.ts";

/** One question to a model whose answer is one object. */
export interface Ask {
  /** Of the schema, as the provider sees it. */
  readonly name: string;
  /** What the provider is asked to keep to. What it sends is checked by whoever asked, so here anything passes. */
  readonly schema: import("ai").JSONSchema7;
  /** Ours: never holds a word a patient wrote. */
  readonly instructions: string;
  /** Theirs, as fenced data, without identifiers. */
  readonly prompt: string;
  /** 0 when absent. */
  readonly temperature?: number;
  readonly outputTokensMax?: number;
  /** Calls tried again after a busy or failing provider; the signal bounds them all. */
  readonly retriesMax: 0 | 1;
}

/** What a model sent, unjudged, or why there is nothing. */
export type Given =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "fault"; readonly fault: "timeout" | "unreachable" | "nonsense" };

/** One call that does not stream. Never rejects: the error objects of a provider's failures are dropped here, they carry the prompt. */
export async function askForObject(
  sdk: Sdk,
  settings: ProviderSettings,
  ask: Ask,
  signal: AbortSignal,
): Promise<Given> {
  const { ai } = sdk;
  const { name, schema, instructions, prompt, temperature = 0, outputTokensMax, retriesMax } = ask;
  try {
    const result = await ai.generateText({
      model: chatModel(sdk, settings),
      instructions,
      prompt,
      output: ai.Output.object({ name, schema: ai.jsonSchema<unknown>(schema, { validate: anything }) }),
      temperature,
      ...(outputTokensMax === undefined ? {} : { maxOutputTokens: outputTokensMax }),
      maxRetries: retriesMax,
      abortSignal: signal,
    });
    // Cut off or filtered: an ending the model did not choose is no answer.
    return result.finishReason === "stop"
      ? { kind: "value", value: result.output }
      : { kind: "fault", fault: "nonsense" };
  } catch (error) {
    return { kind: "fault", fault: signal.aborted ? "timeout" : gapOf(faultOf(ai, error)) };
  }
}

function gapOf(fault: DraftFault): Extract<Given, { kind: "fault" }>["fault"] {
  switch (fault) {
    case "model-timed-out":
      return "timeout";
    case "draft-malformed":
      return "nonsense";
    case "draft-broken-off":
    case "model-refused-key":
    case "model-busy":
    case "model-failed":
    case "model-unreachable":
      return "unreachable";
    default: {
      const unhandled: never = fault;
      throw new Error(`No gap for ${String(unhandled)}`);
    }
  }
}
