import { type Kin, opposedKin } from "./kin-words.ts";
import { beginningLength, type Posting, type PreparedEvidence } from "./prepare-evidence.ts";
import type { Statement, StatementWord } from "./read-statement.ts";
import type { Wording } from "./wording.ts";

/** How near a word of the evidence is to a word of the claim, and where it stands. */
interface Match extends Posting {
  readonly nearness: number;
}

/** One claim laid over the evidence. */
export interface Alignment {
  readonly claim: Statement;
  readonly evidence: PreparedEvidence;
  /** Of each claim word, the nearest match anywhere: 1 the same word, 0 none. */
  readonly anywhere: Float64Array;
  /** The sentence that covers most of the claim's weight. */
  readonly best: Statement;
  /** Of each claim word, how near the nearest in the best sentence is, and its place among that sentence's words (-1: none). */
  readonly inBest: Float64Array;
  readonly places: Int32Array;
  /** The same nearness in the two sentences that together cover most. */
  readonly inPair: Float64Array;
  /** Of each claim word not in the best sentence: its opposite stands there. */
  readonly opposed: readonly boolean[];
}

export const nearness = { same: 1, relative: 0.85, kin: 0.6 } as const;

/** What a word more of a sentence costs it in the choice of the best, in weight; up to so many words. */
const lengthCost = 0.002;
const longSentence = 60;

/** Lays a claim over the evidence; undefined when one of them has no word to compare. */
export function align(claim: Statement, evidence: PreparedEvidence): Alignment | undefined {
  const size = claim.words.length;
  const count = evidence.sentences.length;
  if (size === 0 || count === 0) return undefined;
  const matches = claim.words.map((word) => matchesOf(word, evidence));
  // Nearness by sentence and claim word.
  const table = new Float64Array(count * size);
  for (let word = 0; word < size; word += 1)
    for (const { sentence, nearness } of matches[word] as readonly Match[]) {
      const cell = sentence * size + word;
      if (nearness > (table[cell] as number)) table[cell] = nearness;
    }
  const anywhere = new Float64Array(size);
  let bestAt = 0;
  let bestCover = Number.NEGATIVE_INFINITY;
  for (let sentence = 0; sentence < count; sentence += 1) {
    let cover = 0;
    for (let word = 0; word < size; word += 1) {
      const near = table[sentence * size + word] as number;
      cover += near * (claim.words[word] as StatementWord).weight;
      if (near > (anywhere[word] as number)) anywhere[word] = near;
    }
    // Of two that cover as much, the shorter says less besides.
    cover -= lengthCost * Math.min(evidence.sentences[sentence]?.words.length ?? 0, longSentence);
    if (cover > bestCover) {
      bestCover = cover;
      bestAt = sentence;
    }
  }
  const inBest = table.slice(bestAt * size, (bestAt + 1) * size);
  const best = evidence.sentences[bestAt] as Statement;
  const isOpposed = oppositesIn(best, evidence.wording);
  return {
    claim,
    evidence,
    anywhere,
    best,
    inBest,
    places: placesOf(matches, bestAt),
    inPair: pairOf(table, inBest, claim, count),
    opposed: claim.words.map((word, at) => (inBest[at] as number) < nearness.relative && isOpposed(word)),
  };
}

function matchesOf(word: StatementWord, evidence: PreparedEvidence): readonly Match[] {
  const found: Match[] = [];
  const add = (postings: readonly Posting[] | undefined, near: number): void => {
    if (postings !== undefined) for (const { sentence, at } of postings) found.push({ sentence, at, nearness: near });
  };
  add(evidence.byKey.get(word.key), nearness.same);
  if (word.key !== word.stem) add(evidence.byStem.get(word.stem), nearness.same);
  for (const stem of evidence.byBeginning.get(word.stem.slice(0, beginningLength)) ?? none)
    if (stem !== word.stem && evidence.wording.areRelatives(stem, word.stem))
      add(evidence.byStem.get(stem), nearness.relative);
  if (word.kin !== undefined) {
    add(evidence.byKin.get(word.kin), nearness.kin);
    add(evidence.byKind.get(word.kin), nearness.kin);
  }
  if (word.kind !== undefined) add(evidence.byKin.get(word.kind), nearness.kin);
  return found;
}
const none: readonly string[] = [];

/** Of several places in the best sentence, the one that follows on from the word before. */
function placesOf(matches: readonly (readonly Match[])[], best: number): Int32Array {
  let previous = -1;
  return Int32Array.from(matches, (all) => {
    let place = -1;
    let cost = Number.POSITIVE_INFINITY;
    for (const { sentence, at, nearness } of all) {
      if (sentence !== best) continue;
      const distance = at > previous ? at - previous : 3 + previous - at;
      const own = distance + (1 - nearness) * 20;
      if (own < cost) {
        cost = own;
        place = at;
      }
    }
    if (place >= 0) previous = place;
    return place;
  });
}

/** With the sentence that adds most to the best one. */
function pairOf(table: Float64Array, inBest: Float64Array, claim: Statement, count: number): Float64Array {
  const size = inBest.length;
  let most = 0;
  let second = -1;
  for (let sentence = 0; sentence < count; sentence += 1) {
    let added = 0;
    for (let word = 0; word < size; word += 1) {
      const more = (table[sentence * size + word] as number) - (inBest[word] as number);
      if (more > 0) added += more * (claim.words[word] as StatementWord).weight;
    }
    if (added > most) {
      most = added;
      second = sentence;
    }
  }
  return inBest.map((near, word) => Math.max(near, second < 0 ? 0 : (table[second * size + word] as number)));
}

/** Asks of a word whether the sentence holds its opposite: of the verifier's pairs, of the groups, or made by a prefix ("asymptomatic"). */
function oppositesIn(best: Statement, { opposites, turningPrefixes }: Wording): (word: StatementWord) => boolean {
  const { stems, kins } = heldBy(best);
  return ({ stem, kin }) =>
    (opposites.get(stem)?.some((other) => stems.has(other)) ?? false) ||
    (kin !== undefined && opposedKin(kin).some((other) => kins.has(other))) ||
    turningPrefixes.some(
      (prefix) =>
        (stem.length >= turnedMin && stems.has(prefix + stem)) ||
        (stem.length >= turnedMin + prefix.length && stem.startsWith(prefix) && stems.has(stem.slice(prefix.length))),
    );
}

interface Held {
  readonly stems: ReadonlySet<string>;
  readonly kins: ReadonlySet<Kin | undefined>;
}

// One sentence is the best of many claims.
const held = new WeakMap<Statement, Held>();

function heldBy(statement: Statement): Held {
  const known = held.get(statement);
  if (known !== undefined) return known;
  const { words } = statement;
  const made = { stems: new Set(words.map(({ stem }) => stem)), kins: new Set(words.map(({ kin }) => kin)) };
  held.set(statement, made);
  return made;
}

// Shorter words begin with these letters by chance.
const turnedMin = 5;
