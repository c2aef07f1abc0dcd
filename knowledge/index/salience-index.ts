import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Snapshot } from "../passage.ts";
import { openCorpus } from "./corpus.ts";
import { documentSet } from "./lexical/index.ts";
import type { PassageIndex } from "./port.ts";
import { allows, coverageOf } from "./rank.ts";
import { readConversation } from "./read-conversation.ts";
import { understand } from "./salience.ts";
import { rankBySalience } from "./salience-rank.ts";
import { openTextReader } from "./text-reader.ts";

/** Found by weighted terms and ranked again. More of them found nothing else in the first ten. */
const candidatesMax = 200;

/**
 * The embedded index with the message understood first: the same lexical engine, reading and coverage, other weights and another
 * order. It stands beside `openEmbeddedIndex` so that the two can be measured in one run. `search` never rejects.
 */
export function openUnderstandingIndex(snapshot: Snapshot, lexicon: Lexicon): PassageIndex {
  const corpus = openCorpus(snapshot, openTextReader(lexicon));
  const { passages } = snapshot;

  return {
    name: "embedded",
    async search(query) {
      const reading = readConversation(query.text, query.earlier, corpus);
      const understanding = understand(query.text, reading.terms, corpus);
      const allowed = documentSet(passages.length, (place) => {
        const passage = passages[place];
        return passage !== undefined && allows(query, passage);
      });
      const candidates = corpus.index
        .search(understanding.terms, candidatesMax, allowed)
        .flatMap(({ document, score }) => {
          const passage = passages[document];
          return passage === undefined ? [] : [{ passage, score }];
        });
      const hits = rankBySalience(candidates, reading, understanding, corpus);
      const [top] = hits;
      const rival = hits.find(({ passage }) => passage.topicId !== top?.passage.topicId);
      const coverage = coverageOf(reading, corpus.topics.get(top?.passage.topicId ?? ""), corpus);
      return {
        snapshotId: snapshot.id,
        hits: hits.slice(0, query.passagesMax),
        coverage: { ...coverage, topScore: top?.score ?? 0, margin: (top?.score ?? 0) - (rival?.score ?? 0) },
      };
    },
    topic: async (topicId) => corpus.topics.get(topicId)?.passages ?? [],
    snapshotId: () => snapshot.id,
    ready: async () => passages.length > 0,
  };
}
