import { setTimeout as wait } from "node:timers/promises";
import { type EmbedAs, type Embedder, EmbeddingFault, type EmbeddingFaultKind, unitVector } from "./embedder.ts";

/** One call to one model, as its adapter makes it. Rejects with an EmbeddingFault; anything else that it rejects with is taken for `failed` and dropped. */
export type EmbeddingCall = (
  texts: readonly string[],
  as: EmbedAs,
  signal: AbortSignal,
) => Promise<readonly ArrayLike<number>[]>;

export interface EmbeddingPace {
  /** Most texts in one call. */
  readonly batchTexts: number;
  /** Calls under way at once. */
  readonly callsAtOnce: number;
  /** For one call; a try that takes longer is given up and counts as `timed-out`. */
  readonly callMs: number;
  /** After the first try. */
  readonly retriesMax: number;
  /** Before the first retry; doubled for each one after it, less up to a quarter so that two servers do not knock in step. */
  readonly backOffMs: number;
}

/** Longer than this a provider is not waited for: the work is given up and begun again later where it stood. */
const retryAfterMsMax = 60_000;

/** A person waits: words alone find, and the next question may have more luck. */
const questionRetriesMax = 1;

const mayPass: ReadonlySet<EmbeddingFaultKind> = new Set(["busy", "failed", "timed-out", "unreachable"]);

/**
 * An Embedder over a single call: batches, calls side by side, a limit for each call, retries with back-off for what may pass,
 * and every vector checked and scaled. The first batch that fails for good ends the others.
 */
export function openPatientEmbedder(
  { name, dimensions }: Pick<Embedder, "name" | "dimensions">,
  call: EmbeddingCall,
  pace: EmbeddingPace,
): Embedder {
  return {
    name,
    dimensions,
    async embed(texts, as, signal = new AbortController().signal) {
      const ended = new AbortController();
      const until = AbortSignal.any([signal, ended.signal]);
      const vectors = new Array<Float32Array>(texts.length);
      let next = 0;
      const work = async () => {
        while (next < texts.length) {
          const start = next;
          const batch = texts.slice(start, start + pace.batchTexts);
          next += batch.length;
          const rows = await callPatiently(call, batch, as, until, pace);
          if (rows.length !== batch.length)
            throw new EmbeddingFault("wrong-count", { detail: `${rows.length} for ${batch.length}.` });
          rows.forEach((row, at) => {
            vectors[start + at] = unitVector(row, dimensions);
          });
        }
      };
      try {
        await Promise.all(Array.from({ length: pace.callsAtOnce }, work));
      } finally {
        ended.abort();
      }
      return vectors;
    },
  };
}

/** One batch, tried until it works or there is no sense in trying. Rejects with an EmbeddingFault. */
export async function callPatiently(
  call: EmbeddingCall,
  texts: readonly string[],
  as: EmbedAs,
  signal: AbortSignal,
  pace: EmbeddingPace,
): Promise<readonly ArrayLike<number>[]> {
  for (let tries = 0; ; tries += 1) {
    const fault = await tryOnce(call, texts, as, signal, pace.callMs);
    if (!(fault instanceof EmbeddingFault)) return fault;
    const waitMs = fault.retryAfterMs ?? pace.backOffMs * 2 ** tries * (1 - Math.random() / 4);
    const retriesMax = as === "query" ? Math.min(pace.retriesMax, questionRetriesMax) : pace.retriesMax;
    if (!mayPass.has(fault.kind) || tries >= retriesMax || waitMs > retryAfterMsMax) throw fault;
    await wait(waitMs, undefined, { signal }).catch(() => {
      throw new EmbeddingFault("stopped");
    });
  }
}

async function tryOnce(
  call: EmbeddingCall,
  texts: readonly string[],
  as: EmbedAs,
  signal: AbortSignal,
  callMs: number,
): Promise<readonly ArrayLike<number>[] | EmbeddingFault> {
  if (signal.aborted) return new EmbeddingFault("stopped");
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), callMs);
  const both = AbortSignal.any([signal, late.signal]);
  const ended = Promise.withResolvers<never>();
  const end = () => ended.reject(new EmbeddingFault(signal.aborted ? "stopped" : "timed-out"));
  both.addEventListener("abort", end, { once: true });
  try {
    // A model that does not listen to its signal must not hold a person's question either.
    return await Promise.race([call(texts, as, both), ended.promise]);
  } catch (error) {
    if (signal.aborted) return new EmbeddingFault("stopped");
    if (late.signal.aborted) return new EmbeddingFault("timed-out");
    return error instanceof EmbeddingFault ? error : new EmbeddingFault("failed");
  } finally {
    clearTimeout(timer);
    both.removeEventListener("abort", end);
  }
}
