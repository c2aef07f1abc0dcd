import type { Passage, Snapshot } from "../passage.ts";
import { indexedTerms, passageSettings, textsOf } from "./field-weights.ts";
import { inverseFrequency, type LexicalIndex, openLexicalBuilder } from "./lexical/index.ts";
import type { TextReader } from "./text-reader.ts";
import { tokenise } from "./tokenise.ts";
import { ownNames } from "./own-names.ts";
import { openVocabulary, type Vocabulary } from "./vocabulary.ts";

/** What ranking and coverage need to know of one topic. */
export interface Topic {
  readonly id: string;
  readonly passages: readonly Passage[];
  /** Every term of the topic. */
  readonly terms: { has(term: string): boolean };
  /** Terms of title, synonyms and headings: what the topic is about, not what it mentions in passing. */
  readonly namedTerms: ReadonlySet<string>;
  /** Of the medicines the page itself says it speaks of (`drugs` of its front matter). */
  readonly medicineTerms: ReadonlySet<string>;
  /** Title and each synonym as a set of terms: once with the lexicon's phrases whole, once word by word. */
  readonly names: readonly ReadonlySet<string>[];
  /** Terms that only this topic has in its names or headings and few topics mention at all: one of them alone asks about it. */
  readonly ownTerms: ReadonlySet<string>;
}

/** Everything counted once over a snapshot; shared by the embedded index and Qdrant, so that both judge alike. */
export interface Corpus {
  readonly snapshot: Snapshot;
  readonly reader: TextReader;
  /** Passages are its documents, by their place in the snapshot. */
  readonly index: LexicalIndex;
  readonly topics: ReadonlyMap<string, Topic>;
  /** Folded words as written in the guidance, for spelling correction. */
  readonly words: Vocabulary;
  /** Generic drug names, folded: a misspelling is never turned into one of these at two letters' distance. */
  readonly drugWords: ReadonlySet<string>;
  /** Terms of the same. */
  readonly drugTerms: ReadonlySet<string>;
  has(term: string): boolean;
  /** True when the term stands in the title or a synonym of some topic. */
  isNamed(term: string): boolean;
  /** Topics with the term in their names or headings. */
  topicsNaming(term: string): readonly Topic[];
  /** ln(1 + (N - n + 0.5) / (n + 0.5)) over topics; the largest value there is for a term that no topic has. */
  topicIdf(term: string): number;
  readonly topicIdfMax: number;
}

/** "Tick" stands on three pages and in the headings of one; "pull" stands on ten. */
const topicsHavingOwnTermMax = 3;

/** What was read in a corpus before, and need not be again. */
export interface ReadBefore {
  readonly index: LexicalIndex;
  readonly words: Iterable<string>;
}

/** @param before made from these very passages by this very reader (`saved-index.ts`) */
export function openCorpus(snapshot: Snapshot, reader: TextReader, before?: ReadBefore): Corpus {
  const { passages } = snapshot;
  const stems = new Map<string, string>();
  const read = openShortTextReader(reader, stems);
  const places = Map.groupBy(passages.keys(), (place) => passages[place]?.topicId ?? "");
  const namesOf = ownNames(passages, reader);

  function readAll(): LexicalIndex {
    const topicNumbers = new Map([...places.keys()].map((topicId, number) => [topicId, number]));
    const builder = openLexicalBuilder(passageSettings);
    for (const passage of passages) {
      const named = { ...passage, synonyms: namesOf.get(passage.topicId)?.synonyms ?? [] };
      const [title = "", synonyms = "", heading = "", text = ""] = textsOf(named);
      const fields = [read(title), read(synonyms), read(heading), indexedTerms(reader, text, stems)];
      builder.add(fields, { group: topicNumbers.get(passage.topicId) ?? 0 });
    }
    return builder.finish();
  }
  const index = before?.index ?? readAll();
  const counted = countTopics(index);
  const topicsHaving = (term: string) => counted[index.numberOf(term)] ?? 0;

  const drugWords = new Set<string>();
  const topicsFound: Omit<Topic, "ownTerms">[] = [];
  const named = new Set<string>();
  const namings = new Map<string, number[]>();
  for (const [id, placesOfTopic] of places) {
    const ofTopic = placesOfTopic.flatMap((place) => passages[place] ?? []);
    const terms = { has: (term: string) => placesOfTopic.some((place) => index.documentHas(place, term)) };
    const names = namesOf.get(id)?.ways ?? [];
    const headings = ofTopic.flatMap((passage) => read(passage.heading));
    const namedTerms = new Set([...names.flatMap((name) => [...name]), ...headings]);
    for (const term of namedTerms) {
      const naming = namings.get(term);
      if (naming === undefined) namings.set(term, [topicsFound.length]);
      else naming.push(topicsFound.length);
    }
    const medicineTerms = new Set(ofTopic.flatMap(({ drugs }) => drugs.flatMap(read)));
    topicsFound.push({ id, passages: ofTopic, terms, names, namedTerms, medicineTerms });
    for (const name of names) for (const term of name) named.add(term);
    for (const drug of ofTopic.flatMap((passage) => passage.drugs))
      for (const word of tokenise(drug)) drugWords.add(word);
  }

  const topicIdfOf = (term: string) => inverseFrequency(topicsFound.length, topicsHaving(term));
  // Ranking asks for the terms of every candidate's names, thousands of times a question.
  const topicIdfOfNamed = new Map([...namings.keys()].map((term) => [term, topicIdfOf(term)]));
  const isOwn = (term: string) => namings.get(term)?.length === 1 && topicsHaving(term) <= topicsHavingOwnTermMax;
  const topics = topicsFound.map((topic): Topic => {
    return { ...topic, ownTerms: new Set([...topic.namedTerms].filter(isOwn)) };
  });

  return {
    snapshot,
    reader,
    index,
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    words: openVocabulary(before?.words ?? stems.keys()),
    drugWords,
    drugTerms: new Set([...drugWords].map((word) => reader.termOf(word))),
    has: index.has,
    isNamed: (term) => named.has(term),
    topicsNaming: (term) => (namings.get(term) ?? []).flatMap((number) => topics[number] ?? []),
    topicIdfMax: inverseFrequency(topics.length, 0),
    topicIdf: (term) => topicIdfOfNamed.get(term) ?? topicIdfOf(term),
  };
}

/** Title and synonyms are the same on all passages of a topic, and many headings the same on all topics: each is read once. */
function openShortTextReader(reader: TextReader, stems: Map<string, string>): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const terms = known.get(text) ?? indexedTerms(reader, text, stems);
    known.set(text, terms);
    return terms;
  };
}

/** How many topics have each term, by the term's number. */
function countTopics(index: LexicalIndex): Uint32Array {
  const { documentGroups } = index.parts;
  const having = new Uint32Array(index.terms);
  const lastTerm = new Int32Array(index.documents).fill(-1);
  index.eachTerm((term, documents) => {
    for (const document of documents) {
      const topic = documentGroups[document] ?? 0;
      if (lastTerm[topic] === term) continue;
      lastTerm[topic] = term;
      having[term] = (having[term] ?? 0) + 1;
    }
  });
  return having;
}
