import type { Corpus, Topic } from "./corpus.ts";
import type { Passage } from "../passage.ts";
import type { Coverage, PassageQuery, ScoredPassage, SearchResult } from "./port.ts";
import type { QuestionReading, Slot } from "./question/read-question.ts";
import type { ConversationReading } from "./question/read-conversation.ts";
import { rankBySalience } from "./salience/rank.ts";
import { openNamedApart } from "./question/named-apart.ts";
import { openSubject } from "./question/subject.ts";

/** Candidates by plain score that ranking looks at; both indexes use the same number, so that they rank alike. */
export const candidatesMax = 64;

/**
 * Once a question has named a page's subject, a word that nobody lists as an illness or a medicine ("Stanley", "wobbly") weighs this
 * share of one that is. Without a subject named it weighs in full.
 */
const shareOfUnheardOf = 0.2;
/**
 * A word that stands only in a topic's running text counts this much: the asthma page mentions the flu vaccine, and is still
 * no page about the flu vaccine. A medicine the page lists as one it speaks of is none: the page on fever says when to give paracetamol.
 */
const shareOfPassingMention = 0.4;

/** True when the query allows the passage. One rule for the embedded index; Qdrant's filter says the same on the server. */
export function allows({ language, jurisdiction, audience, statuses }: PassageQuery, passage: Passage): boolean {
  return (
    passage.status !== "withdrawn" &&
    statuses.includes(passage.status) &&
    passage.language === language &&
    passage.audience.includes(audience) &&
    (passage.jurisdiction.includes("any") || passage.jurisdiction.includes(jurisdiction))
  );
}

/** Orders the candidates by passage and topic together, and says how much of the question the best topic covers. */
export function rankCandidates(
  candidates: readonly ScoredPassage[],
  reading: ConversationReading,
  corpus: Corpus,
  passagesMax: number,
): SearchResult {
  return resultOf(rankBySalience(candidates, reading, reading.salient, corpus), reading, corpus, passagesMax);
}

/** A final order, cut, with how much of the question its first topic covers. */
export function resultOf(
  ranked: readonly ScoredPassage[],
  reading: QuestionReading,
  corpus: Corpus,
  passagesMax: number,
): SearchResult {
  const top = ranked[0];
  const topicId = top?.passage.topicId;
  const first = topicId === undefined ? undefined : corpus.topics.get(topicId);
  const isNamedToo = openNamedApart(reading.slots, first, corpus);
  const found = [...new Set(ranked.flatMap(({ passage }) => corpus.topics.get(passage.topicId) ?? []))];
  const beside = found.filter((topic) => topic !== first && isNamedToo(topic));
  const rival = ranked.find(
    ({ passage }) => passage.topicId !== topicId && !isNamedToo(corpus.topics.get(passage.topicId)),
  );
  return {
    snapshotId: corpus.snapshot.id,
    hits: ranked.slice(0, passagesMax),
    coverage: {
      ...coverageOf(reading, first, corpus, beside),
      topScore: top?.score ?? 0,
      margin: (top?.score ?? 0) - (rival?.score ?? 0),
    },
  };
}

/** A question that says a topic's name in full speaks of that topic, however common the words of the name are elsewhere. */
const shareOfWholeName = 0.75;

/**
 * How much of the question a topic covers: the words it was asked in decide, whatever found it.
 *
 * @param beside other topics the question names: what the first says of them is no passing mention but what was asked
 */
export function coverageOf(
  { slots, terms: said, about }: QuestionReading,
  topic: Topic | undefined,
  corpus: Corpus,
  beside: readonly Topic[] = [],
): Pick<Coverage, "terms" | "matched" | "share" | "unheardOf" | "namesMedicine"> {
  const covers = ({ anyOf }: Slot, known: { has(term: string): boolean }) =>
    anyOf.some((way) => way.every((term) => known.has(term)));
  const corpusHas = (way: readonly string[]) => way.every((term) => corpus.has(term));
  const leastWeight = new Map<string, number>();
  for (const name of topic?.names ?? []) {
    if (name.size === 0 || ![...name].every((term) => (said.get(term) ?? 0) >= 1)) continue;
    const least = (shareOfWholeName * corpus.topicIdfMax) / name.size;
    for (const term of name) leastWeight.set(term, Math.max(leastWeight.get(term) ?? 0, least));
  }
  const asksAboutIt = topic !== undefined && openSubject(slots, about, corpus)(topic);
  // Beside a medicine, a word nobody knows may be another medicine: "ibuprofen with Zorblax" must not be answered for ibuprofen alone.
  const namesMedicine = slots.some(({ anyOf }) => anyOf.some((way) => way.some((term) => corpus.drugTerms.has(term))));
  let covered = 0;
  let asked = 0;
  for (const slot of slots) {
    if (!asksAboutIt || !covers(slot, topic.terms)) {
      asked += slot.weightUncovered * (asksAboutIt && slot.isUnheardOf && !namesMedicine ? shareOfUnheardOf : 1);
      continue;
    }
    const weight = Math.max(slot.weight, leastWeight.get(slot.label) ?? 0);
    asked += weight;
    const isNamed =
      covers(slot, topic.namedTerms) ||
      covers(slot, topic.medicineTerms) ||
      beside.some(({ namedTerms }) => covers(slot, namedTerms));
    covered += weight * (isNamed ? 1 : shareOfPassingMention);
  }
  return {
    terms: slots.map(({ label }) => label),
    matched: slots.filter(({ isHealth, anyOf }) => isHealth && anyOf.some(corpusHas)).map(({ label }) => label),
    share: asked === 0 ? 0 : covered / asked,
    namesMedicine,
    unheardOf: slots.filter(({ isUnheardOf }) => isUnheardOf).map(({ label }) => label),
  };
}
