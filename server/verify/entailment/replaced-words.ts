import { isGlueWord } from "../reading/glue.ts";
import { stemOf } from "../reading/stem.ts";
import type { Alignment } from "./align.ts";
import { englishMeanings } from "./english-meanings.ts";
import type { PreparedEvidence } from "./prepare-evidence.ts";
import type { Statement } from "./read-statement.ts";
import { remember } from "../reading/remember.ts";

/** Words of the claim in whose place, among the same neighbours word for word, the evidence has another. */
export interface ReplacedWords {
  readonly count: number;
  /** By how many neighbours (of two on each side) the other word stands there better than the claim's own stands anywhere; the most of any. */
  readonly most: number;
}

const besides = [-2, -1, 1, 2] as const;
// One neighbour alone is a coincidence.
const neighboursMin = 2;

export function replacedWords({ claim, evidence }: Alignment): ReplacedWords {
  const stream = streamOf(evidence);
  const stems = wordTokensOf(claim).map(stemOf);
  const said = new Int32Array(stems.length);
  for (let at = 0; at < said.length; at += 1) said[at] = stream.idOf.get(stems[at] as string) ?? unseen;
  let count = 0;
  let most = 0;
  for (let at = 0; at < said.length; at += 1) {
    const own = said[at] as number;
    let possible = 0;
    for (const step of besides) if ((said[at + step] ?? unseen) >= 0) possible += 1;
    if (possible < neighboursMin) continue;
    if (own >= 0 ? stream.places[own] === undefined : isGlueWord(stems[at] as string)) continue;
    let kept = 0;
    for (const place of stream.places[own] ?? none) {
      kept = Math.max(kept, sameBeside(said, at, stream.ids, place));
      if (kept === possible) break;
    }
    // Most words of an honest claim stand where they stood, and no other can stand there better.
    let replaced = Math.max(kept, neighboursMin - 1);
    if (replaced >= possible) continue;
    let by = unseen;
    for (const step of besides)
      for (const neighbour of stream.places[said[at + step] ?? unseen] ?? none) {
        const place = neighbour - step;
        const there = stream.ids[place] ?? unseen;
        if (there < 0 || there === own) continue;
        const same = sameBeside(said, at, stream.ids, place);
        if (same <= replaced || !isHeldOnBothSides(said, at, stream.ids, place)) continue;
        replaced = same;
        by = there;
      }
    if (by < 0 || meansTheSame(stems[at] as string, stream.stems[by] as string)) continue;
    count += 1;
    most = Math.max(most, replaced - kept);
  }
  return { count, most };
}

const none: readonly number[] = [];
/** A word the evidence has nowhere. */
const unseen = -1;
/** Between two sentences, so that no word has neighbours in another. */
const border = -2;

/** How many of the two words before and the two after a claim word stand so around a place of the evidence. */
function sameBeside(said: Int32Array, at: number, ids: Int32Array, place: number): number {
  let same = 0;
  for (const step of besides) if (isSame(said, at, ids, place, step)) same += 1;
  return same;
}

function isSame(said: Int32Array, at: number, ids: Int32Array, place: number, step: number): boolean {
  const neighbour = said[at + step];
  return neighbour !== undefined && neighbour >= 0 && neighbour === ids[place + step];
}

/** Some word before and some word after; the ends of a claim hold by themselves. */
function isHeldOnBothSides(said: Int32Array, at: number, ids: Int32Array, place: number): boolean {
  const holds = (step: number): boolean => isSame(said, at, ids, place, step);
  return (at === 0 || holds(-1) || holds(-2)) && (at === said.length - 1 || holds(1) || holds(2));
}

function meansTheSame(one: string, other: string): boolean {
  const senses = englishMeanings.sensesOf(one);
  return englishMeanings.sensesOf(other).some((sense) => senses.includes(sense));
}

/** Every word of a statement, the small ones too. */
const wordTokensOf = ({ tokens }: Statement): readonly string[] => tokens.filter((token) => !marks.has(token));
const marks = new Set(".,;:()%!?");

/** The evidence word after word, each stem a number: comparing numbers is what makes this cheap. */
interface Stream {
  readonly ids: Int32Array;
  readonly stems: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  /** By stem; undefined for "of" and "the", whose places are many and whose neighbours say more. */
  readonly places: readonly (readonly number[] | undefined)[];
}

const streamOf = remember((evidence: PreparedEvidence): Stream => {
  const idOf = new Map<string, number>();
  const stems: string[] = [];
  const places: (number[] | undefined)[] = [];
  const ids: number[] = [];
  for (const sentence of evidence.sentences) {
    for (const token of wordTokensOf(sentence)) {
      const stem = stemOf(token);
      let id = idOf.get(stem);
      if (id === undefined) {
        id = stems.length;
        idOf.set(stem, id);
        stems.push(stem);
        places.push(isGlueWord(stem) ? undefined : []);
      }
      places[id]?.push(ids.length);
      ids.push(id);
    }
    ids.push(border, border);
  }
  return { ids: Int32Array.from(ids), stems, idOf, places };
});
