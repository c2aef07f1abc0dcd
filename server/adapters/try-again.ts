import { setTimeout as wait } from "node:timers/promises";
import type { Sdk } from "./ai-sdk.ts";

/** When a provider does not say how long to wait. */
const backOffMs = 2_000;
/** A provider that asks for longer is not waited for: the guidance's own sentences answer sooner. */
const waitMsMax = 60_000;

/**
 * Calls again after a failure the SDK holds to be passing (busy, failing, not reached), as long as nothing of an answer has come.
 * Rejects with the last failure, or as the signal does when it ends the wait.
 */
export async function tryAgain<Result>(
  { ai }: Sdk,
  call: () => PromiseLike<Result>,
  retriesMax: number,
  signal: AbortSignal,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt >= retriesMax || signal.aborted) throw error;
      if (!ai.APICallError.isInstance(error) || !error.isRetryable) throw error;
      await wait(waitMsOf(error.responseHeaders ?? {}, attempt), undefined, { signal });
    }
  }
}

/** The provider's own waiting time, in milliseconds or in seconds, when it is a sensible one. */
function waitMsOf(headers: Readonly<Record<string, string>>, attempt: number): number {
  const asked = [Number(headers["retry-after-ms"] ?? Number.NaN), Number(headers["retry-after"] ?? Number.NaN) * 1000];
  const ms = asked.find((given) => given >= 0 && given <= waitMsMax);
  return ms ?? backOffMs * 2 ** attempt;
}
