import type { Reading } from "../reading/reading.ts";
import { caseOf, type QuotedSource } from "../reading/source.ts";
import type { SentenceInContext } from "../types.ts";

/** A claim in words of its own, beside the full sentences of guidance that its quote stands in. */
export interface Paraphrase {
  /** In the words and the order of its source, as far as that changes nothing of what it says: its places are those of `drafted`. */
  readonly sentence: Reading;
  readonly reading: Reading;
  readonly source: QuotedSource;
  readonly patient: Reading;
}

/**
 * What there is to compare, or undefined: a claim copied word for word has changed nothing, a sentence that is no claim may say nothing of
 * the guidance (claims-declared holds those), and a claim without a source is held by citation-known and quote-exists.
 */
export function paraphraseOf(given: SentenceInContext): Paraphrase | undefined {
  if (given.sentence.act !== "claim") return undefined;
  const { sentence, retold, patient, source, verbatim } = caseOf(given);
  if (verbatim || source.kind !== "found") return undefined;
  return { sentence: retold?.reading ?? sentence, patient, source: source.source, reading: source.source.reading };
}

/** As `paraphraseOf`, without what is told as its source from beginning to end: nothing that it says can be compared with anything else. */
export function changedOf(given: SentenceInContext): Paraphrase | undefined {
  const paraphrase = paraphraseOf(given);
  return paraphrase === undefined || paraphrase.sentence === paraphrase.reading ? undefined : paraphrase;
}
