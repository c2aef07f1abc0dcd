import type { DraftSentence } from "../draft/types.ts";
import { normalise } from "../verify/reading/normalise.ts";
import type { AnswerToWarm } from "./types.ts";

/**
 * Whether a sentence may be reworded at all. Never: a question or safety net, a sentence people wrote in advance, a line the guidance
 * says must stand as it is, a sentence of a passage that sends somebody for care at once, and a sentence of a passage with a source whose
 * words may only be used verbatim. A passage that is not there, or names no source, gives nobody leave to reword it; a `link-only` source
 * lends facts to words that are ours.
 */
export function mayBeWarmed(
  sentence: DraftSentence,
  { evidence }: Pick<AnswerToWarm, "evidence">,
  isWrittenSentence: (text: string) => boolean,
): boolean {
  if (isWrittenSentence(sentence.text)) return false;
  if (sentence.act === "empathy") return true;
  if (sentence.act !== "claim" || sentence.citation === undefined) return false;
  const { passageId } = sentence.citation;
  const text = normalise(sentence.text);
  if (evidence.mustSay.some(({ line }) => normalise(line) === text)) return false;
  const passages = evidence.passages.filter(({ passage }) => passage.id === passageId).map(({ passage }) => passage);
  return (
    passages.length > 0 &&
    passages.every(
      ({ sources, careLevel }) =>
        careLevel !== "immediate" &&
        sources.length > 0 &&
        sources.every(({ adaptation }) => adaptation !== "verbatim-only"),
    )
  );
}
