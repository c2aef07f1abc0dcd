import { type Classified, levels, type OpinionPrompt, opinionReasons, type UrgencyModel } from "../triage/index.ts";
import { anything, chatModel, faultOf, loadSdk, type ProviderSettings } from "./ai-sdk.ts";

/** Calls tried again after a busy or failing provider; the giver's own time-out bounds them all. */
const retriesMax = 1;

/**
 * An UrgencyModel over any server that speaks OpenAI's `chat/completions`, with the SDK already loaded when it resolves. Asks for one
 * level and one reason of closed lists. Provider failures become a fault and their error objects are dropped: they carry the prompt.
 */
export async function openAiSdkUrgencyModel(settings: ProviderSettings): Promise<UrgencyModel> {
  await loadSdk();
  return { id: settings.modelId, classify: (prompt, signal) => classify(settings, prompt, signal) };
}

async function classify(settings: ProviderSettings, prompt: OpinionPrompt, signal: AbortSignal): Promise<Classified> {
  const sdk = await loadSdk();
  const { ai } = sdk;
  try {
    const result = await ai.generateText({
      model: chatModel(sdk, settings),
      instructions: prompt.instructions,
      prompt: prompt.input,
      output: ai.Output.object({ name: "urgency", schema: ai.jsonSchema<unknown>(wireSchema, { validate: anything }) }),
      temperature: 0,
      maxRetries: retriesMax,
      abortSignal: signal,
    });
    // Cut off or filtered: an ending the model did not choose is no judgement.
    return result.finishReason === "stop"
      ? { kind: "value", value: result.output }
      : { kind: "fault", fault: "nonsense" };
  } catch (error) {
    if (signal.aborted) return { kind: "fault", fault: "timeout" };
    return { kind: "fault", fault: gapOf(faultOf(ai, error)) };
  }
}

function gapOf(fault: ReturnType<typeof faultOf>): Extract<Classified, { kind: "fault" }>["fault"] {
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

/** What the provider is asked to keep to. What it sends is checked by the giver, so here anything passes. */
const wireSchema: import("ai").JSONSchema7 = {
  type: "object",
  properties: {
    level: { type: "string", enum: [...levels] },
    reason: { type: "string", enum: [...opinionReasons] },
  },
  required: ["level", "reason"],
  additionalProperties: false,
};
