import { readingProblem } from "#knowledge/ingest/index.ts";
import { caseOf } from "../reading/source.ts";
import type { SentenceInContext } from "../types.ts";

/** A grade of a line or two says little: one long name in one short sentence is "grade 14". */
const sentencesMin = 3;

/**
 * True when the wording that is the draft's own reads too hard. What stands word for word in the guidance is not counted: it was held to the
 * same limit where it was written, and may not be reworded. Names of medicines and of topics cannot be put more plainly either.
 */
export function tooHard(given: readonly SentenceInContext[]): boolean {
  const own = given.filter((one) => !caseOf(one).verbatim);
  const language = own[0] === undefined ? undefined : caseOf(own[0]).sentence.language;
  if (language === undefined || own.length < sentencesMin) return false;
  const unavoidable = new Set(
    own.flatMap(({ evidence }) =>
      evidence.passages.flatMap(({ passage }) => [passage.topicTitle, ...passage.drugs].flatMap(wordsOf)),
    ),
  );
  return (
    readingProblem(
      own.map(({ sentence }) => sentence.text),
      unavoidable,
      language,
    ) !== undefined
  );
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];
