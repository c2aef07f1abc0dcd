export interface Patience {
  /** Milliseconds from now after which nobody waits any longer. */
  readonly waitMs: number;
  /** Somebody else's reason to stop: the person left, the answer is held already. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What the work comes to, or undefined when it fails, takes longer than `waitMs` or is stopped. The work is told by its signal; work that does not
 * listen is left behind, and what it does then is nobody's concern. Never rejects: a failed judge's words may hold the patient's.
 */
export async function inTime<Made>(
  work: (signal: AbortSignal) => Promise<Made> | Made,
  { waitMs, signal: outer }: Patience,
): Promise<Made | undefined> {
  const over = new AbortController();
  const ended = Promise.withResolvers<undefined>();
  const end = (): void => {
    over.abort();
    ended.resolve(undefined);
  };
  if (outer?.aborted === true) return undefined;
  const timer = setTimeout(end, waitMs);
  outer?.addEventListener("abort", end, { once: true });
  try {
    return await Promise.race([work(over.signal), ended.promise]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", end);
  }
}
