import { setTimeout as wait } from "node:timers/promises";
import { IndexUnreachable, type PassageIndex } from "./port.ts";
import { QdrantFault } from "./qdrant/fault.ts";

export interface ReconnectingSettings {
  /** Between two tries to open an index that is away. */
  readonly retryMs: number;
  /** How long the start waits for the first opening; writing and embedding a large corpus goes on behind it. */
  readonly startMs: number;
  /** How long a question waits for an opening under way. */
  readonly searchMs: number;
}

const reconnectingSettings: ReconnectingSettings = { retryMs: 5_000, startMs: 15_000, searchMs: 4_000 };

/**
 * An index on a server that may be away when Lantern starts, or later: until it is there every search is IndexUnreachable, which
 * brings in a person, and the rest of the product works. It is tried again when it is asked, at most every `retryMs`; so is one that says it is not ready, and
 * one whose collection has gone, which is then written anew.
 *
 * `onAway` is told why, in a sentence to act on, each time an opening fails. Rejects when opening fails for a reason that is no
 * absence: a fault of ours must not look like a network's.
 */
export async function openReconnectingIndex(
  name: PassageIndex["name"],
  snapshotId: string,
  open: () => Promise<PassageIndex>,
  onAway: (sentence: string) => void = () => {},
  { retryMs, startMs, searchMs }: ReconnectingSettings = reconnectingSettings,
): Promise<PassageIndex> {
  let opened: PassageIndex | undefined;
  let away = new IndexUnreachable("The index is not open yet.");
  let lastTry = Number.NEGATIVE_INFINITY;
  let trying: Promise<PassageIndex | undefined> | undefined;

  async function tryToOpen(): Promise<PassageIndex | undefined> {
    try {
      opened = await open();
      return opened;
    } catch (error) {
      if (!(error instanceof IndexUnreachable)) throw error;
      away = error;
      onAway(error.message);
      return undefined;
    } finally {
      lastTry = performance.now();
      trying = undefined;
    }
  }

  /** Undefined while it is away, and when opening takes longer than `waitMs`: it then goes on. */
  async function reach(waitMs: number): Promise<PassageIndex | undefined> {
    if (opened !== undefined) return opened;
    if (trying === undefined && performance.now() - lastTry < retryMs) return undefined;
    trying ??= tryToOpen();
    // Nobody may be waiting for it when it fails.
    trying.catch(() => {});
    const late = new AbortController();
    try {
      return await Promise.race([trying, wait(waitMs, undefined, { signal: late.signal, ref: false })]);
    } finally {
      late.abort();
    }
  }

  /** Opens another one behind the one in use, which stays until that has worked. */
  function reopen(): void {
    if (trying !== undefined || performance.now() - lastTry < retryMs) return;
    trying = tryToOpen();
    trying.catch(() => {});
  }

  /** What an opened index rejects with; once its collection is gone, the next call opens it again. */
  async function ask<Answer>(request: (index: PassageIndex) => Promise<Answer>): Promise<Answer> {
    const index = await reach(searchMs);
    if (index === undefined) throw away;
    try {
      return await request(index);
    } catch (error) {
      if (error instanceof QdrantFault && error.kind === "collection-missing" && opened === index) opened = undefined;
      throw error;
    }
  }

  await reach(startMs);
  return {
    name,
    snapshotId: () => snapshotId,
    search: (query) => ask((index) => index.search(query)),
    topic: (topicId) => ask((index) => index.topic(topicId)),
    notices: () => (opened === undefined ? [away.message] : (opened.notices?.() ?? [])),
    async ready() {
      try {
        const isReady = (await (await reach(searchMs))?.ready()) ?? false;
        // Out of service nobody asks a question any more: the probe itself must bring it back.
        if (!isReady && opened !== undefined) reopen();
        return isReady;
      } catch {
        return false;
      }
    },
  };
}
