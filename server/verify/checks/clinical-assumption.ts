import type { EntityLexicon } from "../lexicon/entities.ts";
import { assumptionsIn, toldOfPerson } from "../reading/assumptions.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import type { Check, SentenceInContext, Span } from "../types.ts";
import { notApplicable, passed, unsupported } from "./outcome.ts";
import { spansOf, wholeSource } from "./spans.ts";
import { conversationStems, statedStems } from "./stated-words.ts";
import type { IsWritten } from "./written.ts";

/**
 * No sentence takes for granted what neither the person said nor its source says: an illness ("since your cancer …"), a state ("as you are
 * diabetic"), a cause ("due to stress"), a judgement of a result ("slightly elevated, which is common after surgery").
 * Source: the expert error pattern "clinical assumption", arXiv 2601.15558.
 */
export const clinicalAssumption =
  (entities: EntityLexicon, isWritten: IsWritten): Check =>
  (given) => {
    const { sentence, retold, source, verbatim } = caseOf(given);
    if (verbatim || isWritten(given)) return passed;
    const written = given.sentence.act === "claim" && source.kind === "found" ? source.source : undefined;
    // Where nothing but the source is said, nothing is taken for granted but what "your" may add.
    const isWhole = written !== undefined && retold?.reading === written.reading;
    const told = written === undefined || isWhole ? undefined : toldOfPerson(sentence, written.reading);
    if (told !== undefined)
      return unsupported(
        "The sentence tells the person as a fact what its source says of a case.",
        spansOf(given, { said: told, source: written === undefined ? undefined : wholeSource(written) }),
      );
    const assumed = [...(isWhole ? [] : assumptionsIn(sentence)), ...ownIllnesses(sentence, entities)];
    if (assumed.length === 0) return notApplicable;
    const unknown = assumed.find((place) => !isKnown(place, sentence, given, written?.reading));
    if (unknown === undefined) return passed;
    return unsupported(
      "The sentence takes something for granted that neither the person nor its source said.",
      spansOf(given, { said: unknown, source: written === undefined ? undefined : wholeSource(written) }),
    );
  };

/** "Your cancer", "su diabetes" */
function ownIllnesses(sentence: Reading, entities: EntityLexicon): readonly Span[] {
  return entities
    .mentionsIn(sentence)
    .filter(
      ({ kind, start }) =>
        kind === "condition" && /(?:^| )(?:your|his|her|their|sus?) (?:\p{L}+ )?$/u.test(sentence.text.slice(0, start)),
    );
}

/** Every word of it that means something was said by the person or stands in the source. */
function isKnown(
  { start, end }: Span,
  sentence: Reading,
  given: SentenceInContext,
  source: Reading | undefined,
): boolean {
  const stated = statedStems(given);
  const talk = conversationStems[sentence.language];
  // "Due to" itself is what says that something is taken for granted, and the source may say "caused by".
  const words = sentence.content.filter(
    ({ stem, ...word }) => word.start >= start && word.end <= end && stem !== "due",
  );
  return words.every(
    ({ stem }) => stated.has(stem) || source?.stems.has(stem) || (source === undefined && talk.has(stem)),
  );
}
