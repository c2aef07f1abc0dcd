import { forEachWordFeature, signFeature } from "./reader-features.ts";
import type { View } from "./reader-views.ts";
import type { Token } from "./tokens.ts";
import type { Mention } from "./types.ts";

/** What a feature adds to "urgent or more", "emergency rather than urgent" and "a crisis rather than anything else". */
export type Weight = readonly [urgent: number, emergency: number, crisis: number];
const answers = 3;

/** What is read: the words as said or as meant, the signs in them and those of the messages before. */
export interface Said {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
  readonly earlier: readonly Mention[];
}

/**
 * The sum of the weights of a view's features, each counted once, for any view. Every feature is looked up once and added once, however
 * many views there are: a view lacks one end of the message at most, so where a feature first ends and last begins says whether it is in.
 */
export function sumsOf(said: Said, bias: Weight, weights: ReadonlyMap<string, Weight>): (view: View) => Weight {
  const length = said.words.length;
  // By the place where a feature last begins, and by the place where it first ends; what stands in every view goes into the base.
  const byStart = new Float64Array((length + 1) * answers);
  const byEnd = new Float64Array((length + 1) * answers);
  const base = Float64Array.from(bias);
  for (const { own, firstEnd, lastStart } of sightings(said, weights)) {
    const everywhere = lastStart === Number.POSITIVE_INFINITY;
    for (let answer = 0; answer < answers; answer += 1) {
      const value = own[answer] ?? 0;
      if (everywhere) base[answer] = (base[answer] ?? 0) + value;
      else {
        byStart[lastStart * answers + answer] = (byStart[lastStart * answers + answer] ?? 0) + value;
        byEnd[firstEnd * answers + answer] = (byEnd[firstEnd * answers + answer] ?? 0) + value;
      }
    }
  }
  for (let at = length * answers - 1; at >= 0; at -= 1) byStart[at] = (byStart[at] ?? 0) + (byStart[at + answers] ?? 0);
  for (let at = answers; at < byEnd.length; at += 1) byEnd[at] = (byEnd[at] ?? 0) + (byEnd[at - answers] ?? 0);
  return ({ from, to }) => {
    const [sums, at] = to === length ? [byStart, from * answers] : [byEnd, to * answers];
    const of = (answer: number): number => (base[answer] ?? 0) + (sums[at + answer] ?? 0);
    return [of(0), of(1), of(2)];
  };
}

/** Places among the words. */
interface Sighting {
  readonly own: Weight;
  firstEnd: number;
  lastStart: number;
}

function sightings(
  { tokens, words, mentions, earlier }: Said,
  weights: ReadonlyMap<string, Weight>,
): Iterable<Sighting> {
  const seen = new Map<Weight, Sighting>();
  const note = (feature: string, start: number, end: number): void => {
    const own = weights.get(feature);
    if (own === undefined) return;
    const before = seen.get(own);
    if (before === undefined) {
      seen.set(own, { own, firstEnd: end, lastStart: start });
      return;
    }
    before.firstEnd = Math.min(before.firstEnd, end);
    before.lastStart = Math.max(before.lastStart, start);
  };
  forEachWordFeature(words, note);
  const startAt = new Map(tokens.map(({ start }, at) => [start, at]));
  const endAt = new Map(tokens.map(({ end }, at) => [end, at + 1]));
  for (const mention of mentions) {
    note(signFeature(mention), startAt.get(mention.span.start) ?? 0, endAt.get(mention.span.end) ?? tokens.length);
  }
  // What an earlier message said stands in every view.
  for (const mention of earlier) note(signFeature(mention), Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  return seen.values();
}
