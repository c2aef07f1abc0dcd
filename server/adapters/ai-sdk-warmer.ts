import { dataBlock } from "../data-block.ts";
import type { Warmer, WarmRequest } from "../empathy/types.ts";
import { redactIdentifiers } from "../privacy/index.ts";
import { promptFile } from "../prompt-file.ts";
import { loadSdk, type ProviderSettings } from "./ai-sdk.ts";
import { askForObject } from "./ask-for-object.ts";

const { text: instructions, version: promptVersion } = promptFile(new URL("./prompts/warm.v1.md", import.meta.url));

/** Characters of a message that are sent: its beginning and its end, which is where people say how they are. */
const charactersMax = 4_000;

const languageNames = { en: "English", es: "Spanish" } as const satisfies Record<WarmRequest["language"], string>;

/**
 * A Warmer over any server that speaks OpenAI's `chat/completions`, with the SDK already loaded when it resolves. Identifiers are
 * removed here, whoever calls. Provider failures become a fault and their error objects are dropped: they carry the prompt. What the
 * model wrote is handed on as it is: judging it is the empathy room's part.
 */
export async function openAiSdkWarmer(settings: ProviderSettings): Promise<Warmer> {
  const sdk = await loadSdk();
  return {
    version: `${settings.modelId}+${promptVersion}`,
    // Never tried again: the plain text is at hand and a person waits.
    warm: async (request, signal) =>
      askForObject(
        sdk,
        settings,
        { name: "warmed", schema: wireSchema, instructions, prompt: promptFor(request), retriesMax: 0 },
        signal,
      ),
  };
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

/** What the provider is asked to keep to. What it sends is checked by the empathy room. */
const wireSchema: import("ai").JSONSchema7 = {
  type: "object",
  properties: { sentences: { type: "array", items: { type: "string" } } },
  required: ["sentences"],
  additionalProperties: false,
};
