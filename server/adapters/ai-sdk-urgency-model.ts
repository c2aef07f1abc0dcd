import { levels, opinionReasons, type UrgencyModel } from "../triage/index.ts";
import { loadSdk, type ProviderSettings } from "./ai-sdk.ts";
import { askForObject } from "./ask-for-object.ts";

/** Calls tried again after a busy or failing provider; the giver's own time-out bounds them all. */
const retriesMax = 1;

/**
 * An UrgencyModel over any server that speaks OpenAI's `chat/completions`, with the SDK already loaded when it resolves. Asks for one
 * level and one reason of closed lists. Provider failures become a fault and their error objects are dropped: they carry the prompt.
 */
export async function openAiSdkUrgencyModel(settings: ProviderSettings): Promise<UrgencyModel> {
  const sdk = await loadSdk();
  return {
    id: settings.modelId,
    classify: ({ instructions, input }, signal) =>
      askForObject(
        sdk,
        settings,
        { name: "urgency", schema: wireSchema, instructions, prompt: input, retriesMax },
        signal,
      ),
  };
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
