import type { Reranker, RerankPassage } from "#knowledge/index/dense/index.ts";
import { dataBlock } from "../data-block.ts";
import { redactIdentifiers } from "../privacy/index.ts";
import { promptFile } from "../prompt-file.ts";
import { loadSdk, type ProviderSettings, type Sdk } from "./ai-sdk.ts";
import { askForObject } from "./ask-for-object.ts";

const { text: instructions, version: promptVersion } = promptFile(new URL("./prompts/rank.v1.md", import.meta.url));

/** Characters of a passage that are sent: its beginning says what it is about, and twenty whole ones are a slow call. */
const charactersMax = 600;

/**
 * A Reranker over any server that speaks OpenAI's `chat/completions`: one call reads all passages and gives their order. The model sees
 * labels of our making instead of ids, so that nothing it can say names a passage it was not shown. Identifiers are removed from the
 * question here, whoever calls. Rejects with an Error that carries nothing of the call.
 */
export async function openAiSdkReranker(settings: ProviderSettings): Promise<Reranker> {
  const sdk = await loadSdk();
  return {
    name: `${settings.modelId} ${promptVersion}`,
    async rerank(question, passages, signal) {
      const order = await askForOrder(sdk, settings, promptFor(question, passages), signal);
      const ids = new Map(passages.map(({ id }, place) => [labelOf(place), id]));
      return order.map((label) => ids.get(label) ?? "");
    },
  };
}

const labelOf = (place: number): string => `p${place + 1}`;

function promptFor(question: string, passages: readonly RerankPassage[]): string {
  const shown = passages.map(({ text }, place) => ({ label: labelOf(place), text: text.slice(0, charactersMax) }));
  return [dataBlock("question", [redactIdentifiers(question).text]), dataBlock("passages", shown)].join("\n\n");
}

class NoOrder extends Error {
  override readonly name = "NoOrder";
}

async function askForOrder(
  sdk: Sdk,
  settings: ProviderSettings,
  prompt: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const given = await askForObject(
    sdk,
    settings,
    // Never tried again: the order at hand is good enough to go on with, and a person waits.
    { name: "ranking", schema: wireSchema, instructions, prompt, retriesMax: 0 },
    signal,
  );
  if (given.kind === "fault") throw new NoOrder("The reranker's model gave no order.");
  const output = given.value;
  if (typeof output !== "object" || output === null || !("order" in output) || !Array.isArray(output.order))
    throw new NoOrder("The reranker's model gave something else than an order.");
  return output.order.map(String);
}

/** What the provider is asked to keep to. What it sends is checked by whoever asked. */
const wireSchema: import("ai").JSONSchema7 = {
  type: "object",
  properties: { order: { type: "array", items: { type: "string" } } },
  required: ["order"],
  additionalProperties: false,
};
