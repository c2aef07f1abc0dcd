export interface Patience {
  /** Milliseconds from now after which nobody waits any longer. */
  readonly waitMs: number;
  /** Somebody else's reason to stop: the person left, the answer is held already. */
  readonly signal?: AbortSignal | undefined;
}

export type InTime<Made> =
  | { readonly kind: "made"; readonly made: Made }
  /** It took longer than `waitMs`; somebody else's signal ended it; it threw. Its error is dropped: it may hold what a person wrote. */
  | { readonly kind: "late" | "stopped" | "failed" };

/**
 * What the work comes to, as a value: the one way in which a turn waits for what it does not control. The work is told by its signal that nobody
 * waits any longer; work that does not listen is left behind, and what it does then is nobody's concern. Never rejects.
 */
export async function inTime<Made>(
  work: (signal: AbortSignal) => Promise<Made> | Made,
  { waitMs, signal: outer }: Patience,
): Promise<InTime<Made>> {
  if (outer?.aborted === true) return { kind: "stopped" };
  const over = new AbortController();
  const ended = Promise.withResolvers<InTime<Made>>();
  const end = (kind: "late" | "stopped"): void => {
    over.abort();
    ended.resolve({ kind });
  };
  const stop = (): void => end("stopped");
  const timer = setTimeout(end, waitMs, "late");
  outer?.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([making(work, over.signal), ended.promise]);
  } catch {
    return { kind: "failed" };
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", stop);
  }
}

async function making<Made>(
  work: (signal: AbortSignal) => Promise<Made> | Made,
  signal: AbortSignal,
): Promise<InTime<Made>> {
  return { kind: "made", made: await work(signal) };
}
