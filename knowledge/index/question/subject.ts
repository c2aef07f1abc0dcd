import type { Corpus, Topic } from "../corpus.ts";
import type { Slot } from "./read-question.ts";
import type { Speaks } from "./whom.ts";

/** So much of a name must be said, by weight, for the name to be meant: "pull" alone is no "child pulling ear". */
const shareOfNameSaid = 0.75;
/** A parent's "he is 4" says as much. */
const childTerms = ["child", "babi"] as const;

/**
 * Reads a question once, and tells of any topic whether it speaks of something the topic is about: one of its names (title or synonym)
 * is said, or a word that is the topic's own. A word that the topic only mentions, a body part or a circumstance never makes it so; an
 * answer chosen by such a word is confidently about something else.
 */
export function openSubject(
  slots: readonly Slot[],
  about: ReadonlySet<Speaks>,
  corpus: Corpus,
): (topic: Topic) => boolean {
  const { reader } = corpus;
  const said = new Set<string>(about.has("child") ? childTerms : []);
  const telling = new Set<string>();
  for (const { anyOf, isVague, isCircumstance } of slots) {
    for (const way of anyOf) {
      for (const term of way) {
        said.add(term);
        // The parts of a phrase ("chest", "pain") may be vague where the phrase is not.
        if (!isVague && !isCircumstance && !reader.isVague(term) && !reader.isCircumstance(term)) telling.add(term);
      }
    }
  }
  return (topic) => {
    // "Which vitamins are safe" stands on a page for pregnancy only; whoever asks about vitamins need not be pregnant.
    const isForPregnancyOnly = topic.passages.every(({ population }) =>
      population.every((group) => group === "pregnant"),
    );
    const fits = !isForPregnancyOnly || about.has("pregnant");
    if (fits && [...telling].some((term) => topic.ownTerms.has(term))) return true;
    return topic.names.some((name) => {
      let whole = 0;
      let heard = 0;
      for (const term of name) {
        const weight = corpus.topicIdf(term);
        whole += weight;
        if (said.has(term)) heard += weight;
      }
      const isWhole = [...name].every((term) => said.has(term));
      if (isWhole && name.size > 1 && fits) return true;
      // "What can I take" is most of "what can I take while pregnant", and no question of somebody pregnant.
      return (fits || isWhole) && [...name].some((term) => telling.has(term)) && heard >= shareOfNameSaid * whole;
    });
  };
}

/** True when the question speaks of any topic's subject at all. Only topics with a word of it in their names or headings can be meant. */
export function hasTopic(slots: readonly Slot[], about: ReadonlySet<Speaks>, corpus: Corpus): boolean {
  const said = new Set([...slots.flatMap(({ anyOf }) => anyOf.flat()), ...(about.has("child") ? childTerms : [])]);
  const isAsked = openSubject(slots, about, corpus);
  const looked = new Set<Topic>();
  for (const term of said) {
    for (const topic of corpus.topicsNaming(term)) {
      if (looked.has(topic)) continue;
      looked.add(topic);
      if (isAsked(topic)) return true;
    }
  }
  return false;
}
