import type { Passage, Snapshot } from "../passage.ts";
import { openTermCounter, type TermWeights, weighPassages } from "./field-weights.ts";
import type { TextReader } from "./text-reader.ts";
import { tokenise } from "./tokenise.ts";

/** What ranking and coverage need to know of one topic. */
export interface Topic {
  readonly id: string;
  readonly passages: readonly Passage[];
  /** Every term of the topic. */
  readonly terms: ReadonlySet<string>;
  /** Terms of title, synonyms and headings: what the topic is about, not what it mentions in passing. */
  readonly namedTerms: ReadonlySet<string>;
  /** Title and each synonym as a set of terms: once with the lexicon's phrases whole, once word by word. */
  readonly names: readonly ReadonlySet<string>[];
  /** Terms that only this topic has in its names or headings and few topics mention at all: one of them alone asks about it. */
  readonly ownTerms: ReadonlySet<string>;
}

/** Everything counted once over a snapshot; shared by the embedded index and Qdrant, so that both judge alike. */
export interface Corpus {
  readonly snapshot: Snapshot;
  readonly reader: TextReader;
  readonly termWeights: readonly TermWeights[];
  readonly topics: ReadonlyMap<string, Topic>;
  /** Folded words as written in the guidance, for spelling correction. */
  readonly words: ReadonlySet<string>;
  /** Generic drug names, folded: a misspelling is never turned into one of these at two letters' distance. */
  readonly drugWords: ReadonlySet<string>;
  /** Terms of the same. */
  readonly drugTerms: ReadonlySet<string>;
  has(term: string): boolean;
  /** True when the term stands in the title or a synonym of some topic. */
  isNamed(term: string): boolean;
  /** ln(1 + (N - n + 0.5) / (n + 0.5)) over passages; the formula Qdrant's `idf` modifier uses. */
  passageIdf(term: string): number;
  /** The same over topics; the largest value there is for a term that no topic has. */
  topicIdf(term: string): number;
  readonly topicIdfMax: number;
}

/** "Tick" stands on three pages and in the headings of one; "pull" stands on ten. */
const topicsHavingOwnTermMax = 3;

const inverseFrequency = (total: number, having: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5));

export function openCorpus(snapshot: Snapshot, reader: TextReader): Corpus {
  const stems = new Map<string, string>();
  const count = openTermCounter(reader, stems);
  const termWeights = weighPassages(snapshot.passages, count);
  const passagesHaving = new Map<string, number>();
  for (const weights of termWeights) {
    for (const term of weights.keys()) passagesHaving.set(term, (passagesHaving.get(term) ?? 0) + 1);
  }

  const drugWords = new Set<string>();
  const topicsFound = new Map<string, Omit<Topic, "ownTerms">>();
  const topicsNaming = new Map<string, number>();
  const namedAnywhere = new Set<string>();
  const topicsHaving = new Map<string, number>();
  const indexOf = new Map(snapshot.passages.map((passage, index) => [passage.id, index]));
  for (const [id, passages] of Map.groupBy(snapshot.passages, (passage) => passage.topicId)) {
    const terms = new Set(
      passages.flatMap((passage) => [...(termWeights[indexOf.get(passage.id) ?? -1]?.keys() ?? [])]),
    );
    const titles = new Set(passages.flatMap((passage) => [passage.topicTitle, ...passage.synonyms]));
    const names = [...titles].flatMap((name) => waysToSay(name, reader));
    const headings = passages.flatMap((passage) => [...count(passage.heading).counts.keys()]);
    const namedTerms = new Set([...names.flatMap((name) => [...name]), ...headings]);
    topicsFound.set(id, { id, passages, terms, names, namedTerms });
    for (const term of namedTerms) topicsNaming.set(term, (topicsNaming.get(term) ?? 0) + 1);
    for (const name of names) for (const term of name) namedAnywhere.add(term);
    for (const term of terms) topicsHaving.set(term, (topicsHaving.get(term) ?? 0) + 1);
    for (const drug of passages.flatMap((passage) => passage.drugs))
      for (const word of tokenise(drug)) drugWords.add(word);
  }

  const isOwn = (term: string) =>
    topicsNaming.get(term) === 1 && (topicsHaving.get(term) ?? 0) <= topicsHavingOwnTermMax;
  const topics = new Map(
    [...topicsFound].map(([id, topic]) => [id, { ...topic, ownTerms: new Set([...topic.namedTerms].filter(isOwn)) }]),
  );

  return {
    snapshot,
    reader,
    termWeights,
    topics,
    words: new Set(stems.keys()),
    drugWords,
    drugTerms: new Set([...drugWords].map((word) => reader.termOf(word))),
    has: (term) => passagesHaving.has(term),
    isNamed: (term) => namedAnywhere.has(term),
    passageIdf: (term) => inverseFrequency(snapshot.passages.length, passagesHaving.get(term) ?? 0),
    topicIdfMax: inverseFrequency(topics.size, 0),
    topicIdf: (term) => inverseFrequency(topics.size, topicsHaving.get(term) ?? 0),
  };
}

function waysToSay(name: string, reader: TextReader): ReadonlySet<string>[] {
  const units = reader.read(name);
  const whole = new Set(units.map((unit) => unit.term));
  if (units.every((unit) => unit.parts.length === 0)) return [whole];
  return [whole, new Set(units.flatMap((unit) => (unit.parts.length > 0 ? unit.parts : [unit.term])))];
}
