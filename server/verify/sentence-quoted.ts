import type { DraftSentence } from "../draft/types.ts";
import type { Evidence } from "../retrieve/types.ts";
import { normalise } from "./reading/normalise.ts";
import { passagesNamed } from "./reading/source.ts";

/** A quote that is less than this share of a sentence does not say which sentence is meant. */
const shareOfSentenceMin = 0.5;

/**
 * The one sentence of the guidance, as people wrote it, that a citation quotes: undefined when the quote stands nowhere in its passage, in several
 * sentences, across two, or is only a scrap of one.
 */
export function sentenceQuoted(
  evidence: Pick<Extract<Evidence, { kind: "found" }>, "passages">,
  { passageId, quote }: NonNullable<DraftSentence["citation"]>,
): string | undefined {
  const [passage, ...others] = passagesNamed(evidence, passageId);
  if (passage === undefined || others.some(({ hash }) => hash !== passage.hash)) return undefined;
  const wanted = normalise(quote);
  const [line, ...further] = passage.sentences.filter((sentence) => {
    const whole = normalise(sentence);
    return whole.includes(wanted) && wanted.length >= whole.length * shareOfSentenceMin;
  });
  return further.length === 0 ? line : undefined;
}
