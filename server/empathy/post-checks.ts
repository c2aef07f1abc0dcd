import { normalise } from "../verify/reading/normalise.ts";
import { readText } from "../verify/reading/reading.ts";
import type { ReadSentence } from "./extract-claims.ts";
import type { Heard } from "./heard.ts";
import type { Empathy } from "./open-empathy.ts";
import type { Opened } from "./opening.ts";
import { sentencesOf } from "./sentences.ts";
import { adviceIn } from "./warmth.ts";
import { wordsOf } from "./words/words-of.ts";

interface Compared {
  readonly pairs: readonly { readonly plain: ReadSentence; readonly warmed: ReadSentence }[];
  readonly texts: readonly { readonly plain: string; readonly warmed: string }[];
  readonly openings: readonly (Opened | undefined)[];
  readonly sentences: { readonly plain: number; readonly warmed: number };
}

type PostFailure =
  | "reassurance-added"
  | "advice-softened"
  | "recommendation-changed"
  | "claim-added"
  | "structure-changed";

/**
 * What the four clauses of the editing contract ask beside the claims: no new recommendation, no comfort and nothing made less of, and
 * the structure kept. Source: the refined prompt's constraint categories, arXiv 2601.15558.
 */
export function postChecks(
  { pairs, texts, openings, sentences }: Compared,
  heard: Heard,
  empathy: Empathy,
): readonly PostFailure[] {
  const failures: PostFailure[] = [];
  if (texts.some(({ plain, warmed }) => comfortsMore(plain, warmed, heard, empathy)))
    failures.push("reassurance-added");
  if (texts.some(({ plain, warmed }) => softensMore(plain, warmed, heard))) failures.push("advice-softened");
  if (pairs.some(({ plain, warmed }) => advises(plain, heard) !== advises(warmed, heard)))
    failures.push("recommendation-changed");
  // Warmth in the place of a fact, or a fact in the place of warmth.
  if (pairs.some(({ plain, warmed }) => plain.warmth && !warmed.warmth)) failures.push("claim-added");
  const countsDiffer = sentences.plain !== sentences.warmed;
  if (countsDiffer || texts.some((pair) => structureChanged(pair)) || placesChanged(pairs) || opensTwice(openings))
    failures.push("structure-changed");
  return failures;
}

const advises = ({ reading }: ReadSentence, { language }: Heard): number => adviceIn(reading.text, language);

/** Words of comfort beyond those of the plain sentence; "usually harmless" may stay where it stood. */
function comfortsMore(plain: string, warmed: string, { language }: Heard, { reassurance }: Empathy): boolean {
  const said = reassurance[language].mentionsIn(readText(plain, language)).map(({ words }) => words);
  return reassurance[language].mentionsIn(readText(warmed, language)).some(({ words }) => {
    const at = said.indexOf(words);
    if (at < 0) return true;
    said.splice(at, 1);
    return false;
  });
}

function softensMore(plain: string, warmed: string, { language }: Heard): boolean {
  const { softens } = wordsOf(language);
  const count = (text: string) => normalise(text).match(softens)?.length ?? 0;
  return count(warmed) > count(plain);
}

const listMark = /(?:^|\n)\s*(?:[-*•]|\d+[.)])\s/g;

/** Sentences, list items and questions of one pair: as many, and of the same kind. */
function structureChanged({ plain, warmed }: { readonly plain: string; readonly warmed: string }): boolean {
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    warmed === "" ||
    sentencesOf(plain).length !== sentencesOf(warmed).length ||
    count(plain, listMark) !== count(warmed, listMark) ||
    count(plain, /\?/g) !== count(warmed, /\?/g) ||
    count(plain, /\n/g) !== count(warmed, /\n/g)
  );
}

/** True when some warmed sentence is nearer to another plain sentence than to its own: two have changed places. */
function placesChanged(pairs: Compared["pairs"]): boolean {
  const facts = pairs.filter(({ plain }) => !plain.warmth);
  return facts.some(({ plain, warmed }, at) => {
    const own = sharedStems(plain, warmed);
    return facts.some((other, place) => place !== at && sharedStems(other.plain, warmed) > own);
  });
}

const sharedStems = (left: ReadSentence, right: ReadSentence): number =>
  left.reading.content.filter(({ stem }) => right.reading.stems.has(stem)).length /
  Math.max(1, left.reading.content.length);

/** One opening is warmth, two are filler. */
const opensTwice = (openings: Compared["openings"]): boolean =>
  openings.filter((opened) => opened?.opening !== undefined).length > 1;
