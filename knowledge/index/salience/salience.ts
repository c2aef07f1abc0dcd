import type { Corpus } from "../corpus.ts";
import { type Kind, kindsIn } from "./kinds.ts";
import { partMessage } from "./sentences.ts";

/** A message understood: what to search with, and what kind of answer is wanted. No model; the same message is always understood alike. */
export interface Understanding {
  /** Terms to score with, the words of the story put back. */
  readonly terms: ReadonlyMap<string, number>;
  readonly kinds: ReadonlySet<Kind>;
}

/**
 * What a word keeps that guidance uses in its text and never names a page or a section by. Patients tell a story around what they
 * ask, and its words ("husband", "website", "yesterday") are rare enough to outweigh the illness under plain BM25.
 */
const shareOfUnnamed = 0.5;
/** Share of a word's topics that are named by it at which it keeps half of the rest: one in fifty. */
const halfNamed = 0.02;
/** So many topics are taken as named by a word before any is counted: a word that stands in one topic is no proof of anything. */
const namedBefore = 1;
/** Below so many words a message is one question and tells no story: all of its words may be what is meant. */
const storyWordsMin = 12;
/** What a word keeps that stands only in sentences which ask nothing. */
const shareOfStory = 0.7;

/**
 * Weighs the terms of a message of a dozen words or more by how much they tell of its subject:
 *
 *     weight(t) · (0.5 + 0.5 · named / (named + 0.02)) · (0.7 when only the story has it)
 *     named = (topics named by t + 1) / (topics having t + 1)
 *
 * The formula is our own; its numbers are round and the results on public consumer questions change little around them.
 * @param text the message as written, a subject line first
 * @param terms what was read in it (and before it), each with its weight
 */
export function understand(text: string, terms: ReadonlyMap<string, number>, corpus: Corpus): Understanding {
  const { asking, story } = partMessage(text);
  const asked = termsIn(asking, corpus);
  const told = termsIn(story, corpus);
  const tellsStory = (text.match(/\S+/g) ?? []).length >= storyWordsMin;
  const weighed = new Map<string, number>();
  for (const [term, weight] of terms) {
    const inStory = told.has(term) && !asked.has(term);
    weighed.set(term, weight * (tellsStory ? salienceOf(term, corpus) : 1) * (inStory ? shareOfStory : 1));
  }
  return { terms: weighed, kinds: kindsIn(asking.join(" ")) };
}

/** How much of its weight a term keeps, above 0.5 and at most 1: all of it when most topics that have it are named by it. */
export function salienceOf(term: string, corpus: Corpus): number {
  const named = (corpus.topicsNaming(term).length + namedBefore) / (topicsHaving(term, corpus) + namedBefore);
  return shareOfUnnamed + (1 - shareOfUnnamed) * (named / (named + halfNamed));
}

/** The corpus tells ln((N + 1) / (n + 0.5)) for a term of n topics and the same for none; their distance gives n. */
const topicsHaving = (term: string, { topicIdf, topicIdfMax }: Corpus): number =>
  0.5 * (Math.exp(topicIdfMax - topicIdf(term)) - 1);

function termsIn(sentences: readonly string[], { reader }: Corpus): ReadonlySet<string> {
  const found = new Set<string>();
  for (const sentence of sentences) {
    for (const { term, parts } of reader.read(sentence)) {
      for (const one of [term, ...parts, ...reader.impliedBy(term)]) found.add(one);
    }
  }
  return found;
}
