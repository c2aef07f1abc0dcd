import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dataBlock } from "../data-block.ts";
import type { Rewritten, Warmer, WarmRequest } from "../empathy/types.ts";
import { redactIdentifiers } from "../privacy/index.ts";
import { anything, chatModel, faultOf, loadSdk, type ProviderSettings } from "./ai-sdk.ts";

const instructions = readFileSync(new URL("./prompts/warm.v1.md", import.meta.url), "utf8");

/** Name and content hash of the instructions: a changed word is another warmer. */
const promptVersion = `warm.v1@${createHash("sha256").update(instructions).digest("hex").slice(0, 12)}`;

/** Characters of a message that are sent: its beginning and its end, which is where people say how they are. */
const charactersMax = 4_000;

const languageNames = { en: "English", es: "Spanish" } as const satisfies Record<WarmRequest["language"], string>;

/**
 * A Warmer over any server that speaks OpenAI's `chat/completions`, with the SDK already loaded when it resolves. Identifiers are
 * removed here, whoever calls. Provider failures become a fault and their error objects are dropped: they carry the prompt. What the
 * model wrote is handed on as it is: judging it is the empathy room's part.
 */
export async function openAiSdkWarmer(settings: ProviderSettings): Promise<Warmer> {
  await loadSdk();
  return {
    version: `${settings.modelId}+${promptVersion}`,
    warm: (request, signal) => warm(settings, request, signal),
  };
}

async function warm(settings: ProviderSettings, request: WarmRequest, signal: AbortSignal): Promise<Rewritten> {
  const sdk = await loadSdk();
  const { ai } = sdk;
  try {
    const result = await ai.generateText({
      model: chatModel(sdk, settings),
      instructions,
      prompt: promptFor(request),
      output: ai.Output.object({ name: "warmed", schema: ai.jsonSchema<unknown>(wireSchema, { validate: anything }) }),
      temperature: 0,
      // The plain text is at hand and a person waits.
      maxRetries: 0,
      abortSignal: signal,
    });
    // Cut off or filtered: an ending the model did not choose is no rewriting.
    return result.finishReason === "stop"
      ? { kind: "value", value: result.output }
      : { kind: "fault", fault: "nonsense" };
  } catch (error) {
    if (signal.aborted) return { kind: "fault", fault: "timeout" };
    return { kind: "fault", fault: gapOf(faultOf(ai, error)) };
  }
}

function promptFor({ plain, said, language, level, mayOpen }: WarmRequest): string {
  const { text } = redactIdentifiers(said);
  const shortened =
    text.length <= charactersMax
      ? text
      : `${text.slice(0, charactersMax / 2)} [left out] ${text.slice(-charactersMax / 2)}`;
  return [
    dataBlock("language", [languageNames[language]]),
    dataBlock("level", [level]),
    dataBlock("may-open", [mayOpen ? "yes" : "no"]),
    dataBlock("said", [shortened]),
    dataBlock("plain", plain),
  ].join("\n\n");
}

function gapOf(fault: ReturnType<typeof faultOf>): Extract<Rewritten, { kind: "fault" }>["fault"] {
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

/** What the provider is asked to keep to. What it sends is checked by the empathy room. */
const wireSchema: import("ai").JSONSchema7 = {
  type: "object",
  properties: { sentences: { type: "array", items: { type: "string" } } },
  required: ["sentences"],
  additionalProperties: false,
};
