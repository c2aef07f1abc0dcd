import {
  callPatiently,
  type Embedder,
  type EmbeddingCall,
  EmbeddingFault,
  type EmbeddingFaultKind,
  type EmbeddingPace,
  openPatientEmbedder,
} from "#knowledge/index/dense/index.ts";
import type { DraftFault } from "../draft/types.ts";
import { redactIdentifiers } from "../privacy/index.ts";
import { embeddingModel, faultOf, loadSdk, type ProviderSettings, type Sdk } from "./ai-sdk.ts";

/** Hosted services take hundreds of texts at once, small self-hosted ones do not; 64 passages are some 10,000 tokens. */
const defaultPace: EmbeddingPace = { batchTexts: 64, callsAtOnce: 2, callMs: 20_000, retriesMax: 4, backOffMs: 500 };

/** A text that shows how long the vectors are. */
const probe = "fever";

/**
 * An Embedder over any server that speaks OpenAI's `embeddings`. Asks it once, so that the length of its vectors is known and every later
 * one is held to it. Identifiers are removed from questions here, whoever calls; passages are our own words. Provider failures become an
 * EmbeddingFault and their error objects are dropped where they are caught: they carry the text.
 *
 * Rejects with an EmbeddingFault when the provider does not answer with a vector.
 */
export async function openAiSdkEmbedder(
  settings: ProviderSettings,
  { pace = defaultPace, signal = new AbortController().signal }: { pace?: EmbeddingPace; signal?: AbortSignal } = {},
): Promise<Embedder> {
  const call = callOf(await loadSdk(), settings);
  const [row] = await callPatiently(call, [probe], "passage", signal, pace);
  if (row === undefined || row.length === 0) throw new EmbeddingFault("wrong-count");
  return openPatientEmbedder({ name: nameOf(settings), dimensions: row.length }, call, pace);
}

/** The same model name at another address may be another model. The address is the provider's, without anything secret in it. */
function nameOf({ modelId, baseUrl }: ProviderSettings): string {
  const { host, pathname } = new URL(baseUrl);
  return `${modelId}@${host}${pathname.replace(/\/+$/, "")}`;
}

const callOf =
  (sdk: Sdk, settings: ProviderSettings): EmbeddingCall =>
  async (texts, as, signal) => {
    const values = texts.map((text) => sendable(as === "query" ? redactIdentifiers(text).text : text));
    try {
      const { embeddings, responses } = await sdk.ai.embedMany({
        model: embeddingModel(sdk, settings),
        values,
        // Tried again by the patient embedder, which counts every try against the person's time.
        maxRetries: 0,
        abortSignal: signal,
      });
      return inOrder(embeddings, responses?.[0]?.body);
    } catch (error) {
      throw error instanceof EmbeddingFault ? error : toFault(sdk.ai, error);
    }
  };

/** The published service refuses an empty text. */
const sendable = (text: string): string => (text.trim() === "" ? "-" : text);

/** The SDK takes the rows as they come; each says itself which text it belongs to. */
function inOrder(embeddings: readonly (readonly number[])[], body: unknown): readonly (readonly number[])[] {
  const rows: readonly unknown[] =
    typeof body === "object" && body !== null && "data" in body && Array.isArray(body.data) ? body.data : [];
  const places = rows.map((row) => (typeof row === "object" && row !== null && "index" in row ? row.index : undefined));
  if (places.length !== embeddings.length || places.every((place) => place === undefined)) return embeddings;
  const ordered = embeddings.map((_, text) => embeddings[places.indexOf(text)]);
  if (!ordered.every((row) => row !== undefined)) throw new EmbeddingFault("malformed");
  return ordered;
}

const kinds = {
  "model-unreachable": "unreachable",
  "model-refused-key": "refused-key",
  "model-busy": "busy",
  "model-timed-out": "timed-out",
  "model-failed": "failed",
  "draft-broken-off": "malformed",
  "draft-malformed": "malformed",
} satisfies Record<DraftFault, EmbeddingFaultKind>;

function toFault(ai: Sdk["ai"], error: unknown): EmbeddingFault {
  const failed = ai.RetryError.isInstance(error) ? error.lastError : error;
  // A refused request stays refused: a model nobody knows, a text too long.
  if (ai.APICallError.isInstance(failed) && [400, 404, 413, 422].includes(failed.statusCode ?? 0))
    return new EmbeddingFault("refused-request");
  if (ai.InvalidResponseDataError.isInstance(failed)) return new EmbeddingFault("wrong-count");
  const kind = kinds[faultOf(ai, failed)];
  const retryAfterMs = ai.APICallError.isInstance(failed)
    ? readRetryAfter(failed.responseHeaders?.["retry-after"])
    : undefined;
  return new EmbeddingFault(kind, retryAfterMs === undefined ? {} : { retryAfterMs });
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function readRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const waitMs = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : undefined;
}
