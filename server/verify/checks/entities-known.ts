import type { DrugLexicon } from "../lexicon/drugs.ts";
import type { EntityLexicon } from "../lexicon/entities.ts";
import type { Passage } from "../../retrieve/types.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf, readingsOf } from "../reading/source.ts";
import type { Check, Span } from "../types.ts";
import { forReview, notApplicable, passed, unsupported } from "./outcome.ts";
import { spansOf } from "./spans.ts";
import type { IsWritten } from "./written.ts";

interface Mention extends Span {
  readonly id: string;
}
type Finder = (reading: Reading) => readonly Mention[];

/**
 * A sentence, whatever it is for, names no medicine, illness or test that neither the guidance found nor the person spoke of. An unknown
 * medicine is blocked; an unknown illness or test is for a person to judge. Which of the known ones belongs here is the work of other checks.
 */
export function entitiesKnown(drugs: DrugLexicon, entities: EntityLexicon, isWritten: IsWritten): Check {
  const kinds: readonly (readonly [Finder, typeof unsupported, string])[] = [
    [drugs.mentionsIn, unsupported, "A medicine is named that neither the guidance nor the person named."],
    [entities.mentionsIn, forReview, "An illness or a test is named that neither the guidance nor the person named."],
  ];
  return (given) => {
    const { sentence, patient, verbatim } = caseOf(given);
    let names = false;
    for (const [find, fail, because] of kinds) {
      const mentions = find(sentence);
      if (mentions.length === 0) continue;
      names = true;
      if (verbatim || isWritten(given)) continue;
      const spokenOf = find(patient);
      const foreign = mentions.find(
        ({ id }) =>
          !given.evidence.passages.some(({ passage }) => idsIn(passage, find).has(id)) &&
          !spokenOf.some((other) => other.id === id),
      );
      if (foreign !== undefined) return fail(because, spansOf(given, { said: foreign }));
    }
    return names ? passed : notApplicable;
  };
}

// Keyed by the passage, which stays for as long as the index keeps it.
const remembered = new WeakMap<Finder, WeakMap<Passage, ReadonlySet<string>>>();

function idsIn(passage: Passage, find: Finder): ReadonlySet<string> {
  const byPassage = remembered.get(find) ?? new WeakMap<Passage, ReadonlySet<string>>();
  remembered.set(find, byPassage);
  const before = byPassage.get(passage);
  if (before !== undefined) return before;
  const ids = new Set(readingsOf(passage).flatMap((reading) => find(reading).map(({ id }) => id)));
  byPassage.set(passage, ids);
  return ids;
}
