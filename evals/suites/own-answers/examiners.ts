import path from "node:path";
import { isWrittenSentence } from "#server/draft/index.ts";
import { type Checks, type Examiners, openBuiltInEntailment, openChecks } from "#server/verify/index.ts";

export const lexiconDirectory = path.resolve(import.meta.dirname, "../../../knowledge/lexicon");

/** The checks that ship, with the lexica that ship. */
export const openShippedChecks = (): Checks => openChecks({ lexiconDirectory, isWrittenSentence });

/** The same, and the judge that needs no model. */
export const openShippedExaminers = async (): Promise<Examiners> => ({
  checks: openShippedChecks(),
  judges: [await openBuiltInEntailment()],
});
