import type { HoldReason } from "../decide/index.ts";
import type { DraftSentence } from "../draft/index.ts";
import type { SentenceInContext } from "../verify/index.ts";
import type { TurnSoFar } from "./turn-so-far.ts";

/** What has become of an answer so far: what the person has, and what was kept from them. */
export interface Progress {
  /** In the order shown, those from before a crash included. */
  readonly released: readonly DraftSentence[];
  /** Why sentences were held that nothing stands in for, in order. */
  readonly holds: readonly HoldReason[];
  /** The released sentences as they are examined against; the same objects every time, so that each is read once. */
  contexts(like: SentenceInContext): readonly SentenceInContext[];
  /** Number of a passage in this answer, in the order of first citation. From 1. */
  numberOf(passageId: string): number;
  hold(reason: HoldReason): void;
  /** Something stands in for the sentence held last. */
  mend(): void;
  release(sentence: DraftSentence, inContext: SentenceInContext): void;
}

export function progressFrom({ released: before, holds: held }: Pick<TurnSoFar, "released" | "holds">): Progress {
  const released = [...before];
  const holds = [...held];
  const contexts: SentenceInContext[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (passageId: string): number => {
    const number = numbers.get(passageId) ?? numbers.size + 1;
    numbers.set(passageId, number);
    return number;
  };
  for (const { citation } of released) if (citation !== undefined) numberOf(citation.passageId);
  return {
    released,
    holds,
    numberOf,
    contexts(like) {
      for (const sentence of released.slice(contexts.length)) contexts.push({ ...like, sentence });
      return contexts;
    },
    hold: (reason) => void holds.push(reason),
    mend: () => void holds.pop(),
    release(sentence, inContext) {
      released.push(sentence);
      contexts.push(inContext);
    },
  };
}

/** "danger-named" goes before any other; else the first. */
export const gravestOf = (holds: readonly HoldReason[]): HoldReason | undefined =>
  holds.find((reason) => reason === "danger-named") ?? holds[0];
