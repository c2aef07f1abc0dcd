import type { DraftFault } from "../draft/types.ts";
import { type PieceWatch, type Post, postForPieces } from "./post-for-pieces.ts";

/** Where a model is. Naming it in the settings is the permission to send it redacted questions. */
export interface ProviderSettings {
  /** Absent for a self-hosted server that asks for none: then no Authorization header is sent. */
  readonly apiKey?: string;
  /** With the version part, for example `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly modelId: string;
}

export type Sdk = { readonly ai: typeof import("ai"); readonly openai: typeof import("@ai-sdk/openai") };

// Loading the SDK costs a noticeable part of a start; a service that runs on the built-in drafter never pays it.
let loading: Promise<Sdk> | undefined;
export const loadSdk = (): Promise<Sdk> => {
  loading ??= importSdk();
  return loading;
};

async function importSdk(): Promise<Sdk> {
  const [ai, openai] = await Promise.all([import("ai"), import("@ai-sdk/openai")]);
  // A model named by a plain string would send the prompt to a third-party gateway. Nothing here does that; with this
  // provider in its place, nothing can: every id is unknown.
  globalThis.AI_SDK_DEFAULT_PROVIDER = ai.customProvider({});
  // Warnings may quote parts of the request.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  return { ai, openai };
}

/** How an answer that comes in pieces is read. */
export interface ReadingInPieces {
  /** Longest wait, from the request, for the first piece of the answer's text; only the caller's signal bounds it otherwise. */
  readonly firstChunkMs: number | undefined;
  /** Longest silence between two pieces. */
  readonly chunkMs: number;
  /** Called once when either has passed; whoever asked gives the call up. */
  readonly onSilence: () => void;
}

/** The model behind `chat/completions`. @param reading for an answer in sentence objects: its pieces come gathered (`gather-deltas.ts`) */
export function chatModel({ openai }: Sdk, settings: ProviderSettings, reading?: ReadingInPieces) {
  const provider = openai.createOpenAI({
    baseURL: settings.baseUrl,
    apiKey: settings.apiKey ?? "none",
    fetch: guardedFetch(settings, (post) =>
      postForPieces(post, reading === undefined ? unwatched : watchSilence(reading)),
    ),
  });
  return provider.chat(settings.modelId);
}

/** The model behind `embeddings`. */
export function embeddingModel({ openai }: Sdk, settings: ProviderSettings) {
  const provider = openai.createOpenAI({
    baseURL: settings.baseUrl,
    apiKey: settings.apiKey ?? "none",
    // Vectors of many passages at once are longer than any answer: these are read by the platform's own fetch.
    fetch: guardedFetch(settings, undefined),
  });
  return provider.embeddingModel(settings.modelId);
}

/**
 * The provider's fetch: never follows a redirect (it would carry the patient's words to another host), drops the
 * made-up key of a server without one, and takes a web page with status 200 for the failure it is.
 */
const guardedFetch =
  (settings: ProviderSettings, post: ((given: Post) => Promise<Response>) | undefined): typeof fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    if (settings.apiKey === undefined) headers.delete("authorization");
    const { body } = init ?? {};
    const response =
      post !== undefined && typeof body === "string"
        ? await post({ url: new URL(String(input)), headers, body, signal: init?.signal ?? undefined })
        : await fetch(input, { ...init, headers, redirect: "error" });
    if (!/^text\/html\b/i.test(response.headers.get("content-type") ?? "")) return response;
    await response.body?.cancel();
    return new Response(null, { status: response.ok ? 502 : response.status });
  };

const unwatched: PieceWatch = { onPiece: () => undefined, end: () => undefined };

/** A clock that every piece starts again. */
function watchSilence({ firstChunkMs, chunkMs, onSilence }: ReadingInPieces): PieceWatch {
  // A provider that takes the request and says nothing would hold a worried person until the whole time is up.
  let timer = firstChunkMs === undefined ? undefined : setTimeout(onSilence, firstChunkMs);
  let begun = false;
  return {
    onPiece() {
      if (begun) {
        timer?.refresh();
        return;
      }
      begun = true;
      clearTimeout(timer);
      timer = setTimeout(onSilence, chunkMs);
    },
    end: () => clearTimeout(timer),
  };
}

/** A provider's failure as a fault of ours. The error object itself stays here: it carries the whole prompt. */
export function faultOf(ai: Sdk["ai"], error: unknown): DraftFault {
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

/** The SDK's own check of what a model sent, left open: whoever asked checks it, and a field nobody asked for is no reason to lose the rest. */
export const anything = (value: unknown) => ({ success: true, value }) as const;
