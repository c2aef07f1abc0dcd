import { QdrantFault } from "./fault.ts";

export interface BreakerSettings {
  /** Failures in a row after which Qdrant is left alone. */
  readonly failuresMax: number;
  /** How long; doubled each time the probe fails too, up to `pauseMsMax`. */
  readonly pauseMs: number;
  readonly pauseMsMax: number;
}

export const breakerSettings: BreakerSettings = { failuresMax: 3, pauseMs: 2_000, pauseMsMax: 30_000 };

export interface Breaker {
  /** Runs a request, or rejects at once with a QdrantFault `paused` that names the failure behind it. */
  run<Answer>(step: string, request: () => Promise<Answer>): Promise<Answer>;
  readonly state: "closed" | "open" | "half-open";
}

/**
 * Spares patients the wait for a server that is away: after `failuresMax` failures in a row every request is refused at once. When the
 * pause is over one request is let through as a probe, the others are still refused; its success closes the breaker.
 * M. T. Nygard, "Release It!", 2007, chapter 5.
 */
export function openBreaker(settings: BreakerSettings = breakerSettings, now = () => performance.now()): Breaker {
  let failures = 0;
  let pauseMs = settings.pauseMs;
  let openUntil: number | undefined;
  let probing = false;
  let because = "";

  const stateNow = (): Breaker["state"] =>
    openUntil === undefined ? "closed" : probing || now() >= openUntil ? "half-open" : "open";

  function failed(error: unknown, wasProbe: boolean): void {
    failures += 1;
    because = error instanceof QdrantFault ? error.message : "it failed.";
    if (wasProbe) pauseMs = Math.min(settings.pauseMsMax, pauseMs * 2);
    else if (openUntil !== undefined || failures < settings.failuresMax) return;
    openUntil = now() + pauseMs;
  }

  return {
    get state() {
      return stateNow();
    },
    async run(step, request) {
      const isProbe = openUntil !== undefined;
      if (isProbe && (probing || stateNow() === "open"))
        throw new QdrantFault("paused", step, {
          detail: `it failed ${failures} times in a row and is left alone for some seconds. The last time: ${because}`,
        });
      if (isProbe) probing = true;
      try {
        const answer = await request();
        // A late success of before the breaker opened says nothing about now.
        if (isProbe || openUntil === undefined) {
          failures = 0;
          pauseMs = settings.pauseMs;
          openUntil = undefined;
        }
        return answer;
      } catch (error) {
        // A server that refuses one question says that it is there; it must not be closed to everybody else for that.
        if (!(error instanceof QdrantFault && error.kind === "request-refused")) failed(error, isProbe);
        throw error;
      } finally {
        if (isProbe) probing = false;
      }
    },
  };
}
