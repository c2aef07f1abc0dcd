import { dataBlock } from "../data-block.ts";
import { redactIdentifiers } from "../privacy/index.ts";
import { promptFile } from "../prompt-file.ts";
import type { RewriteModel, RewriteRequest } from "../retrieve/index.ts";
import { loadSdk, type ProviderSettings, type Sdk } from "./ai-sdk.ts";
import { askForObject } from "./ask-for-object.ts";

const { text: instructions, version: promptVersion } = promptFile(
  new URL("./prompts/search-line.v2.md", import.meta.url),
);

/** A line is twenty words; whatever goes on longer has gone astray. */
const outputTokensMax = 200;

/**
 * A RewriteModel over any server that speaks OpenAI's `chat/completions`: one call, one line. Identifiers are removed here, whoever calls.
 * Rejects with an Error that carries nothing of the call.
 */
export async function openAiSdkRewriter(settings: ProviderSettings): Promise<RewriteModel> {
  const sdk = await loadSdk();
  return {
    name: `${settings.modelId} ${promptVersion}`,
    summarise: (request, signal) => askForLine(sdk, settings, promptFor(request), signal),
  };
}

function promptFor({ question, earlier }: RewriteRequest): string {
  const withoutIdentifiers = (text: string): string => redactIdentifiers(text).text;
  return [
    dataBlock("earlier-messages", earlier.map(withoutIdentifiers)),
    dataBlock("question", [withoutIdentifiers(question)]),
  ].join("\n\n");
}

class NoLine extends Error {
  override readonly name = "NoLine";
}

async function askForLine(sdk: Sdk, settings: ProviderSettings, prompt: string, signal: AbortSignal): Promise<string> {
  const given = await askForObject(
    sdk,
    settings,
    // Never tried again: the person's own words are good enough to go on with, and they wait.
    { name: "search_line", schema: wireSchema, instructions, prompt, outputTokensMax, retriesMax: 0 },
    signal,
  );
  if (given.kind === "fault") throw new NoLine("The rewriter's model gave no line.");
  const output = given.value;
  if (typeof output !== "object" || output === null || !("line" in output) || typeof output.line !== "string")
    throw new NoLine("The rewriter's model gave something else than a line.");
  return output.line;
}

/** What the provider is asked to keep to. What it sends is checked by whoever asked. */
const wireSchema: import("ai").JSONSchema7 = {
  type: "object",
  properties: { line: { type: "string" } },
  required: ["line"],
  additionalProperties: false,
};
