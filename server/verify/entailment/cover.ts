import { type Alignment, nearness } from "./align.ts";
import { directionOf, type Kin } from "./kin-words.ts";
import { trigramsOf } from "./prepare-evidence.ts";
import type { StatementWord } from "./read-statement.ts";

/** A word the guidance hardly knows is a name as far as the scorer can tell; one it uses often is an everyday word. */
const nameWeight = 0.95;
const everydayWeight = 0.6;
/** Matched words this near on both sides of a missing one: something else stands in its place. */
const gapMax = 3;

/** What of the claim is there and what is missing. Shares are of the claim's weight unless named counts. */
export interface Cover {
  best: number;
  pair: number;
  anywhere: number;
  squared: number;
  /** Without words of the same group only. */
  certain: number;
  countBest: number;
  countAnywhere: number;
  same: number;
  relative: number;
  kin: number;
  worstAnywhere: number;
  worstBest: number;
  missingAnywhere: number;
  missingBest: number;
  missingNames: number;
  missingEveryday: number;
  missingDirections: number;
  /** Of the missing word least like any word of the evidence, the share of its letters, three in a row, that no word there has. */
  missingTrigrams: number;
  /** Of all the claim's letters, three in a row, the share that a word of the evidence has. */
  trigramsSeen: number;
  swapped: number;
  inserted: number;
  /** Missing between matched neighbours. */
  lonely: number;
  ofQuestion: number;
  denialDiffers: number;
  denialConflict: number;
  opposed: number;
}

export function coverOf(
  { claim, evidence, anywhere, best, inBest, inPair, places, opposed }: Alignment,
  question: ReadonlySet<string> | undefined,
): Cover {
  const { words } = claim;
  const size = words.length;
  const cover = emptyCover();
  let weight = 0;
  let squares = 0;
  let trigrams = 0;
  for (let at = 0; at < size; at += 1) {
    const word = words[at] as StatementWord;
    const near = inBest[at] as number;
    const nearAny = anywhere[at] as number;
    const own = trigramCount(word);
    const seen = evidence.byStem.has(word.stem) ? own : trigramsSeen(word, evidence.trigrams);
    trigrams += own;
    cover.trigramsSeen += seen;
    weight += word.weight;
    squares += word.weight ** 2;
    cover.best += near * word.weight;
    cover.pair += (inPair[at] as number) * word.weight;
    cover.anywhere += nearAny * word.weight;
    cover.squared += nearAny * word.weight ** 2;
    if (nearAny > nearness.kin) cover.certain += nearAny * word.weight;
    if (near > 0) cover.countBest += 1;
    if (nearAny > 0) cover.countAnywhere += 1;
    if (near === nearness.same) cover.same += word.weight;
    else if (near === nearness.relative) cover.relative += word.weight;
    else if (near > 0) cover.kin += word.weight;
    if (opposed[at]) cover.opposed += 1;
    if (nearAny === 0) {
      cover.missingAnywhere += 1;
      cover.worstAnywhere = Math.max(cover.worstAnywhere, word.weight);
      if (word.weight > nameWeight) cover.missingNames += 1;
      else if (word.weight < everydayWeight) cover.missingEveryday += 1;
      if (directionOf(word.kin) !== 0) cover.missingDirections += 1;
      if (question?.has(word.key)) cover.ofQuestion += 1;
      cover.missingTrigrams = Math.max(cover.missingTrigrams, 1 - seen / own);
    }
    if (near === 0) {
      cover.missingBest += 1;
      cover.worstBest = Math.max(cover.worstBest, word.weight);
      const before = at > 0 ? (places[at - 1] as number) : -1;
      const after = at + 1 < size ? (places[at + 1] as number) : -1;
      if (before >= 0 && after === before + 1) cover.inserted += 1;
      else if (before >= 0 && after > before && after - before <= gapMax) cover.swapped += 1;
      if ((at === 0 || before >= 0) && (at === size - 1 || after >= 0)) cover.lonely += word.weight;
    } else if (best.words[places[at] as number]?.denied !== word.denied) {
      cover.denialDiffers += word.weight;
      if (near >= nearness.relative) cover.denialConflict = Math.max(cover.denialConflict, word.weight);
    }
  }
  for (const name of shares) cover[name] /= weight;
  cover.trigramsSeen /= trigrams;
  cover.squared /= squares;
  cover.countBest /= size;
  cover.countAnywhere /= size;
  return cover;
}

/** How many three letters in a row a word has; most words stand in the evidence whole, and need none of them made. */
const trigramCount = ({ stem }: StatementWord): number => Math.max(1, stem.length - 2);

function trigramsSeen(word: StatementWord, there: ReadonlySet<string>): number {
  let seen = 0;
  for (const trigram of trigramsOf(word)) if (there.has(trigram)) seen += 1;
  return seen;
}

const shares = ["best", "pair", "anywhere", "certain", "same", "relative", "kin", "lonely", "denialDiffers"] as const;

const emptyCover = (): Cover => ({
  best: 0,
  pair: 0,
  anywhere: 0,
  squared: 0,
  certain: 0,
  countBest: 0,
  countAnywhere: 0,
  same: 0,
  relative: 0,
  kin: 0,
  worstAnywhere: 0,
  worstBest: 0,
  missingAnywhere: 0,
  missingBest: 0,
  missingNames: 0,
  missingEveryday: 0,
  missingDirections: 0,
  missingTrigrams: 0,
  trigramsSeen: 0,
  swapped: 0,
  inserted: 0,
  lonely: 0,
  ofQuestion: 0,
  denialDiffers: 0,
  denialConflict: 0,
  opposed: 0,
});

/** Share of the best sentence's weight that the claim speaks of too: how much of it is about the claim. */
export function precisionOf({ claim, best }: Alignment): number {
  const said = new Set<string>();
  const kins = new Set<Kin | undefined>();
  for (const { key, stem, kin } of claim.words) {
    said.add(key);
    said.add(stem);
    kins.add(kin);
  }
  let matched = 0;
  let weight = 0;
  for (const word of best.words) {
    weight += word.weight;
    if (said.has(word.key) || said.has(word.stem)) matched += word.weight;
    else if (word.kin !== undefined && kins.has(word.kin)) matched += nearness.kin * word.weight;
  }
  return matched / weight;
}
