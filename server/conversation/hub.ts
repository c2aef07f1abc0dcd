import { keepConnected, type Store } from "../store/index.ts";
import type { Recorded } from "./events.ts";

export type Wake = { readonly kind: "events"; readonly events: readonly Recorded[] } | { readonly kind: "erased" };

export interface Listener {
  /** Resolves at the next announcement for the conversation, after `pollMs`, or when `signal` aborts. */
  next(pollMs: number, signal: AbortSignal): Promise<Wake>;
  close(): void;
}

/** Wakes whoever follows a conversation, in this process at once and in the others through NOTIFY. It carries no state: the log does. */
export interface Hub {
  announce(recorded: Recorded): void;
  announceChange(conversationId: string): void;
  announceErasure(conversationId: string): void;
  /** Place of the newest event of the conversation, when this process appended it and has heard of nothing since. */
  newest(conversationId: string): number | undefined;
  listen(conversationId: string): Listener;
  /** Called for every change of any conversation: the desk refreshes its queue. Returns how to stop. */
  onAnyChange(listener: () => void): () => void;
  close(): Promise<void>;
}

const channel = "lantern_conversation";
/** Ids are gathered this long before other processes are told, so that an answer of ten sentences is one NOTIFY, off the critical path. */
const gatherMs = 20;
/** Conversations whose newest place is remembered: more than are answered at once. */
const newestMax = 10_000;

export async function openHub(store: Store): Promise<Hub> {
  const listeners = new Map<string, Set<{ wake(wake: Wake): void }>>();
  const changeListeners = new Set<() => void>();
  const newest = new Map<string, number>();
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let told: Promise<unknown> = Promise.resolve();
  const connection = await keepConnected(store.connection, async (client) => {
    client.on("notification", (notification) => hear(notification.payload ?? ""));
    await client.query(`LISTEN ${channel}`);
    // What was announced while this connection was broken is not told again: everyone looks for themselves, once.
    wakeEveryone();
  });

  function hear(payload: string): void {
    for (const entry of payload.split(" ")) {
      const [from, kind, conversationId] = entry.split(":");
      if (conversationId === undefined || from === String(store.instance)) continue;
      wake(conversationId, kind === "erased" ? { kind: "erased" } : { kind: "events", events: [] });
    }
  }

  function wakeEveryone(): void {
    newest.clear();
    for (const group of listeners.values()) for (const listener of group) listener.wake({ kind: "events", events: [] });
    for (const listener of changeListeners) listener();
  }

  function wake(conversationId: string, what: Wake): void {
    remember(conversationId, what);
    for (const listener of listeners.get(conversationId) ?? []) listener.wake(what);
    for (const listener of changeListeners) listener();
  }

  function remember(conversationId: string, what: Wake): void {
    newest.delete(conversationId);
    const seq = what.kind === "events" ? what.events.at(-1)?.seq : undefined;
    if (seq === undefined) return;
    newest.set(conversationId, seq);
    const [oldest] = newest.keys();
    if (newest.size > newestMax && oldest !== undefined) newest.delete(oldest);
  }

  function tellOthers(kind: "events" | "erased", conversationId: string): void {
    waiting.add(`${store.instance}:${kind}:${conversationId}`);
    timer ??= setTimeout(() => {
      timer = undefined;
      const entries = [...waiting];
      waiting.clear();
      // A NOTIFY payload holds 8,000 bytes; ids are 36 characters.
      for (let start = 0; start < entries.length; start += 100) {
        const some = entries.slice(start, start + 100).join(" ");
        // One after another: a connection takes one statement at a time.
        told = told.then(() => connection.query("SELECT pg_notify($1, $2)", [channel, some])).catch(() => undefined);
      }
    }, gatherMs).unref();
  }

  return {
    announce(recorded) {
      wake(recorded.conversationId, { kind: "events", events: [recorded] });
      tellOthers("events", recorded.conversationId);
    },
    announceChange(conversationId) {
      wake(conversationId, { kind: "events", events: [] });
      tellOthers("events", conversationId);
    },
    announceErasure(conversationId) {
      wake(conversationId, { kind: "erased" });
      tellOthers("erased", conversationId);
    },
    newest: (conversationId) => newest.get(conversationId),
    listen(conversationId) {
      const pending: Recorded[] = [];
      let woken: Wake | undefined;
      let resolveNext: ((wake: Wake) => void) | undefined;
      const entry = {
        wake(what: Wake) {
          if (what.kind === "events") pending.push(...what.events);
          woken =
            what.kind === "erased" || woken?.kind === "erased" ? { kind: "erased" } : { kind: "events", events: [] };
          resolveNext?.(woken);
        },
      };
      const group = listeners.get(conversationId) ?? new Set();
      listeners.set(conversationId, group.add(entry));
      return {
        async next(pollMs, signal) {
          const wakeUp =
            woken ??
            (await new Promise<Wake>((resolve) => {
              const settle = (what: Wake) => {
                clearTimeout(poll);
                signal.removeEventListener("abort", done);
                resolve(what);
              };
              const done = () => settle({ kind: "events", events: [] });
              const poll = setTimeout(done, pollMs);
              signal.addEventListener("abort", done, { once: true });
              if (signal.aborted) done();
              resolveNext = settle;
            }));
          resolveNext = undefined;
          // An erasure that came right behind an event must not be lost with it.
          const newest = woken ?? wakeUp;
          woken = undefined;
          return newest.kind === "erased" ? newest : { kind: "events", events: pending.splice(0) };
        },
        close() {
          group.delete(entry);
          if (group.size === 0) listeners.delete(conversationId);
        },
      };
    },
    onAnyChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    async close() {
      clearTimeout(timer);
      await connection.close();
    },
  };
}
