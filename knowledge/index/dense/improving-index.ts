import { setTimeout as wait } from "node:timers/promises";
import type { PassageIndex } from "../port.ts";
import { EmbeddingFault } from "./embedder.ts";
import { wordsAlone } from "./question-vector.ts";

export interface ImprovingSettings {
  /** Before the second try; doubled for each one after it. */
  readonly retryMs: number;
  readonly retryMsMax: number;
}

const defaults: ImprovingSettings = { retryMs: 5_000, retryMsMax: 300_000 };

export interface Improvement {
  /** Opens the model, makes what vectors are missing, opens the index of words and meaning. Rejects when that cannot be done now. */
  readonly open: (signal: AbortSignal) => Promise<PassageIndex>;
  /** Told once when it begins to fail, and once when it works: sentences to act on, without a word of a patient's. */
  readonly onNotice: (sentence: string) => void;
  readonly signal: AbortSignal;
  readonly settings?: ImprovingSettings;
}

/**
 * The index of words, until the one of words and meaning is ready; then that. A model that is away, or vectors of a new snapshot that take
 * their time, never hold a start or a withdrawal, and every result until then says what is missing. Tried again until it works.
 */
export function openImprovingIndex(
  words: PassageIndex,
  { open, onNotice, signal, settings: { retryMs, retryMsMax } = defaults }: Improvement,
): PassageIndex & { readonly settled: Promise<void> } {
  // Of `words` only these are kept beside `index`: two indexes of one corpus are twice the memory.
  const name = words.name;
  const snapshotId = words.snapshotId();
  let index = words;
  let improved = false;
  let because: "preparing" | EmbeddingFault["kind"] = "preparing";
  const notices = () => [...(improved ? [] : [noticeOf(because)]), ...(index.notices?.() ?? [])];

  async function improve(): Promise<void> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      try {
        index = await open(signal);
        improved = true;
        if (tries > 0) onNotice("The embedding model is there again: questions are found by meaning too.");
        return;
      } catch (error) {
        if (signal.aborted) return;
        because = error instanceof EmbeddingFault ? error.kind : "failed";
        if (tries === 0) onNotice(`${sayWhy(error)} Until it works, questions are found by their words alone.`);
      }
      await wait(Math.min(retryMsMax, retryMs * 2 ** tries), undefined, { signal, ref: false }).catch(() => {});
    }
  }

  return {
    name,
    settled: improve(),
    async search(query) {
      const without = improved ? {} : ({ meaning: { kind: "missing", because } } as const);
      return { ...(await index.search(query)), ...without };
    },
    topic: (topicId) => index.topic(topicId),
    snapshotId: () => snapshotId,
    ready: () => index.ready(),
    notices,
  };
}

const noticeOf = (because: "preparing" | EmbeddingFault["kind"]): string =>
  because === "preparing"
    ? "The vectors of the guidance are being made; until then questions are found by their words alone."
    : wordsAlone(because);

/** An EmbeddingFault's sentence, the code of a full disk, or nothing that could carry words. */
function sayWhy(error: unknown): string {
  if (error instanceof EmbeddingFault) return error.message;
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  return `The vectors of the guidance could not be made${code}.`;
}
