import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dataBlock } from "../data-block.ts";
import { redactIdentifiers } from "../privacy/index.ts";
import type { RewriteModel, RewriteRequest } from "../retrieve/index.ts";
import { anything, chatModel, loadSdk, type ProviderSettings, type Sdk } from "./ai-sdk.ts";

const instructions = readFileSync(new URL("./prompts/search-line.v1.md", import.meta.url), "utf8");

/** Name and content hash of the instructions: a changed word is another rewriter. */
const promptVersion = `search-line.v1@${createHash("sha256").update(instructions).digest("hex").slice(0, 12)}`;

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

async function askForLine(
  { ai, ...sdk }: Sdk,
  settings: ProviderSettings,
  prompt: string,
  signal: AbortSignal,
): Promise<string> {
  let output: unknown;
  try {
    const result = await ai.generateText({
      model: chatModel({ ai, ...sdk }, settings),
      instructions,
      prompt,
      output: ai.Output.object({
        name: "search_line",
        schema: ai.jsonSchema<unknown>(wireSchema, { validate: anything }),
      }),
      temperature: 0,
      maxOutputTokens: outputTokensMax,
      // The person's own words are good enough to go on with: they wait.
      maxRetries: 0,
      abortSignal: signal,
    });
    if (result.finishReason === "stop") output = result.output;
  } catch {
    // The error object carries the whole prompt.
    throw new NoLine("The rewriter's model gave no line.");
  }
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
