import { type Frame, openDecoder } from "#web/stream/index.ts";
import { readProblem } from "#web/ui/index.ts";
import { isGone } from "./is-gone.ts";

export type Connection = "connecting" | "live" | "interrupted";

export interface EventStream {
  /** Connects again at once, unless the connection was heard from a moment ago. */
  wake(): void;
  close(): void;
}

export interface EventStreamGiven {
  readonly path: string;
  readonly token: string;
  /** Asked before each connection: resume after this event. */
  readonly lastEventId: () => string;
  readonly onFrames: (frames: readonly Frame[]) => void;
  readonly onConnection: (connection: Connection) => void;
  /** The server says that this conversation is not ours or no longer exists. No further attempt is made. */
  readonly onRefused: () => void;
  readonly fetcher: typeof fetch;
}

/** The server writes a keep-alive every 15 s; three missed ones mean that the connection is dead although nobody said so. */
const stallMs = 45_000;
/** A page that comes back to the front with a connection quieter than one keep-alive is not trusted. */
const quietMs = 20_000;
const firstRetryMs = 500;
const retryMsMax = 15_000;

/**
 * Follows `GET …/events` for as long as the page lives: reads, and after any end connects again with Last-Event-ID.
 * fetch instead of EventSource, because EventSource cannot send the bearer token and a token in a URL ends up in logs.
 */
export function openEventStream(given: EventStreamGiven): EventStream {
  let closed = false;
  let failures = 0;
  let heardAt = 0;
  let attempt: AbortController | undefined;
  let wakeUp: (() => void) | undefined;
  let stall: ReturnType<typeof setTimeout> | undefined;

  function heard(controller: AbortController): void {
    heardAt = Date.now();
    clearTimeout(stall);
    stall = setTimeout(() => controller.abort(), stallMs);
  }

  async function readOnce(controller: AbortController): Promise<void> {
    const lastEventId = given.lastEventId();
    heard(controller);
    const response = await given.fetcher(given.path, {
      headers: {
        accept: "text/event-stream",
        authorization: `Bearer ${given.token}`,
        ...(lastEventId === "" ? {} : { "last-event-id": lastEventId }),
      },
      cache: "no-store",
      signal: controller.signal,
    });
    if (!response.ok) {
      const problem = await readProblem(response);
      if (problem === undefined || !isGone(problem) || closed) return;
      closed = true;
      given.onRefused();
      return;
    }
    if (!response.body) return;
    failures = 0;
    given.onConnection("live");
    const decoder = openDecoder();
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard(controller);
      const frames = decoder.push(value);
      if (frames.length > 0 && !closed) given.onFrames(frames);
    }
  }

  async function follow(): Promise<void> {
    given.onConnection("connecting");
    while (!closed) {
      const controller = new AbortController();
      attempt = controller;
      try {
        await readOnce(controller);
      } catch {
        // Cut off, stalled or woken: all the same, connect again from the last event.
      }
      clearTimeout(stall);
      // Also when the read ended in an orderly way: an abandoned body would hold one of the browser's few connections.
      controller.abort();
      if (closed) return;
      given.onConnection("interrupted");
      await pause(retryMs(failures++));
    }
  }

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  void follow();

  return {
    wake() {
      if (closed || Date.now() - heardAt < quietMs) {
        // Waiting between two attempts, however recent the last word: there is no reason to wait longer.
        wakeUp?.();
        return;
      }
      failures = 0;
      attempt?.abort();
      wakeUp?.();
    },
    close() {
      closed = true;
      clearTimeout(stall);
      attempt?.abort();
      wakeUp?.();
    },
  };
}

/** Doubles up to 15 s, and differs between pages, so that a restarted server is not met by everyone at once. */
const retryMs = (failures: number): number =>
  Math.min(retryMsMax, firstRetryMs * 2 ** Math.min(failures, 6)) * (0.6 + 0.4 * Math.random());
