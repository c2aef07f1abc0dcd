import diagnostics from "node:diagnostics_channel";
import { setTimeout as wait } from "node:timers/promises";
import { faultOf, QdrantFault } from "./fault.ts";

/** How long one request to Qdrant is worth waiting for. */
export interface Pace {
  /** For one try; the client gives it up then. */
  readonly tryMs: number;
  readonly triesMax: number;
  /** For all tries and the waits between them: no try is begun, and no wait either, that would end later. */
  readonly allMs: number;
  /** Before the second try; doubled for each one after it. */
  readonly backOffMs: number;
}

/** A patient waits for the answer: a hung connection gets one more chance, on another connection. */
export const searchPace: Pace = { tryMs: 1_900, triesMax: 3, allMs: 4_000, backOffMs: 100 };
/** A publish may outlast a restart of the server. */
export const publishPace: Pace = { tryMs: 30_000, triesMax: 8, allMs: 120_000, backOffMs: 250 };

const backOffMsMax = 10_000;

/**
 * Runs a request that may be run twice, again after a failure that may pass: waits as long as the server's `retry-after` says, else a
 * doubling back-off less up to half, so that several processes do not knock in step.
 *
 * Rejects with the last QdrantFault; at once when waiting cannot help.
 */
export async function tryPatiently<Answer>(
  step: string,
  origin: string,
  pace: Pace,
  request: () => Promise<Answer>,
): Promise<Answer> {
  const startedAt = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return await request();
    } catch (error) {
      const fault = faultOf(error, step);
      if (!fault.mayPass || tries >= pace.triesMax) throw fault;
      const backOffMs = Math.min(backOffMsMax, pace.backOffMs * 2 ** (tries - 1)) * (1 - Math.random() / 2);
      const askedMs = fault.kind === "too-many-requests" ? askedToWaitMs(origin) : 0;
      const spentMs = performance.now() - startedAt;
      if (askedMs > 0 && spentMs + askedMs > pace.allMs)
        throw new QdrantFault(fault.kind, step, {
          status: 429,
          detail: `it has had too many requests and asks to wait ${Math.ceil(askedMs / 1000)} s. Raise its limit, or wait.`,
        });
      const waitMs = Math.max(backOffMs, askedMs);
      // A try that would run into the end of the patience is not begun.
      if (spentMs + waitMs + (fault.kind === "too-slow" ? pace.tryMs : 0) > pace.allMs) throw fault;
      await wait(waitMs);
    }
  }
}

/** When each server may be asked again, by `performance.now()`. */
const askAgainAt = new Map<string, number>();

const askedToWaitMs = (origin: string): number => Math.max(0, (askAgainAt.get(origin) ?? 0) - performance.now());

/**
 * Client 1.19 keeps only the first character of `retry-after` ("30" becomes 3) and offers no hook to read an answer's headers, so they
 * are read where its HTTP library announces them. A limit is the server's, not the request's: one time for each origin is enough.
 */
diagnostics.subscribe("undici:request:headers", (message) => {
  const { request, response } = message as {
    readonly request?: { readonly origin?: unknown };
    readonly response?: { readonly statusCode?: unknown; readonly headers?: readonly Uint8Array[] };
  };
  if (response?.statusCode !== 429) return;
  const origin = String(request?.origin);
  const headers = (response.headers ?? []).map((part) => Buffer.from(part).toString("latin1"));
  const at = headers.findIndex((name, place) => place % 2 === 0 && name.toLowerCase() === "retry-after");
  const waitMs = at < 0 ? 0 : retryAfterMs(headers[at + 1] ?? "", Date.now());
  askAgainAt.set(origin, performance.now() + waitMs);
});

/** RFC 9110, 10.2.3: seconds, or a date. 0 when it is neither. */
export function retryAfterMs(value: string, now: number): number {
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
