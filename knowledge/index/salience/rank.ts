import type { Passage } from "../../passage.ts";
import type { Corpus, Topic } from "../corpus.ts";
import type { ScoredPassage } from "../port.ts";
import type { QuestionReading } from "../question/read-question.ts";
import type { Understanding } from "./salience.ts";
import { type Kind, kindFit, kindsIn } from "./kinds.ts";
import { openSubject } from "../question/subject.ts";

/** Worth of a topic's name said whole, beside BM25F: people ask by the name of what they have. */
const weightOfName = 1;
/** What a heading that answers just what is asked adds, as a share of the passage's score. */
const weightOfKind = 0.25;
/**
 * A topic whose subject is not spoken of keeps this share. At a half it sank pages that answer a question nobody names by its page
 * ("wine with my tablets"); at one, short questions land on pages that only mention their words.
 */
const factorOfTopicNotAsked = 0.6;
/** A page written for somebody else is put back, never hidden: it may be all there is. */
const factorOfOtherPopulation = 0.75;

/** Kinds of the headings of a corpus: it has far fewer headings than passages, and every question meets the same ones. */
const kindsOfHeadings = new WeakMap<Corpus, Map<string, ReadonlySet<Kind>>>();

/**
 * Orders what BM25F found by what each passage's topic is called and what its heading answers; all of it, best first:
 *
 *     score(p) = (BM25F(p) + name) · (1 + 0.25 · fit of p's heading) · (0.6 if the topic is not asked about)
 *                · (0.75 if p is written for somebody else)
 *     name     = max over names n of p's topic: said(n) · said(n) / whole(n)
 *     said(n)  = Σ over terms t of n that are no mere circumstance: idf(t) · min(1, weight of t in the question),  whole(n) = Σ idf(t)
 *
 * A passage with the very heading and words of a better one is left out: it would take a place and tell nothing new.
 */
export function rankBySalience(
  candidates: readonly ScoredPassage[],
  reading: Pick<QuestionReading, "slots" | "about">,
  { terms, kinds }: Understanding,
  corpus: Corpus,
): ScoredPassage[] {
  const known = kindsOfHeadings.get(corpus) ?? new Map<string, ReadonlySet<Kind>>();
  kindsOfHeadings.set(corpus, known);
  const kindsOf = (heading: string): ReadonlySet<Kind> => {
    const found = known.get(heading) ?? kindsIn(heading);
    known.set(heading, found);
    return found;
  };
  const isAskedAbout = openSubject(reading.slots, reading.about, corpus);
  const ofTopics = new Map<string, { readonly name: number; readonly factor: number }>();
  const ofTopic = (topicId: string) => {
    const seen = ofTopics.get(topicId);
    if (seen !== undefined) return seen;
    const topic = corpus.topics.get(topicId);
    const isAsked = topic !== undefined && isAskedAbout(topic);
    const fresh = { name: nameScore(topic, terms, corpus), factor: isAsked ? 1 : factorOfTopicNotAsked };
    ofTopics.set(topicId, fresh);
    return fresh;
  };
  const ranked = candidates.map(({ passage, score }) => {
    const { name, factor } = ofTopic(passage.topicId);
    const fit = 1 + weightOfKind * kindFit(kinds, kindsOf(passage.heading));
    return { passage, score: (score + weightOfName * name) * fit * factor * suits(passage, reading.about) };
  });
  return withoutRepeats(ranked.sort(byScore));
}

const byScore = (left: ScoredPassage, right: ScoredPassage): number =>
  right.score - left.score || (left.passage.id < right.passage.id ? -1 : 1);

function nameScore(topic: Topic | undefined, terms: Understanding["terms"], { topicIdf, reader }: Corpus): number {
  let best = 0;
  for (const name of topic?.names ?? []) {
    let said = 0;
    let whole = 0;
    for (const term of name) {
      const idf = topicIdf(term);
      whole += idf;
      if (!reader.isCircumstance(term)) said += idf * Math.min(1, terms.get(term) ?? 0);
    }
    if (said > 0) best = Math.max(best, said * (said / whole));
  }
  return best;
}

function suits({ population }: Passage, about: QuestionReading["about"]): number {
  if (population.includes("any")) return 1;
  const isForThem =
    about.size === 0
      ? population.includes("adult") || population.includes("older-adult")
      : population.some((group) => [...about].some((speaks) => speaks === group));
  return isForThem ? 1 : factorOfOtherPopulation;
}

function withoutRepeats(ranked: readonly ScoredPassage[]): ScoredPassage[] {
  const seen = new Set<string>();
  return ranked.filter(({ passage: { heading, text } }) => {
    const words = `${heading}\n${text}`;
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}
