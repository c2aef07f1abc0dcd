import { type Alignment, nearness } from "./align.ts";
import { englishMeanings } from "./english-meanings.ts";
import { type MeaningPlaces, meaningPlacesOf, sensesIn } from "./meaning-places.ts";
import type { Sense } from "./meanings.ts";
import type { Posting } from "./prepare-evidence.ts";
import type { Statement, StatementWord } from "./read-statement.ts";

const { opposedTo, kindsOf, excludes } = englishMeanings;

/** What meanings add to the words of an alignment. */
export interface Meant {
  /** Share of the claim's weight that the best sentence says in these or other words, or by a member of the kind the claim names. */
  readonly cover: number;
  /** Words the evidence has not, while it has their opposite: anywhere, in the best sentence, and there beside what stands beside them. */
  readonly contraryAnywhere: number;
  readonly contraryBest: number;
  readonly contraryInPlace: number;
  /** The same beside any of the words they stand beside, in any sentence; another member of their kind counts too: "Spain" for "Italy". */
  readonly contraryBeside: number;
}

/** How near another word of one meaning is, and a member of the kind named: further than a form of the same word. */
const meaningNearness = 0.8;
const memberNearness = 0.7;
/** In words, on either side. */
const placeReach = 3;
// A word of every page stands beside anything.
const neighbourWeightMin = 0.3;

export function meantOf(alignment: Alignment): Meant {
  const { claim, evidence, best, inBest, anywhere } = alignment;
  const places = meaningPlacesOf(evidence);
  const senses = sensesIn(claim);
  const bestAt = evidence.sentences.indexOf(best);
  const isBest = ({ sentence }: Posting): boolean => sentence === bestAt;
  let [cover, weight] = [0, 0];
  let [contraryAnywhere, contraryBest, contraryInPlace, contraryBeside] = [0, 0, 0, 0];
  for (let at = 0; at < claim.words.length; at += 1) {
    const word = claim.words[at] as StatementWord;
    weight += word.weight;
    const near = inBest[at] as number;
    const own = senses[at] as readonly Sense[];
    // What is found as a word of its own needs no meaning; kin is a guess that an opposite may overrule.
    if (own.length === 0 || (anywhere[at] as number) > nearness.kin) {
      cover += near * word.weight;
      continue;
    }
    const isSaid = own.some((sense) => places.bySense.has(sense));
    const meant = stands(own, places.bySense, isBest)
      ? meaningNearness
      : stands(own, places.byKind, isBest)
        ? memberNearness
        : 0;
    cover += Math.max(near, meant) * word.weight;
    const contrary = contraryOf(own, places);
    if (saysOtherwiseBeside(alignment, at, own, contrary, places)) contraryBeside += 1;
    if (isSaid || contrary.length === 0) continue;
    contraryAnywhere += 1;
    if (!stands(contrary, places.bySense, isBest)) continue;
    contraryBest += 1;
    const isInPlace = (posting: Posting): boolean => isBest(posting) && standsInPlace(posting.at, at, alignment);
    if (stands(contrary, places.bySense, isInPlace)) contraryInPlace += 1;
  }
  return { cover: cover / weight, contraryAnywhere, contraryBest, contraryInPlace, contraryBeside };
}

const none: readonly Posting[] = [];
const noSense: readonly Sense[] = [];

const stands = (
  senses: readonly Sense[],
  under: ReadonlyMap<Sense, readonly Posting[]>,
  where: (posting: Posting) => boolean,
): boolean => senses.some((sense) => under.get(sense)?.some(where));

/** The opposites of a word that stand anywhere in the evidence. */
function contraryOf(own: readonly Sense[], { bySense }: MeaningPlaces): readonly Sense[] {
  let found = noSense;
  for (const sense of own) for (const other of opposedTo(sense)) if (bySense.has(other)) found = [...found, other];
  return found;
}

/** Of its kinds, those of which the evidence names a member and one member excludes another. */
function exclusiveKindsOf(own: readonly Sense[], { byKind }: MeaningPlaces): readonly Sense[] {
  let found = noSense;
  for (const sense of own)
    for (const kind of kindsOf(sense)) if (excludes(kind) && byKind.has(kind)) found = [...found, kind];
  return found;
}

/** Whether a word of the best sentence stands beside the nearest found neighbour of a claim word. */
function standsInPlace(there: number, at: number, { places }: Alignment): boolean {
  const found = (neighbours: readonly number[]): number =>
    neighbours.map((neighbour) => places[neighbour] ?? -1).find((place) => place >= 0) ?? Number.POSITIVE_INFINITY;
  return [found([at - 1, at - 2]), found([at + 1, at + 2])].some((place) => Math.abs(there - place) <= placeReach);
}

/** Wherever a neighbour of the word stands in the evidence: an opposite or another of its kind stands beside it, and nothing of its own meaning does. */
function saysOtherwiseBeside(
  { claim, evidence }: Alignment,
  at: number,
  own: readonly Sense[],
  contrary: readonly Sense[],
  places: MeaningPlaces,
): boolean {
  const kinds = exclusiveKindsOf(own, places);
  if (contrary.length === 0 && kinds.length === 0) return false;
  const word = claim.words[at] as StatementWord;
  let otherwise = false;
  for (const step of [-2, -1, 1, 2, 3]) {
    const neighbour = claim.words[at + step];
    if (neighbour === undefined || neighbour.weight < neighbourWeightMin) continue;
    for (const posting of evidence.byKey.get(neighbour.key) ?? none) {
      const { words } = evidence.sentences[posting.sentence] as Statement;
      const senses = sensesIn(evidence.sentences[posting.sentence] as Statement);
      const last = Math.min(words.length - 1, posting.at + placeReach);
      for (let beside = Math.max(0, posting.at - placeReach); beside <= last; beside += 1) {
        if (beside === posting.at) continue;
        const { stem, key } = words[beside] as StatementWord;
        const theirs = senses[beside] as readonly Sense[];
        if (stem === word.stem || key === word.key || theirs.some((sense) => own.includes(sense))) return false;
        otherwise ||= theirs.some(
          (sense) => contrary.includes(sense) || kindsOf(sense).some((kind) => kinds.includes(kind)),
        );
      }
    }
  }
  return otherwise;
}
