import type { DraftSentence } from "#server/draft/index.ts";
import type { Mutation, MutationClass, MutationRow } from "#server/verify/mutations.ts";
import type { Approved } from "./approved.ts";

/** One spoiled sentence, in every dress that might get it through: it is caught only when all of them are held. */
export interface Mutant {
  readonly of: Approved;
  readonly mutator: string;
  readonly row: MutationRow;
  readonly class: MutationClass;
  readonly text: string;
  readonly attempts: readonly DraftSentence[];
}

/** What one way of spoiling makes of one sentence. */
export interface Mutator extends Pick<Mutation, "name" | "row" | "class"> {
  mutate(approved: Approved): readonly Pick<Mutant, "text" | "attempts">[];
}

export const claimOf =
  (text: string, passageId: string) =>
  (quote: string): DraftSentence => ({ act: "claim", text, citation: { passageId, quote } });
